"""Openings: the day that a block begins with, alone, behind its weekday or behind a place."""

import re

from spacy.tokens import Doc

from pipeline.annotators.matches import dates_of, places_of
from pipeline.annotators.reading import Part
from pipeline.annotators.tokens import text_of
from pipeline.model.span import Span
from pipeline.normalisers.dates import DateMatch

_FAR = 60
"""Characters before a day that still begins its block."""
_BEFORE = re.compile(
    r"\W*(?:(?:во?|на)\s+)?(?:(?:понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье|"
    r"следующий\s+день|(?:пн|вт|ср|чт|пт|сб|вс)\b\.?)(?![^\W\d_]))?\W*(?:г|с|гор)?\W*",
    re.I,
)
"""«Понедельник, 9 сентября», «Во вторник, 4 июня», «г. Ош, 5 мая»: what may stand there, the places left out."""
_MONTH = re.compile(
    "(?:январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь)(?![^\\W\\d_])", re.I
)
_HEADED = re.compile(r"[.:]\s")
_WORD = re.compile(r"[^\W\d_]{2}")


def start_of(doc: Doc, part: Part) -> int:
    """Where a block begins to tell: at its content, or at its label where that is a day: «11.10. Токмок. Слушания»."""
    return part.start if dates_of(doc).begins(part.start) else part.content


def opening_of(doc: Doc, part: Part) -> DateMatch | None:
    """The day that a block begins with; a cell of a table is no block of its own."""
    start = start_of(doc, part)
    first = next(iter(dates_of(doc).from_(start)), None)
    if part.block.cell is not None or first is None or first.period.start.day is None:
        return None
    before = Span(start, min(first.span.start, part.stop))
    near = first.span.stop <= part.stop and len(before) <= _FAR
    return first if near and _BEFORE.fullmatch(_without_places(doc, before)) else None


def day_below(doc: Doc, part: Part) -> DateMatch | None:
    """«Нарын. Тренинг прошёл 17 мая», «Май. Семинар …, 14 мая»: the day of a block headed by place or month."""
    place = next(iter(places_of(doc).from_(part.content)), None)
    month = _MONTH.match(text_of(doc), part.content, part.stop)
    head = place.span.stop if place and place.span.start == part.content else month.end() if month else part.stop
    if part.block.cell is not None or not _HEADED.match(text_of(doc), head, part.stop):
        return None
    inside = dates_of(doc).inside(Span(part.content, part.stop))
    return next((day for day in inside if day.period.start.day is not None), None)


def is_day_alone(doc: Doc, part: Part, opening: DateMatch) -> bool:
    """«Среда, 11 сентября»: the block holds nothing but its day; what took place stands below."""
    return not _WORD.search(_without_places(doc, Span(opening.span.stop, part.stop)))


def _without_places(doc: Doc, span: Span) -> str:
    text, at = "", span.start
    for place in places_of(doc).inside(span):
        text += text_of(doc)[at : place.span.start]
        at = place.span.stop
    return text + text_of(doc)[at : span.stop]
