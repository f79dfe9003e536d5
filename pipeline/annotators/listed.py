"""Listed events: a list whose items name an event each, on days of their own."""

from itertools import groupby

from spacy.tokens import Doc

from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.leads import ENTRY, Lead
from pipeline.annotators.matches import dates_of, quoted_of
from pipeline.annotators.plans import is_of_one, is_planned, is_task
from pipeline.annotators.reading import Part, Reading
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.tenses import tells_of_future
from pipeline.annotators.tokens import text_of
from pipeline.model.span import Span
from pipeline.normalisers.dates import Period

_NEAR = 60
"""Characters from an item's beginning within which it names its event."""


def listed_in(doc: Doc, reading: Reading) -> list[int]:
    """The numbers of the blocks that are items of the first such list; none where there is none."""
    for marked, run in groupby(enumerate(reading.parts), key=lambda one: one[1].block.marker is not None):
        items = list(run)
        if marked and (told := _told(doc, items)):
            return told
    return []


def _told(doc: Doc, items: list[tuple[int, Part]]) -> list[int]:
    days = {i: day for i, part in items if listed_lead(doc, part) and (day := _day(doc, part))}
    whole = Span(items[0][1].start, items[-1][1].stop)
    told = len(set(days.values())) > 1 and 2 * len(days) > len(items)
    return list(days) if told and not (is_planned(doc, whole) or is_of_one(doc, whole)) else []


def listed_lead(doc: Doc, part: Part) -> Lead | None:
    """The event that an item names beside its day: «Открытый урок «…» – 3 октября», «6 марта, цех. Тренинг»."""
    first = [one for one in sentences_of(doc).from_(part.content)[:2] if one.span.start < part.stop]
    if not first or _day(doc, part) is None or is_task(first[0].span.of(text_of(doc))):
        return None
    for sentence in first if len(first[0].span) < _NEAR else first[:1]:
        near = Span(sentence.span.start, min(part.stop, sentence.span.start + _NEAR))
        named = (one for one in event_nouns_of(doc).inside(near) if one.rank and not quoted_of(doc).cover(one.core))
        noun = next(named, None)
        if noun and not tells_of_future(doc[sentence.start : sentence.end]):
            told = Span(part.content, max(sentence.span.stop, noun.span.stop))
            return Lead(told, noun, "", noun.rank + ENTRY, True, entry=True)
    return None


def _day(doc: Doc, part: Part) -> Period | None:
    sentence = sentences_of(doc).at(part.content)
    found = dates_of(doc).inside(Span(part.content, sentence.span.stop)) if sentence else []
    return next((match.period for match in found if match.period.start.day), None)
