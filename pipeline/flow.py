"""The way of the data: a file becomes a Document, a Doc, Mentions, a Report. Read this first."""

from pipeline import annotators, assemble, extractors, readers
from pipeline.model.report import Report
from pipeline.model.source import Source
from pipeline.settings import Settings


def extract(source: Source, settings: Settings | None = None, converted: bytes = b"") -> Report:
    """Source -> Report; `converted` as for `readers.read`. Raises ReadError where the file gives no text."""
    document = readers.read(source.data, settings or Settings(), converted)
    doc = annotators.annotate(document)
    mentions = extractors.extract(doc)
    return assemble.assemble(document, mentions, source.path)
