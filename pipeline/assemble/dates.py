"""The date of an event: the best mention, in a year from elsewhere where it names none."""

from dataclasses import replace

from pipeline.assemble.choice import grounded, ranked
from pipeline.assemble.periods import from_edtf, lasting
from pipeline.assemble.scopes import Share
from pipeline.assemble.years import Hints, Year, year_of
from pipeline.model.mention import Mention
from pipeline.model.report import Event
from pipeline.normalisers.dates import Period


def dated(event: Event, share: Share, hints: Hints) -> Event:
    """The event with its date; the year may come from another place of the text, from names, from the file."""
    read = [(mention, period) for mention in ranked(share.of("date")) if (period := from_edtf(mention.value))]
    if not read:
        return event
    chosen, period = read[0]
    year = None if period.year else year_of(chosen, period, read, share.year, hints)
    return _stated(event, chosen, lasting(year.of(period) if year else period, chosen), year)


def _stated(event: Event, chosen: Mention, period: Period, year: Year | None) -> Event:
    told = (chosen,) if year is None or year.mention is chosen else (chosen, year.mention)
    source = year.source if year else "text" if period.year else ""
    sure = not period.start.inferred
    made = replace(
        event,
        date_text=grounded(chosen.reading, chosen),
        date_edtf=grounded(period.edtf(), *told, sure=sure),
        date_source=grounded(source, told[-1]) if source else None,
    )
    start, end = period.start.date(), period.last.date()
    if start is None or end is None:
        return made
    return replace(made, date_start=grounded(start, *told, sure=sure), date_end=grounded(end, *told, sure=sure))
