"""When in the day it began and ended."""

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Doc

from pipeline.annotators.matches import dates_of, is_clocked, times_of
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import slots_of, slotted_of
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.times import TimeMatch, find_times

_NEAR_TOP = 6
_NEAR = 2
"""Sentences behind the lead."""
_ROUND = ("0", "5")
"""Events begin at full minutes of five; «28.09.2004 10:43» is when a page was published."""
_TIME = re.compile(r"\b(?:время|начало|убакты)\b", re.I)
"""«Дата – 11 апреля 2018 г. Время – 16.00»: a label inside the value of another."""
_END_LABEL = re.compile(r"оконч|заверш|конец|закры|аякта", re.I)
_BEGIN_LABEL = re.compile(r"начал|открыт|башта", re.I)
_ENDED = re.compile(r"(?:заверш|закончил|окончил|окончание|закрыл|продлил|длил)[а-яё]*[^.]{0,60}$", re.I)
_KYRGYZ = re.compile(r"\s+(?:[^\s.,]+\s+){0,2}?(?:башта[лп]|(?P<ended>аякта|жыйынтыктал))", re.I)
"""«Саат 15:00дө башталган маек»"""
_BEGAN = re.compile(r"(?:начал|начин|старт|открыл|состоял|прош[её]?л|начало)[а-яё]*[^.]{0,80}$", re.I)


def extract(doc: Doc) -> Iterator[Mention]:
    """Candidates for the time; `value` is 'start' or 'end', parts the times; a range gives both."""
    for slot in slots_of(doc, "time", "date"):
        for piece in slot.pieces[:1]:
            label = slot.label.of(text_of(doc))
            ends = bool(_END_LABEL.search(label)) and not _BEGIN_LABEL.search(label)
            named = slot.field == "time" or bool(_TIME.search(text_of(doc), piece.start, piece.stop))
            found = _in(doc, piece, loose=named)
            for match in found[:1]:
                yield from _mentions(doc, match, "time.label", ends)
            for before, match in pairwise(found[:2]):
                both = _END_LABEL.search(label) and _BEGIN_LABEL.search(label)
                if not before.end and (both or _END_LABEL.search(text_of(doc), before.span.stop, match.span.start)):
                    yield from _mentions(doc, match, "time.label", True)
    for part in reading_of(doc).parts[:_NEAR_TOP]:
        span = Span(part.start, part.stop)
        if len(span) > 200 or slotted_of(doc).overlap(span) or is_clocked(doc, part):
            continue
        if dates_of(doc).inside(span):
            for match in _in(doc, span, loose=True)[-1:]:
                if match.start.endswith(_ROUND):
                    yield from _mentions(doc, match, "time.top_line", False)
    for scope in scopes_of(doc):
        if scope.lead:
            for match in _in(doc, scope.lead.sentence)[:1]:
                yield from _mentions(doc, match, "time.lead", False)
            yield from _near(doc, scope.lead.sentence.stop)
        yield from _told(doc, scope.span)


def _near(doc: Doc, position: int) -> Iterator[Mention]:
    """«Площадка собрала 54 человека в читальном зале с 13:00 до 16:30»: a span of time close to the lead."""
    for sentence in sentences_of(doc).from_(position)[:_NEAR]:
        for match in times_of(doc).inside(sentence.span):
            if match.end and not slotted_of(doc, "time").cover(match.span):
                yield from _mentions(doc, match, "time.near_lead", False)
                return


def _told(doc: Doc, span: Span) -> Iterator[Mention]:
    """«Работа началась в 10:00», «Слушания завершились в 11 часов 40 минут»."""
    for match in times_of(doc).inside(span):
        if slotted_of(doc, "time").cover(match.span):
            continue
        start = max(reading_of(doc).part_at(match.span.start).start, match.span.start - 100)
        before = text_of(doc)[start : match.span.start]
        behind = _KYRGYZ.match(text_of(doc), match.span.stop)
        if behind:
            yield from _mentions(doc, match, "time.told", behind["ended"] is not None)
        elif _ENDED.search(before):
            yield from _mentions(doc, match, "time.told", True)
        elif _BEGAN.search(before):
            yield from _mentions(doc, match, "time.told", False)


def _in(doc: Doc, span: Span, *, loose: bool = False) -> list[TimeMatch]:
    found = times_of(doc).inside(span)
    if not found and loose:
        found = [
            TimeMatch(Span(span.start + m.span.start, span.start + m.span.stop), m.start, m.end)
            for m in find_times(span.of(text_of(doc)), loose=True)
        ]
    return found


def _mentions(doc: Doc, match: TimeMatch, rule: str, ends: bool) -> Iterator[Mention]:
    yield mention(doc, "time_end" if ends else "time_start", match.span, rule, match.start)
    if match.end and not ends:
        yield mention(doc, "time_end", match.span, rule, match.end)
