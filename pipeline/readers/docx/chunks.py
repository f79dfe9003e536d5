"""A whole document inside this one (`w:altChunk`, ISO/IEC 29500-1, 17.17.2.1): its blocks as passages."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise

from pipeline.model.document import Block, Cell, Document
from pipeline.model.span import Spans
from pipeline.readers import read
from pipeline.readers.builder import Run
from pipeline.readers.docx.passage import Passage
from pipeline.readers.kinds import detect
from pipeline.settings import Limits, Settings

KINDS = frozenset({"docx", "html", "mht", "rtf", "txt", "md", "wordml"})
"""What Word takes in so; nothing else is read."""


def embedded(data: bytes, settings: Settings, limits: Limits) -> Document | None:
    """The document in these bytes, within what is left of the limits; None where that is no text.

    Raises ReadError.
    """
    if not limits.depth or detect(data) not in KINDS:
        return None
    return read(data, replace(settings, limits=replace(limits, depth=limits.depth - 1)))


def passages(document: Document, number: Callable[[], int]) -> Iterator[Passage]:
    """Its blocks; `number` gives the numbers of its tables."""
    addresses = {link.span.start: link.address for link in document.links}
    linked = Spans(link.span for link in document.links)
    tables: dict[int, int] = {}
    for block in document.blocks:
        if block.cell and block.cell.table not in tables:
            tables[block.cell.table] = number()
        cell: Cell | None = block.cell and replace(block.cell, table=tables[block.cell.table])
        runs = list(_runs(document, block, linked, addresses))
        marker = document[block.marker] if block.marker else ""
        yield Passage(runs, block.label, block.level, marker, cell, block.frame, block.wrapped, list(block.notes))


def _runs(document: Document, block: Block, linked: Spans, addresses: dict[int, str]) -> Iterator[Run]:
    content, bold, italic = block.content, Spans(block.bold), Spans(block.italic)
    looks = (*block.bold, *block.italic, *linked.overlapping(content))
    inside = {edge for span in looks for edge in (span.start, span.stop) if content.start < edge < content.stop}
    for start, stop in pairwise((content.start, *sorted(inside), content.stop)):
        link = linked.at(start)
        address = addresses[link.start] if link else ""
        yield Run(document.text[start:stop], bold.at(start) is not None, italic.at(start) is not None, address)
