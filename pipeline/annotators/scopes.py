"""Scopes: where a document speaks of which event. Most reports have one; a digest has several.

Writes `doc.user_data["scopes"]`. What stands outside of all scopes is shared by all events.
"""

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.annotators.digests import starts_of
from pipeline.annotators.event_nouns import EventNoun, is_plural
from pipeline.annotators.headings import is_heading
from pipeline.annotators.leads import Lead, leads_of
from pipeline.annotators.reading import Reading
from pipeline.annotators.tokens import reading_of
from pipeline.model.span import Span

_SHARED = re.compile(
    r"\b(?:об[ае]|обоих|обеих|всех|этих|двух|тр[её]х)\s+(?:мероприяти|встреч|семинар|тренинг|событи)", re.I
)


@dataclass(frozen=True, slots=True)
class Scope:
    """A stretch of the reading that speaks of one event; `lead` and `heading` where it has them."""

    span: Span
    lead: Lead | None = None
    heading: Span | None = None


def scopes(doc: Doc) -> Doc:
    """Find the scopes of all events; the only one covers the whole text."""
    reading = reading_of(doc)
    starts = starts_of(doc)
    if len(starts) < 2:
        lead = max(leads_of(doc), key=lambda one: one.score, default=None)
        doc.user_data["scopes"] = (Scope(Span(0, len(reading.text)), lead, _heading_of(reading, 0)),)
        return doc
    bounds = [reading.parts[start].start for start in starts]
    stops = [*(bound - 1 for bound in bounds[1:]), _shared_tail(reading)]
    found = []
    for start, stop, index in zip(bounds, stops, starts, strict=True):
        span = Span(start, max(stop, start))
        inside = [lead for lead in leads_of(doc) if span.start <= lead.sentence.start < span.stop]
        found.append(Scope(span, max(inside, key=lambda one: one.score, default=None), _heading_of(reading, index)))
    doc.user_data["scopes"] = tuple(found)
    return doc


def scopes_of(doc: Doc) -> tuple[Scope, ...]:
    """The scopes, in order."""
    found: tuple[Scope, ...] = doc.user_data["scopes"]
    return found


def scope_at(doc: Doc, position: int) -> Scope | None:
    """The scope that holds a character of the reading."""
    return next((scope for scope in scopes_of(doc) if scope.span.start <= position < scope.span.stop), None)


def is_another(doc: Doc, noun: EventNoun) -> bool:
    """Whether an event noun, by its kind and number, is not the event of its scope: «вебинары» beside a conference."""
    scope = scope_at(doc, noun.core.start)
    return scope is not None and scope.lead is not None and scope.lead.noun.type != noun.type and is_plural(doc, noun)


def _heading_of(reading: Reading, index: int) -> Span | None:
    part = reading.parts[index] if reading.parts else None
    return Span(part.start, part.stop) if part and is_heading(reading, part) else None


def _shared_tail(reading: Reading) -> int:
    """Where the last event ends: closing lines that speak of all events belong to none."""
    stop = len(reading.text)
    for part in reversed(reading.parts):
        if not _SHARED.search(reading.text[part.start : part.stop]):
            return stop
        stop = max(part.start - 1, 0)
    return stop
