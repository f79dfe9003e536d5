"""The columns of a form laid out as a table, as a person reads them: rows' numbers, what was planned, what was done."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from pipeline.annotators.reading import Reading
from pipeline.annotators.tables import Row
from pipeline.model.span import Span

_NUMBER = re.compile(r"\s*\d{1,2}(?:\.\d{1,2})?[.)]?\s*")
_PLAN = re.compile(
    r"\W*(?:(?:по\s+)?план(?:у|ов\w+|ируем\w+|ировал\w+)?|заплан\w+|целев\w+\s+значени\w+|план\w*)(?:\s+\S+)?\W*", re.I
)
_FACT = re.compile(
    r"\W*(?:(?:по\s+)?факт(?:у|ическ\w+)?|выполн\w+|достигнут\w*|исполнен\w*|как\s+было|на\s+деле|иш\s+жүзүндө)(?:\s+\S+)?\W*",
    re.I,
)


def across(reading: Reading) -> frozenset[int]:
    """Where the blocks begin that stand in a cell as wide as its table: it reads like a paragraph."""
    cells = [(part.start, part.block.cell) for part in reading.parts if part.block.cell]
    width: Counter[int] = Counter()
    for _, cell in cells:
        width[cell.table] = max(width[cell.table], cell.column + cell.columns)
    return frozenset(start for start, cell in cells if cell.columns == width[cell.table])


def unnumbered(reading: Reading, rows: list[Row], asks: Callable[[str], bool]) -> list[Row]:
    """The rows without the column of their numbers: «5 | Сколько было участников? | 70», if most ask for a field."""
    counted = [row for row in rows if len(row.cells) > 2 and _NUMBER.fullmatch(row.cells[0][1].of(reading.text))]
    bare = {row.number: replace(row, cells=tuple((at - 1, span) for at, span in row.cells[1:])) for row in counted}
    asked = sum(asks(one.cells[0][1].of(reading.text)) for one in bare.values())
    return [bare.get(row.number, row) for row in rows] if len(bare) > 2 and asked * 2 >= len(bare) else rows


def done(reading: Reading, rows: Sequence[Row]) -> tuple[list[Row], list[Span]]:
    """The rows without what was planned, where a head parts «План» and «Факт»; and the cells of the plan."""
    head = next((row for row in rows[:_HEADS] if _planned(reading, row) >= 0), None)
    if head is None:
        return list(rows), []
    column = _planned(reading, head)
    below = [row for row in rows if row.number > head.number]
    kept = [replace(row, cells=tuple(cell for cell in row.cells if cell[0] != column)) for row in below]
    planned = [span for row in below for at, span in row.cells if at == column]
    return [row for row in (*(one for one in rows if one.number < head.number), *kept) if row.cells], planned


_HEADS = 3
"""Rows among which the head of a form may stand."""


def _planned(reading: Reading, row: Row) -> int:
    """The column of the plan, beside one of what was done; -1 where the row parts them not."""
    heads = {column: span.of(reading.text) for column, span in row.cells}
    plans = [column for column, text in heads.items() if _PLAN.fullmatch(text)]
    return plans[0] if len(plans) == 1 and any(_FACT.fullmatch(text) for text in heads.values()) else -1
