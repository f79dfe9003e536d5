"""What a rule's mention tells beside its value: `lexicons/rule_traits.tsv`."""

from enum import StrEnum
from functools import cache

from pipeline import lexicons


class Trait(StrEnum):
    """A property of rules."""

    NAMING = "naming"
    """Its words name the event: «прошёл круглый стол»."""
    PAST = "past"
    """Only a report of the past tells this; a text that speaks of the future needs one of these."""
    FRAME = "frame"
    """A year that frames the whole document; the kinds of frame are asked in the lexicon's order."""
    WEAK = "weak"
    """Gives no part in the event where a stronger rule gives one."""


@cache
def having(trait: Trait) -> tuple[str, ...]:
    """The rules with that trait, in the lexicon's order.

    >>> having(Trait.FRAME)[0]
    'year.title'
    """
    return tuple(row["rule"] for row in lexicons.read("rule_traits") if trait in row["traits"].split())


@cache
def weights() -> dict[str, float]:
    """How much each rule speaks for a text's being the report of an event."""
    return {row["rule"]: float(row["report"]) for row in lexicons.read("rule_traits") if row["report"]}
