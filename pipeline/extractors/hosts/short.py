"""Hosts by a short name that is told elsewhere in full: «музей провёл …» for «Краеведческий музей Баткена»."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce

from spacy.tokens import Doc

from pipeline.annotators.bodies import bodies_of
from pipeline.annotators.scopes import Scope, scope_at
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
_MANY = 8
"""Names with one head among which none is meant."""


@dataclass(frozen=True, slots=True)
class _Full:
    """A name in the document, the dictionary forms of its words and of its first noun, the case of that."""

    span: Span
    words: tuple[frozenset[str], ...]
    head: frozenset[str]
    case: str
    scope: Scope | None
    """The event in whose text it stands."""


def whole(doc: Doc, host: Mention) -> Mention:
    """A host as it is called in full elsewhere."""
    return (None if _NO_NOUN.search(host.text) else in_full(doc, host.span, host.value, host.rule)) or host


def in_full(doc: Doc, span: Span, role: str, rule: str) -> Mention | None:
    """The host whose bare noun stands in a span; None where it is no noun alone, or may stand for several."""
    short = _WORD.findall(span.of(text_of(doc)))
    if len(short) != 1:
        return None
    here = scope_at(doc, span.start)
    meant = (full for lemma in lemmas(short[0].lower()) for full in _names(doc).get(lemma, ()))
    near = [full for full in meant if full.scope in (None, here) and not full.span.overlaps(span)]
    if len(near) > _MANY:
        return None
    longest = max(near, key=lambda full: len(full.words), default=None)
    if longest is None or not all(_are_one(longest, other) for other in near):
        return None
    return mention(doc, "host", longest.span, rule, role, (mention(doc, "case", longest.span, rule, longest.case),))


def _names(doc: Doc) -> Mapping[str, Sequence[_Full]]:
    """The names of more than a word by the dictionary forms of their heads, each once in an event."""
    if "host_names" not in doc.user_data:
        told: dict[str, dict[tuple[str, Scope | None], _Full]] = {}
        for full in _found(doc):
            for lemma in full.head:
                told.setdefault(lemma, {}).setdefault((full.span.of(text_of(doc)).lower(), full.scope), full)
        doc.user_data["host_names"] = {lemma: list(names.values())[: _MANY + 1] for lemma, names in told.items()}
    found: Mapping[str, Sequence[_Full]] = doc.user_data["host_names"]
    return found


def _found(doc: Doc) -> Iterator[_Full]:
    for bodies in bodies_of(doc):
        for span in bodies.items:
            words = [word.lower() for word in _WORD.findall(span.of(text_of(doc)))]
            nouns = ([form for form in forms(word) if form.pos == "NOUN" and form.share > _MOSTLY] for word in words)
            head = next((found for found in nouns if found), [])
            case = next((form.case for form in head if form.case in bodies.cases), "")
            if case and len(words) > 1:
                own = tuple(lemmas(word) for word in words)
                yield _Full(span, own, frozenset(form.lemma for form in head), case, scope_at(doc, span.start))


def _are_one(longest: _Full, other: _Full) -> bool:
    """Whether each word of a name is one of the longest."""
    own = reduce(frozenset.union, longest.words, frozenset[str]())
    return all(word & own for word in other.words)
