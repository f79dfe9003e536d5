"""Scopes: where a document speaks of which event. Most reports have one; a digest has several.

Writes `doc.user_data["scopes"]`. What stands outside of all scopes is shared by all events.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.leads import EventNoun, Lead, event_nouns_of, leads_of
from pipeline.annotators.matches import dates_of, quoted_of, quotes_of
from pipeline.annotators.reading import Part, Reading
from pipeline.annotators.slots import Slot, slots_of
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.model.document import Label
from pipeline.model.span import Span
from pipeline.normalisers.dates import Period
from pipeline.normalisers.morphology import forms

_STRONG = 5.0
_ENDED = re.compile(r"[.!?;:,]\s*$")
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
    starts = _forms(reading, slots_of(doc)) or _headed(doc, reading) or _entries(doc, reading) or _digest(doc, reading)
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
    if scope is None or scope.lead is None or scope.lead.noun.type == noun.type:
        return False
    return any(form.number == "plur" and form.case in ("nomn", "accs") for form in forms(doc[noun.token].lower_))


_LONGEST, _HEADLINE = 160, 280
"""Characters of a heading, of one at the top of the text."""
_TOP = 3
_TOLD = re.compile(r"^\W*\d|сообща|переда[её]т|по\s+(?:словам|данным|информации)", re.I)
"""A sentence of the text, though no full stop ends it: «1 марта в Доме дружбы прошёл сход, сообщает акимат»."""


def is_heading(reading: Reading, part: Part) -> bool:
    """Whether a block stands above others: by its label, or as a short line without a full stop."""
    if part.block.cell or part.block.marker:
        return False
    if part.block.label in (Label.TITLE, Label.SECTION_HEADER):
        return True
    text = reading.text[part.start : part.stop]
    bold = sum(len(span) for span in part.block.bold) >= 0.8 * len(part.block.span)
    longest = _HEADLINE if reading.index_at(part.start) < _TOP and not _TOLD.search(text) else _LONGEST
    return len(text) < longest and not _ENDED.search(text) and (bold or len(text) < 110 or longest == _HEADLINE)


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


def _forms(reading: Reading, slots: Sequence[Slot]) -> list[int]:
    """A form that is filled in twice: the first label of each filling, with the heading above it."""
    form = [slot for slot in slots if slot.form and slot.field in ("date", "place", "title", "topic", "kind")]
    fields = [slot.field for slot in form]
    if (
        fields.count("date") < 2
        or max((fields.count(name) for name in ("place", "title", "topic", "kind")), default=0) < 2
    ):
        return []
    dates = [slot for slot in form if slot.field == "date"]
    if len({slot.pieces[0].of(reading.text).strip(" .") for slot in dates}) < 2:
        return []
    first = next(field for field in fields if fields.count(field) >= 2)
    starts = [_block_at(reading, slot.label.start) for slot in form if slot.field == first]
    starts = list(dict.fromkeys(starts))
    return _with_headings(reading, starts)


def _block_at(reading: Reading, position: int) -> int:
    return reading.index_at(position)


def _with_headings(reading: Reading, starts: Sequence[int]) -> list[int]:
    """Starts moved up over its own headings: as many as all have, since those above the first may be the document's."""
    above = [_headings_above(reading, start) for start in starts]
    common = min(above[1:], default=0)
    return [start - min(count, common) for start, count in zip(starts, above, strict=True)]


def _headings_above(reading: Reading, index: int) -> int:
    count = 0
    while (
        index > count
        and is_heading(reading, reading.parts[index - count - 1])
        and not _has_date_only(reading, index - count - 1)
    ):
        count += 1
    return count


def _has_date_only(reading: Reading, index: int) -> bool:
    text = reading.text[reading.parts[index].start : reading.parts[index].stop]
    return len(text) < 30 and bool(re.search(r"\d{4}", text))


def _headed(doc: Doc, reading: Reading) -> list[int]:
    """Sections of a digest: headings of one rank that name events, two of them or more told with a day of their own."""
    headings = [
        i for i, part in enumerate(reading.parts) if is_heading(reading, part) and part.block.label is not Label.TITLE
    ]
    ranks: dict[tuple[str, int], list[int]] = {}
    for i in headings:
        ranks.setdefault((reading.parts[i].block.label, reading.parts[i].block.level), []).append(i)
    for own in ranks.values():
        stops = [*(reading.parts[i].start for i in own[1:]), len(reading.text)]
        sections = [(i, Span(reading.parts[i].start, stop)) for i, stop in zip(own, stops, strict=True)]
        named = [i for i, _ in sections if _names_event(doc, Span(reading.parts[i].start, reading.parts[i].stop))]
        days: list[Period] = []
        told = []
        for i, span in sections:
            day = _first_day(doc, span) if i in named else _led_day(doc, span)
            if day and not any(_same_days(day, other) for other in days):
                days.append(day)
                told.append(i)
        if named and len(told) >= 2:
            return sorted({*told, *named})
    return []


def _entries(doc: Doc, reading: Reading) -> list[int]:
    """A chronicle: paragraphs that begin with a day, each naming an event."""
    found = []
    days: list[Period] = []
    for i, part in enumerate(reading.parts):
        near = dates_of(doc).from_(part.content)
        match = next((m for m in near[:3] if m.span.start <= part.content + 3 and m.period.start.day), None)
        named = match and any(noun.rank > 1 for noun in event_nouns_of(doc).inside(Span(part.start, part.stop)))
        if match and named and part.block.cell is None and not any(_same_days(match.period, day) for day in days):
            found.append(i)
            days.append(match.period)
    return found if len(found) > 2 or (len(found) == 2 and _is_digest(reading)) else []


def _names_event(doc: Doc, heading: Span) -> bool:
    """An event noun outside quotation marks: «Круглый стол «Аральское море»»."""
    nouns = event_nouns_of(doc).inside(heading)
    return any(noun.rank and not quoted_of(doc).cover(noun.core) for noun in nouns)


def _first_day(doc: Doc, span: Span) -> Period | None:
    """The first day that a section's leads name."""
    for lead in leads_of(doc):
        if span.start <= lead.sentence.start < span.stop and lead.dated:
            return next((match.period for match in dates_of(doc).inside(lead.sentence)), None)
    early = Span(span.start, min(span.stop, span.start + 250))
    return next((match.period for match in dates_of(doc).inside(early) if match.period.start.day), None)


def _led_day(doc: Doc, span: Span) -> Period | None:
    """The day of a section whose heading names no event but whose first sentences say that one took place."""
    early = Span(span.start, min(span.stop, span.start + 400))
    led = any(
        lead.dated and lead.verb and lead.score >= _STRONG for lead in leads_of(doc) if early.covers(lead.sentence)
    )
    return _first_day(doc, span) if led else None


def _digest(doc: Doc, reading: Reading) -> list[int]:
    """Leads at the beginning of blocks, each with a date of its own."""
    found: list[tuple[int, bool, Lead, Period | None]] = []
    several = _is_digest(reading)
    for lead in leads_of(doc):
        if (
            not (lead.dated or several)
            or lead.score + min(0.25 * len(found), 3) < _STRONG - 2.5 - 2 * several
            or not lead.verb
        ):
            continue
        block = _block_at(reading, lead.sentence.start)
        part = reading.parts[block]
        if reading.text[part.content : lead.sentence.start].strip():
            continue
        period = next((match.period for match in dates_of(doc).inside(lead.sentence)), None)
        if any(_same_event(lead, period, known, told) for _, _, known, told in found):
            continue
        found.append((block, bool(_headings_above(reading, block)) or part.block.marker is not None, lead, period))
    if len(found) < 2:
        return []
    headed = sum(heading for _, heading, _, _ in found[1:])
    if headed == len(found) - 1 or several or _own_topics(doc, found):
        return _with_headings(reading, [start for start, _, _, _ in found])
    return []


def _same_event(lead: Lead, period: Period | None, known: Lead, told: Period | None) -> bool:
    """Told of again: on a day of the same event, or, where no day is named, with the same noun."""
    if period and told:
        return _same_days(period, told)
    return lead.noun.type == known.noun.type


def _same_days(one: Period, other: Period) -> bool:
    """Whether one period lies within the other, the year left aside where one has none."""

    def key(period: Period) -> tuple[tuple[int, int], tuple[int, int]]:
        return (period.start.month, period.start.day or 0), (period.last.month, period.last.day or 31)

    years = {one.start.year, other.start.year} - {None}
    (a, b), (c, d) = key(one), key(other)
    return len(years) < 2 and ((c <= a and b <= d) or (a <= c and d <= b))


@cache
def _digests() -> re.Pattern[str]:
    return re.compile("|".join(row["pattern"] for row in lexicons.read("digests")), re.I)


def _is_digest(reading: Reading) -> bool:
    return any(
        is_heading(reading, part) and _digests().search(reading.text[part.start : part.stop])
        for part in reading.parts[:4]
    )


def _own_topics(doc: Doc, found: Sequence[tuple[int, bool, Lead, Period | None]]) -> bool:
    """Every lead names its own event by a quoted title, and no two are alike."""
    titles = []
    for _, _, lead, _ in found:
        after = Span(lead.noun.span.stop, max(lead.noun.span.stop, lead.sentence.stop))
        near = [quote for quote in quotes_of(doc).inside(after) if quote.span.start < after.start + 40]
        if not near:
            return False
        titles.append(near[0].inner.of(text_of(doc)).lower())
    return len(set(titles)) == len(titles)
