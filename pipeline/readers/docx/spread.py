"""A table that has been read: which of its rows are its header, and whether it goes on from the one before."""

from dataclasses import dataclass, replace

from pipeline.model.document import Cell
from pipeline.readers.docx.passage import Passage


@dataclass(slots=True)
class Finished:
    """A table, as the one after it sees it. `end` is how many passages there were when it ended."""

    number: int
    rows: int
    width: int
    head: list[str]
    end: int
    gap: bool = False
    """Whether a blank paragraph came after it."""

    def goes_on(self, head: list[str], width: int) -> bool:
        """Whether the next table is more of this one.

        Word shows tables with nothing between as one. Authors cut a table by hand at a page's end and repeat its head.
        """
        return self.width == width and (not self.gap or (head == self.head and len(head) > 1))


def head(passages: list[Passage], number: int) -> list[str]:
    """The words of a table's first row."""
    return [passage.text for passage in passages if _in(passage, number) and _cell(passage).row == 0]


def join(passages: list[Passage], number: int, before: Finished) -> None:
    """Number a table's cells on from the table before."""
    for passage in passages:
        if _in(passage, number):
            cell = _cell(passage)
            passage.cell = replace(cell, table=before.number, row=cell.row + before.rows)


def mark_header(passages: list[Passage], number: int, rows: int) -> None:
    """Tell the rows at the top that the table calls its header."""
    for passage in passages:
        if _in(passage, number) and _cell(passage).row < rows:
            passage.cell = replace(_cell(passage), header=True)


def _in(passage: Passage, number: int) -> bool:
    return passage.cell is not None and passage.cell.table == number


def _cell(passage: Passage) -> Cell:
    assert passage.cell is not None
    return passage.cell
