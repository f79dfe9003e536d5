"""Whether the date can be believed."""

from collections.abc import Iterator

from pipeline.assemble.scopes import Share
from pipeline.model.report import Event, Finding

_ELSEWHERE = {"file_name": "имя файла или папки", "metadata": "свойства файла"}
_WEEKDAYS = ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье")


def year_elsewhere(event: Event, share: Share) -> Iterator[Finding]:
    """The year is not in the text."""
    if event.date_edtf and event.date_source and event.date_source.value in _ELSEWHERE:
        yield _finding("year_inferred", year=event.date_edtf.value[:4], source=_ELSEWHERE[event.date_source.value])


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


def _finding(code: str, **details: object) -> Finding:
    return Finding(code, table="events", column="date_edtf", details=tuple(details.items()))
