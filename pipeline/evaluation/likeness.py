"""When two values are the same, and when they are nearly so."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

NEAR = 0.85
"""Share of characters in common (difflib's ratio) from which two texts are nearly the same."""

_LETTERS = str.maketrans({"ё": "е", "\u00a0": " ", "\u00ad": None, **dict.fromkeys("«»“”„‟\"'’‘‚‹›`")})
_DASH = re.compile(r"\s*[-‐‑–—−]\s*")
_AFTER_STOP = re.compile(r"(?<=\.)\s+(?=\w)")
"""«И. О. Фамилия»"""
_WHOLE = re.compile(r"(\d+)\.0")
"""43.0: a whole number that went through a table of floats."""

_INFERRED = re.compile(r"\b\d{4}\?")
"""2019?-04-22"""


@lru_cache(maxsize=1 << 16)
def fold(value: object) -> str:
    """What of a value counts: not its case, ё, quotation marks, kinds of dash, blanks, closing punctuation.

    >>> fold("«Питьевая  вода» — наше всё;"), fold("Асанов И. О."), fold("во\\u00adда"), fold(43.0)
    ('питьевая вода-наше все', 'асанов и.о', 'вода', '43')
    """
    text = unicodedata.normalize("NFC", "" if value is None else str(value))
    if whole := _WHOLE.fullmatch(text):
        return whole[1]
    text = _DASH.sub("-", text.casefold().translate(_LETTERS))
    return " ".join(_AFTER_STOP.sub("", text).split()).strip(" .;,:")


def same(one: object, other: object) -> bool:
    """Whether they are equal once folded.

    >>> same("Отель “Жаннат”", "отель «Жаннат».")
    True
    """
    return fold(one) == fold(other)


def near(one: object, other: object) -> bool:
    """Whether they are the same, or texts with at least `NEAR` of their characters in common.

    >>> near("О питьевой воде в сёлах", "О питьевой воде в селе"), near("43", "44"), near("", "")
    (True, False, True)
    """
    a, b = fold(one), fold(other)
    return a == b or bool(a and b and likeness(a, b, NEAR) >= NEAR)


def likeness(a: str, b: str, floor: float = 0.0) -> float:
    """difflib's ratio, 0..1; below `floor` it may be any figure below it, since that is quicker to see."""
    matcher = SequenceMatcher(None, a, b, autojunk=False)
    for bound in (matcher.real_quick_ratio, matcher.quick_ratio):
        if bound() < floor:
            return 0.0
    return matcher.ratio()


def as_stated(gold: object, found: object) -> object:
    """A date found, as it is held against gold: a year that the report does not state, marked as inferred, is no error.

    >>> as_stated("XXXX-04-22", "2019?-04-22"), as_stated("2019-04-22", "2019?-04-22")
    ('XXXX-04-22', '2019?-04-22')
    """
    return _INFERRED.sub("XXXX", str(found or "")) if "XXXX" in str(gold or "") else found
