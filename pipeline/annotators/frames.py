"""Frames: whether a document says that it tells of several events, or what it tells stands below one."""

import re
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.event_nouns import EventNoun, event_nouns_of, is_plural
from pipeline.annotators.headings import is_heading
from pipeline.annotators.matches import dates_of, numbers_of
from pipeline.annotators.reading import Part, Reading
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.tenses import deed_in
from pipeline.annotators.tokens import text_of
from pipeline.model.span import Span

_TOP, _EARLY = 4, 5
"""Blocks, and sentences, at the top that frame a document."""
_NAMED = 2
"""The rank of a noun that names nothing but events."""
_BEFORE = 40
"""Characters before an event noun among which it is said that there were several."""
_SEVERAL = re.compile(r"\b(?:несколько|ряд|сери[яю]|цикл|следующие)\s+(?:[а-яё]+(?:ых|их|ые|ие)\s+)?$", re.I)


@cache
def _digests() -> re.Pattern[str]:
    return re.compile("|".join(row["pattern"] for row in lexicons.read("digests")), re.I)


def is_digest(doc: Doc, reading: Reading) -> bool:
    """Whether a document calls itself a digest, or is headed by a month and no event: «Наш декабрь 2023 года»."""
    tops = (part for part in reading.parts[:_TOP] if is_heading(reading, part))
    return any(_digests().search(reading.text, part.start, part.stop) or _is_month(doc, part) for part in tops)


def tells_of_several(doc: Doc, reading: Reading) -> bool:
    """A digest, or a text whose first sentences count its events: «За месяц мы провели три встречи»."""
    early = sentences_of(doc)[:_EARLY]
    said = (doc[one.start : one.end] for one in early)
    return is_digest(doc, reading) or any(
        _is_counted(doc, noun)
        for sent in said
        for noun in event_nouns_of(doc).inside(Span(sent.start_char, sent.end_char))
        if deed_in(sent) is not None
    )


def _is_counted(doc: Doc, noun: EventNoun) -> bool:
    """«четыре встречи», «ряд семинаров»; not «третья встреча»."""
    if noun.rank < _NAMED:
        return False
    if _SEVERAL.search(text_of(doc), max(noun.core.start - _BEFORE, 0), noun.core.start):
        return True
    number = numbers_of(doc).last_before(noun.core.start)
    return number is not None and number.value > 1 and not text_of(doc)[number.span.stop : noun.span.start].strip()


def _is_month(doc: Doc, part: Part) -> bool:
    head = Span(part.start, part.stop)
    months = [match for match in dates_of(doc).inside(head) if match.period.start.day is None]
    return bool(months) and not any(noun.rank for noun in event_nouns_of(doc).inside(head))


def is_framed_by_one(doc: Doc, start: int) -> bool:
    """Whether what stands above names an event that may hold all those below: «Форум молодёжи в Оше»."""
    above = event_nouns_of(doc).inside(Span(0, start))
    return any(noun.rank and not is_plural(doc, noun) for noun in above)
