"""Tables that were drawn with characters: pipes, rules, tabs or columns of blanks."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from pipeline.readers.markers import marker

PIPE = re.compile(r"[|│┃║]")
RULE = re.compile(r"[\s|+\-=_:~*\u2500-\u257f]{3,}$")
"""+-----+------+ or ├─────┼──────┤ or -------"""
GAP = re.compile(r"\S(?:[ \xa0]{2,}|[ \xa0]*\t[ \xa0\t]*)\S")
"""Дата:        5 мая 2021 г."""
PATIENCE = 200
"""Lines: inside a longer stretch that is no table, no other start is tried."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table in lines `start` to `stop` (the last excluded).

    Its rows are equally long; a cell's lines are parted by line breaks.
    """

    start: int
    stop: int
    rows: tuple[tuple[str, ...], ...]
    header: bool = False
    """The first row is set off by a rule."""


Found = tuple[int, Grid | None]
"""Where a stretch of like lines ends, and the table that it is."""


def grids(lines: Sequence[str]) -> Iterator[Grid]:
    """The tables among the lines, in order.

    >>> next(grids(["Дата:   5 мая", "Место:  г. Ош,", "        гостиница «Алай»"])).rows
    (('Дата:', '5 мая'), ('Место:', 'г. Ош,\\nгостиница «Алай»'))
    """
    at, barred = 0, dict.fromkeys(FINDERS, 0)
    while at < len(lines):
        grid = None
        for find in FINDERS:
            if grid is None and barred[find] <= at:
                stop, grid = find(lines, at)
                barred[find] = stop if stop - at > PATIENCE else 0
        if grid:
            yield grid
        at = grid.stop if grid else at + 1


def is_rule(line: str) -> bool:
    """A line that is only drawn: it underlines or sets off."""
    return bool(RULE.match(line)) and len("".join(line.split())) >= 3


def _piped(lines: Sequence[str], start: int) -> Found:
    stop = _run(lines, start, lambda line: bool(PIPE.search(line)) or is_rule(line))
    ruled = [list(group) for rule, group in groupby(lines[start:stop], is_rule) if not rule]
    drawn = [line.strip() for group in ruled for line in group]
    edges = all(map(PIPE.match, drawn)), all(PIPE.match(line[-1:]) for line in drawn)
    groups = [[_pipes(line, edges) for line in group] for group in ruled]
    rows = [row for group in groups for row in group]
    if len(rows) < 2 or min(map(len, rows)) < 2:
        return stop, None
    header = len(ruled) > 1 and (len(ruled[0]) == 1 or len(ruled) > 2)
    told = [_stacked(group) for group in groups] if len(ruled) > 2 else _continued(rows)
    return stop, Grid(start, stop, _even(told), header)


def _tabbed(lines: Sequence[str], start: int) -> Found:
    for tabs in (r"\t", r"\t+"):
        columns = len(_parted(tabs, lines[start]))
        stop = _run(lines, start, lambda line: len(_parted(tabs, line)) == columns > 1)  # noqa: B023
        rows = [_parted(tabs, line) for line in lines[start:stop]]
        filled = sum(sum(map(bool, row)) > 1 for row in rows)
        if len(rows) > 1 and filled * 2 >= len(rows) and not _listed(rows):
            return stop, Grid(start, stop, _even(rows))
    return start, None


def _spaced(lines: Sequence[str], start: int) -> Found:
    if not GAP.search(lines[start]):
        return start, None
    stop = _run(lines, start, lambda line: bool(GAP.search(line)) or line.startswith(("    ", "\t")))
    block = [line.expandtabs(8).replace("\xa0", " ").rstrip() for line in lines[start:stop]]
    cuts = _rivers(block)
    if not cuts or sum(bool(GAP.search(line)) for line in block) < 2:
        return stop, None
    rows = [[line[left:right].strip() for left, right in pairwise([0, *cuts, None])] for line in block]
    if _listed(rows) or sum(all(row[:2]) for row in rows) < 2:
        return stop, None
    return stop, Grid(start, stop, _even(_continued(rows)))


FINDERS: tuple[Callable[[Sequence[str], int], Found], ...] = (_piped, _tabbed, _spaced)


def _run(lines: Sequence[str], start: int, wanted: Callable[[str], bool]) -> int:
    stop = start
    while stop < len(lines) and lines[stop].strip() and wanted(lines[stop]):
        stop += 1
    return stop


def _parted(tabs: str, line: str) -> list[str]:
    return [cell.strip() for cell in re.split(tabs, line.strip(" \xa0\n"))]


def _pipes(line: str, edges: tuple[bool, bool]) -> list[str]:
    """The cells of a line; `edges` says whether the table has pipes at its left and its right."""
    cells = PIPE.split(line)
    return [cell.strip() for cell in cells[edges[0] : len(cells) - edges[1]]]


def _rivers(block: Sequence[str]) -> list[int]:
    """Columns at which text begins again after at least two that are blank in every line."""
    inked = bytearray(max(map(len, block)))
    for line in block:
        for found in re.finditer(r"\S", line):
            inked[found.start()] = 1
    return [found.end() for found in re.finditer(rb"(?<=\x01)\x00{2,}(?=\x01)", bytes(inked))]


def _listed(rows: Sequence[Sequence[str]]) -> bool:
    """Two columns of which the first holds only list labels are no table."""
    return len(rows[0]) == 2 and all(marker(f"{row[0]} x") is not None for row in rows if row[0])


def _continued(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Rows whose first cell is blank go on with the row above."""
    whole: list[list[Sequence[str]]] = []
    for row in rows:
        if whole and not row[0] and len(row) == len(whole[-1][0]):
            whole[-1].append(row)
        else:
            whole.append([row])
    return [_stacked(group) for group in whole]


def _stacked(rows: Sequence[Sequence[str]]) -> list[str]:
    """Rows laid over each other, cell by cell."""
    columns = max(map(len, rows))
    return ["\n".join(row[at] for row in rows if at < len(row) and row[at]) for at in range(columns)]


def _even(rows: Sequence[Sequence[str]]) -> tuple[tuple[str, ...], ...]:
    columns = max(map(len, rows))
    return tuple((*row, *[""] * (columns - len(row))) for row in rows)
