"""What a reader hands on: one string of text, and the blocks that cover it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from pipeline.model.span import Span


class Label(StrEnum):
    """What a block is; the names are those of docling's document model."""

    TITLE = "title"
    SECTION_HEADER = "section_header"
    TEXT = "text"
    LIST_ITEM = "list_item"
    TABLE_CELL = "table_cell"
    PAGE_HEADER = "page_header"
    PAGE_FOOTER = "page_footer"
    FOOTNOTE = "footnote"
    COMMENT = "comment"
    QUOTED = "quoted"
    """An earlier mail quoted below a reply, a signature under a mail."""

    @property
    def furniture(self) -> bool:
        """Stands outside the running text: good for a year or a project's name, never part of a sentence."""
        return self in _FURNITURE


_FURNITURE = frozenset({Label.PAGE_HEADER, Label.PAGE_FOOTER, Label.COMMENT, Label.QUOTED})


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a block stands in a table. Rows and columns count from 0; a merged cell stands at its top left."""

    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    header: bool = False


class Box(NamedTuple):
    """Where characters `start` to `stop` stand on a page: a word or a line of it.

    `page` counts from 1; coordinates are PDF points (1/72 inch) from the page's top left. `confidence` (0..1) is the
    recogniser's own, for text that was read from an image.
    """

    start: int
    stop: int
    page: int
    x0: float
    y0: float
    x1: float
    y1: float
    confidence: float | None = None

    @property
    def span(self) -> Span:
        """The characters."""
        return Span(self.start, self.stop)


@dataclass(frozen=True, slots=True)
class Link:
    """A hyperlink: the characters that carry it, and where it leads. It is never followed."""

    span: Span
    address: str


class Block(NamedTuple):
    """A paragraph, a list item, a paragraph of a table cell.

    `marker` is the list label as a reader sees it ('1.2.', 'а)', '•') and is part of the text, at the block's start.
    `wrapped` says that line breaks inside are only where the line was full; otherwise each was put there on purpose.
    `notes` are what a reader of the final version does not see: 'было: 30' for a deletion.
    """

    span: Span
    label: Label = Label.TEXT
    level: int = 0
    marker: Span | None = None
    cell: Cell | None = None
    page: int | None = None
    frame: bool = False
    """Stands in a text box."""
    wrapped: bool = False
    bold: tuple[Span, ...] = ()
    italic: tuple[Span, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def content(self) -> Span:
        """The block without its marker and the blank after it."""
        return self.span if self.marker is None else Span(min(self.marker.stop + 1, self.span.stop), self.span.stop)


@dataclass(frozen=True, slots=True)
class Properties:
    """What a file says of itself. Dates are ISO 8601 as far as known ('2022-06-14T10:00:00'); empty if not said."""

    title: str = ""
    author: str = ""
    created: str = ""
    modified: str = ""
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something of the file could not be read; what was read stands. `code` as in `lexicons/outcomes.tsv`."""

    code: str
    page: int | None = None
    details: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Document:
    """The text of one file and how it is laid out.

    `text` is never cleaned: offsets into it hold for ever. Blocks are ordered and disjoint, and only blank characters
    lie between them: a tab between the cells of a row, a line break between everything else. Made by `readers.builder`.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    format: str = "txt"
    pages: int | None = None
    boxes: tuple[Box, ...] = ()
    links: tuple[Link, ...] = ()
    properties: Properties = Properties()
    ocr: bool = False
    problems: tuple[Problem, ...] = ()

    def __getitem__(self, span: Span) -> str:
        return self.text[span.start : span.stop]

    @property
    def body(self) -> Iterator[Block]:
        """The blocks of the running text."""
        return (block for block in self.blocks if not block.label.furniture)
