"""The heads of tables, told by their look: a table seldom says which of its rows are its head."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.model.document import Block, Cell

Rows = dict[int, list[tuple[Cell, Block]]]
"""Of a table, what stands in each row."""


def headed(blocks: Sequence[Block], text: str) -> Iterator[Block]:
    """The blocks, with the cells of heads told.

    A head is the first row, if all of it is bold and what is below is not; and where a table that was cut by hand has
    it again.
    """
    heads = {(number, row) for number, rows in _tables(blocks).items() for row in _heads(rows, text)}
    for block in blocks:
        cell = block.cell
        yield block._replace(cell=replace(cell, header=True)) if cell and (cell.table, cell.row) in heads else block


def _tables(blocks: Sequence[Block]) -> Mapping[int, Rows]:
    tables: dict[int, Rows] = {}
    for block in blocks:
        if block.cell:
            tables.setdefault(block.cell.table, {}).setdefault(block.cell.row, []).append((block.cell, block))
    return tables


def _heads(rows: Rows, text: str) -> set[int]:
    said = {row for row, own in rows.items() if any(cell.header for cell, _ in own)}
    heads = said or rows.keys() & range(_height(rows, text))
    told = [words for row in heads if len(words := _words(rows[row], text)) > 1]
    return heads | {row for row, own in rows.items() if told and _words(own, text) in told}


def _height(rows: Rows, text: str) -> int:
    """How many rows at the top look like a head: as many as the highest cell of the first one takes."""
    first = [cell for cell, _ in rows.get(0, ())]
    if len({cell.column for cell in first}) < 2:
        return 0
    height = max(cell.rows for cell in first)
    if any(cell.rows < height and cell.columns == 1 for cell in first):
        height = 1
    alike = all(_bold(own, text) for row, own in rows.items() if row < height)
    return height if alike and not all(_bold(own, text) for row, own in rows.items() if row >= height) else 0


def _bold(row: Sequence[tuple[Cell, Block]], text: str) -> bool:
    """Whether all of it that shows is bold."""
    return all(
        "".join(text[block.content.start : block.content.stop].split())
        == "".join("".join(text[span.start : span.stop] for span in block.bold).split())
        for _, block in row
    )


def _words(row: Sequence[tuple[Cell, Block]], text: str) -> list[str]:
    return [text[block.content.start : block.content.stop] for _, block in row]
