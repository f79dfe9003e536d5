"""Questions told in sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.phrases import phrase_end
from pipeline.annotators.scopes import scope_at
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import slotted_of
from pipeline.annotators.stops import first_sentence
from pipeline.annotators.tokens import reading_of, text_of, token_at
from pipeline.extractors.mentions import mention, stripped
from pipeline.extractors.topics.items import ASKS, head_cases, questions
from pipeline.extractors.topics.leading import QUESTIONS
from pipeline.model.document import Label
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms

_COUNT = re.compile(r"\d+(?!-[а-яё])")
"""«рассмотрели 73 иска», not «обсудили 30-летие музея»."""
_NO_QUESTION = re.compile(
    r"(?:(?:[а-яё-]+[ыи][ехм]\s+){0,3}(?:вопрос(?:ы|ов)|проблем[ыа]?|тем[ыа]?)(?=[.,;)\s]*$)|(?:доклад|выступлени|сообщени|лекци)[ыия]\b|(?:увиденн|услышанн|прочитанн|сказанн)[а-яё]+\W*$|возможн[а-яё]+\s+решени[яй]\W*$)",
    re.I,
)
"""«обсудили актуальные проблемы», «заслушаны и обсуждены доклады студентов»: what about, is not said."""
_AIM = re.compile(r",?\s+(?:с\s+целью|в\s+целях|для\s+того,?\s+чтобы)\b", re.I)
"""«обсудили досуг подростков | с целью уберечь их от улицы»"""
_DURING = re.compile(r"в\s+(?:ходе|рамках)\s+(?:(?:[а-яё]+(?:[ое]го|[ое]й)|его|е[её]|их)\s+)?[а-яё]+\s+", re.I)
_ASIDE = frozenset({"с", "со", "в", "во", "на", "за"})
_OWN = re.compile(r"(?<!\w)(?:обо?|о|на|про|за)\s$", re.I)
_LED = 4
_SHORTEST = 4
_RELATIVE = re.compile(r"котор|что|чтобы|как|где|когда|если", re.I)
_JOINTS = frozenset({"и", "а", "но", ",", "также"})
_BEFORE_VERB = 4
"""Words between a joint and the verb of the clause that it begins."""
_MOSTLY = 0.3
"""The share of its readings at which a word means somebody."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """Words before or behind questions; `cases` are those in which they need no «вопросы»."""

    pattern: re.Pattern[str]
    cases: frozenset[str]


def by_sentence(doc: Doc) -> Iterator[Mention]:
    """«Участники обсудили вопросы получения паспорта, очереди на жильё, а также помощи наставников»."""
    done = 0
    for position, stop, frame in _framed(doc, _frames("before")):
        span = _told(doc, stop, frame) if position >= done and _may_tell(doc, position) else None
        if span is not None:
            done = span.stop
            found = _with_prepositions(doc, list(questions(doc, span)))
            yield from (mention(doc, "topic_row", one, "topics.sentence") for one in found)


def _with_prepositions(doc: Doc, found: list[Span]) -> list[Span]:
    """«о скорости возле школ, о лотках»: as printed where each has a preposition of its own."""
    led = [_OWN.search(text_of(doc), max(one.start - _LED, 0), one.start) for one in found]
    own = len(found) > 1 and all(led)
    return [Span(match.start(), one.stop) for one, match in zip(found, led, strict=True) if match] if own else found


def by_subject(doc: Doc) -> Iterator[Mention]:
    """«Вопросы ремонта дорог, освещения и подвоза воды стали главными темами»."""
    for position, _, _ in _framed(doc, _frames("behind")):
        sentence = sentences_of(doc).at(position)
        if sentence is not None and _may_tell(doc, position):
            span = stripped(text_of(doc), Span(sentence.span.start, position))
            led = QUESTIONS.match(text_of(doc), span.start, span.stop)
            listed = stripped(text_of(doc), Span(led.end(), span.stop)) if led else span
            if led and len(listed) >= _SHORTEST:
                yield from (mention(doc, "topic_row", one, "topics.subject") for one in questions(doc, listed))


def _may_tell(doc: Doc, position: int) -> bool:
    """In the text of an event, in no list of anything."""
    slotted = slotted_of(doc, "topics", "proposals", "presentations", "goal").at(position)
    return not slotted and not _is_headline(doc, position) and scope_at(doc, position) is not None


def _framed(doc: Doc, frames: tuple[_Frame, ...]) -> list[tuple[int, int, _Frame]]:
    """Where the frames stand, in order; of two that begin together the longer first."""
    found = ((match.start(), -match.end(), frame) for frame in frames for match in frame.pattern.finditer(text_of(doc)))
    return [(start, -stop, frame) for start, stop, frame in sorted(found, key=lambda one: one[:2])]


@cache
def _frames(where: str) -> tuple[_Frame, ...]:
    return tuple(
        _Frame(re.compile(rf"\b{row['pattern']}", re.I), frozenset(row["cases"].split()))
        for row in lexicons.read("discussed")
        if row["where"] == where
    )


def _told(doc: Doc, position: int, frame: _Frame) -> Span | None:
    """The questions that begin behind a frame; None where something else does."""
    stop = first_sentence(doc, Span(position, reading_of(doc).part_at(position).stop)).stop
    start = _past_aside(doc, position, stop)
    led = QUESTIONS.match(text_of(doc), start, stop)
    rest = stripped(text_of(doc), _clause(doc, Span(led.end() if led else start, stop)))
    text = rest.of(text_of(doc))
    if len(rest) < _SHORTEST or _COUNT.match(text) or _NO_QUESTION.match(text):
        return None
    if ASKS.match(text):
        return rest
    return rest if led or (head_cases(text) & frame.cases and not _is_somebody(text)) else None


def _is_headline(doc: Doc, position: int) -> bool:
    reading = reading_of(doc)
    return reading.part_at(position).block.label in (Label.TITLE, Label.SECTION_HEADER)


def _past_aside(doc: Doc, position: int, stop: int) -> int:
    """«обсудили | в ходе встречи | вопросы …», «обсудили | со студентами | …»."""
    during = _DURING.match(text_of(doc), position, stop)
    if during:
        return during.end()
    token = token_at(doc, position)
    if token is None or token.lower_ not in _ASIDE or token.i + 1 >= len(doc):
        return position
    end = phrase_end(doc, token.i + 1)
    return doc[end].idx if end < len(doc) and doc[end].idx < stop and doc[end].is_alpha else position


def _clause(doc: Doc, span: Span) -> Span:
    """Up to where another clause begins: «…, и договорились встретиться», «…, сообщает пресс-служба»; or an aim."""
    aim = _AIM.search(text_of(doc), span.start, span.stop)
    span = Span(span.start, aim.start()) if aim else span
    for word in doc.char_span(span.start, span.stop, alignment_mode="contract") or ():
        if _tells(word):
            joint = _joint(word)
            asks = joint is not None and ASKS.match(text_of(doc), joint.idx + len(joint.text) + 1)
            if joint is not None and joint.idx > span.start and not asks:
                return Span(span.start, joint.idx)
    return span


def _tells(word: Token) -> bool:
    """A verb of a clause: «договорились», «определены»."""
    told = "VerbForm=Fin" in str(word.morph) or "Variant=Short" in str(word.morph)
    return word.pos_ in ("VERB", "AUX") and told


def _joint(verb: Token) -> Token | None:
    """What joins a verb's clause to what stands before; None where that clause says more of a word."""
    joint = None
    for at in range(verb.i - 1, max(verb.i - _BEFORE_VERB, verb.sent.start) - 1, -1):
        word = verb.doc[at]
        if _RELATIVE.match(word.text):
            return None
        if word.lower_ in _JOINTS:
            joint = word
        elif joint is not None or word.pos_ == "ADJ":
            break
    return joint


def _is_somebody(text: str) -> bool:
    """«обсудили министры»: who, not what."""
    words = re.findall(r"[^\W\d_]+", text)[:1]
    return any(f.pos == "NOUN" and f.animate and f.share > _MOSTLY for word in words for f in forms(word.lower()))
