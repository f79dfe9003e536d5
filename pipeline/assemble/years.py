"""The year of a day that names none: from the document first, then from names, then from what the file says of itself.

Never from the clock.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.assemble.periods import from_edtf
from pipeline.assemble.traits import Trait, having
from pipeline.model.document import Properties
from pipeline.model.mention import Mention
from pipeline.normalisers.dates import Period

HEADING = "year.title"
"""The rule of years in headings, which may be those of one event."""
_IN_NAME = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Hints:
    """What may tell a year besides the text: the file's path, and the ISO dates that the file says of itself."""

    path: str = ""
    properties: tuple[str, ...] = ()

    @classmethod
    def of(cls, path: str, properties: Properties) -> "Hints":
        """A file's hints; when it was made says more than when it was changed or printed."""
        dates = (properties.created, properties.modified, properties.printed)
        return cls(path, tuple(date for date in dates if date))


@dataclass(frozen=True, slots=True)
class Year:
    """A year, where it is from (`events.date_source`), and who tells it; `inferred` outside of the text."""

    year: int
    source: str
    mention: Mention
    inferred: bool = False

    def of(self, period: Period) -> Period:
        """The period in this year."""
        made = period.in_year(self.year)
        if self.inferred:
            return made
        end = replace(made.end, inferred=False) if made.end else None
        return Period(replace(made.start, inferred=False), end)


def stated(years: Sequence[Mention]) -> Mention | None:
    """The year that frames a document, where it is first told: of the first kind of frame that names a single one."""
    ordered = sorted(years, key=lambda one: one.span, reverse=True)
    for rule in having(Trait.FRAME):
        told = {mention.value: mention for mention in ordered if mention.rule == rule}
        if len(told) == 1:
            return next(iter(told.values()))
    return None


def shared(days: Iterable[Mention | None]) -> Mention | None:
    """The only year that the days of a document's events name: «4 июня 2024 года …», and below it «5 июня …»."""
    told = {str(period.year): day for day in days if day and (period := from_edtf(day.value)) and period.year}
    return next((replace(day, value=year) for year, day in told.items()), None) if len(told) == 1 else None


def year_of(
    chosen: Mention, period: Period, others: Sequence[tuple[Mention, Period]], frame: Mention | None, hints: Hints
) -> Year | None:
    """The year of a period that names none: `others` are further readings of the event's date."""
    for mention, other in others:
        if other.year and _covers(other, period):
            return Year(other.year, "text", mention)
    if frame is not None:
        return Year(int(frame.value), "text", frame)
    for years, source in _hinted(hints):
        fitting = _fitting(years, period, chosen)
        if len(fitting) == 1:
            return Year(fitting[0], source, chosen, True)
    return None


def _covers(other: Period, period: Period) -> bool:
    """Whether one period begins within the days of another."""
    first, last = ((day.month, day.day or 0) for day in (other.start, other.last))
    return first <= (period.start.month, period.start.day or 0) <= last


def _hinted(hints: Hints) -> Iterator[tuple[list[int], str]]:
    yield _years(hints.path), "file_name"
    yield from ((_years(date[:4]), "metadata") for date in hints.properties)


def _years(text: str) -> list[int]:
    return [int(year) for year in dict.fromkeys(_IN_NAME.findall(text))]


def _fitting(years: Sequence[int], period: Period, mention: Mention) -> list[int]:
    """Those in which the day exists and falls on the weekday that is said."""
    weekday = mention.part("weekday")
    days = {year: replace(period.start, year=year) for year in years}
    possible = {year: day.date() for year, day in days.items() if day.possible()}
    return [
        year
        for year, date in possible.items()
        if weekday is None or date is None or date.isoweekday() == int(weekday.value)
    ]
