"""What becomes blocks: paragraphs and tables, with the pages that their parts stand on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from pipeline.readers.layout.column import Room
from pipeline.readers.layout.columns import Item, in_order
from pipeline.readers.layout.lines import Line, painted, rows
from pipeline.readers.layout.page import Page
from pipeline.readers.layout.paragraphs import closed, full, paragraphs
from pipeline.readers.layout.tables import Field, Grid
from pipeline.readers.markers import Marker


@dataclass(frozen=True, slots=True)
class Part:
    """The lines of a paragraph or cell that stand on one page, and the room that they have there."""

    page: Page
    lines: tuple[Line, ...]
    room: Room


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; of more than one part where a column or page ends inside it. `frame`: it stands in a text box."""

    parts: tuple[Part, ...]
    frame: bool = False

    @property
    def lines(self) -> tuple[Line, ...]:
        """All of them."""
        return tuple(line for part in self.parts for line in part.lines)

    @property
    def text(self) -> str:
        """Its characters."""
        return "\n".join(line.text for line in self.lines)

    @property
    def marker(self) -> Marker | None:
        """The list marker that it begins with."""
        return self.parts[0].lines[0].marker


@dataclass(frozen=True, slots=True)
class Entry:
    """A table's cell, and the tables in it."""

    row: int
    column: int
    rows: int
    columns: int
    parts: tuple[Part, ...]
    inner: "tuple[Table, ...]" = ()

    @property
    def text(self) -> str:
        """Its characters."""
        return "\n".join(line.text for part in self.parts for line in part.lines)


@dataclass(frozen=True, slots=True)
class Table:
    """A table, over all the pages that it takes; entries go row by row. `headers` rows at its top are its head."""

    page: Page
    xs: tuple[float, ...]
    y0: float
    entries: tuple[Entry, ...]
    headers: int = 0


Draft = Paragraph | Table


def drafts(page: Page, items: Iterable[Item], room: Room) -> Iterator[Draft]:
    """The paragraphs and tables of a page's body, in reading order."""
    columns = (list(_of_column(page, column, space)) for column, space in in_order(items, room))
    return flowing(columns)


def flowing(columns: Iterable[Iterable[Draft]]) -> Iterator[Draft]:
    """Columns or pages one after the other, with what runs over their ends made whole."""
    last: Draft | None = None
    for column in columns:
        for at, draft in enumerate(column):
            whole = _together(last, draft) if last and at == 0 else None
            if last and not whole:
                yield last
            last = whole or draft
    if last:
        yield last


def _of_column(page: Page, items: Iterable[Item], room: Room) -> Iterator[Draft]:
    for ruled, group in groupby(items, key=lambda item: isinstance(item, Grid)):
        if ruled:
            for grid in group:
                if isinstance(grid, Grid):
                    yield from _framed(page, grid, room) if len(grid.fields) == 1 else (_table(page, grid),)
        else:
            lines = [item for item in group if isinstance(item, Line)]
            yield from (Paragraph((Part(page, part, room),)) for part in paragraphs(lines, room))


def _framed(page: Page, grid: Grid, room: Room) -> Iterator[Draft]:
    """The paragraphs in a box; one as wide as the page is no text box, but a border around them."""
    (part,) = _entry(page, grid.fields[0]).parts
    narrow = grid.x1 - grid.x0 < 0.85 * (room.right - room.left)
    return (Paragraph((Part(page, lines, part.room),), narrow) for lines in paragraphs(part.lines, part.room))


def _table(page: Page, grid: Grid) -> Table:
    entries = [_entry(page, field) for field in grid.fields if field.words or field.inner]
    return Table(page, grid.xs, grid.y0, tuple(entries), int(_headed(entries)))


def _entry(page: Page, field: Field) -> Entry:
    """The cell's lines; its text keeps the same distance on the right as it has on the left."""
    lines = tuple(painted(row) for row in rows(field.words))
    left = min((one.x0 for one in lines), default=field.x0)
    room = Room(left, field.x1 - min(max(left - field.x0, 0.0), 8.0))
    inner = tuple(_table(page, grid) for grid in field.inner)
    return Entry(field.row, field.column, field.rows, field.columns, (Part(page, lines, room),), inner)


def _headed(entries: Sequence[Entry]) -> bool:
    """Whether the first row, and no other, is all bold."""
    bold = {row: all(_bold(entry) for entry in group) for row, group in groupby(entries, key=lambda entry: entry.row)}
    return len(bold) > 1 and bold.get(0, False) and not any(loud for row, loud in bold.items() if row)


def _bold(entry: Entry) -> bool:
    return not entry.inner and all(line.bold for part in entry.parts for line in part.lines)


def _together(one: Draft, other: Draft) -> Draft | None:
    """The two as one, if the second goes on with the first after the end of a column or page."""
    if isinstance(one, Paragraph) and isinstance(other, Paragraph):
        return Paragraph(one.parts + other.parts) if _runs_on(one, other) else None
    if isinstance(one, Table) and isinstance(other, Table):
        return _one_table(one, other) if _same_columns(one, other) else None
    return None


def _runs_on(one: Paragraph, other: Paragraph) -> bool:
    above, below = one.parts[-1], other.parts[0]
    last, first = above.lines[-1], below.lines[0]
    if other.marker or not 0.95 < last.size / first.size < 1.05 or last.words[-1].bold != first.words[0].bold:
        return False
    inside = first.x0 > below.room.left + 0.6 * first.size
    hangs = inside and len(above.lines) > 1 and abs(first.x0 - last.x0) < 0.6 * first.size
    if not full(last, first, above.room) or (inside and not hangs):
        return False
    unclosed = hangs or not closed(last) or first.text[0].islower()
    return unclosed or (len(above.lines) > 1 and above.lines[0].x0 > above.lines[1].x0 + 0.6 * first.size)


def _same_columns(one: Table, other: Table) -> bool:
    """Whether the second stands at the top of the next page with the same columns."""
    if one.entries[-1].parts[-1].page.number + 1 != other.page.number or len(one.xs) != len(other.xs):
        return False
    return all(abs(a - b) < 6 for a, b in zip(one.xs, other.xs, strict=True))


def _one_table(one: Table, other: Table) -> Table:
    """Both, with a head that comes again left out and a row that the page's end cut in two made whole."""
    headers = _repeated(one, other)
    rest = [entry for entry in other.entries if entry.row >= headers]
    last = max(entry.row + entry.rows - 1 for entry in one.entries)
    down = last - headers + (not _cut(one, rest))
    shifted = [replace(entry, row=entry.row + down) for entry in rest]
    cut = [entry for entry in shifted if entry.row == last]
    entries = [_grown(entry, cut) if entry.row == last else entry for entry in one.entries]
    entries += [entry for entry in shifted if entry.row > last]
    return replace(one, entries=tuple(entries), headers=max(one.headers, headers))


def _repeated(one: Table, other: Table) -> int:
    """How many rows at the top of both say the same; not all of the second, which would leave nothing of it."""
    top, again = _texts(one), _texts(other)
    count = 0
    while count < min(len(top), len(again) - 1) and top[count] == again[count]:
        count += 1
    return count


def _texts(table: Table) -> list[tuple[tuple[int, str], ...]]:
    """Row by row, what its cells say."""
    return [
        tuple((entry.column, entry.text) for entry in row) for _, row in groupby(table.entries, key=lambda e: e.row)
    ]


def _cut(one: Table, rest: Sequence[Entry]) -> bool:
    """Whether the first row of the rest goes on with the last row above: its first cell is empty, no other new."""
    above = {entry.column: entry for entry in one.entries if entry.row == one.entries[-1].row}
    below = {entry.column: entry for entry in rest if entry.row == rest[0].row}
    if not below.keys() <= above.keys():
        return False
    return 0 not in below or all(_mid_sentence(above[column], entry) for column, entry in below.items())


def _mid_sentence(above: Entry, below: Entry) -> bool:
    if above.inner or below.inner:
        return False
    part, first = above.parts[-1], below.parts[0].lines[0]
    return first.text[0].islower() and not closed(part.lines[-1]) and full(part.lines[-1], first, part.room)


def _grown(entry: Entry, more: Iterable[Entry]) -> Entry:
    """The entry with what the next page adds to it."""
    parts = tuple(
        part for other in more if (other.row, other.column) == (entry.row, entry.column) for part in other.parts
    )
    return replace(entry, parts=entry.parts + parts)
