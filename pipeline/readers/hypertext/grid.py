"""Tables of a page: where each cell stands, and whether the table is one or only lays out the page."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.model.document import Cell
from pipeline.readers.hypertext.tree import Node

WIDEST = 1_000
"""Columns or rows that one cell may span, as in HTML5."""
LONG = 400
"""Characters of a cell that holds running text."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. `header`: it stands in the head, or all of its cells say that they are headings."""

    cells: tuple[Node, ...]
    header: bool


def rows(table: Node) -> list[Row]:
    """The rows of a table that have cells, in the order in which they are shown."""
    return [row for row in _rows(table, head=False) if row.cells]


def cells(number: int, table: Node) -> Iterator[tuple[Cell, Node]]:
    """The cells of table `number` with their places, merged ones once."""
    taken: dict[int, int] = {}
    for at, row in enumerate(rows(table)):
        column = 0
        for node in row.cells:
            while taken.get(column, 0) > at:
                column += 1
            wide, high = _span(node, "colspan"), _span(node, "rowspan")
            yield Cell(number, at, column, high, wide, row.header), node
            taken |= dict.fromkeys(range(column, column + wide), at + high)
            column += wide


def is_layout(table: Node) -> bool:
    """Whether a table only lays out the page: one cell a row, tables or running text inside, or it says so."""
    told = rows(table)
    if table.attributes.get("role") in ("presentation", "none") or not told:
        return True
    widest = max(len(row.cells) for row in told)
    if widest == 1:
        return True
    if any(below.tag in ("th", "caption") for below in _own(table)):
        return False
    if len(told) == 1 and table.attributes.get("border", "0") == "0":
        return True
    every = [cell for row in told for cell in row.cells]
    nested = any(below.tag == "table" for cell in every for below in cell.walk())
    most = max(cell.size for cell in every)
    running = most > LONG and most > 0.6 * table.size
    return (nested and most > 0.5 * table.size) or (running and len(told) < 3)


def _rows(node: Node, *, head: bool) -> Iterator[Row]:
    for child in node.elements:
        if child.tag == "tr":
            told = tuple(cell for cell in child.elements if cell.tag in ("td", "th"))
            yield Row(told, head or (bool(told) and all(cell.tag == "th" for cell in told)))
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from _rows(child, head=child.tag == "thead")


def _own(table: Node) -> Iterator[Node]:
    for child in table.elements:
        yield child
        if child.tag in ("thead", "tbody", "tfoot", "tr"):
            yield from _own(child)


def _span(node: Node, name: str) -> int:
    told = node.attributes.get(name, "").strip()
    return min(max(int(told), 1), WIDEST) if told.isdecimal() and len(told) < 9 else 1
