"""The walk: paragraphs, lists, tables and what hangs on them, in reading order."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import NamedTuple

from lxml import etree

from pipeline.model.document import Cell, Label
from pipeline.normalisers.prompts import asks
from pipeline.readers.builder import Builder, Run
from pipeline.readers.encodings import cleaned
from pipeline.readers.numerals import raised
from pipeline.readers.opendocument.changes import deletions
from pipeline.readers.opendocument.names import DC, DRAW, LOEXT, META, OFFICE, TABLE, TEXT, XLINK, XML
from pipeline.readers.opendocument.numbering import Counter
from pipeline.readers.opendocument.package import Element
from pipeline.readers.opendocument.styles import Levels, Look, Styles

BLANKS = re.compile(r"[ \t\r\n]{2,}|[\t\r\n]")
"""What is run together to one blank (part 3, 6.1.2); blanks that count are elements of their own."""
PLAIN = Look()
DEEPEST = 60
"""Lists, tables and boxes inside each other; what lies deeper is left out, and said to be."""
TOO_DEEP = "слишком глубоко вложенный текст"
REPEATED = 100
"""Times that one cell or row is repeated; only empty ones are ever repeated oftener."""
MOST_BLANKS = 1_000


class Place(NamedTuple):
    """Where blocks stand: in which part of the document, cell, box and list."""

    label: Label = Label.TEXT
    cell: Cell | None = None
    frame: bool = False
    depth: int = 0
    list_depth: int = -1
    list_style: str = ""
    counter: Counter | None = None


@dataclass(slots=True)
class Paragraph:
    """A paragraph on its way: its runs, what was deleted from it, and what comes after it."""

    runs: list[Run] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    after: list[tuple[Element, Place, str]] = field(default_factory=list)
    blank: bool = True
    """Nothing, or a blank, was put last: another one adds nothing."""


class Story:
    """Lays a document down in a builder. Comments are kept until the end."""

    def __init__(self, builder: Builder, styles: Styles, body: Element) -> None:
        self.builder = builder
        self.comments: list[Element] = []
        self._styles = styles
        self._deleted = deletions(body)
        self._tables = count()
        self._outline = Counter()
        self._counters: dict[str, Counter] = {}
        self._by_style: dict[str, Counter] = {}
        self._marker = ""
        self._notes: list[str] = []

    def blocks(self, parent: Element, place: Place) -> None:
        """Lay down all that is in an element."""
        if place.depth > DEEPEST:
            self.builder.problem("damaged_part", part=TOO_DEEP)
            return
        inner = place._replace(depth=place.depth + 1)
        for child in parent:
            if rule := BLOCKS.get(child.tag):
                rule(self, child, inner)

    def lay_comments(self) -> None:
        """Lay down the comments that were met."""
        while self.comments:
            self.blocks(self.comments.pop(0), Place(Label.COMMENT))

    def _paragraph(self, element: Element, place: Place) -> None:
        style = element.get(f"{TEXT}style-name", "")
        paragraph = Paragraph()
        look = self._styles.look("paragraph", style, PLAIN)
        self._inside(element, paragraph, look, place)
        label, level = self._labelled(element, style, place)
        marker, self._marker = self._marker or self._heading_number(element), ""
        if any(run.text.strip() for run in paragraph.runs):
            self.builder.block(
                paragraph.runs,
                label=Label.LIST_ITEM if marker and label in (Label.TEXT, Label.TABLE_CELL) else label,
                level=level,
                marker=marker,
                cell=place.cell,
                frame=place.frame,
                notes=(*self._notes, *paragraph.notes),
            )
            self._notes = []
        else:
            self._notes += paragraph.notes
        for inner, where, mark in paragraph.after:
            self._marker = mark
            self.blocks(inner, where)
        self._marker = ""

    def _labelled(self, element: Element, style: str, place: Place) -> tuple[Label, int]:
        if place.label is not Label.TEXT:
            return place.label, 0
        if self._styles.is_called(style, "Title"):
            return Label.TITLE, 0
        if element.tag == f"{TEXT}h":
            return Label.SECTION_HEADER, integer(element.get(f"{TEXT}outline-level"), 1)
        return (Label.TABLE_CELL if place.cell else Label.TEXT), max(place.list_depth, 0)

    def _heading_number(self, element: Element) -> str:
        """The label of a heading that is numbered as one, outside any list."""
        if element.tag != f"{TEXT}h" or element.get(f"{TEXT}is-list-header") == "true":
            return ""
        level = integer(element.get(f"{TEXT}outline-level"), 1) - 1
        if not self._styles.outline[level].format:
            return ""
        start = element.get(f"{TEXT}start-value")
        self._outline.count(level, self._styles.outline, integer(start, 1) if start else None)
        return self._outline.label(level, self._styles.outline)

    def _list(self, element: Element, place: Place) -> None:
        style = element.get(f"{TEXT}style-name") or place.list_style
        counter = place.counter or self._counter(element, style)
        inner = place._replace(list_depth=place.list_depth + 1, list_style=style, counter=counter)
        levels = self._styles.levels(style)
        for item in element:
            if item.tag == f"{TEXT}list-item":
                self._item(item, inner, counter, levels)
            elif item.tag == f"{TEXT}list-header":
                self.blocks(item, inner)

    def _item(self, item: Element, place: Place, counter: Counter, levels: Levels) -> None:
        """An item counts where it begins with a paragraph; one that only holds a list goes on with the item above."""
        first = next(iter(item), None)
        labelled = first is not None and first.tag in (f"{TEXT}p", f"{TEXT}h")
        if labelled or place.list_depth not in counter.numbers:
            start = item.get(f"{TEXT}start-value")
            counter.count(place.list_depth, levels, integer(start, 1) if start else None)
        if labelled:
            self._marker = counter.label(place.list_depth, levels)
        self.blocks(item, place)
        self._marker = ""

    def _counter(self, element: Element, style: str) -> Counter:
        """The numbers that a list goes on with, or new ones."""
        before = element.get(f"{TEXT}continue-list")
        if before in self._counters:
            counter = self._counters[before]
        elif element.get(f"{TEXT}continue-numbering") == "true" and style in self._by_style:
            counter = self._by_style[style]
        else:
            counter = Counter()
        self._by_style[style] = counter
        self._counters[element.get(f"{XML}id", "")] = counter
        return counter

    def _table(self, element: Element, place: Place) -> None:
        outer = place._replace(list_depth=-1, list_style="", counter=None)
        number, row = next(self._tables), 0
        for line, header in _rows(element, header=False):
            for _ in range(min(integer(line.get(f"{TABLE}number-rows-repeated"), 1), REPEATED)):
                self._cells(line, number, row, header, outer)
                row += 1

    def _cells(self, line: Element, number: int, row: int, header: bool, place: Place) -> None:
        column = 0
        for cell in line:
            repeated = integer(cell.get(f"{TABLE}number-columns-repeated"), 1)
            if cell.tag == f"{TABLE}table-cell" and len(cell):
                rows = integer(cell.get(f"{TABLE}number-rows-spanned"), 1)
                columns = integer(cell.get(f"{TABLE}number-columns-spanned"), 1)
                for at in range(min(repeated, REPEATED)):
                    where = Cell(number, row, column + at, rows, columns, header)
                    self.blocks(cell, place._replace(cell=where))
            if cell.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                column += repeated

    def _section(self, element: Element, place: Place) -> None:
        if element.get(f"{TEXT}display") != "none" and element.get(f"{TEXT}is-hidden") != "true":
            self.blocks(element, place)

    def _box(self, element: Element, place: Place) -> None:
        self.blocks(element, place._replace(frame=True, list_depth=-1, list_style="", counter=None))

    def _inside(self, element: Element, paragraph: Paragraph, look: Look, place: Place) -> None:
        self._put(element.text, paragraph, look)
        for child in element:
            rule = INLINE.get(child.tag, Story._seen_through)
            rule(self, child, paragraph, look, place)
            self._put(child.tail, paragraph, look)

    def _put(self, text: str | None, paragraph: Paragraph, look: Look, *, exact: bool = False) -> None:
        if not text or look.hidden:
            return
        if not exact:
            text = BLANKS.sub(" ", cleaned(text))
            if paragraph.blank and text[0] == " ":
                text = text[1:]
            if not text:
                return
        paragraph.blank = text[-1] == " " and not exact
        if look.raised:
            text = raised(text)
        paragraph.runs.append(Run(text, look.bold, look.italic, look.address, struck=look.struck))

    def _seen_through(self, element: Element, paragraph: Paragraph, look: Look, place: Place) -> None:
        self._inside(element, paragraph, look, place)

    def _skip(self, element: Element, paragraph: Paragraph, look: Look, place: Place) -> None:
        """Nothing that is printed."""

    def _span(self, element: Element, paragraph: Paragraph, look: Look, place: Place) -> None:
        self._inside(element, paragraph, self._styles.look("text", element.get(f"{TEXT}style-name", ""), look), place)

    def _link(self, element: Element, paragraph: Paragraph, look: Look, place: Place) -> None:
        address = element.get(f"{XLINK}href", "")
        own = look if address.startswith("#") else look._replace(address=address)
        self._inside(element, paragraph, own, place)

    def _spaces(self, element: Element, paragraph: Paragraph, look: Look, place: Place) -> None:
        self._put(" " * min(integer(element.get(f"{TEXT}c"), 1), MOST_BLANKS), paragraph, look, exact=True)

    def _tab(self, element: Element, paragraph: Paragraph, look: Look, place: Place) -> None:
        self._put("\t", paragraph, look, exact=True)

    def _line_break(self, element: Element, paragraph: Paragraph, look: Look, place: Place) -> None:
        self._put("\n", paragraph, look, exact=True)
        paragraph.blank = True

    def _change(self, element: Element, paragraph: Paragraph, look: Look, place: Place) -> None:
        if deleted := self._deleted.get(element.get(f"{TEXT}change-id", "")):
            paragraph.notes.append(f"было: {deleted}")

    def _note(self, element: Element, paragraph: Paragraph, look: Look, place: Place) -> None:
        citation, body = element.find(f"{TEXT}note-citation"), element.find(f"{TEXT}note-body")
        mark = raised("".join(map(str, citation.itertext())).strip()) if citation is not None else ""
        self._put(mark, paragraph, look, exact=True)
        if body is not None:
            paragraph.after.append((body, Place(Label.FOOTNOTE, place.cell, place.frame, place.depth), mark))

    def _comment(self, element: Element, paragraph: Paragraph, look: Look, place: Place) -> None:
        for said in [child for child in element if child.tag.startswith((DC, META))]:
            element.remove(said)
        self.comments.append(element)

    def _frame(self, element: Element, paragraph: Paragraph, look: Look, place: Place) -> None:
        """A box, a shape or a picture: what is written in it comes after the paragraph."""
        where = place._replace(frame=True, list_depth=-1, list_style="", counter=None)
        paragraph.after.append((element, where, ""))

    def _hidden(self, element: Element, paragraph: Paragraph, look: Look, place: Place) -> None:
        if element.get(f"{TEXT}is-hidden") != "true":
            self._inside(element, paragraph, look, place)

    def _field(self, element: Element, paragraph: Paragraph, look: Look, place: Place) -> None:
        """A field of a form; the prompt of one that nobody filled in is not what the document says."""
        text = "".join(map(str, element.itertext()))
        if element.get(f"{LOEXT}showing-place-holder") == "true" or asks(text):
            paragraph.notes.append(f"не заполнено: {text}")
        else:
            self._inside(element, paragraph, look, place)

    def _ruby(self, element: Element, paragraph: Paragraph, look: Look, place: Place) -> None:
        for base in element.iterfind(f"{TEXT}ruby-base"):
            self._inside(base, paragraph, look, place)


Block = Callable[[Story, Element, Place], None]
Inline = Callable[[Story, Element, Paragraph, Look, Place], None]

SHAPES = (
    "frame",
    "g",
    "custom-shape",
    "rect",
    "line",
    "polyline",
    "polygon",
    "path",
    "ellipse",
    "circle",
    "connector",
    "a",
)
CONTAINERS = (
    "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index",
    "bibliography", "index-body", "index-title", "numbered-paragraph", "text-box",
)  # fmt: skip

BLOCKS: dict[str, Block] = {
    f"{TEXT}p": Story._paragraph,
    f"{TEXT}h": Story._paragraph,
    f"{TEXT}list": Story._list,
    f"{TEXT}section": Story._section,
    f"{TABLE}table": Story._table,
    f"{DRAW}text-box": Story._box,
    **{f"{TEXT}{name}": Story.blocks for name in CONTAINERS},
    **{f"{DRAW}{name}": Story._box for name in SHAPES},
}
INLINE: dict[object, Inline] = {
    etree.Entity: Story._skip,
    f"{TEXT}span": Story._span,
    f"{TEXT}a": Story._link,
    f"{TEXT}s": Story._spaces,
    f"{TEXT}tab": Story._tab,
    f"{TEXT}line-break": Story._line_break,
    f"{TEXT}change": Story._change,
    f"{TEXT}note": Story._note,
    f"{TEXT}hidden-text": Story._hidden,
    f"{TEXT}hidden-paragraph": Story._hidden,
    f"{TEXT}ruby": Story._ruby,
    f"{TEXT}placeholder": Story._skip,
    f"{TEXT}text-input": Story._field,
    f"{LOEXT}content-control": Story._field,
    f"{TEXT}script": Story._skip,
    f"{OFFICE}annotation": Story._comment,
    f"{OFFICE}event-listeners": Story._skip,
    **{f"{DRAW}{name}": Story._frame for name in SHAPES},
}


def integer(text: str | None, otherwise: int) -> int:
    """A positive number of an attribute, or another one where it says none."""
    return int(text) if text and text.isdecimal() and int(text[:9]) > 0 else otherwise


def _rows(element: Element, *, header: bool) -> Iterator[tuple[Element, bool]]:
    """The rows that are shown, and whether they are the head of the table."""
    for child in element:
        if child.tag == f"{TABLE}table-row":
            if child.get(f"{TABLE}visibility", "visible") == "visible":
                yield child, header
        elif child.tag in (f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"):
            yield from _rows(child, header=header or child.tag == f"{TABLE}table-header-rows")
