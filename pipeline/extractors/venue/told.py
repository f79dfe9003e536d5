"""Venues of running text: «в актовом зале института состоялась», «на базе школы № 5»."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.around import (
    REACH,
    around,
    tells_held,
    tells_of_another_time,
)
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.kyrgyz_venues import kyrgyz_venues
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.tenses import has_happened, tells_of_future
from pipeline.annotators.tokens import span_of, text_of
from pipeline.annotators.venues import VenuePhrase, venue_in, venues_in
from pipeline.extractors.mentions import mention
from pipeline.extractors.venue.addresses import address_after
from pipeline.extractors.venue.towns import without_town
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import lemmas

_GENERIC = frozenset(
    ["зал", "класс", "кабинет", "помещение", "здание", "двор", "площадка", "центр", "дом", "холл", "фойе"]
)
"""Heads that say where only with what follows."""
_UNITS = frozenset(["города", "села", "района", "области", "страны", "республики", "посёлка", "аила"])
"""«в центре города»: no house."""
_ROOM = re.compile(
    r",\s+(?:(?:кабинет|каб\.|аудитория|ауд\.|комната|класс)\s+(?:№\s*)?\d+[а-я]?\b"
    r"|(?:[а-яё]+ый\s+|конференц-)зал(?![а-яё]))",
    re.I,
)
"""«в здании мэрии, кабинет 301»"""
_BEFORE = frozenset(["в", "во", "на", "базе", "площадке", "территории", "стенах"])


def in_lead(doc: Doc) -> Iterator[Mention]:
    """«… в актовом зале Института языков, состоялась конференция», «Занятия шли в учебном центре «Мехр»»."""
    for scope in scopes_of(doc):
        for rank, span in enumerate(around(doc, scope)[: REACH + 1]):
            found = venue_in(doc, span)
            told = not rank or tells_held(doc, span) or _is_answer(doc, span) or (found and _is_of_event(doc, found))
            if found and told and not (found.end - found.start == 1 and lemmas(doc[found.start].lower_) & _GENERIC):
                yield venue_mention(doc, found, "venue.lead" if rank == 0 else "venue.near_lead")
                yield from address_after(doc, found, span)
                break


def mentioned(doc: Doc) -> Iterator[Mention]:
    """«В читальном зале яблоку негде было упасть»: a house told near the lead, whatever the verb says of it."""
    for scope in scopes_of(doc):
        sentences = [one for one in around(doc, scope) if not tells_of_another_time(doc, one)]
        found = (phrase for one in sentences for phrase in venues_in(doc, one))
        house = next((phrase for phrase in found if _is_told_whole(doc, phrase)), None)
        if house is not None:
            yield venue_mention(doc, house, "venue.mentioned")


def _is_told_whole(doc: Doc, phrase: VenuePhrase) -> bool:
    """«в читальном зале», not «в центре города» nor «в доме»; what hangs on a verb, not «юрист в школе № 5»."""
    bare = phrase.end - phrase.start == 1 or doc[phrase.end - 1].lower_ in _UNITS
    word = doc[phrase.start - 1].head if phrase.start else doc[phrase.start]
    happened = word.head.morph.get("Tense", []) == ["Past"] and has_happened(word.head)
    told = happened if word.head.pos_ == "VERB" else word.head.pos_ in ("ADJ", "ADV")
    return not bare and told and not tells_of_future(word.sent)


def _is_of_event(doc: Doc, found: VenuePhrase) -> bool:
    """«Организатором встречи на базе университета выступил …»: the event stands right before its house."""
    at = found.start - 1
    while at > 0 and doc[at].lower_ in _BEFORE:
        at -= 1
    return at >= doc[found.start].sent.start and event_nouns_of(doc).at(doc[at].idx) is not None


def _is_answer(doc: Doc, sentence: Span) -> bool:
    """«В учительской средней школы, в селе Кызыл-Туу.»: where, and nothing else."""
    words = doc.char_span(sentence.start, sentence.stop, alignment_mode="expand")
    if words is None or words[0].lower_ not in ("в", "во", "на"):
        return False
    return not any(word.pos_ in ("VERB", "AUX") for word in words)


def in_kyrgyz(doc: Doc) -> Iterator[Mention]:
    """«Иш-чара облустук китепкананын окуу залында болду»; one word alone, where nothing more is said but the event."""
    found = list(kyrgyz_venues(doc))
    for start, end in [one for one in found if one[1] - one[0] > 1] or [one for one in found if _with_event(doc, one)]:
        span = span_of(doc, start, end)
        led = any(scope.lead and scope.lead.sentence.covers(span) for scope in scopes_of(doc))
        yield mention(doc, "venue", span, "venue.lead" if led else "venue.kyrgyz", "ky")


def _with_event(doc: Doc, venue: tuple[int, int]) -> bool:
    sentence = doc[venue[0]].sent
    return bool(event_nouns_of(doc).inside(Span(sentence.start_char, sentence.end_char)))


def venue_mention(doc: Doc, found: VenuePhrase, rule: str) -> Mention:
    """A phrase of running text, its room with it, its town cut off."""
    span = without_town(doc, found.span(doc))
    room = _ROOM.match(text_of(doc), span.stop)
    return mention(doc, "venue", Span(span.start, room.end()) if room else span, rule, found.case)
