"""A stretch that says what somebody is."""

import re
from dataclasses import dataclass

from spacy.tokens import Token

from pipeline.model.span import Span

DEGREE = re.compile(r"(?:[кд]\.\s?[а-я]{1,5}\.?|канд\.|докт\.|проф\.|доц\.|акад\.|ph\.?d|д-р)", re.I)
"""A degree or rank, shortened."""


@dataclass(frozen=True, slots=True)
class Position:
    """A stretch of the reading, and the case of its head."""

    span: Span
    case: str
    before: bool
    plural: bool = False
    """One post for several names: «консультанты Нуриддинова, Ли и Бобомуродов»."""


def end_of(token: Token) -> int:
    """Where a word ends in the text."""
    return int(token.idx + len(token.text))


LONG = 14
"""Words of a Kyrgyz position behind a name."""
