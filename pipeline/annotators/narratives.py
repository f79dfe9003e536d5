"""Narratives: events that running text tells one after the other, each in a sentence with a day of its own."""

from dataclasses import replace

from spacy.tokens import Doc

from pipeline.annotators.doings import tells_of_doing
from pipeline.annotators.event_nouns import is_plural
from pipeline.annotators.headings import is_heading
from pipeline.annotators.leads import Lead, leads_of, tells_of_earlier
from pipeline.annotators.listed import listed_lead
from pipeline.annotators.matches import dates_of
from pipeline.annotators.reading import Part, Reading
from pipeline.annotators.sentences import Sentence, sentences_of
from pipeline.annotators.tokens import text_of
from pipeline.model.span import Span
from pipeline.normalisers.dates import DateMatch, Period

_NEAR = 60
"""Characters from its beginning within which a sentence names the day of what it tells by a verb alone."""


def narrated_in(doc: Doc, reading: Reading) -> list[int]:
    """Where such events begin: at their sentence, or at its block where that holds none before it."""
    leads = {lead.sentence.start: lead for lead in leads_of(doc)}
    found: list[int] = []
    days: list[Period] = []
    for sentence in sentences_of(doc):
        part = reading.part_at(sentence.span.start)
        day = _day(doc, sentence)
        if day is None or part.block.cell or is_heading(reading, part) or any(day.period.nests(one) for one in days):
            continue
        if _tells(doc, sentence, part, day, leads.get(sentence.span.start)):
            found.append(sentence.span.start if found and found[-1] >= part.start else part.start)
            days.append(day.period)
    return found


def _day(doc: Doc, sentence: Sentence) -> DateMatch | None:
    return next((one for one in dates_of(doc).inside(sentence.span) if one.period.start.day), None)


def _tells(doc: Doc, sentence: Sentence, part: Part, day: DateMatch, lead: Lead | None) -> bool:
    """By a verb that an event took place, as an entry of a list does, or by a verb what was done there on that day."""
    if tells_of_earlier(sentence.span.of(text_of(doc))):
        return False
    if lead is not None and (lead.verb or lead.entry):
        return not (is_plural(doc, lead.noun) and sentence.span.covers(lead.noun.span))  # «три встречи. Первая прошла»
    start = max(sentence.span.start, part.start)
    entry = replace(part, start=start, content=max(part.content, start), stop=min(sentence.span.stop, part.stop))
    if listed_lead(doc, entry):
        return True
    near = day.span.start - sentence.span.start < _NEAR
    return near and tells_of_doing(doc, Span(start, _stop(doc, sentence, part)))


def _stop(doc: Doc, sentence: Sentence, part: Part) -> int:
    """Behind the next sentence of the block, unless that names a day of its own: there those who came are counted."""
    below = next(iter(sentences_of(doc).from_(sentence.span.stop)), None)
    near = below is not None and below.span.start < part.stop and _day(doc, below) is None
    return below.span.stop if below and near else sentence.span.stop
