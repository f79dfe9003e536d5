"""Proposals told in sentences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import slotted_of
from pipeline.annotators.tokens import reading_of, text_of, token_at
from pipeline.extractors.mentions import mention, stripped
from pipeline.extractors.proposals.addressee import (
    address_before,
    after_phrase,
    dative_phrase,
    is_dative,
    is_for_guests,
)
from pipeline.extractors.proposals.author import author
from pipeline.extractors.proposals.infinitives import (
    coordinated,
    is_finite,
    is_infinitive,
    is_noun_phrase,
    starts_infinitive,
)
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms

# «рекомендовали айыл окмоту огородить место, а ветеринарам – вести тетрадь прививок»
_OPPOSED = re.compile(r"\s*,\s*а\s+(?P<to>(?:[а-яё-]+\s+){0,4}[а-яё-]+)\s+[–—-]\s+")
# «По спортивным площадкам: провести осмотр, данные направить в мэрию», «А также – подготовить проект»
_LEAD = re.compile(
    r"(?P<question>По\s+[а-яё]+(?:[иы]м|[ое]му|ой|[ая]м|[ую])\s[^.:;]{0,80}:\s+(?=(?:[а-яё]+\s+){0,8}?[а-яё]+(?:ть|ти|чь)\b))"
    r"|(?:А\s+также|Также|Кроме\s+того,?)\s+(?:[–—-]\s+)?"
)
_SHORT = 8
_NEAR = 40
"""Characters of an item within which the verb that proposes it may begin."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that proposes: the kind, the cases of its addressee, and whether a noun phrase may say what."""

    kind: str
    cases: tuple[str, ...]
    noun: bool
    pattern: re.Pattern[str]


@cache
def verbs() -> tuple[Verb, ...]:
    """The verbs and turns of phrase that an infinitive or a noun phrase follows."""
    return tuple(
        Verb(row["kind"], tuple(row["cases"].split()), bool(row["noun"]), re.compile(row["pattern"], re.I))
        for row in lexicons.read("proposing")
    )


@cache
def _tails() -> re.Pattern[str]:
    """What goes on with the sentence, not with the proposal: «…, передаёт корреспондент», «…, поскольку …»."""
    return re.compile("|".join(row["pattern"] for row in lexicons.read("proposal_tails")))


def by_sentence(doc: Doc) -> Iterator[Mention]:
    """«Она предложила рассылать предупреждения», «было решено создать рабочую группу»."""
    slots = slotted_of(doc, "proposals", "topics", "goal")
    taken: list[Span] = []
    for verb in verbs():
        for match in verb.pattern.finditer(text_of(doc)):
            aside = slots.at(match.start()) or any(span.start <= match.start() < span.stop for span in taken)
            found = None if aside or _in_title(doc, match.start()) else clause(doc, match.end(), verb)
            if found:
                several = [*coordinated(doc, found[0]), *_following(doc, found[0].stop)]
                taken.append(Span(match.start(), several[-1].stop))
                yield from _proposals(doc, match.start(), verb, several, found[1])


def _proposals(doc: Doc, position: int, verb: Verb, spans: list[Span], addressee: Mention | None) -> Iterator[Mention]:
    to = addressee or address_before(doc, position, verb.kind)
    if verb.kind == "proposal" and is_for_guests(to):
        return
    parts = tuple(part for part in (to, author(doc, position)) if part is not None)
    value = f"{verb.kind} noun" if is_noun_phrase(doc, spans[0]) else verb.kind
    for span in spans:
        yield mention(doc, "proposal", span, "proposals.sentence", value, parts)
    yield from _opposed(doc, spans[-1].stop, verb)


def clause(doc: Doc, start: int, verb: Verb) -> tuple[Span, Mention | None] | None:
    """The infinitive clause from here, an addressee in the dative before it; after «предложение» a noun phrase."""
    token = token_at(doc, start)
    if token is None:
        return None
    addressee = None if is_infinitive(token) else dative_phrase(doc, start, len(text_of(doc)), verb.cases)
    following = after_phrase(doc, token.i, verb.cases) if addressee else token.i
    at = doc[following] if following < len(doc) else token
    end = _tails().search(text_of(doc), at.idx, at.sent.end_char)
    stop = min(end.start() if end else at.sent.end_char, reading_of(doc).part_at(token.idx).stop)
    if starts_infinitive(doc, at):
        return (stripped(text_of(doc), Span(at.idx, stop)), addressee) if stop - at.idx > _SHORT else None
    if verb.noun and any(f.pos in ("NOUN", "ADJF") and f.case in ("gent", "loct") for f in forms(token.lower_)):
        return (stripped(text_of(doc), Span(token.idx, stop)), None) if stop - token.idx > _SHORT else None
    return None


def said(doc: Doc, span: Span) -> tuple[Span, Mention | None]:
    """«Своё пожелание высказали и солдаты: они просили мэрию починить колонку»: what the verb says, and to whom."""
    for verb in verbs():
        match = verb.pattern.search(text_of(doc), span.start, min(span.stop, span.start + _NEAR))
        found = clause(doc, match.end(), verb) if match else None
        if found:
            return found
    return span, None


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
        if len(span) > _SHORT:
            yield from coordinated(doc, span)


def _is_told(token: Token) -> bool:
    """«Провести конкурс планируют осенью»: the infinitive hangs on a verb of its own."""
    return any(word.dep_ == "ROOT" and is_finite(word) for word in token.sent)


def _opposed(doc: Doc, position: int, verb: Verb) -> Iterator[Mention]:
    """The second half of a proposal, which is for somebody else."""
    match = _OPPOSED.match(text_of(doc), position)
    found = clause(doc, match.end(), verb) if match and is_dative(match["to"]) else None
    if match and found:
        to = mention(doc, "addressee", Span(*match.span("to")), "proposals.dash", "datv")
        yield mention(doc, "proposal", found[0], "proposals.sentence", verb.kind, (to,))


def _in_title(doc: Doc, position: int) -> bool:
    return reading_of(doc).part_at(position).block.label in ("title", "section_header")
