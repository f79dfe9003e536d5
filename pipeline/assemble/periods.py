"""Periods of an event: from the EDTF that an extractor wrote, and as long as the words say."""

import re
from dataclasses import replace
from datetime import timedelta

from pipeline.model.mention import Mention
from pipeline.normalisers.dates import Day, Period

_DAY = re.compile(r"(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?")
_LEAST = 2023
"""A year of 365 days, where none is known: only the step over the end of a month matters."""
_LONGEST = 30


def from_edtf(value: str) -> Period | None:
    """A day, a month or a range of them; None for anything else.

    >>> from_edtf("XXXX-04-22/XXXX-04-23").edtf(), from_edtf("")
    ('XXXX-04-22/XXXX-04-23', None)
    """
    start, *rest = [_day(part) for part in value.split("/")]
    if start is None or None in rest:
        return None
    return Period(start, rest[0] if rest else None)


def _day(text: str) -> Day | None:
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    year, month, day = match.groups()
    return Day(None if year == "XXXX" else int(year), int(month), int(day) if day else None)


def lasting(period: Period, mention: Mention) -> Period:
    """«20 февраля начала работу двухдневная конференция» ends on the 21st."""
    duration = mention.part("duration")
    if duration is None or period.end is not None or period.start.day is None:
        return period
    count, _, way = duration.value.partition(" ")
    far = _after(period.start, int(count) - 1 if way == "first" else 1 - int(count)) if way else None
    if far is None:
        return period
    return Period(period.start, far) if way == "first" else Period(far, period.start)


def _after(day: Day, days: int) -> Day | None:
    known = replace(day, year=day.year or _LEAST).date()
    if known is None or abs(days) > _LONGEST:
        return None
    other = known + timedelta(days=days)
    year = day.year + other.year - known.year if day.year else None
    return Day(year, other.month, other.day, day.inferred)
