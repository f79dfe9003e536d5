"""Whether the date can be believed."""

import re
from collections.abc import Iterator

from pipeline.assemble.periods import from_edtf
from pipeline.assemble.scopes import Share
from pipeline.model.report import Event, Finding
from pipeline.normalisers.dates import find_dates

_ELSEWHERE = {"file_name": "имя файла или папки", "metadata": "свойства файла"}
_WEEKDAYS = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")
_DIGIT = re.compile(r"\d")


def year_elsewhere(event: Event, share: Share) -> Iterator[Finding]:
    """The year is not in the text."""
    if event.date_edtf and event.date_source and event.date_source.value in _ELSEWHERE:
        yield _finding("year_inferred", year=event.date_edtf.value[:4], source=_ELSEWHERE[event.date_source.value])


def two_years(event: Event, share: Share) -> Iterator[Finding]:
    """The event's day is told again in another year."""
    if event.date_edtf is None:
        return
    chosen = event.date_edtf.mentions[0].value
    periods = [(mention.value[4:], from_edtf(mention.value)) for mention in share.of("date")]
    years = sorted({period.year for day, period in periods if period and period.year and day == chosen[4:]})
    if len(years) > 1:
        yield _finding("year_conflict", years=", ".join(map(str, years)))


def other_weekday(event: Event, share: Share) -> Iterator[Finding]:
    """«во вторник, 22 апреля 2019» was a Monday: neither the first day nor the last is the weekday that is said."""
    if event.date_edtf is None or event.date_start is None or event.date_end is None:
        return
    said = event.date_edtf.mentions[0].part("weekday")
    days = [day.value.isoweekday() for day in (event.date_start, event.date_end)]
    if said is not None and int(said.value) not in days:
        first = event.date_edtf.value.split("/")[0]
        actual = _WEEKDAYS[days[0] - 1]
        yield _finding("weekday_mismatch", date=first, actual=actual, stated=said.reading.lower())


def several(event: Event, share: Share) -> Iterator[Finding]:
    """Two labelled dates that differ: which is the event's?"""
    dates = {mention.value: mention for mention in share.of("date") if mention.rule == "date.label"}
    if len(dates) > 1:
        first, second, *_ = dates
        yield _finding("ambiguous_date", text=dates[first].reading, readings=f"{first} или {second}")


def impossible(event: Event, share: Share) -> Iterator[Finding]:
    """«31 апреля»: digits where a date is due, and no such day; or an end before the start."""
    if event.date_edtf is None:
        signs = (mention for mention in share.of("sign") if mention.value == "date_edtf")
        sign = next((one for one in signs if _DIGIT.search(one.reading) and not find_dates(one.reading)), None)
        if sign is not None:
            yield _finding("impossible_date", text=sign.reading)
    elif event.date_start and event.date_end and event.date_end.value < event.date_start.value:
        yield _finding("impossible_date", text=event.date_edtf.mentions[0].reading)


def _finding(code: str, **details: object) -> Finding:
    return Finding(code, table="events", column="date_edtf", details=tuple(details.items()))
