"""Proposals, recommendations, decisions and appeals."""

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.extractors.proposals.listed import by_slot
from pipeline.extractors.proposals.tabled import by_table
from pipeline.extractors.proposals.told import by_sentence
from pipeline.model.mention import Mention
from pipeline.model.span import Spans


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each; `value` is its kind; parts: number, addressee, person."""
    laid_out = [*by_slot(doc), *by_table(doc)]
    known = Spans(one.span for one in laid_out)
    yield from laid_out
    yield from (one for one in by_sentence(doc) if not known.overlap(one.span))
