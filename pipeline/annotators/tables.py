"""The rows of tables, as a person reads them."""

from dataclasses import dataclass

from pipeline.annotators.reading import Part, Reading
from pipeline.model.span import Span


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells in order, as (column, span of the reading)."""

    table: int
    number: int
    cells: tuple[tuple[int, Span], ...]
    header: bool = False


def table_rows(reading: Reading) -> list[Row]:
    """The rows of all tables; paragraphs of one cell are one span; a cell over several rows stands in the first."""
    cells: dict[tuple[int, int, int], list[Part]] = {}
    for part in reading.parts:
        if part.block.cell:
            cells.setdefault((part.block.cell.table, part.block.cell.row, part.block.cell.column), []).append(part)
    rows: dict[tuple[int, int], list[tuple[int, Span]]] = {}
    headers = set()
    for (table, row, column), parts in sorted(cells.items()):
        rows.setdefault((table, row), []).append((column, Span(parts[0].start, parts[-1].stop)))
        if parts[0].block.cell and parts[0].block.cell.header:
            headers.add((table, row))
    return [Row(*key, tuple(value), key in headers) for key, value in rows.items()]
