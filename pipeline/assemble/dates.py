"""The date of an event: the best mention, its year from elsewhere where it names none, and what speaks against it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from pipeline.assemble.choice import grounded, ranked, reliability
from pipeline.model.mention import Mention
from pipeline.model.report import Event, Finding
from pipeline.normalisers.dates import Day, Period

_STATED = ("year.title", "year.header", "year.footer", "year.stamp")
"""Where a year counts as stated: it frames the whole document."""
_IN_PATH = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_WEEKDAYS = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")


@dataclass(frozen=True, slots=True)
class Hints:
    """What may tell a year besides the text: the file's path, and the ISO dates that the file says of itself."""

    path: str = ""
    properties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Year:
    year: int
    source: str
    mention: Mention
    inferred: bool


def dated(
    event: Event, mentions: Sequence[Mention], years: Sequence[Mention], hints: Hints, event_no: int
) -> tuple[Event, list[Finding]]:
    """The event with its date; findings on the year and the weekday."""
    candidates = [mention for mention in ranked(mentions) if mention.label == "date" and _period(mention)]
    if not candidates:
        return event, []
    chosen = candidates[0]
    period = _period(chosen)
    assert period is not None
    support = [chosen]
    findings: list[Finding] = []
    source = "text" if period.start.year else ""
    if period.start.year is None:
        found = _year_for(period, chosen, candidates, years, hints)
        if found:
            period = _in_year(period, found)
            source = found.source
            support += [found.mention] if found.mention is not chosen else []
            if found.inferred:
                where = {
                    "text": "другое место текста",
                    "file_name": "имя файла или папки",
                    "metadata": "свойства файла",
                }[found.source]
                findings.append(_finding("year_inferred", event_no, year=found.year, source=where))
    period = _lasting(period, chosen)
    findings += _weekday(period, chosen, event_no)
    confidence = reliability(chosen) * (0.8 if period.start.inferred else 1.0)
    made = replace(
        event,
        date_text=grounded(chosen.reading, chosen),
        date_edtf=grounded(period.edtf(), *support, confidence=confidence),
        date_source=grounded(source, *support[-1:]) if source else None,
    )
    start, end = period.start.date(), period.last.date()
    if start and end:
        made = replace(
            made,
            date_start=grounded(start, *support, confidence=confidence),
            date_end=grounded(end, *support, confidence=confidence),
        )
    return made, findings


def _period(mention: Mention) -> Period | None:
    return _from_edtf(mention.value)


def _from_edtf(value: str) -> Period | None:
    """A period from the EDTF that an extractor wrote."""
    days = []
    for part in value.split("/"):
        match = re.fullmatch(r"(\d{4}|XXXX)-(\d\d)(?:-(\d\d))?", part)
        if not match:
            return None
        days.append(
            Day(None if match[1] == "XXXX" else int(match[1]), int(match[2]), int(match[3]) if match[3] else None)
        )
    return Period(days[0], days[1] if len(days) > 1 else None)


def _in_year(period: Period, found: _Year) -> Period:
    made = period.in_year(found.year)
    if found.inferred:
        return made
    stated = replace(made.start, inferred=False)
    return Period(stated, replace(made.end, inferred=False) if made.end else None)


def _year_for(
    period: Period, chosen: Mention, candidates: Sequence[Mention], years: Sequence[Mention], hints: Hints
) -> _Year | None:
    """The document first, then the file's and folders' names, then what the file says of itself; never the clock."""
    for other in candidates:
        same = _period(other)
        if same and same.start.year and (same.start.month, same.start.day) == (period.start.month, period.start.day):
            return _Year(same.start.year, "text", other, False)
    for rule in _STATED:
        told = {mention.value: mention for mention in years if mention.rule == rule}
        if len(told) == 1:
            value, mention = next(iter(told.items()))
            return _Year(int(value), "text", mention, False)
    for name, source in ((hints.path, "file_name"), *((one, "metadata") for one in hints.properties)):
        found = dict.fromkeys(_IN_PATH.findall(name if source == "file_name" else name[:4]))
        fitting = [int(year) for year in found if _weekday_fits(period, int(year), chosen)]
        if len(fitting) == 1:
            return _Year(fitting[0], source, chosen, True)
    return None


def _weekday_fits(period: Period, year: int, mention: Mention) -> bool:
    stated = mention.part("weekday")
    day = replace(period.start, year=year)
    if not day.possible():
        return False
    date = day.date()
    return stated is None or date is None or date.isoweekday() == int(stated.value)


def _lasting(period: Period, mention: Mention) -> Period:
    """«20 февраля начала работу двухдневная конференция» ends on the 21st."""
    duration = mention.part("duration")
    if duration is None or period.end is not None or period.start.day is None:
        return period
    count, _, way = duration.value.partition(" ")
    days = int(count) - 1
    # a leap year where none is known: only the step over the end of a month matters
    anchor = replace(period.start, year=period.start.year or 2023).date()
    if anchor is None or not way or days > 30:
        return period
    other = anchor + timedelta(days=days if way == "first" else -days)
    step = other.year - anchor.year
    year = period.start.year + step if period.start.year else None
    far = Day(year, other.month, other.day, period.start.inferred)
    return Period(period.start, far) if way == "first" else Period(far, period.start)


def _weekday(period: Period, mention: Mention, event_no: int) -> list[Finding]:
    stated = mention.part("weekday")
    if stated is None:
        return []
    days = [day.date() for day in (period.start, period.last) if day.date()]
    if not days or any(day and day.isoweekday() == int(stated.value) for day in days):
        return []
    actual = _WEEKDAYS[days[0].isoweekday() - 1] if days[0] else ""
    return [
        _finding("weekday_mismatch", event_no, date=period.start.edtf(), actual=actual, stated=stated.reading.lower())
    ]


def ambiguous(mentions: Sequence[Mention], event_no: int) -> list[Finding]:
    """Two labelled dates that differ: which is the event's?"""
    told = {mention.value: mention for mention in mentions if mention.rule == "date.label"}
    if len(told) < 2:
        return []
    first, second = list(told)[:2]
    return [_finding("ambiguous_date", event_no, text=told[first].reading, readings=f"{first} или {second}")]


def _finding(code: str, event_no: int, **details: object) -> Finding:
    return Finding(code, event_no, "events", "date_edtf", None, tuple(details.items()))
