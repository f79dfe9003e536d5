"""Titled talks, and who gave them."""

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.extractors.presentations.lines import by_line
from pipeline.extractors.presentations.listed import by_slot
from pipeline.extractors.presentations.told import by_sentence
from pipeline.model.mention import Mention


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each talk; a part 'person' where it is said who gave it."""
    for rule in RULES:
        yield from rule(doc)


RULES = (by_slot, by_sentence, by_line)
