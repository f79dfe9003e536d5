"""Choosing between mentions of one field: the more reliable rule first, then the earlier place."""

from collections.abc import Callable, Iterable
from functools import cache

from pipeline import lexicons
from pipeline.model.mention import Mention
from pipeline.model.report import Grounded, T


@cache
def _shares() -> dict[str, float]:
    return {row["rule"]: float(row["share"]) for row in lexicons.read("rules")}


def reliability(mention: Mention) -> float:
    """The share of this rule's mentions that are right, as measured; 0.5 for a rule that was not."""
    return _shares().get(mention.rule, 0.5)


def ranked(mentions: Iterable[Mention]) -> list[Mention]:
    """The most reliable first; of equal ones the first in the text."""
    return sorted(mentions, key=lambda mention: (-reliability(mention), mention.span))


def best(mentions: Iterable[Mention]) -> Mention | None:
    """The most reliable mention, if there is one."""
    return next(iter(ranked(mentions)), None)


def grounded(value: T, *mentions: Mention, confidence: float | None = None) -> Grounded[T]:
    """A value with the mentions that it was read from; its confidence is the first one's rule's, if none is given."""
    return Grounded(
        value, tuple(mentions), round(confidence if confidence is not None else reliability(mentions[0]), 4)
    )


def same(mention: Mention | None, read: Callable[[Mention], T | None]) -> Grounded[T] | None:
    """The value that a function reads from a mention, grounded in it; None without a mention or a value."""
    value = read(mention) if mention is not None else None
    return None if mention is None or value is None or value == "" else grounded(value, mention)
