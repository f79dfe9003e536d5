"""The venue, and its address."""

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.extractors.venue.addresses import addresses
from pipeline.extractors.venue.labelled import by_head_line, by_label
from pipeline.extractors.venue.noted import in_note
from pipeline.extractors.venue.receiving import as_host, as_subject
from pipeline.extractors.venue.told import in_kyrgyz, in_lead, mentioned
from pipeline.model.mention import Mention


def extract(doc: Doc) -> Iterator[Mention]:
    """Candidates for venue and address."""
    for rule in RULES:
        yield from rule(doc)


RULES = (by_label, by_head_line, in_lead, in_note, as_subject, as_host, mentioned, in_kyrgyz, addresses)
