"""The title as printed."""

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.titles import titles_of
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention


def extract(doc: Doc) -> Iterator[Mention]:
    """Candidates: the name row of a form, the heading above the text."""
    for title in titles_of(doc):
        rule = "title.shared" if title.shared else "title.label" if title.labelled else "title.heading"
        yield mention(doc, "title", title.span, rule)
