"""Versions: what the results depend on, so that a new program works again on what it would see otherwise, only.

A stage's version is a digest of its own source, words and weights: nobody has to remember to raise a number.
"""

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pipeline
from pipeline.catalog.results import Versions
from pipeline.readers import READERS
from pipeline.settings import Settings

UNDERSTANDING = (
    "annotators",
    "assemble",
    "extractors",
    "flow",
    "lexicons",
    "model",
    "normalisers",
    "tables/build",
    "tables/place",
)
"""What a Document goes through until it is rows, as paths below `pipeline`."""
PUBLISHING = ("batch/gather", "batch/package", "batch/release", "registry", "tables", "writers")
"""What a release's bytes depend on beside the results."""
_MODELS = ("natasha", "pymorphy3-dicts-ru", "spacy")
"""Packages whose words and weights we use."""
_FILE_FORMATS = ("pyarrow", "xlsxwriter")
_CODE = frozenset({".py", ".tsv", ".npz", ".json", ".yaml"})
_ROOT = Path(pipeline.__file__).parent


def versions(settings: Settings, tools: Iterable[str] = ()) -> Versions:
    """The present ones. `tools` are the programs found on this machine, which decide what can be read."""
    conditions = [repr(settings.limits), repr(settings.ocr), *sorted(tools)]
    return Versions(reading, understanding(), _digest(line.encode() for line in conditions))


@cache
def reading(format: str | None) -> str:
    """The version of the reader for a format: its own code and what all readers share; without a format, of all.

    >>> reading("docx") == reading("pdf"), reading("docx") == reading("docx")
    (False, True)
    """
    own = {kind: _module(dotted) for kind, dotted in READERS.items()}
    others = set(own.values()) - {own.get(format or "")} if format in own else set()
    files = (path for path in _files(_ROOT / "readers") if not any(_belongs(path, other) for other in others))
    return _digest(path.read_bytes() for path in files)


@cache
def understanding() -> str:
    """The version of everything between a Document and its rows."""
    code = (path.read_bytes() for part in UNDERSTANDING for path in _files(_ROOT / part))
    return _digest([*code, *(_installed(package) for package in _MODELS)])


def publishing(formats: Iterable[str]) -> str:
    """The recipe of a release: its formats and everything that turns results into files."""
    code = (path.read_bytes() for part in PUBLISHING for path in _files(_ROOT / part))
    return _digest([*(format.encode() for format in formats), *code, *(_installed(one) for one in _FILE_FORMATS)])


def _files(path: Path) -> Iterator[Path]:
    """The code of a module or a package, in a fixed order."""
    module = path.with_suffix(".py")
    inside = sorted(one for one in path.rglob("*") if one.suffix in _CODE) if path.is_dir() else []
    yield from ([module] if module.is_file() else []) + inside


def _module(dotted: str) -> Path:
    """
    >>> _module("pipeline.readers.docx:read").name
    'docx'
    """
    return _ROOT.parent.joinpath(*dotted.partition(":")[0].split("."))


def _belongs(path: Path, module: Path) -> bool:
    return path == module.with_suffix(".py") or module in path.parents


def _installed(package: str) -> bytes:
    try:
        return f"{package} {version(package)}".encode()
    except PackageNotFoundError:
        return package.encode()


def _digest(parts: Iterable[bytes]) -> str:
    """A short digest of the parts, each with its length, so that none flows into the next."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()[:16]
