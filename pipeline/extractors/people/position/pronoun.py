"""The post that the next sentence tells: «Вела встречу Зоя Ли. Она – методист библиотеки»."""

from collections.abc import Mapping

from spacy.tokens import Doc

from pipeline.annotators.persons.name import Name
from pipeline.extractors.people.position.bounds import DASHES
from pipeline.extractors.people.position.following import after
from pipeline.extractors.people.position.position import Position
from pipeline.normalisers.names import parse_name

_PRONOUNS = {"он": "m", "она": "f", "ал": ""}
"""With the gender of the one whom they mean; «ал» is Kyrgyz."""


def in_next_sentence(doc: Doc, person: Name, people: Mapping[int, int]) -> Position | None:
    """What a pronoun and a dash say of the last one who is named before them."""
    start = _pronoun(doc, person)
    if start is None or any(i in people for i in range(person.end, start)):
        return None
    name, meant = parse_name(person.span.of(doc.text)), _PRONOUNS[doc[start].lower_]
    if name is None or (meant and name.gender not in ("", meant)):
        return None
    return after(doc, start + 1, int(doc[start].sent.end), {"nomn": 0.0}, people)


def _pronoun(doc: Doc, person: Name) -> int | None:
    """The pronoun before a dash, at the head of the next sentence or of a clause of this one."""
    end = int(doc[person.end - 1].sent.end)
    stop = min(end + 1, len(doc) - 2)
    return next((i for i in range(person.end, stop) if doc[i].lower_ in _PRONOUNS and doc[i + 1].text in DASHES), None)
