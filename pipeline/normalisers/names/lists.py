"""The names that are listed: ours, and those of natasha."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from pipeline import lexicons
from pipeline.normalisers.names.name import fold


@cache
def eastern_surnames() -> frozenset[str]:
    """Chinese and Korean surnames of one syllable."""
    return frozenset(
        row["surname"]
        for row in lexicons.read("surnames")
        if len(row["surname"]) <= 5 and sum(letter in "аеёиоуыэюя" for letter in row["surname"]) <= 2
    )


def _natasha_words(name: str) -> frozenset[str]:
    """Word lists of the natasha package (MIT); the package itself is not imported, since it would import much."""
    spec = find_spec("natasha")
    if spec is None or spec.origin is None:
        return frozenset()
    path = Path(spec.origin).parent / "data" / "dict" / name
    return frozenset(path.read_text(encoding="utf-8").split()) if path.exists() else frozenset()


@cache
def listed_surnames() -> frozenset[str]:
    """The surnames of `lexicons/surnames.tsv`, in small letters."""
    return frozenset(row["surname"] for row in lexicons.read("surnames"))


@cache
def known_surnames() -> frozenset[str]:
    """All surnames of the lists."""
    return _natasha_words("last.txt") | listed_surnames()


@cache
def given_names() -> dict[str, str]:
    """Given names, folded, and their gender."""
    listed = {fold(row["name"]): row["gender"] for row in lexicons.read("given_names")}
    return {fold(word): "" for word in _natasha_words("first.txt") if len(word) > 2} | listed


def is_given(word: str) -> bool:
    """Whether a nominative form is a known given name."""
    return fold(word) in given_names()


@cache
def of_either() -> frozenset[str]:
    """Names that women and men bear: Рахат, Саша."""
    return frozenset(fold(row["name"]) for row in lexicons.read("given_names") if not row["gender"])


def listed_gender(word: str) -> str:
    """The gender of a listed given name, '' where it is not listed or either's."""
    return given_names().get(fold(word), "")
