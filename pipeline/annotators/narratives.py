"""Narratives: events that running text tells one after the other, each in a sentence with a day of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.annotators.doings import tells_of_doing
from pipeline.annotators.frames import counts_several, is_framed_by_one, stands_aside, tells_of_several
from pipeline.annotators.headings import is_heading
from pipeline.annotators.leads import Lead, leads_of, speaks_of_another, tells_of_earlier
from pipeline.annotators.listed import listed_lead
from pipeline.annotators.matches import dates_of
from pipeline.annotators.plans import is_planned
from pipeline.annotators.reading import Part, Reading
from pipeline.annotators.sentences import Sentence, sentences_of
from pipeline.annotators.tokens import text_of
from pipeline.model.span import Span
from pipeline.normalisers.dates import DateMatch, Period

_LEAST, _RARE, _WEEKS = 3, 4, 14
"""Events of a text that tells of nothing else; sentences for each of them at most; days between first and last."""
_NEAR = 60
"""Characters from its beginning within which a sentence names the day of what it tells by a verb alone."""
_BESIDE = re.compile(
    r"\b(?:до|от|ко?|после|перед|позднее|(?:намет|намеч|назнач|заплан|перенес|перенёс)\w+\s+на)\s+$", re.I
)
"""«до 1 марта», «от 5 мая», «наметили на 20 сентября»."""


def narrated_in(doc: Doc, reading: Reading) -> list[int]:
    """Where such events begin: at their sentence, or at its block where no day stands before it.

    None where the text neither says that it tells of several, nor does so all along.
    """
    leads = {lead.sentence.start: lead for lead in leads_of(doc)}
    found: list[int] = []
    days: list[Period] = []
    named, alone = 0, True
    for sentence in _body(doc, reading):
        part = reading.part_at(sentence.span.start)
        day = _day(doc, sentence)
        lead = leads.get(sentence.span.start)
        if day and not any(day.period.nests(one) for one in days) and _tells(doc, sentence, part, day, lead):
            above = Span(part.start, sentence.span.start)
            found.append(sentence.span.start if dates_of(doc).inside(above) else part.start)
            days.append(day.period)
            named += lead is not None
            alone = alone and not speaks_of_another(doc[sentence.start : sentence.end])
    going_on = alone and 2 * named >= len(found) and _goes_on(doc, reading, found, days)
    several = going_on or tells_of_several(doc, reading)
    return found if found and several and not is_planned(doc, Span(found[0], len(reading.text))) else []


def _body(doc: Doc, reading: Reading) -> Iterator[Sentence]:
    """The sentences of running text, up to what stands aside."""
    aside = next((part.start for part in reading.parts if stands_aside(reading, part)), len(reading.text))
    for sentence in sentences_of(doc):
        part = reading.part_at(sentence.span.start)
        if part.start < aside and not part.block.cell and not is_heading(reading, part):
            yield sentence


def _goes_on(doc: Doc, reading: Reading, found: Sequence[int], days: Sequence[Period]) -> bool:
    """Events of weeks, one in every few sentences, below nothing that could hold them all."""
    ordinals = [one.start.month * 31 + (one.start.day or 0) for one in days]
    often = _RARE * len(days) >= sum(1 for _ in _body(doc, reading))
    apart = len(days) >= _LEAST and max(ordinals) - min(ordinals) > _WEEKS
    return apart and often and not is_framed_by_one(doc, found[0])


def _day(doc: Doc, sentence: Sentence) -> DateMatch | None:
    """The first day of a sentence that is no deadline."""
    days = (one for one in dates_of(doc).inside(sentence.span) if one.period.start.day)
    said = text_of(doc)
    return next((one for one in days if not _BESIDE.search(said, sentence.span.start, one.span.start)), None)


def _tells(doc: Doc, sentence: Sentence, part: Part, day: DateMatch, lead: Lead | None) -> bool:
    """By a verb that an event took place, as an entry of a list does, or by a verb what was done there on that day."""
    if tells_of_earlier(sentence.span.of(text_of(doc))):
        return False
    if lead is not None and (lead.verb or lead.entry):
        return not (sentence.span.covers(lead.noun.span) and counts_several(doc, lead.noun))
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
