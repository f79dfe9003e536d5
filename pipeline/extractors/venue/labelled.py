"""Venues of forms: behind a label, on a line of a day and a town."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.around import (
    head_lines,
    opening_line,
    place_line,
)
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.matches import dates_of, places_of, quoted_of, times_of
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.slots import slots_of, slotted_of
from pipeline.annotators.tokens import text_of
from pipeline.annotators.venues import begins_with_venue, names_venue, venue_in
from pipeline.extractors.mentions import mention, stripped
from pipeline.extractors.venue.addresses import address_pattern
from pipeline.extractors.venue.told import venue_mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.places import completed

_LOOSE = re.compile(r"\s+(?:по|на|в|во|у|при|из|до|[гс]\.|начало|сбор)\s*$", re.I)
_CLOCK = re.compile(r"\s*\d{1,2}[.:]\d\d\.?\s+")
_SEGMENT = re.compile(r"[,;\n]|(?<=[^\W\d_]{3})\.\s(?=[А-ЯЁ])|(?<=\d)\.\s(?=[А-ЯЁ][а-яё]{3})")
_MODE = re.compile(r"^со?\s|zoom|онлайн|online|видеоконф|^(?:начало|сбор|регистрация|время)(?:\s+[а-яё]+)*$", re.I)
"""What says how or when, not where."""
_UNIT = re.compile(
    r"(?:МО|м\.\s?о\.|муниципальн\w+ образовани\w+|сельск\w+ поселени\w+|а/[ао]|район(?=\s[«\"]))\s.*"
    r"|.*\s(?:сельсовет|с\.\s?о\.?|сельский\s+округ|айыл\w*\s+аймак)",
    re.I,
)
"""«МО Ломинцевское», «Садовый с.о.», «Ак-Суйский айыл аймак», «район «Есиль»»: a unit of government, no house."""


def by_label(doc: Doc) -> Iterator[Mention]:
    """«Место проведения: г. Баткен, малый зал областной государственной администрации»."""
    for slot in slots_of(doc, "place"):
        label = slot.label.of(text_of(doc))
        for piece in slot.pieces:
            name, comma, _ = piece.of(text_of(doc)).partition(",")
            named = not places_of(doc).inside(Span(piece.start, piece.start + len(name))) and completed(name, label)
            start = piece.start + len(name) + len(comma) if named else piece.start
            if _is_sentence(doc, piece):
                phrase = venue_in(doc, piece)
                yield from [venue_mention(doc, phrase, "venue.label")] if phrase else []
            elif start < piece.stop:
                yield from _in_slot(doc, label, Span(start, piece.stop))


def _is_sentence(doc: Doc, piece: Span) -> bool:
    """«Спектакль состоялся 21 ноября в актовом зале лицея», as an answer to «Когда и где?»."""
    words = doc.char_span(piece.start, piece.stop, alignment_mode="expand") or ()
    said = (form for word in words if not quoted_of(doc).inside(word.idx) for form in forms(word.lower_)[:1])
    return any(form.pos == "VERB" and form.known and "past" in form.marks for form in said)


def by_head_line(doc: Doc) -> Iterator[Mention]:
    """«3 апреля 2019 г., город Талас, зал заседаний районной администрации, 11.00» below a heading."""
    lines = (line(doc, scope) for scope in scopes_of(doc) for line in (place_line, opening_line))
    for span in (*head_lines(doc), *(line for line in lines if line)):
        if slotted_of(doc, "place").overlap(span):
            continue
        found = (m for m in _in_slot(doc, "", span) if m.label == "address" or begins_with_venue(m.reading))
        yield from (m for m in found if event_nouns_of(doc).at(m.span.start) is None)


def _in_slot(doc: Doc, label: str, piece: Span) -> Iterator[Mention]:
    """What is left of the value when toponyms, dates, times and the address are taken out."""
    text = text_of(doc)
    address = address_pattern().search(text, piece.start, piece.stop)
    if address:
        yield mention(doc, "address", stripped(text, Span(*address.span())), "address.label")
    known = [one.span for one in places_of(doc).inside(piece) if not quoted_of(doc).cover(one.span)]
    known += [one.span for one in dates_of(doc).inside(piece)]
    known += [one.span for one in times_of(doc).inside(piece)]
    known += [Span(*address.span())] if address else []
    cuts = [m for m in _SEGMENT.finditer(text, piece.start, piece.stop) if not quoted_of(doc).inside(m.start())]
    edges = [piece.start, *(m.end() for m in cuts)], [*(m.start() for m in cuts), piece.stop]
    kept = []
    for start, stop in zip(*edges, strict=True):
        span = _trimmed(text, Span(start, stop), known)
        if (
            span
            and re.search(r"[^\W\d_]{2}", span.of(text))
            and not _MODE.search(span.of(text))
            and not _UNIT.fullmatch(span.of(text))
        ):
            kept.append(span)
    if kept and (not re.match(r"(?:адрес|дареги)", label, re.I) or names_venue(kept[0].of(text))):
        first, last = kept[0], kept[0]
        for span in kept[1:]:
            if text[last.stop : span.start].strip(" ,") and not set(text[last.stop : span.start]) <= set(" ,\n"):
                break
            last = span
        yield mention(doc, "venue", Span(first.start, last.stop), "venue.label", "nomn loct")


def _trimmed(text: str, span: Span, known: list[Span]) -> Span | None:
    """A segment without the known spans at its ends and the prepositions that go with them."""
    start, stop = span.start, span.stop
    for one in sorted(known):
        if (
            one.start <= start + 3
            and one.stop <= stop
            and text[start : one.start].strip(" .,«»в") == ""
            and one.stop > start
        ):
            start = max(start, min(one.stop, stop))
    for one in sorted(known, reverse=True):
        if start <= one.start < stop and text[one.stop : stop].strip(" .,)") == "" and one.stop > start:
            stop = max(one.start, start)
            stop = start + len(re.sub(r"[\s,(]+(?:в|во|на)?\s*$", "", text[start:stop]))
    loose = _LOOSE.search(text, start, stop)
    clock = _CLOCK.match(text, start, stop)
    out = stripped(text, Span(clock.end() if clock else start, loose.start() if loose else stop), " .;,:\n\t–—-|")
    return out if len(out) else None
