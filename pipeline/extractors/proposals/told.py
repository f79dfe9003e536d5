"""Proposals told in sentences."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import Slot, slots_of
from pipeline.annotators.stops import first_sentence
from pipeline.annotators.tokens import reading_of, text_of, token_at
from pipeline.extractors.mentions import mention, stripped
from pipeline.extractors.numbered import numbered
from pipeline.extractors.proposals.addressee import address_before, is_for_guests
from pipeline.extractors.proposals.author import author, is_own_affair
from pipeline.extractors.proposals.infinitives import clauses, coordinated, is_finite, is_infinitive, is_noun_phrase
from pipeline.extractors.proposals.listed import is_told
from pipeline.extractors.proposals.opposed import opposed
from pipeline.extractors.proposals.verbs import SHORT, Verb, clause, verbs
from pipeline.model.mention import Mention
from pipeline.model.span import Span, Spans

# «По спортивным площадкам: провести осмотр, данные направить в мэрию», «А также – подготовить проект»
_LEAD = re.compile(
    r"(?P<question>По\s+[а-яё]+(?:[иы]м|[ое]му|ой|[ая]м|[ую])\s[^.:;]{0,80}:\s+(?=(?:[а-яё]+\s+){0,8}?[а-яё]+(?:ть|ти|чь)\b))"
    r"|(?:А\s+также|Также|Кроме\s+того,?)\s+(?:[–—-]\s+)?"
)

_FIRST = re.compile(r"\s*(?:1[.)]|а\))\s")
"""«предложили | 1) ставить урны»"""


class _Item(NamedTuple):
    span: Span
    number: Span | None = None


def by_sentence(doc: Doc) -> Iterator[Mention]:
    """«Она предложила рассылать предупреждения», «было решено создать рабочую группу»."""
    slots = _slotted(doc)
    taken: list[Span] = []
    for verb in verbs():
        known, done = Spans(taken), 0
        for match in verb.pattern.finditer(text_of(doc)):
            aside = match.start() < done or bool(slots.at(match.start()) or known.at(match.start()))
            aside = aside or _in_title(doc, match.start()) or is_own_affair(doc, match.start())
            items, to = ([], None) if aside else _told(doc, match.end(), verb)
            if items:
                done = items[-1].span.stop
                taken.append(Span(match.start(), done))
                yield from _proposals(doc, match.start(), verb, items, to)


def _slotted(doc: Doc) -> Spans:
    """What a list or a form says already; of a sentence with its questions only the sentence."""
    proposals = [slot.span for slot in slots_of(doc, "proposals") if not is_told(doc, slot)]
    questions = [_asked(doc, slot) for slot in slots_of(doc, "topics")]
    return Spans([*proposals, *questions, *(slot.span for slot in slots_of(doc, "goal"))])


def _asked(doc: Doc, slot: Slot) -> Span:
    """«Обсуждали три вещи: плату и ремонт. | Бекова просила не начинать работы.»"""
    if len(slot.pieces) > 1:
        return slot.span
    return Span(slot.span.start, first_sentence(doc, slot.pieces[0]).stop)


def _told(doc: Doc, position: int, verb: Verb) -> tuple[list[_Item], Mention | None]:
    """What is proposed behind a verb, and to whom; no item where nothing is."""
    if listed := _enumerated(doc, position):
        return listed, None
    found = clause(doc, position, verb)
    if found is None:
        return [], None
    first = clauses(doc, found[0]) if verb.states else coordinated(doc, found[0])
    return [_Item(one) for one in (*first, *_following(doc, found[0].stop))], found[1]


def _enumerated(doc: Doc, position: int) -> list[_Item]:
    """«предложили 1) ставить урны, 2) не пускать к воде машины. …»: up to the end of the sentence."""
    if not _FIRST.match(text_of(doc), position):
        return []
    items = numbered(text_of(doc), Span(position, reading_of(doc).part_at(position).stop))
    spans = [first_sentence(doc, item) for _, item in items]
    return [_Item(stripped(text_of(doc), one), number) for (number, _), one in zip(items, spans, strict=True)]


def _proposals(doc: Doc, position: int, verb: Verb, items: list[_Item], addressee: Mention | None) -> Iterator[Mention]:
    to = addressee or address_before(doc, position, verb.kind)
    if (verb.kind == "proposal" and is_for_guests(to)) or _is_of_conduct(doc, items[0].span):
        return
    parts = tuple(part for part in (to, author(doc, position)) if part is not None)
    value = " ".join((verb.kind, *(verb.nouns if is_noun_phrase(doc, items[0].span) else ())))
    for item in items:
        number = (mention(doc, "number", item.number, "proposals.number"),) if item.number else ()
        yield mention(doc, "proposal", item.span, "proposals.sentence", value, (*number, *parts))
    yield from opposed(doc, items[-1].span.stop, verb)


def _is_of_conduct(doc: Doc, span: Span) -> bool:
    """«попросила отключить телефоны»: how to behave at the event, nothing for later."""
    return bool(_conduct().match(text_of(doc), span.start, span.stop))


@cache
def _conduct() -> re.Pattern[str]:
    return re.compile("|".join(row["pattern"] for row in lexicons.read("conduct")), re.I)


def _following(doc: Doc, position: int) -> Iterator[Span]:
    """«Решено создать совет. По площадкам: провести осмотр. А также – открыть архив.»: it goes on in its block."""
    stop = reading_of(doc).part_at(position).stop
    for sentence in sentences_of(doc).from_(position):
        led = _LEAD.match(text_of(doc), sentence.span.start, sentence.span.stop)
        start = led.end() if led else sentence.span.start
        token = token_at(doc, start)
        told = token is not None and (is_infinitive(token) or (led and led["question"])) and not _is_told(token)
        if sentence.span.start >= stop or not told:
            return
        span = stripped(text_of(doc), Span(start, sentence.span.stop))
        if len(span) > SHORT:
            yield from coordinated(doc, span)


def _is_told(token: Token) -> bool:
    """«Провести конкурс планируют осенью»: the infinitive hangs on a verb of its own."""
    return any(word.dep_ == "ROOT" and is_finite(word) for word in token.sent)


def _in_title(doc: Doc, position: int) -> bool:
    return reading_of(doc).part_at(position).block.label in ("title", "section_header")
