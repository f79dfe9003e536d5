"""The grid of a table: every cell once, at its place (ISO/IEC 29500-1, 17.4)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.readers.docx.boxes import ALTERNATE, branch
from pipeline.readers.docx.controls import CONTENT, CONTROL, unfilled
from pipeline.readers.docx.names import VAL, W
from pipeline.readers.docx.package import Element
from pipeline.readers.docx.styles import UNSAID, Styles, Toggles, first
from pipeline.readers.docx.values import children, integer, on, value

ROW, CELL, TABLE_PR, ROW_PR, CELL_PR = W + "tr", W + "tc", W + "tblPr", W + "trPr", W + "tcPr"
GRID_BEFORE, GRID_SPAN, HEADER = W + "gridBefore", W + "gridSpan", W + "tblHeader"
V_MERGE, H_MERGE, DELETED, CELL_DELETED = W + "vMerge", W + "hMerge", W + "del", W + "cellDel"
STYLE, LOOK, FIRST_ROW, FIRST_COLUMN = W + "tblStyle", W + "tblLook", W + "firstRow", W + "firstColumn"
HAS_FIRST_ROW, HAS_FIRST_COLUMN = 0x0020, 0x0080
"""Bits of `w:tblLook` as Word up to 2007 writes it (17.4.55)."""

WRAPPERS = frozenset({W + "customXml", W + "smartTag", W + "ins", W + "moveTo"})
WIDEST = 1_000
"""Columns that a cell may cover or leave out; Word allows 63."""


@dataclass(slots=True)
class Slot:
    """A cell of the grid; `rows` and `columns` are what it covers."""

    content: Element
    column: int
    columns: int
    rows: int = 1
    unfilled: bool = False
    """Stands in a content control that shows its prompt."""
    deleted: bool = False


@dataclass(slots=True)
class Line:
    """A row: its cells, whether it repeats on each page, whether it was deleted."""

    width: int
    header: bool
    deleted: bool
    slots: list[Slot] = field(default_factory=list)


def lines(table: Element) -> list[Line]:
    """The rows of a table. What is merged into a cell above or to the left is no cell of its own."""
    found = []
    above: dict[int, Slot] = {}
    for row, row_unfilled in unwrapped(table, ROW):
        said = children(row.find(ROW_PR))
        line = Line(_count(said.get(GRID_BEFORE)), bool(on(said.get(HEADER))), DELETED in said)
        below = above if line.deleted else {}
        for cell, cell_unfilled in unwrapped(row, CELL):
            _place(cell, line, above, below, row_unfilled or cell_unfilled)
        above = below
        found.append(line)
    return found


def unwrapped(parent: Element, wanted: str) -> Iterator[tuple[Element, bool]]:
    """The children with that tag, also from inside content controls and other wrappers; and whether it is a prompt."""
    waiting = [(child, False) for child in reversed(parent)]
    while waiting:
        element, prompt = waiting.pop()
        if element.tag == wanted:
            yield element, prompt
        elif element.tag == CONTROL:
            content = element.find(CONTENT)
            within = () if content is None else reversed(content)
            prompt = prompt or unfilled(element)
            waiting.extend((child, prompt) for child in within)
        elif element.tag == ALTERNATE and (shown := branch(element)) is not None:
            waiting.extend((child, prompt) for child in reversed(shown))
        elif element.tag in WRAPPERS:
            waiting.extend((child, prompt) for child in reversed(element))


class TableLook:
    """What the table's style makes of the characters in a cell."""

    def __init__(self, table: Element, styles: Styles) -> None:
        said = children(table.find(TABLE_PR))
        style, look = value(said.get(STYLE)) or "", said.get(LOOK)
        self._inside = whole = styles.table(style)
        row = styles.table(style, "firstRow") if _wants(look, FIRST_ROW, HAS_FIRST_ROW) else UNSAID
        column = styles.table(style, "firstCol") if _wants(look, FIRST_COLUMN, HAS_FIRST_COLUMN) else UNSAID
        self._row, self._column = first([row, whole]), first([column, whole])
        self._corner = first([row, column, whole])

    def at(self, row: int, column: int) -> Toggles:
        """Bold, italic, hidden there; the first row speaks before the first column (17.7.6)."""
        if row == 0:
            return self._corner if column == 0 else self._row
        return self._column if column == 0 else self._inside


def _place(cell: Element, line: Line, above: dict[int, Slot], below: dict[int, Slot], unfilled: bool) -> None:
    said = children(cell.find(CELL_PR))
    if CELL_DELETED in said:
        line.slots.append(Slot(cell, line.width, 1, deleted=True))
        return
    column, columns = line.width, max(_count(said.get(GRID_SPAN)), 1)
    line.width += columns
    merged, beside = said.get(V_MERGE), said.get(H_MERGE)
    goes_on = merged is not None and value(merged) != "restart"
    if beside is not None and value(beside) != "restart" and line.slots:
        line.slots[-1].columns += columns
    elif goes_on and column in above:
        above[column].rows += not line.deleted
        below[column] = above[column]
    else:
        slot = Slot(cell, column, columns, unfilled=unfilled)
        line.slots.append(slot)
        if merged is not None:
            below[column] = slot


def _wants(look: Element | None, name: str, bit: int) -> bool:
    if look is None:
        return False
    said = look.get(name)
    if said is not None:
        return said in {"1", "true", "on"}
    try:
        return bool(int(look.get(VAL, "0"), 16) & bit)
    except ValueError:
        return False


def _count(element: Element | None) -> int:
    return min(max(integer(value(element)) or 0, 0), WIDEST)
