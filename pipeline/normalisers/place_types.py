"""Words that say what the name beside them is: «г.», «село», «айылында»; «ул.» and «река» make it no settlement."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline import lexicons


class TypeWord(NamedTuple):
    """A type word and where it stands.

    `kind` is 'town', 'village', 'known' (either, but only for a name that the gazetteer knows) or 'other' (neither).
    """

    kind: str
    start: int
    stop: int


_WINDOW, _LONGEST = 40, 20
_BLANK = ' \t\r\n\xa0«“„"'
_BREAK = re.compile(r"[\s(«“„\"]")
_FIGURE = re.compile(r"\d\s{0,2}$")


def before(text: str, start: int) -> TypeWord | None:
    """The type word before a name that begins at `start`, blanks and an opening quotation mark between them.

    The «г.» after a figure is a year's.

    >>> before("мэр города Ош", 11), before("12 мая 2021 г. Ош", 15)
    (TypeWord(kind='town', start=4, stop=11), None)
    """
    behind = text[max(0, start - _WINDOW) : start].rstrip(_BLANK)
    word = _BREAK.split(behind[-_LONGEST:])[-1]
    kind = _kind(word)
    if not kind or (word == "г." and _FIGURE.search(behind[: -len(word)])):
        return None
    return TypeWord(kind, max(0, start - _WINDOW) + len(behind) - len(word), start)


def after(text: str, stop: int) -> TypeWord | None:
    """The type word behind a name that ends at `stop`, as Kyrgyz has it.

    >>> after("Балыкчы шаарында", 7)
    TypeWord(kind='town', start=7, stop=16)
    """
    match = _after().match(text, stop)
    return TypeWord(str(match.lastgroup), stop, match.end()) if match else None


@lru_cache(maxsize=65_536)
def _kind(word: str) -> str:
    match = _before().fullmatch(word)
    return str(match.lastgroup) if match else ""


@cache
def _before() -> re.Pattern[str]:
    return re.compile(_alternatives("before"))


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"[»”“\"]?\s{{1,3}}(?:{_alternatives('after')})(?!\w)")


def _alternatives(side: str) -> str:
    """The type words of one side, a group for each kind; abbreviations in lower case only: «С.» is an initial."""
    kinds: dict[str, list[str]] = {}
    for row in lexicons.read("place_types"):
        if row["side"] == side:
            pattern = row["pattern"]
            kinds.setdefault(row["kind"], []).append(pattern if r"\." in pattern else f"(?i:{pattern})")
    return "|".join(f"(?P<{kind}>{'|'.join(patterns)})" for kind, patterns in kinds.items())
