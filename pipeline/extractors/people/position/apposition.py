"""How far the words behind a name go on telling of it."""

from collections.abc import Mapping

from spacy.tokens import Doc

from pipeline.annotators.matches import quoted_of
from pipeline.annotators.tokens import index_from
from pipeline.extractors.people.position.bounds import (
    CLAUSE,
    DASHES,
    POSSESSIVES,
    are_several,
    ends_degree,
    goes_on,
    inside_name,
    is_verb,
    part_follows,
)
from pipeline.normalisers.morphology import lemmas

_THEMES = frozenset(["тема", "доклад", "лекция", "презентация", "сообщение", "слово", "приветствие"])
"""«… профессор кафедры на тему «…»»: what follows is the talk."""


_OPINIONS = frozenset(["против", "за", "воздержался", "воздержалась", "без", "о", "об", "до", "кроме", "онлайн"])
"""«член Совета (против новых юрт)»: what somebody said, and no part of his post."""


def closing_bracket(doc: Doc, start: int, stop: int) -> int:
    """The bracket that closes the one before `start`."""
    depth = 1
    for i in range(start, stop):
        depth += (doc[i].text == "(") - (doc[i].text == ")")
        if depth == 0:
            return i
    return stop


def apposition_end(doc: Doc, start: int, stop: int, people: Mapping[int, int]) -> int:
    """Up to the comma after which no further post begins, a name, a verb, or the end of the sentence."""
    quoted = quoted_of(doc)
    i = start
    while i < stop:
        token = doc[i]
        inside = quoted.at(token.idx)
        if inside is not None and inside.start >= doc[start].idx:
            i = min(index_from(doc, inside.stop), stop)
            continue
        if i in people:
            return _before_person(doc, start, i)
        if token.text == "(":
            closing = closing_bracket(doc, i + 1, stop)
            if any(is_verb(one) for one in doc[i:closing]) or doc[i + 1].lower_ in _OPINIONS:
                return i
            i = closing + 1
            continue
        if (
            token.text in ";:)"
            or token.lower_ in CLAUSE
            or is_verb(token)
            or (token.is_space and ("\n" in token.text or "\t" in token.text))
        ):
            return i
        if token.pos_ == "ADP" and i + 1 < stop and lemmas(doc[i + 1].lower_) & _THEMES:
            return i
        if token.text in DASHES and not inside_name(doc, i) and token.text != "-":
            return i
        if token.text == "." and (i + 1 >= stop or doc[i + 1].is_sent_start):
            return i + ends_degree(doc, i + 1)
        if token.text == "," and not _continues(doc, i + 1, stop, people):
            return i
        if token.lower_ == "и" and (_and_others(doc, i + 1) or _person_phrase(doc, i + 1, stop, people)):
            return i
        i += 1
    return stop


def _before_person(doc: Doc, start: int, person: int) -> int:
    """A name ends the apposition; posts after the last comma or «и» are that name's own."""
    for i in range(person - 1, start, -1):
        if doc[i].text == "," or doc[i].lower_ == "и":
            return i
    return start


def _continues(doc: Doc, i: int, stop: int, people: Mapping[int, int]) -> bool:
    """What follows a comma is another post of the same person, and no other person's."""
    if goes_on(doc, i - 1, stop):
        return True
    if i < stop and (doc[i].lower_ in POSSESSIVES or are_several(doc, i, stop)):  # «…, его заместители», «…, врачи»
        return False
    if not (
        part_follows(doc, i, stop, "nomn")
        or any(part_follows(doc, i, stop, case) for case in ("gent", "datv", "ablt", "accs"))
    ):
        return False
    for j in range(i, stop):
        if j in people:
            return False
        if doc[j].text in ",;" or is_verb(doc[j]):
            return True
    return True


def _and_others(doc: Doc, i: int) -> bool:
    """«заведующая отделом и другие преподаватели»"""
    return i < len(doc) and bool(lemmas(doc[i].lower_) & _OTHERS)


_OTHERS = frozenset(["другой", "др", "прочий", "многие", "многий", "остальной"])


def _person_phrase(doc: Doc, i: int, stop: int, people: Mapping[int, int]) -> bool:
    """After «и» another person comes, with or without a post before the name."""
    for j in range(i, min(stop, i + 25)):
        if j in people:
            return True
        if doc[j].text in ",;:." or is_verb(doc[j]):
            return False
    return False
