"""From a name up the tree, over its post and its neighbours in a list, to the verb or noun that tells its part."""

from dataclasses import replace

from spacy.tokens import Doc, Token

from pipeline.annotators.persons.name import names_of
from pipeline.extractors.people.cue import TOGETHER, Cue, adposition, genitive, led, named, oblique, subject, together
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.positions import is_post

_LINKS = ("appos", "flat", "conj", "nmod", "list", "parataxis", "orphan", "dep", "compound", "amod")


def _anchor(doc: Doc, start: int, end: int) -> Token:
    """The word of the name whose head lies outside."""
    return next(
        (token for token in doc[start:end] if not start <= token.head.i < end or token.head.i == token.i), doc[start]
    )


def in_tree(doc: Doc, start: int, end: int) -> Cue | None:
    """Climb from the name over its post and its neighbours in a list to the verb or noun that governs them."""
    token = _anchor(doc, start, end)
    seen = {token.i}
    shared = False
    sent = doc[start].sent
    near = names_of(doc).inside(Span(sent.start_char, sent.end_char))
    others = {i for name in near if name.start != start for i in range(name.start, name.end)}
    for _ in range(8):
        governor = token.head
        if governor.i == token.i:
            return None
        found = _governed(doc, token, governor)
        if found:
            return replace(found, gender="" if shared else found.gender)
        shared = shared or token.dep_ in ("conj", "orphan", "list", "parataxis") or governor.i in others
        if not token.dep_.startswith(_LINKS) or governor.i in seen:
            return None
        if token.dep_.startswith("nmod") and (not is_somebody(governor) or _are_others(governor)):
            return None
        seen.add(governor.i)
        token = governor
    return None


def is_somebody(token: Token) -> bool:
    """A person or his post: «представитель», not «книга»."""
    return (
        is_post(token.text)
        or any(f.animate for f in forms(token.lower_))
        or token.ent_type_ == "PER"
        or token.text[:1].isupper()
    )


def _are_others(governor: Token) -> bool:
    """«музей родственников Тараса Бойко»: people in the plural are not the one who is named behind them."""
    return governor.morph.get("Number", []) == ["Plur"] and governor.text.islower() and not is_post(governor.text)


def _governed(doc: Doc, token: Token, governor: Token) -> Cue | None:
    relation = token.dep_
    if relation.startswith("nsubj") and governor.pos_ == "NOUN" and (predicate := named(governor)):
        return predicate
    if relation.startswith("nsubj") or relation == "ROOT":
        return subject(governor, passive=relation.endswith("pass"), fallback=relation == "nsubj")
    if relation.startswith("nmod") and adposition(token) in TOGETHER:
        return together(governor)
    if relation.startswith("nmod"):
        return led(doc, governor) or genitive(governor)
    if relation in ("obl", "obl:agent", "iobj", "obj"):
        return oblique(token, governor)
    return None
