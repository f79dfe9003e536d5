"""Hosts by a short name that is told elsewhere in full: «музей провёл …» for «Краеведческий музей Баткена»."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import reduce

from spacy.tokens import Doc

from pipeline.annotators.bodies import bodies_of
from pipeline.annotators.scopes import scopes_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms, lemmas

_WORD = re.compile(r"[^\W\d_]+")
_NO_NOUN = re.compile(r"[«»“”„\"()A-Z]")
"""What no bare noun has."""
_MOSTLY = 0.2
"""The share of its readings at which a word is a noun."""


@dataclass(frozen=True, slots=True)
class _Full:
    """A name in the document, the dictionary forms of its words and of its first noun, the case of that."""

    span: Span
    words: tuple[frozenset[str], ...]
    head: frozenset[str]
    case: str


def whole(doc: Doc, host: Mention) -> Mention:
    """A host as it is called in full elsewhere."""
    return (None if _NO_NOUN.search(host.text) else in_full(doc, host.span, host.value, host.rule)) or host


def in_full(doc: Doc, span: Span, role: str, rule: str) -> Mention | None:
    """The host whose bare noun stands in a span; None where it is no noun alone, or may stand for several."""
    short = _WORD.findall(span.of(text_of(doc)))
    if len(short) != 1:
        return None
    meant = [full for full in _names(doc) if len(full.words) > 1 and full.head & lemmas(short[0].lower())]
    near = [full for full in meant if not full.span.overlaps(span) and _is_near(doc, span, full.span)]
    longest = max(near, key=lambda full: len(full.words), default=None)
    if longest is None or not all(_are_one(longest, other) for other in near):
        return None
    return mention(doc, "host", longest.span, rule, role, (mention(doc, "case", longest.span, rule, longest.case),))


def _names(doc: Doc) -> list[_Full]:
    if "host_names" not in doc.user_data:
        doc.user_data["host_names"] = list(_found(doc))
    found: list[_Full] = doc.user_data["host_names"]
    return found


def _found(doc: Doc) -> Iterator[_Full]:
    for bodies in bodies_of(doc):
        for span in bodies.items:
            words = [word.lower() for word in _WORD.findall(span.of(text_of(doc)))]
            nouns = ([form for form in forms(word) if form.pos == "NOUN" and form.share > _MOSTLY] for word in words)
            head = next((found for found in nouns if found), [])
            case = next((form.case for form in head if form.case in bodies.cases), "")
            if case:
                own = tuple(lemmas(word) for word in words)
                yield _Full(span, own, frozenset(form.lemma for form in head), case)


def _are_one(longest: _Full, other: _Full) -> bool:
    """Whether each word of a name is one of the longest."""
    own = reduce(frozenset.union, longest.words, frozenset[str]())
    return all(word & own for word in other.words)


def _is_near(doc: Doc, short: Span, full: Span) -> bool:
    """In the same event, or outside of all."""
    scopes = [scope.span for scope in scopes_of(doc)]
    mine = next((scope for scope in scopes if scope.covers(short)), None)
    theirs = next((scope for scope in scopes if scope.covers(full)), None)
    return theirs is None or theirs == mine
