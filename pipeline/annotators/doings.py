"""Doings: what a digest tells by a verb alone, without a noun for the event: «9 ноября. Волонтёры посадили 80 елей»."""

import re

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from pipeline.annotators.encounters import encounters
from pipeline.annotators.event_nouns import EventNoun, event_nouns_of, is_plural
from pipeline.annotators.headcounts import counts_people
from pipeline.annotators.leads import ENTRY, Lead
from pipeline.annotators.matches import dates_of, places_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.tenses import deed_in
from pipeline.annotators.tokens import index_from, text_of
from pipeline.annotators.venues import venue_in
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms

_NAMED = re.compile(r"[\s–—:.,-]*(?P<name>[^\W\d_][^,.;(\n–—]*[^\s,.;(\n–—])")
"""«– закрытие сезона» | «, концерт»."""
_DEED = re.compile(r"(?:[еа]ни[ея]|ти[ея])$")
_HEAD = 12
"""Characters from the beginning of a line within which its day heads it."""


def tells_of_doing(doc: Doc, span: Span) -> bool:
    """Whether something was done there, in a place or a house, or by people who are counted."""
    set_there = bool(places_of(doc).inside(span)) or venue_in(doc, span) is not None
    return _verb(doc, span) is not None and (set_there or counts_people(doc, span))


def doing_in(doc: Doc, span: Span) -> Lead | None:
    """The lead of a paragraph that begins with a day and tells of what was done by a verb."""
    day = next((match for match in dates_of(doc).inside(span) if match.period.start.day), None)
    told = sentences_of(doc).at(day.span.start) if day else None
    verb = _verb(doc, Span(max(told.span.start, span.start), span.stop)) if told else None
    if verb is None:
        return None
    word = Span(verb.idx, verb.idx + len(verb.text))
    met = next((met for token, met in encounters(verb.sent) if token.i == verb.i), None)
    deed = EventNoun(word, word, met.type if met else "other", 1, verb.i, told=True)
    head = Span(span.start, max(word.stop, min(span.stop, verb.sent.end_char)))
    noun = next((one for one in event_nouns_of(doc).inside(head) if one.rank and not is_plural(doc, one)), deed)
    return Lead(head, noun, verb.lower_, noun.rank + ENTRY, True, entry=True)


def entry_named_in(doc: Doc, span: Span) -> Lead | None:
    """«30 ноября – закрытие сезона», «3 мая Ночь в библиотеке – 19 читателей»: a line of a day that says no verb.

    Its first noun, in the nominative, names a deed, or people are counted.
    """
    day = next((match.span for match in dates_of(doc).inside(span) if match.period.start.day), None)
    match = _NAMED.match(text_of(doc), day.stop if day and day.start - span.start < _HEAD else span.start, span.stop)
    if day is None or match is None:
        return None
    said = doc[index_from(doc, match.start("name")) : index_from(doc, match.end("name"))]
    head = next((token for token in said if any(form.pos == "NOUN" for form in forms(token.lower_)[:1])), None)
    if head is None or not _stands_alone(head) or not (_DEED.search(head.lower_) or counts_people(doc, span)):
        return None
    name, word = Span(*match.span("name")), Span(head.idx, head.idx + len(head.text))
    noun = EventNoun(name, word, "other", 1, head.i, told=True)
    return Lead(Span(min(day.start, name.start), max(day.stop, name.stop)), noun, "", 1 + ENTRY, True, entry=True)


def _stands_alone(noun: Token) -> bool:
    """In the nominative, where its sentence has no verb: not «центр закрыт на ремонт»."""
    return any(form.case == "nomn" for form in forms(noun.lower_)) and not _has_predicate(noun.sent)


def _has_predicate(sent: Tokens) -> bool:
    return any(form.pos in ("VERB", "PRTS", "INFN") for token in sent for form in forms(token.lower_)[:1])


def _verb(doc: Doc, span: Span) -> Token | None:
    return deed_in(doc[index_from(doc, span.start) : index_from(doc, span.stop)])
