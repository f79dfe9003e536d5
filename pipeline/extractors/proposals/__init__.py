"""Proposals, recommendations, decisions and appeals."""

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.extractors.proposals.listed import by_slot
from pipeline.extractors.proposals.told import by_sentence
from pipeline.model.mention import Mention


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each; `value` is its kind; parts: number, addressee, person."""
    for rule in RULES:
        yield from rule(doc)


RULES = (by_slot, by_sentence)
