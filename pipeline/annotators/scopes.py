"""Scopes: where a document speaks of which event. Most reports have one; a digest has several.

Writes `doc.user_data["scopes"]`. What stands outside of all scopes is shared by all events.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Doc

from pipeline.annotators.chronicles import entries_of
from pipeline.annotators.digests import starts_of
from pipeline.annotators.doings import doing_in, entry_named_in, tells_of_doing
from pipeline.annotators.event_nouns import EventNoun, event_nouns_of, is_plural
from pipeline.annotators.frames import stands_aside
from pipeline.annotators.headings import is_caption, is_heading
from pipeline.annotators.leads import ENTRY, Lead, leads_of
from pipeline.annotators.listed import listed_lead
from pipeline.annotators.matches import dates_of, names_day
from pipeline.annotators.openings import day_below, is_day_alone, opening_of, start_of
from pipeline.annotators.reading import Part, Reading
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.tenses import tells_of_future
from pipeline.annotators.tokens import reading_of
from pipeline.model.span import Span

_SHARED = re.compile(
    r"\b(?:об[ае]|обоих|обеих|всех|этих|двух|тр[её]х)\s+(?:мероприяти|встреч|семинар|тренинг|событи)", re.I
)

_FIRST = 2
"""Sentences below a heading in one of which a verb tells what was done on its day."""
_DAY = 25
"""Characters of a sentence that is a day and nothing else."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A stretch of the reading that speaks of one event; `lead` and `heading` where it has them."""

    span: Span
    lead: Lead | None = None
    heading: Span | None = None


def scopes(doc: Doc) -> Doc:
    """Find the scopes of all events; the only one covers the whole text."""
    doc.user_data["scopes"] = tuple(_rows(doc)) or tuple(_stretches(doc))
    return doc


def _rows(doc: Doc) -> Iterator[Scope]:
    """A scope for each row of a chronicle; what a sentence in it says of the event may say more than its day does."""
    for entry in entries_of(doc):
        leads = [lead for lead in leads_of(doc) if entry.span.covers(lead.sentence)]
        if entry.noun:
            head = Span(entry.span.start, max(entry.day.span.stop, doc[entry.noun.token].sent.end_char))
            leads.append(Lead(head, entry.noun, "", entry.noun.rank + ENTRY, True, entry=True))
        yield Scope(entry.span, _best(leads), entry.title)


def _stretches(doc: Doc) -> Iterator[Scope]:
    """A scope from each event's beginning to the next one's."""
    reading = reading_of(doc)
    starts = starts_of(doc)
    if len(starts) < 2:
        yield Scope(Span(0, len(reading.text)), _best(leads_of(doc)), _heading_of(reading, 0))
        return
    stops = [*(_stop_between(reading, *two) for two in pairwise(starts)), _shared_tail(reading, starts[-1])]
    for start, stop in zip(starts, stops, strict=True):
        span = Span(start, max(stop, start))
        index = reading.index_at(start)
        first = _cut(reading.parts[index], span)
        heading = (_is_day_line(doc, first) and _heading_of(reading, index + 1)) or _heading_of(reading, index)
        yield Scope(span, _lead_of(doc, span, first, heading), heading)


def _cut(part: Part, span: Span) -> Part:
    """What of an event's first block belongs to it: all, or but some of its sentences."""
    return replace(
        part, start=span.start, content=max(span.start, part.content), stop=max(min(part.stop, span.stop), span.start)
    )


def _stop_between(reading: Reading, first: int, start: int) -> int:
    """Where the event that begins at `first` ends: «Встречи:» above the next one, at `start`, is no part of it."""
    above, index = reading.index_at(first), reading.index_at(start)
    if start > reading.parts[index].start:
        return start - 1
    if index - 1 > above and reading.text.endswith(":", 0, reading.parts[index - 1].stop):
        index -= 1
    while index - 1 > above and _heading_of(reading, index - 1):
        index -= 1
    return reading.parts[index].start - 1


def _is_day_line(doc: Doc, part: Part) -> bool:
    """«21.02.2024» above the heading of its event."""
    day = opening_of(doc, part)
    return day is not None and is_day_alone(doc, part, day)


def _lead_of(doc: Doc, span: Span, first: Part, heading: Span | None) -> Lead | None:
    """What says that one of several events took place: a sentence, a heading, an item of a list, a verb on its day."""
    inside = [lead for lead in leads_of(doc) if span.start <= lead.sentence.start < span.stop]
    if heading:
        best = _best([*inside, *_headed(doc, span, heading)])
        if best and (best.verb or best.entry):
            return best
        return _done(doc, span, heading) or entry_named_in(doc, heading) or best
    dated = first.block.marker is not None or opening_of(doc, first) or day_below(doc, first)
    listed = listed_lead(doc, first) if dated else None
    if listed and first.block.marker is not None:
        return _best([*(lead for lead in inside if lead.verb), listed])
    best = _best(lead for lead in inside if lead.dated and _opens(doc, first, lead)) or _best(inside)
    if best and (best.verb or best.entry):
        return best
    told = Span(start_of(doc, first), first.stop)
    return listed or entry_named_in(doc, told) or doing_in(doc, told) or best


def _opens(doc: Doc, first: Part, lead: Lead) -> bool:
    """Whether a lead names the first day of an event's first block: not the lecture in a camp that was opened above."""
    days = (match for match in dates_of(doc).inside(Span(first.start, first.stop)) if match.period.start.day)
    day = next(days, None)
    return bool(lead.verb) and day is not None and lead.sentence.covers(day.span)


def _headed(doc: Doc, span: Span, heading: Span) -> Iterator[Lead]:
    """«Приём кардиологов» above «С 20 по 22 сентября врачи принимали больных»: the event stands in the heading."""
    noun = next((one for one in event_nouns_of(doc).inside(heading) if one.rank > 1), None)
    top = [one for one in sentences_of(doc).from_(min(heading.stop, span.stop))[:2] if one.span.start < span.stop]
    if noun is None or not top or any(tells_of_future(doc[one.start : one.end]) for one in top):
        return
    first = Span(top[0].span.start, top[-1 if len(top[0].span) < _DAY else 0].span.stop)
    if names_day(doc, Span(span.start, top[0].span.stop)):
        yield Lead(first, noun, "", noun.rank + ENTRY, True, entry=True)


def _done(doc: Doc, span: Span, heading: Span) -> Lead | None:
    """«Узген» above «2 июля тренеры отработали с 21 фельдшером …»: the first sentences below tell by a verb.

    So they do where the heading or the line below it names the day: «Узген, 2 июля», «2 июля 2025».
    """
    below = [one.span for one in sentences_of(doc).from_(min(heading.stop, span.stop))[:_FIRST]]
    start = next((one.start for one in (heading, *below[:1]) if names_day(doc, one)), None)
    told = [Span(one.start if start is None else start, one.stop) for one in below if one.start < span.stop]
    return next((lead for one in told if tells_of_doing(doc, one) and (lead := doing_in(doc, one))), None)


def _best(leads: Iterable[Lead]) -> Lead | None:
    return max(leads, key=lambda one: one.score, default=None)


def scopes_of(doc: Doc) -> tuple[Scope, ...]:
    """The scopes, in order."""
    found: tuple[Scope, ...] = doc.user_data["scopes"]
    return found


def scope_at(doc: Doc, position: int) -> Scope | None:
    """The scope that holds a character of the reading."""
    scopes = scopes_of(doc)
    at = bisect_right(scopes, position, key=lambda scope: scope.span.start) - 1
    return scopes[at] if at >= 0 and position < scopes[at].span.stop else None


def is_another(doc: Doc, noun: EventNoun) -> bool:
    """Whether an event noun, by its kind and number, is not the event of its scope: «вебинары» beside a conference."""
    scope = scope_at(doc, noun.core.start)
    return scope is not None and scope.lead is not None and scope.lead.noun.type != noun.type and is_plural(doc, noun)


def _heading_of(reading: Reading, index: int) -> Span | None:
    part = reading.parts[index] if index < len(reading.parts) else None
    if part is None or not (is_heading(reading, part) or is_caption(reading, part)):
        return None
    return Span(part.content, part.stop)


def _shared_tail(reading: Reading, last: int) -> int:
    """Where the last event, begun at `last`, ends: lines that close the digest or speak of all belong to none."""
    below = reading.parts[reading.index_at(last) + 1 :]
    aside = next((i for i, part in enumerate(below) if stands_aside(reading, part)), len(below))
    stop = below[aside].start - 1 if aside < len(below) else len(reading.text)
    for part in reversed(below[:aside]):
        if not _SHARED.search(reading.text[part.start : part.stop]):
            return stop
        stop = max(part.start - 1, 0)
    return stop
