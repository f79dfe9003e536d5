"""Houses that received the event, or those who came: «Площадкой стал стадион», «Зал школы заполнили 52 ученика»."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.around import (
    REACH,
    around,
)
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.phrases import phrase_end
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.tenses import has_happened
from pipeline.annotators.tokens import span_of, text_of, token_at
from pipeline.annotators.venues import names_venue, venue_head
from pipeline.extractors.mentions import mention
from pipeline.extractors.venue.towns import without_town
from pipeline.model.mention import Mention
from pipeline.normalisers.morphology import forms, lemmas

_PLATFORM = re.compile(
    r"\b(?:площадкой|хозяином|хозяйкой|местом\s+(?:встречи|проведения|форума)|местом)\s+(?:[а-яё]+\s+){0,2}?(?:стал[аио]?|послужил[аио]?|выступил[аио]?|был[аио]?)\s+|\b(?:стал[аио]?\s+(?:главной\s+)?площадкой)\s+",
    re.I,
)
_HOSTED = re.compile(
    r"\b(?:его|её|их|гостей|участников|форум|встречу|конференцию|слушателей)\s+(?:у\s+себя\s+)?(?:принимал|принял|приютил|встречал)[аио]?\s+|\b(?:принимающей|принимающая)\s+площадк[а-я]+\s*[–—:-]?\s*(?:стал[аио]?\s+)?",
    re.I,
)
_AT_HOME = re.compile(r"\s+у\s+себя\b")


def as_subject(doc: Doc) -> Iterator[Mention]:
    """«Площадкой стал спортивный комплекс «Манас-Ата»», «Участников приняла центральная библиотека»."""
    for match in (*_PLATFORM.finditer(text_of(doc)), *_HOSTED.finditer(text_of(doc))):
        token = token_at(doc, match.end())
        if token is not None:
            yield from _subject(doc, token.i)


def as_host(doc: Doc) -> Iterator[Mention]:
    """«Университет имени Раззакова принимал в Бишкеке инженеров», «Зал школы заполнили 52 ученика»."""
    for scope in scopes_of(doc):
        for sentence in around(doc, scope)[: REACH + 1]:
            for verb in doc.char_span(sentence.start, sentence.stop, alignment_mode="expand") or ():
                if _sides_of(verb) and has_happened(verb):
                    for house in _houses_of(verb):
                        yield from _subject(doc, house.left_edge.i)


def _houses_of(verb: Token) -> list[Token]:
    """The houses beside a verb of receiving, where the others beside it are those who came, or what was held."""
    beside = [child for child in verb.children if child.dep_ in ("nsubj", "obj")]
    houses = [one for one in beside if names_venue(one.text) and not event_nouns_of(verb.doc).at(one.idx)]
    sides = {"nsubj"} if len(houses) > 1 else _sides_of(verb)  # «Площадку принимала мечеть»
    houses = [one for one in houses if one.dep_ in sides]
    received = "alone" in _sides_of(verb) or any(_is_received(one) for one in beside if one not in houses)
    return houses if received or _AT_HOME.match(text_of(verb.doc), verb.idx + len(verb)) else []


def _sides_of(verb: Token) -> set[str]:
    """Where beside the verb its house stands: «клуб вместил гостей»; «гости заполнили клуб», «форум принимал клуб»."""
    told = {_receiving()[lemma] for lemma in lemmas(verb.lower_) if lemma in _receiving()}
    return told | {"nsubj", "obj"} if "any" in told else told | {"nsubj"} if told else told


def _is_received(word: Token) -> bool:
    """«инженеров», «52 ученика», «круглый стол», «площадку»."""
    held = event_nouns_of(word.doc).at(word.idx) is not None or "площадка" in lemmas(word.lower_)
    return held or any(form.pos == "NOUN" and form.animate for form in forms(word.lower_))


@cache
def _receiving() -> dict[str, str]:
    return {row["verb"]: row["house"] for row in lexicons.read("receiving")}


def _subject(doc: Doc, start: int) -> Iterator[Mention]:
    head = venue_head(doc, start, ("nomn",))
    end = phrase_end(doc, start, head) if head is not None else start
    if end > start:
        yield mention(doc, "venue", without_town(doc, span_of(doc, start, end)), "venue.subject", "nomn")
