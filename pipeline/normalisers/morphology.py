"""Word forms: a thin, cached layer over pymorphy3 (OpenCorpora dictionary)."""

from functools import lru_cache
from typing import Any, NamedTuple

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_FOLDED_CASES = {
    "gen1": "gent",
    "gen2": "gent",
    "loc1": "loct",
    "loc2": "loct",
    "acc1": "accs",
    "acc2": "accs",
    "voct": "nomn",
}
_SHARE = 1e-3
"""Readings of a lower estimated share are left out."""


class Form(NamedTuple):
    """One reading of a word. Grammemes are OpenCorpora's: pos NOUN, case gent, number sing, gender masc."""

    lemma: str
    pos: str
    case: str
    number: str
    gender: str
    animate: bool
    marks: frozenset[str]
    share: float
    known: bool

    def agrees(self, other: "Form") -> bool:
        """Whether an adjective and a noun can stand together: case, number, and gender in the singular."""
        if self.case != other.case or self.number != other.number:
            return False
        return self.number != "sing" or not self.gender or not other.gender or self.gender == other.gender


@lru_cache(maxsize=1)
def analyzer() -> Any:
    """The analyser itself; loading takes a tenth of a second."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer(lang="ru")


@lru_cache(maxsize=200_000)
def forms(word: str) -> tuple[Form, ...]:
    """All readings of a word, the likeliest first.

    >>> [(f.lemma, f.case) for f in forms("областью")]
    [('область', 'ablt')]
    """
    return tuple(_form(parse) for parse in _parses(word) if parse.score > _SHARE)


@lru_cache(maxsize=100_000)
def _parses(word: str) -> tuple[Any, ...]:
    return tuple(analyzer().parse(word))


def _form(parse: Any) -> Form:
    tag = parse.tag
    case = str(tag.case or "")
    return Form(
        parse.normal_form,
        str(tag.POS or ""),
        _FOLDED_CASES.get(case, case),
        str(tag.number or ""),
        str(tag.gender or ""),
        "anim" in tag,
        frozenset(str(mark) for mark in tag.grammemes),
        parse.score,
        parse.is_known,
    )


def lemma(word: str) -> str:
    """The dictionary form of the likeliest reading.

    >>> lemma("приветствовали")
    'приветствовать'
    """
    found = forms(word.lower())
    return found[0].lemma if found else word.lower()


def lemmas(word: str) -> frozenset[str]:
    """The dictionary forms of all readings.

    >>> sorted(lemmas("вела"))
    ['вести']
    """
    return frozenset(form.lemma for form in forms(word.lower())) or frozenset({word.lower()})


@lru_cache(maxsize=50_000)
def inflected(word: str, case: str, number: str = "", gender: str = "", *, from_case: str = "", pos: str = "") -> str:
    """The word put into a case, its capitals kept; the word itself where that cannot be done.

    `from_case`, `pos`, `number` and `gender` choose among its readings.

    >>> inflected("Баткенскому", "nomn", "sing", "neut")
    'Баткенское'
    >>> inflected("управлению", "nomn")
    'управление'
    """
    best: Any = None
    for parse in _parses(word.lower()):
        form = _form(parse)
        if (from_case and form.case != from_case) or (pos and form.pos not in pos.split("|")) or not form.case:
            continue
        if (number and form.number != number) or (
            gender and form.number == "sing" and form.gender and form.gender != gender
        ):
            continue
        best = parse
        break
    if best is None:
        return word
    wanted = {case} | ({gender} if gender and best.tag.POS in ("ADJF", "PRTF") and best.tag.number == "sing" else set())
    made = best.inflect(wanted)
    return like(word, made.word) if made else word


def like(model: str, word: str) -> str:
    """Give a word the capitals of another.

    >>> like("Ак-Суйской", "ак-суйская"), like("МИНИСТЕРСТВА", "министерство"), like("ЖК", "жк")
    ('Ак-Суйская', 'МИНИСТЕРСТВО', 'ЖК')
    """
    if model.isupper() and len(model) > 1:
        return word.upper()
    parts, models = word.split("-"), model.split("-")
    if len(parts) != len(models):
        return word[:1].upper() + word[1:] if model[:1].isupper() else word
    return "-".join(p[:1].upper() + p[1:] if m[:1].isupper() else p for p, m in zip(parts, models, strict=True))
