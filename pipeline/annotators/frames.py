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
from pipeline.normalisers.morphology import lemmas

_TOP, _EARLY = 4, 5
"""Blocks, and sentences, at the top that frame a document."""
_NAMED = 2
"""The rank of a noun that names nothing but events."""
_ANY = frozenset({"мероприятие", "событие"})
_BEFORE = 40
"""Characters before an event noun among which it is said that there were several."""
_SEVERAL = re.compile(r"\b(?:несколько|ряд|сери[яю]|цикл|следующие)\s+(?:[а-яё]+(?:ых|их|ые|ие)\s+)?$", re.I)
_WHAT_LIKE = re.compile(r"\s*(?:[а-яё-]+(?:ых|их)\s+){0,2}")
"""«четыре выездных тренинга»."""


@cache
def _digests() -> re.Pattern[str]:
    return re.compile("|".join(row["pattern"] for row in lexicons.read("digests")), re.I)


@cache
def _said() -> re.Pattern[str]:
    """Those that say so in a sentence, too: «как прошёл наш апрель»."""
    return re.compile("|".join(row["pattern"] for row in lexicons.read("digests") if row["said"]), re.I)


def is_digest(doc: Doc, reading: Reading) -> bool:
    """Whether a document calls itself a digest, or is headed by a month and no event: «Наш декабрь 2023 года»."""
    tops = (part for part in reading.parts[:_TOP] if is_heading(reading, part))
    return any(_digests().search(reading.text, part.start, part.stop) or _is_month(doc, part) for part in tops)


def tells_of_several(doc: Doc, reading: Reading) -> bool:
    """A digest, or a text whose first sentences say so: «За месяц мы провели три встречи», «Отчёт за октябрь готов»."""
    early = sentences_of(doc)[:_EARLY]
    if is_digest(doc, reading) or any(_said().search(text_of(doc), one.span.start, one.span.stop) for one in early):
        return True
    told = (one.span for one in early if deed_in(doc[one.start : one.end]) is not None)
    return any(counts_several(doc, noun) for one in told for noun in event_nouns_of(doc).inside(one))


def counts_several(doc: Doc, noun: EventNoun) -> bool:
    """«четыре встречи», «ряд семинаров»; not «третья встреча»."""
    if noun.rank < _NAMED and lemmas(doc[noun.token].lower_).isdisjoint(_ANY):
        return False
    if _SEVERAL.search(text_of(doc), max(noun.core.start - _BEFORE, 0), noun.core.start):
        return True
    number = numbers_of(doc).last_before(noun.core.start)
    between = text_of(doc)[number.span.stop : noun.span.start] if number else ""
    return number is not None and number.value > 1 and _WHAT_LIKE.fullmatch(between) is not None


def _is_month(doc: Doc, part: Part) -> bool:
    head = Span(part.start, part.stop)
    months = [match for match in dates_of(doc).inside(head) if match.period.start.day is None]
    return bool(months) and not any(noun.rank for noun in event_nouns_of(doc).inside(head))


@cache
def _asides() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(row['pattern'] for row in lexicons.read('digest_tails'))})", re.I)


def stands_aside(reading: Reading, part: Part) -> bool:
    """«Коротко», «Объявление», «Спасибо, что вы с нами!»: what begins the end of a digest."""
    return _asides().match(reading.text, part.start, part.stop) is not None


def is_framed_by_one(doc: Doc, start: int) -> bool:
    """Whether what stands above names an event that may hold all those below: «Форум молодёжи в Оше»."""
    above = event_nouns_of(doc).inside(Span(0, start))
    return any(noun.rank and not is_plural(doc, noun) for noun in above)
