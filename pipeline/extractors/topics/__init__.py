"""Questions that were raised or discussed."""

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.extractors.topics.kyrgyz import by_kyrgyz
from pipeline.extractors.topics.listed import by_slot
from pipeline.extractors.topics.tabled import by_table
from pipeline.extractors.topics.told import by_sentence, by_subject
from pipeline.model.mention import Mention


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each question."""
    for rule in RULES:
        yield from rule(doc)


RULES = (by_slot, by_table, by_sentence, by_subject, by_kyrgyz)
