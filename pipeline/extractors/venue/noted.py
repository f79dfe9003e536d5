"""Houses by themselves, where no verb tells of the event: «Конкурс чтецов «Манас», Дом культуры.»"""

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.matches import names_day, quoted_of
from pipeline.annotators.notes import notes_of
from pipeline.annotators.phrases import phrase_end
from pipeline.annotators.scopes import Scope, scopes_of
from pipeline.annotators.sentences import Sentence, sentences_of
from pipeline.annotators.tokens import span_of, text_of
from pipeline.annotators.venues import venue_head
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span

_STOPS = frozenset(",.;()")
_LISTING = re.compile(r":\s|\s[–—-]\s")
_NOTE = 300
"""Characters behind the event in which a note names its house."""


def in_note(doc: Doc) -> Iterator[Mention]:
    """«Конкурс чтецов «Манас», Дом культуры. 37 участников»: a house by itself, where no verb tells of the event."""
    for scope in scopes_of(doc):
        notes = [*_beside_lead(doc, scope), *notes_of(doc, scope)]
        found = next((house for one in notes for house in _by_themselves(doc, one)), None)
        if found:
            yield mention(doc, "venue", found, "venue.near_lead", "nomn")


def _beside_lead(doc: Doc, scope: Scope) -> list[Sentence]:
    """The sentences up to the event's and a little behind it: all, where no verb tells of it, else those with a day.

    What names the event may stand above its scope: «проведены четыре тренинга» above a table of them.
    """
    if scope.lead is None:
        return []
    stop = min(scope.span.stop, max(scope.span.start, scope.lead.noun.span.stop) + _NOTE)
    sentences = sentences_of(doc).inside(Span(scope.span.start, stop))
    return [one for one in sentences if not scope.lead.verb or _is_note(doc, one)]


def _is_note(doc: Doc, sentence: Sentence) -> bool:
    """«3–7 июня 2024 г., учебный центр больницы.»: with a day, not a line of a letterhead."""
    return names_day(doc, sentence.span)


def _by_themselves(doc: Doc, sentence: Sentence) -> Iterator[Span]:
    """The houses between two stops or commas; not in a list behind a colon or a dash: «Участники: школа № 2, клуб»."""
    listing = _LISTING.search(text_of(doc), sentence.span.start, sentence.span.stop)
    last = listing.start() if listing else sentence.span.stop
    for i in range(sentence.start, sentence.end):
        if _is_finite(doc[i]) and not quoted_of(doc).inside(doc[i].idx):
            return
        first = i == sentence.start or doc[i - 1].text in _STOPS
        head = venue_head(doc, i, ("nomn",)) if first and doc[i].idx < last and doc[i].text not in _STOPS else None
        if head is None or "," in (token.text for token in doc[i:head]) or quoted_of(doc).inside(doc[i].idx):
            continue
        end = phrase_end(doc, i, head)
        span = stripped(text_of(doc), span_of(doc, i, max(end, i + 1)), " .")
        alone = end >= sentence.end or doc[end].is_space or doc[end].text in _STOPS
        if end > i and alone and not event_nouns_of(doc).inside(span):
            yield span


def _is_finite(token: Token) -> bool:
    return token.pos_ in ("VERB", "AUX") and token.morph.get("VerbForm", []) == ["Fin"]
