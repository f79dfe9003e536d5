"""A personal name in a document."""

from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.annotators.found import Found
from pipeline.annotators.tokens import span_of
from pipeline.model.span import Span


@dataclass(frozen=True, slots=True)
class Name:
    """A personal name: where it stands, and its words `start` to `end`."""

    span: Span
    start: int
    end: int


def name_at(doc: Doc, start: int, end: int) -> Name:
    """The name of these words."""
    return Name(span_of(doc, start, end), start, end)


def names_of(doc: Doc) -> Found[Name]:
    """All personal names, in order."""
    found: Found[Name] = doc.user_data["names"]
    return found


def people_of(doc: Doc) -> Found[Name]:
    """The names of people who are meant themselves: not «улица Токтогула»."""
    found: Found[Name] = doc.user_data["people"]
    return found
