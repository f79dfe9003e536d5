"""When in the day it began and ended."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import islice, pairwise

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.around import tells_held
from pipeline.annotators.matches import dates_of, is_clocked, times_of
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import slots_of, slotted_of
from pipeline.annotators.tenses import tells_of_future, tells_of_now
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.clock import TimeMatch
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.times import find_times

_NEAR_TOP = 6
_NEAR = 2
"""Sentences behind the lead."""
_ROUND = ("0", "5")
"""Events begin at full minutes of five; «28.09.2004 10:43» is when a page was published."""
_TIME = re.compile(r"\b(?:время|начало|убакты)\b", re.I)
"""«Дата – 11 апреля 2018 г. Время – 16.00»: a label inside the value of another."""
_LASTS = re.compile(r"продолж|длит", re.I)
"""«Продолжительность: с 9:00 до 15:00»; not «2 часа»."""
_FROM = re.compile(r"\bс\s$", re.I)
"""«длились два часа, с 14:00»"""
_UNTIL = re.compile(r"до\s", re.I)
_END_LABEL = re.compile(r"оконч|заверш|конец|закры|аякта", re.I)
_BEGIN_LABEL = re.compile(r"начал|открыт|башта", re.I)
_KYRGYZ = re.compile(r"\s+(?:[^\s.,]+\s+){0,2}?(?:башта[лп]|(?P<ended>аякта|жыйынтыктал))", re.I)
"""«Саат 15:00дө башталган маек»"""
_TOLD = 80
"""Characters between the word that says what was then, and the clock."""
_PAST = r"[а-яё]*(?<!ть)(?<!ться)(?<![иеё]тся)(?<![уюая]тся)(?![а-яё])"
"""Not «придётся начинать в 8:30», «начнётся в 10»."""


def extract(doc: Doc) -> Iterator[Mention]:
    """Candidates for the time; `value` is 'start' or 'end', parts the times; a range gives both."""
    yield from _labelled(doc)
    yield from _top_lines(doc)
    for scope in scopes_of(doc):
        if scope.lead:
            sentence = scope.lead.sentence
            for match in _first(doc, sentence):
                yield from _mentions(doc, match, "time.lead", _UNTIL.match(match.span.of(text_of(doc))) is not None)
            yield from _near(doc, sentence.stop)
        yield from _told(doc, scope.span)


def _labelled(doc: Doc) -> Iterator[Mention]:
    for slot in slots_of(doc, "time", "date"):
        for piece in slot.pieces[:1]:
            label = slot.label.of(text_of(doc))
            ends = bool(_END_LABEL.search(label)) and not _BEGIN_LABEL.search(label)
            named = slot.field == "time" or bool(_TIME.search(text_of(doc), piece.start, piece.stop))
            found = [one for one in _in(doc, piece, loose=named) if one.end or not _LASTS.match(label)]
            for match in found[:1]:
                yield from _mentions(doc, match, "time.label", ends)
            for before, match in pairwise(found[:2]):
                both = _END_LABEL.search(label) and _BEGIN_LABEL.search(label)
                if not before.end and (both or _END_LABEL.search(text_of(doc), before.span.stop, match.span.start)):
                    yield from _mentions(doc, match, "time.label", True)


def _top_lines(doc: Doc) -> Iterator[Mention]:
    """«3 апреля 2019 г., город Талас, 11.00»; no sentence behind the day, «Магазин работает до 18:00», tells it."""
    for part in reading_of(doc).parts[:_NEAR_TOP]:
        span = Span(part.start, part.stop)
        if len(span) > 200 or slotted_of(doc).overlap(span) or is_clocked(doc, part) or not dates_of(doc).inside(span):
            continue
        for match in _in(doc, span, loose=True)[-1:]:
            if match.start.endswith(_ROUND) and not _is_told_apart(doc, match):
                yield from _mentions(doc, match, "time.top_line", False)


def _is_told_apart(doc: Doc, match: TimeMatch) -> bool:
    sentence = sentences_of(doc).last_before(match.span.start + 1)
    if sentence is None:
        return False
    tokens = doc[sentence.start : sentence.end]
    dated = bool(dates_of(doc).inside(sentence.span))
    said = (form for token in tokens for form in forms(token.lower_)[:1] if form.known)
    return tells_of_future(tokens) or (not dated and any(form.pos in ("VERB", "INFN", "PRTS") for form in said))


def _first(doc: Doc, sentence: Span) -> list[TimeMatch]:
    """The first time of a lead, whole: «с 10 до 12:30», of which only the end is a clock by itself."""
    found = times_of(doc).inside(sentence)[:1]
    ranges = [one for one in _in(doc, sentence, loose=True) if one.end]
    return [one for one in ranges if not found or one.span.overlaps(found[0].span)][:1] or found


def _near(doc: Doc, position: int) -> Iterator[Mention]:
    """«Площадка собрала 54 человека в читальном зале с 13:00 до 16:30»: a span of time close to the lead."""
    for sentence in sentences_of(doc).from_(position)[:_NEAR]:
        if tells_of_now(doc[sentence.start : sentence.end]):
            continue
        found = times_of(doc).inside(sentence.span)
        if not found and tells_held(doc, sentence.span):
            found = _in(doc, sentence.span, loose=True)
        for match in found:
            if match.end and not slotted_of(doc, "time").cover(match.span):
                yield from _mentions(doc, match, "time.near_lead", False)
                return


def _told(doc: Doc, span: Span) -> Iterator[Mention]:
    """«Работа началась в 10:00», «Слушания завершились в 11 часов 40 минут», «Разошлись к пяти»."""
    text, known = text_of(doc), times_of(doc).inside(span)
    for match in known:
        kyrgyz = _KYRGYZ.match(text, match.span.stop)
        if kyrgyz and not slotted_of(doc, "time").cover(match.span):
            yield from _mentions(doc, match, "time.told", kyrgyz["ended"] is not None)
    for word in _words().finditer(text, span.start, span.stop):
        sentence = sentences_of(doc).last_before(word.start() + 1)
        if sentence is None or tells_of_future(doc[sentence.start : sentence.end]):
            continue
        stop = min(sentence.span.stop, word.end() + _TOLD)
        following = _words().search(text, word.end(), stop)
        reach = Span(word.end(), following.start() if following else stop)
        behind = (one for one in _in(doc, Span(word.end(), sentence.span.stop), loose=True) if reach.covers(one.span))
        for match in islice(behind, 1):
            if not slotted_of(doc, "time").cover(match.span):
                since = _FROM.search(text, max(0, match.span.start - 3), match.span.start)
                ends = word["end"] is not None and not match.end and not since
                yield from _mentions(doc, match, "time.told", ends)


def _in(doc: Doc, span: Span, *, loose: bool = False) -> list[TimeMatch]:
    if not loose:
        return times_of(doc).inside(span)
    found = find_times(span.of(text_of(doc)), loose=True)
    told = (replace(one, span=Span(span.start + one.span.start, span.start + one.span.stop)) for one in found)
    return [one for one in told if not dates_of(doc).touching(one.span)]


@cache
def _words() -> re.Pattern[str]:
    rows = lexicons.read("clock_words")
    start, end = ("|".join(row["stem"] for row in rows if row["when"] == when) for when in ("start", "end"))
    return re.compile(rf"(?<![^\W\d_])(?<!не )(?:{start}|(?P<end>{end})){_PAST}", re.I)


def _mentions(doc: Doc, match: TimeMatch, rule: str, ends: bool) -> Iterator[Mention]:
    yield mention(doc, "time_end" if ends else "time_start", match.span, rule, match.start)
    if match.end and not ends:
        yield mention(doc, "time_end", match.span, rule, match.end)
