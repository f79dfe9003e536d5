"""Choosing between mentions of one field: the more reliable rule first, then the earlier place."""

from collections.abc import Callable, Iterable
from functools import cache

from pipeline import lexicons
from pipeline.model.mention import Mention
from pipeline.model.report import Grounded, T

DOUBTED = 0.5
"""The confidence of a value that a step itself doubts, until `trust` puts the measured one in its place."""
_UNKNOWN = 0.5


def reliability(mention: Mention) -> float:
    """How good a rule's mentions are in its author's judgement (`lexicons/rules.tsv`): by this, rules are preferred."""
    return _shares().get(mention.rule, _UNKNOWN)


@cache
def _shares() -> dict[str, float]:
    return {row["rule"]: float(row["share"]) for row in lexicons.read("rules")}


def ranked(mentions: Iterable[Mention]) -> list[Mention]:
    """The most reliable first; of equal ones the first in the text."""
    return sorted(mentions, key=lambda mention: (-reliability(mention), mention.span))


def best(mentions: Iterable[Mention]) -> Mention | None:
    """The most reliable mention, if there is one."""
    return next(iter(ranked(mentions)), None)


def grounded(value: T, *mentions: Mention, sure: bool = True) -> Grounded[T]:
    """A value with the mentions that it was read from, the decisive one first; what is not sure is `DOUBTED`."""
    return Grounded(value, mentions, 1.0 if sure else DOUBTED)


def told(value: T | None, *mentions: Mention, sure: bool = True) -> Grounded[T] | None:
    """A value that may be empty, with the mentions that it was read from."""
    return None if value is None or value == "" else grounded(value, *mentions, sure=sure)


def read(mention: Mention | None, value: Callable[[Mention], T | None]) -> Grounded[T] | None:
    """What a function reads from a mention, grounded in it; None without a mention, or where it reads nothing."""
    return told(value(mention), mention) if mention is not None else None


def reading(mention: Mention) -> str:
    """The words themselves, as a person reads them."""
    return mention.reading


def meaning(mention: Mention) -> str:
    """What the words are known to mean."""
    return mention.value
