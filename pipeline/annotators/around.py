"""Where a scope says when and where: the lead's sentence and those about it, the lines at the document's head."""

import re
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.leads import leads_of
from pipeline.annotators.matches import dates_of, places_of
from pipeline.annotators.scopes import Scope
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import slotted_otherwise
from pipeline.annotators.titles import titles_of
from pipeline.annotators.tokens import index_from, reading_of, text_of
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms, lemmas

REACH = 5
"""Sentences after the lead in which a venue may still be told."""
_NEAR_TOP = 6
_CELLS = 6
_BEHIND = 60
"""Characters behind the name of an event within which its place begins."""
_APART = re.compile(r"[^.;,]*[.;,]\s+")
_LINE_END = re.compile(r"[.;]\s+(?=[А-ЯЁӨҮҢ])|\n")


def around(doc: Doc, scope: Scope) -> list[Span]:
    """The lead's sentence, then those after it; without a lead, the first of the scope."""
    first = scope.lead.sentence.start + 1 if scope.lead else scope.span.start
    after = [one.span for one in sentences_of(doc).from_(first)[:REACH] if one.span.start < scope.span.stop]
    if scope.lead is None:
        return after[:3]
    others = [
        lead.sentence
        for lead in leads_of(doc)
        if lead.sentence != scope.lead.sentence and scope.span.covers(lead.sentence) and lead.verb
    ]
    last = sentences_of(doc).last_before(scope.lead.sentence.start)
    before = [last.span] if last and scope.span.covers(last.span) else []
    return list(dict.fromkeys((scope.lead.sentence, *before, *after[:2], *others[:2], *after[2:])))


def place_line(doc: Doc, scope: Scope) -> Span | None:
    """«Баткен, зал областной администрации.» behind the name of an event that no verb tells of."""
    if scope.lead is None or not scope.lead.entry:
        return None
    named = scope.heading if scope.heading and scope.span.covers(scope.heading) else scope.lead.noun.span
    place = next(iter(places_of(doc).inside(Span(named.stop, min(named.stop + _BEHIND, scope.span.stop)))), None)
    if place is None or not _APART.fullmatch(text_of(doc), named.stop, place.span.start):
        return None
    end = _LINE_END.search(text_of(doc), place.span.stop, scope.span.stop)
    line = Span(place.span.start, end.start() if end else scope.span.stop)
    words = doc[index_from(doc, line.start) : index_from(doc, line.stop)]
    likely = (form for word in words for form in forms(word.lower_)[:1])
    return None if any(form.pos == "VERB" and form.known for form in likely) else line


def head_lines(doc: Doc) -> list[Span]:
    """«3 апреля 2019 г., город Талас, зал заседаний районной администрации, 11.00» below a heading, also as a table."""
    parts = reading_of(doc).parts[:_NEAR_TOP]
    lines = [Span(part.start, part.stop) for part in parts if part.block.cell is None]
    tables = dict.fromkeys(part.block.cell.table for part in parts if part.block.cell)
    spans = [*lines, *(table for number in tables if (table := _table(doc, number)))]
    return [span for span in spans if _is_head_line(doc, span)]


def _table(doc: Doc, number: int) -> Span | None:
    """«12 апреля 2023 г. | город Джалал-Абад» over «начало в 16.00 | мэрия, кабинет 214»: a few cells."""
    cells = [part for part in reading_of(doc).parts if part.block.cell and part.block.cell.table == number]
    return Span(cells[0].start, cells[-1].stop) if len(cells) <= _CELLS else None


def _is_head_line(doc: Doc, span: Span) -> bool:
    """A day and a place without a verb, no title, no slot of a form but for the clock."""
    if len(span) >= 200 or not dates_of(doc).inside(span) or not places_of(doc).inside(span):
        return False
    tokens = doc.char_span(span.start, span.stop, alignment_mode="expand") or ()
    return not (
        any(token.pos_ in ("VERB", "AUX") for token in tokens)
        or slotted_otherwise(doc, "time").overlap(span)
        or any(title.span.overlaps(span) for title in titles_of(doc))
        or any(lead.verb and lead.sentence.overlaps(span) for lead in leads_of(doc))
    )


def tells_held(doc: Doc, sentence: Span) -> bool:
    """«Занятия шли …», «Гостей ждали …»: a verb of the sentence tells of the event."""
    tokens = doc.char_span(sentence.start, sentence.stop, alignment_mode="expand") or ()
    return any(not _verbs().isdisjoint(lemmas(token.lower_)) for token in tokens)


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row["verb"] for row in lexicons.read("held_here"))
