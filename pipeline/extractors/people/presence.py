"""Who is told of without a part: in the nominative he does a thing or is there, in another case he is spoken of."""

import re

from spacy.tokens import Doc, Token

from pipeline.annotators.matches import quotes_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.people.series import Phrase
from pipeline.normalisers.morphology import forms

_SUBORDINATE = re.compile(r"(?:,\s*(?:[а-яё]+\s+){0,2}?|^)(?:что|чтобы|котор[а-яё]+|где|когда|как|если)\s", re.I)
"""«напомнил, что схему подготовил Марат Горов»: told of by another."""


def is_present(doc: Doc, phrase: Phrase) -> bool:
    """«Примирил обоих глава села Асан Горов»: a sentence of the report tells of him in the nominative."""
    first = doc[phrase.first]
    ahead = text_of(doc)[first.sent.start_char : first.idx]
    quoted = any(quote.inner.covers(phrase.name.span) for quote in quotes_of(doc).touching(phrase.name.span))
    told = any(map(_is_told, first.sent))
    return told and not quoted and _is_nominative(doc, phrase) and not _SUBORDINATE.search(ahead)


def _is_nominative(doc: Doc, phrase: Phrase) -> bool:
    """By the post or the name's forms; «музей родственников Т. С. Бойкова» is a genitive."""
    if phrase.before is not None:
        return phrase.before.case == "nomn"
    owned = "gent" in phrase.cases and phrase.first and doc[phrase.first - 1].pos_ == "NOUN"
    return not owned and max(phrase.cases, key=lambda one: phrase.cases[one]) == "nomn"


def _is_told(word: Token) -> bool:
    """A verb in the past: the report tells what was; at the head of a sentence the network may take it for a name."""
    if word.is_sent_start:
        return any(form.known and form.pos == "VERB" and "past" in form.marks for form in forms(word.lower_)[:1])
    return "VerbForm=Fin" in str(word.morph) and "Tense=Past" in str(word.morph)
