"""Listed events: a list whose items name an event each, on days of their own."""

from itertools import groupby

from spacy.tokens import Doc

from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.leads import ENTRY, Lead
from pipeline.annotators.matches import dates_of, quoted_of
from pipeline.annotators.openings import start_of
from pipeline.annotators.plans import announced_above, is_of_one, is_planned, is_task
from pipeline.annotators.reading import Part, Reading
from pipeline.annotators.sentences import Sentence, sentences_of
from pipeline.annotators.tenses import tells_of_future
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.model.span import Span
from pipeline.normalisers.dates import DateMatch

_NEAR = 60
"""Characters from an item's beginning within which it names its event."""


def listed_in(doc: Doc, reading: Reading) -> list[int]:
    """The numbers of the blocks that are items of such a list, and of those beside it; none where there is none."""
    runs = groupby(enumerate(reading.parts), key=lambda one: one[1].block.marker is not None)
    lists = [list(run) for marked, run in runs if marked]
    first = next((at for at, items in enumerate(lists) if len(_told(doc, items)) > 1), None)
    return [] if first is None else [i for items in lists[first:] for i in _told(doc, items)]


def _told(doc: Doc, items: list[tuple[int, Part]]) -> list[int]:
    days = {i: day.period for i, part in items if listed_lead(doc, part) and (day := _day(doc, part))}
    whole = Span(items[0][1].start, items[-1][1].stop)
    told = (len(set(days.values())) > 1 or len(items) == 1) and 2 * len(days) > len(items)
    return list(days) if told and not (is_planned(doc, whole) or is_of_one(doc, whole)) else []


def listed_lead(doc: Doc, part: Part) -> Lead | None:
    """The event that an item names beside its day: «Открытый урок «…» – 3 октября», «6 марта, цех. Тренинг»."""
    first = _first_sentences(doc, part)
    day = _day(doc, part) if first else None
    if day is None or is_task(first[0].span.of(text_of(doc))):
        return None
    for sentence in first if len(first[0].span) < _NEAR else first[:1]:
        near = Span(sentence.span.start, min(part.stop, sentence.span.start + _NEAR))
        named = (one for one in event_nouns_of(doc).inside(near) if one.rank and not quoted_of(doc).cover(one.core))
        noun = next(named, None)
        if noun and not tells_of_future(doc[sentence.start : sentence.end]):
            told = Span(start_of(doc, part), max(sentence.span.stop, noun.span.stop, day.span.stop))
            return Lead(told, noun, "", noun.rank + ENTRY, True, entry=True)
    return _announced(doc, part, first[0])


def _announced(doc: Doc, part: Part, head: Sentence) -> Lead | None:
    """«5 ноября, Ош, «Первая помощь», 24 участника» below «Тренинги:»."""
    parts = reading_of(doc).parts
    at = reading_of(doc).index_at(part.start)
    while at and parts[at].block.marker is not None and parts[at - 1].block.marker is not None:
        at -= 1
    noun = announced_above(doc, Span(parts[at].start, parts[at].stop)) if part.block.marker is not None else None
    if noun is None or tells_of_future(doc[head.start : head.end]):
        return None
    return Lead(Span(start_of(doc, part), head.span.stop), noun, "", noun.rank + ENTRY, True, entry=True)


def _first_sentences(doc: Doc, part: Part) -> list[Sentence]:
    return [one for one in sentences_of(doc).from_(part.content)[:2] if one.span.start < part.stop]


def _day(doc: Doc, part: Part) -> DateMatch | None:
    """In its first sentence, or the second where that is short: «Февраль. Семинар, Бишкек, 14 февраля»."""
    first, *below = _first_sentences(doc, part)
    last = below[0] if below and len(first.span) < _NEAR else first
    found = dates_of(doc).inside(Span(start_of(doc, part), last.span.stop))
    return next((match for match in found if match.period.start.day), None)
