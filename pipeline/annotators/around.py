"""Where a scope says when and where: the lead's sentence and those about it, the lines at the document's head."""

import re
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.leads import leads_of
from pipeline.annotators.matches import dates_of, places_of, times_of
from pipeline.annotators.scopes import Scope
from pipeline.annotators.sentences import Sentence, sentences_of
from pipeline.annotators.slots import slotted_otherwise
from pipeline.annotators.tenses import has_happened
from pipeline.annotators.titles import titles_of
from pipeline.annotators.tokens import index_from, reading_of, text_of
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms, lemmas

REACH = 5
"""Sentences after the lead in which a venue may still be told."""
_HEAD = 12
"""Sentences of a document that names no event in a sentence: of its first lines few have a verb."""
_BEFORE = 3
"""Sentences before the lead, of which one may tell the day and the house: «6 декабря в клубе собрались врачи.»"""
_NEAR_TOP = 6
_CELLS = 6
_ANOTHER_TIME = re.compile(
    r"\b(?:год|неделю|месяц)\s+назад|\b(?:следующ|будущ|предыдущ|прошл(?=[ыоу][йегмю]))[а-яё]+|\bв\s+(?:19|20)\d\d\s+году",
    re.I,
)
"""«Год назад такой же семинар проводили в мэрии»: where another event was."""
_BEHIND = 60
"""Characters behind the name of an event within which its place begins."""
_LINE = 160
"""Characters of a sentence that says nothing but where and when."""
_APART = re.compile(r"[^.;,]*[.;,\n]\s*")
_LINE_END = re.compile(r"(?<![\s.][А-ЯЁ])[.;]\s+(?=[А-ЯЁӨҮҢ])|\n")


def around(doc: Doc, scope: Scope) -> list[Span]:
    """The lead's sentence, then those after it; without a lead, the first of the scope."""
    first = scope.lead.sentence.start + 1 if scope.lead else scope.span.start
    after = [one.span for one in sentences_of(doc).from_(first)[: _HEAD if scope.lead is None else REACH]]
    after = [span for span in after if span.start < scope.span.stop]
    if scope.lead is None:
        return after[:3] + [span for span in after[3:] if tells_held(doc, span)]
    others = [
        lead.sentence
        for lead in leads_of(doc)
        if lead.sentence != scope.lead.sentence and scope.span.covers(lead.sentence) and lead.verb
    ]
    last = sentences_of(doc).last_before(scope.lead.sentence.start)
    before = [last.span] if last and scope.span.covers(last.span) else []
    earlier = sentences_of(doc).inside(Span(scope.span.start, before[0].start)) if before else []
    before += [one.span for one in earlier[-_BEFORE:] if tells_held(doc, one.span) and _is_told_here(doc, scope, one)]
    return list(dict.fromkeys((scope.lead.sentence, *before, *after[:2], *others[:2], *after[2:])))


def _is_told_here(doc: Doc, scope: Scope, sentence: Sentence) -> bool:
    """It tells the event's day, or stands right below it: «Баткен, 20 мая | Занимались в учебном классе узла связи.»"""
    above = sentences_of(doc).last_before(sentence.span.start)
    spans = [sentence.span, *([above.span] if above and scope.span.covers(above.span) else [])]
    return any(match.period.start.day for span in spans for match in dates_of(doc).inside(span))


def place_line(doc: Doc, scope: Scope) -> Span | None:
    """«Баткен, зал областной администрации.» behind the name of an event that no verb tells of."""
    if not is_note(scope) or scope.lead is None:
        return None
    named = scope.heading if scope.heading and scope.span.covers(scope.heading) else scope.lead.noun.span
    place = next(iter(places_of(doc).inside(Span(named.stop, min(named.stop + _BEHIND, scope.span.stop)))), None)
    if place is None or not _is_apart(doc, Span(named.stop, place.span.start)):
        return None
    end = _LINE_END.search(text_of(doc), place.span.stop, scope.span.stop)
    line = Span(place.span.start, end.start() if end else scope.span.stop)
    words = doc[index_from(doc, line.start) : index_from(doc, line.stop)]
    likely = (form for word in words for form in forms(word.lower_)[:1])
    return None if any(form.pos == "VERB" and form.known for form in likely) else line


def is_note(scope: Scope) -> bool:
    """Whether an event is named, and no verb says that it took place: a row, an entry, a heading with its day."""
    return scope.lead is not None and (scope.lead.entry or not scope.lead.verb)


def _is_apart(doc: Doc, between: Span) -> bool:
    """Whether a stop parts what stands before a place, or a day and a clock alone."""
    if _APART.fullmatch(text_of(doc), between.start, between.stop):
        return True
    rest = list(between.of(text_of(doc)))
    known = [date.span for date in dates_of(doc).inside(between)] + [
        time.span for time in times_of(doc).inside(between)
    ]
    for span in known:
        rest[span.start - between.start : span.stop - between.start] = " " * len(span)
    return not any(letter.isalnum() for letter in rest)


def opening_line(doc: Doc, scope: Scope) -> Span | None:
    """«12.09.2024 Баткен, чайхана «Өрүк».», «Ош, читальный зал библиотеки, 9 апреля, два часа дня.»: no verb in it."""
    for one in sentences_of(doc).from_(scope.span.start)[:3]:
        place = next(iter(places_of(doc).inside(one.span)), None)
        known = place is not None and _is_apart(doc, Span(one.span.start, place.span.start))
        titled = any(title.span.overlaps(one.span) for title in titles_of(doc))
        if known and not titled and len(one.span) < _LINE and one.span.stop <= scope.span.stop:
            words = doc[one.start : one.end]
            verbs = any(form.pos == "VERB" and form.known for word in words for form in forms(word.lower_)[:1])
            return None if verbs else one.span
    return None


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
    """«Занятия шли …», «Гостей ждали …»: a verb of the sentence tells of the event; not «обещал открыть кружок»."""
    tokens = doc.char_span(sentence.start, sentence.stop, alignment_mode="expand") or ()
    told = any(not _verbs().isdisjoint(lemmas(token.lower_)) and has_happened(token) for token in tokens)
    return told and not tells_of_another_time(doc, sentence)


def tells_of_another_time(doc: Doc, sentence: Span) -> bool:
    """«Год назад такой же семинар проводили в мэрии»."""
    return _ANOTHER_TIME.search(text_of(doc), sentence.start, sentence.stop) is not None


@cache
def _verbs() -> frozenset[str]:
    return frozenset(row["verb"] for name in ("held_here", "arrivals") for row in lexicons.read(name))
