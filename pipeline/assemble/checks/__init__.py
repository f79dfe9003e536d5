"""Checks: `(event, share) -> Findings`, what of an event does not add up or deserves a look.

They compare the finished event with all that the document says of it, and change nothing.
"""

from collections.abc import Callable, Iterator

from pipeline.assemble.checks import counts, dates, empty, inherited, people, places, proposals, sizes
from pipeline.assemble.scopes import Share
from pipeline.model.report import Event, Finding

CHECKS: tuple[Callable[[Event, Share], Iterator[Finding]], ...] = (
    dates.year_elsewhere,
    dates.two_years,
    dates.other_weekday,
    dates.impossible,
    inherited.from_lead,
    places.uncertain,
    counts.sums,
    counts.several,
    dates.several,
    people.guessed_names,
    people.doubles,
    proposals.gaps,
    sizes.shorter,
    empty.missing,
)


def check(event: Event, share: Share) -> Iterator[Finding]:
    """All findings on an event, in the order of the checks; they do not say yet which event it is."""
    return (finding for one in CHECKS for finding in one(event, share))
