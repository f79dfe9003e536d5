"""Verbs that propose, after `lexicons/proposing.tsv`, and the clause that says what."""

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.tokens import reading_of, text_of, token_at
from pipeline.extractors.mentions import stripped
from pipeline.extractors.proposals.addressee import after_phrase, dative_phrase
from pipeline.extractors.proposals.infinitives import is_infinitive, starts_infinitive
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms

SHORT = 8
"""Characters that are too few for a proposal."""
_STATEMENT = "statement"
_LIKELY = 0.3
"""The share of its readings at which a word is meant so."""


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that proposes: the kind, the cases of its addressee, and those of a noun phrase that may say what.

    `states`: what follows is a sentence of what will be, «договорились, что воду будут давать по четвергам».
    """

    kind: str
    cases: tuple[str, ...]
    nouns: tuple[str, ...]
    states: bool
    pattern: re.Pattern[str]


@cache
def verbs() -> tuple[Verb, ...]:
    """The verbs and turns of phrase that an infinitive or a noun phrase follows."""
    return tuple(
        Verb(row["kind"], tuple(row["cases"].split()), *_says(row["says"]), re.compile(row["pattern"], re.I))
        for row in lexicons.read("proposing")
    )


def _says(told: str) -> tuple[tuple[str, ...], bool]:
    """What may follow besides an infinitive: a noun phrase in one of these cases, a statement."""
    return ((), True) if told == _STATEMENT else (tuple(told.split()), False)


@cache
def _tails() -> re.Pattern[str]:
    """What goes on with the sentence, not with the proposal: «…, передаёт корреспондент», «…, поскольку …»."""
    return re.compile("|".join(row["pattern"] for row in lexicons.read("proposal_tails")))


def _end(doc: Doc, token: Token) -> int:
    """Where the sentence goes on with something else than the proposal that begins at a word."""
    tail = _tails().search(text_of(doc), token.idx, token.sent.end_char)
    return (
        tail.start() if tail else next((word.idx for word in token.sent if _explains(word, token)), token.sent.end_char)
    )


def _explains(colon: Token, first: Token) -> bool:
    """«не публиковать мест съёмки: | браконьер читает новости»: behind the colon a sentence of its own."""
    if colon.text != ":" or colon.i <= first.i:
        return False
    return any("VerbForm=Fin" in str(word.morph) for word in colon.doc[colon.i : colon.sent.end])


def clause(doc: Doc, start: int, verb: Verb) -> tuple[Span, Mention | None] | None:
    """The infinitive clause from here, an addressee before it; else the noun phrase or the statement that says what."""
    token = token_at(doc, start)
    if token is None:
        return None
    addressee = None if is_infinitive(token) else dative_phrase(doc, start, len(text_of(doc)), verb.cases)
    following = after_phrase(doc, start, verb.cases) if addressee else token.i
    at = doc[following] if following < len(doc) else token
    stop = min(_end(doc, at), reading_of(doc).part_at(token.idx).stop)
    if starts_infinitive(doc, at) and not verb.states:
        return (stripped(text_of(doc), Span(at.idx, stop)), addressee) if stop - at.idx > SHORT else None
    if (_is_noun(token, verb.nouns) or (verb.states and _is_of_future(token))) and stop - token.idx > SHORT:
        return stripped(text_of(doc), Span(token.idx, stop)), None
    return None


def _is_noun(token: Token, cases: tuple[str, ...]) -> bool:
    return any(f.pos in ("NOUN", "ADJF") and f.case in cases for f in forms(token.lower_))


def _is_of_future(token: Token) -> bool:
    """«воду будут давать по четвергам», «нужен общий реестр», «хотят, чтобы | акимат предупреждал»: what is to be."""
    if token.i and token.nbor(-1).lower_ == "чтобы":
        return True
    words = token.doc[token.i : token.sent.end]
    found = (form for word in words for form in forms(word.lower_))
    return any(f.lemma == "нужный" or ("futr" in f.marks and f.share > _LIKELY) for f in found)
