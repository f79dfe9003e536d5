"""What the normalisers find in the text, each once for all: dates, times, numbers, quoted stretches, places."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from spacy.tokens import Doc

from pipeline.annotators.diaries import diary
from pipeline.annotators.found import Found
from pipeline.annotators.reading import Part
from pipeline.annotators.tokens import reading_of
from pipeline.model.span import Span, Spans
from pipeline.normalisers.clock import TimeMatch
from pipeline.normalisers.dates import DateMatch, find_dates
from pipeline.normalisers.numbers import NumberMatch, find_numbers
from pipeline.normalisers.places import Toponym, find_places
from pipeline.normalisers.quotes import Quote, find_quotes
from pipeline.normalisers.times import find_times

FINDERS: dict[str, Callable[[str], Sequence[Any]]] = {
    "dates": find_dates,
    "times": find_times,
    "numbers": find_numbers,
    "quotes": find_quotes,
    "places": find_places,
}

_CLOCKED = re.compile(r"\s*(?:\d{1,2}:\d\d(?::\d\d)?\W{1,4}[^:\n]{6,24}|[^:\n]{6,24}?\W{1,4}\d{1,2}:\d\d(?::\d\d)?)\s*")


def matches(doc: Doc) -> Doc:
    """Fill `doc.user_data` with the matches of every finder; no match goes over the end of a block."""
    reading = reading_of(doc)
    for name, find in FINDERS.items():
        found = []
        for part in reading.parts:
            found += [_moved(match, part.start) for match in find(reading.text[part.start : part.stop])]
        doc.user_data[name] = Found(found)
    doc.user_data["dates"] = Found(sorted((*dates_of(doc), *diary(reading)), key=lambda match: match.span))
    doc.user_data["quoted"] = Spans(quote.span for quote in quotes_of(doc))
    return doc


def _moved(match: Any, by: int) -> Any:
    moved = {
        name: Span(span.start + by, span.stop + by)
        for name in ("span", "inner")
        if (span := getattr(match, name, None))
    }
    return replace(match, **moved)


def dates_of(doc: Doc) -> Found[DateMatch]:
    """All dates of the text, in order; spans are of the reading."""
    found: Found[DateMatch] = doc.user_data["dates"]
    return found


def names_day(doc: Doc, span: Span) -> bool:
    """Whether a stretch of the reading names a day, or days; not a month or a year alone."""
    return any(match.period.start.day for match in dates_of(doc).inside(span))


def times_of(doc: Doc) -> Found[TimeMatch]:
    """All times of day."""
    found: Found[TimeMatch] = doc.user_data["times"]
    return found


def numbers_of(doc: Doc) -> Found[NumberMatch]:
    """All whole numbers."""
    found: Found[NumberMatch] = doc.user_data["numbers"]
    return found


def quotes_of(doc: Doc) -> Found[Quote]:
    """All quoted stretches."""
    found: Found[Quote] = doc.user_data["quotes"]
    return found


def places_of(doc: Doc) -> Found[Toponym]:
    """All places that are named."""
    found: Found[Toponym] = doc.user_data["places"]
    return found


def quoted_of(doc: Doc) -> Spans:
    """Where the text stands in quotation marks, the marks included."""
    found: Spans = doc.user_data["quoted"]
    return found


def is_clocked(doc: Doc, part: Part) -> bool:
    """«16:42, 21 февраля 2023»: when a page was published, to the minute."""
    return bool(_CLOCKED.fullmatch(reading_of(doc).text, part.start, part.stop))
