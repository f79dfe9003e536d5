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
_WORD = re.compile(r"[^\W\d_]{2}")


def opening_of(doc: Doc, part: Part) -> DateMatch | None:
    """The day that a block begins with; a cell of a table is no block of its own."""
    first = next(iter(dates_of(doc).from_(part.content)), None)
    if part.block.cell is not None or first is None or first.period.start.day is None:
        return None
    before = Span(part.content, min(first.span.start, part.stop))
    near = first.span.stop <= part.stop and len(before) <= _FAR
    return first if near and _BEFORE.fullmatch(_without_places(doc, before)) else None


def is_day_alone(doc: Doc, part: Part, opening: DateMatch) -> bool:
    """«Среда, 11 сентября»: the block holds nothing but its day; what took place stands below."""
    return not _WORD.search(_without_places(doc, Span(opening.span.stop, part.stop)))


def _without_places(doc: Doc, span: Span) -> str:
    text, at = "", span.start
    for place in places_of(doc).inside(span):
        text += text_of(doc)[at : place.span.start]
        at = place.span.stop
    return text + text_of(doc)[at : span.stop]
