"""Proposals told in sentences."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import slotted_of
from pipeline.annotators.tokens import reading_of, text_of, token_at
from pipeline.extractors.mentions import mention, stripped
from pipeline.extractors.proposals.addressee import address_before, is_for_guests
from pipeline.extractors.proposals.author import author
from pipeline.extractors.proposals.infinitives import coordinated, is_finite, is_infinitive, is_noun_phrase
from pipeline.extractors.proposals.opposed import opposed
from pipeline.extractors.proposals.verbs import SHORT, Verb, clause, verbs
from pipeline.model.mention import Mention
from pipeline.model.span import Span, Spans

# «По спортивным площадкам: провести осмотр, данные направить в мэрию», «А также – подготовить проект»
_LEAD = re.compile(
    r"(?P<question>По\s+[а-яё]+(?:[иы]м|[ое]му|ой|[ая]м|[ую])\s[^.:;]{0,80}:\s+(?=(?:[а-яё]+\s+){0,8}?[а-яё]+(?:ть|ти|чь)\b))"
    r"|(?:А\s+также|Также|Кроме\s+того,?)\s+(?:[–—-]\s+)?"
)

_SAID_THERE = frozenset({"proposal", "appeal"})
"""Kinds that may as well be told to those who sit there."""


def by_sentence(doc: Doc) -> Iterator[Mention]:
    """«Она предложила рассылать предупреждения», «было решено создать рабочую группу»."""
    slots = slotted_of(doc, "proposals", "topics", "goal")
    taken: list[Span] = []
    for verb in verbs():
        known, done = Spans(taken), 0
        for match in verb.pattern.finditer(text_of(doc)):
            aside = match.start() < done or slots.at(match.start()) or known.at(match.start())
            found = None if aside or _in_title(doc, match.start()) else clause(doc, match.end(), verb)
            if found:
                several = [*coordinated(doc, found[0]), *_following(doc, found[0].stop)]
                done = several[-1].stop
                taken.append(Span(match.start(), done))
                yield from _proposals(doc, match.start(), verb, several, found[1])


def _proposals(doc: Doc, position: int, verb: Verb, spans: list[Span], addressee: Mention | None) -> Iterator[Mention]:
    to = addressee or address_before(doc, position, verb.kind)
    if (verb.kind == "proposal" and is_for_guests(to)) or (verb.kind in _SAID_THERE and _is_of_conduct(doc, spans[0])):
        return
    parts = tuple(part for part in (to, author(doc, position)) if part is not None)
    value = f"{verb.kind} noun" if is_noun_phrase(doc, spans[0]) else verb.kind
    for span in spans:
        yield mention(doc, "proposal", span, "proposals.sentence", value, parts)
    yield from opposed(doc, spans[-1].stop, verb)


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
