"""Kyrgyz verbs that tell of an event: «министр элчи менен жолугуп, …», «президент элчини кабыл алды».

The verb stands last, and whom one met before it: in front of «менен», or in the accusative.
"""

from collections.abc import Iterator
from itertools import pairwise

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from pipeline.annotators.persons.name import names_of
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.encounters import Encounter, kyrgyz_encounter
from pipeline.normalisers.people import is_kyrgyz_people
from pipeline.normalisers.positions import is_company, kyrgyz_post

_NEAR = 5
"""Words between those whom one met and the verb: «элчи менен Бишкекте кыска жолугушту»."""


def kyrgyz_encounters(sent: Tokens) -> Iterator[tuple[Token, Encounter]]:
    """The verbs of a Kyrgyz sentence by which somebody in office, or a company, comes together with people."""
    words = list(sent)
    for i, token in enumerate(words):
        told = kyrgyz_encounter(token.text) or (kyrgyz_encounter(f"{words[i - 1].text} {token.text}") if i else None)
        if told and any(_is_official(word) for word in words[:i]) and _FITS[told.object](words[:i]):
            yield token, told


def _with_people(before: list[Token]) -> bool:
    """«тургундар менен … жолугушту»"""
    return _is_beside(before[-_NEAR - 1 :])


def _together(before: list[Token]) -> bool:
    """«элчи менен суу бөлүүнү талкуулады», «депутаттар бюджетти талкуулашты»"""
    return _is_beside(before) or any(is_kyrgyz_people(word.text) for word in before if _has_case(word, "nomn"))


def _is_beside(words: list[Token]) -> bool:
    return any(after.lower_ == "менен" and _is_person(one) for one, after in pairwise(words))


def _received(before: list[Token]) -> bool:
    """«элчини кабыл алды»"""
    return any(_is_person(word) and _has_case(word, "accs") for word in before[-_NEAR - 1 : -1])


_FITS = {"with": _with_people, "together": _together, "whom": _received}


def _has_case(word: Token, case: str) -> bool:
    return kyrgyz.stripped(word.text).case == case


def _is_official(word: Token) -> bool:
    return bool(kyrgyz_post(word.text)) or is_company(word.text) or is_kyrgyz_people(word.text)


def _is_person(word: Token) -> bool:
    return bool(names_of(word.doc).at(word.idx)) or _is_official(word)
