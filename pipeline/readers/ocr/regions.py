"""Which rectangles of a picture are read one by one: columns of text, columns of a table's cells."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from statistics import median

import numpy as np
from numpy.typing import NDArray

from pipeline.readers.layout.tables import Grid
from pipeline.readers.ocr.blobs import stretches_of
from pipeline.readers.ocr.engine import Region
from pipeline.readers.ocr.picture import SCALE, Mask

GAP = 10
"""Cells of the mask: the least width of a gutter."""
TALL = 60
"""Cells of the mask: the least height of columns."""
MARGIN = 8
"""Pixels around what is read."""
DEPTH = 6
"""Columns inside columns."""
BORDER = 6
"""Cells of the mask beside a table that belong to its outer rules."""
LARGE = 1.6, 3.0
"""Times the height of the usual line: that of a heading in larger type; what is higher still is the edge of a sheet."""
DENSE = 0.7
"""Of a rectangle's cells; where more are ink, it is a picture."""


def regions(mask: Mask, grids: Sequence[Grid]) -> list[Region]:
    """The rectangles of an ink mask without rules, in pixels of the picture; `grids` are its tables, in pixels too."""
    cells = [cell for grid in grids for cell in _cells(grid) if _inked(mask, cell)]
    beside = [box for part, left, top in _beside(mask, grids) for box in _columns(part, left, top, DEPTH)]
    text = (part for box in beside if _is_text(mask, box) for part in _by_height(mask, box))
    return [*cells, *_padded(mask, text)]


def _beside(mask: Mask, grids: Sequence[Grid]) -> Iterator[tuple[Mask, int, int]]:
    """The parts of the mask above, below and between the tables, left and right of each, and where they lie."""
    done = 0
    for grid in sorted(grids, key=lambda grid: grid.y0):
        left, top, right, low = (round(place) // SCALE for place in (grid.x0, grid.y0, grid.x1, grid.y1))
        yield mask[done : max(top - 1, done)], 0, done
        yield mask[max(top, done) : low, : max(left - BORDER, 0)], 0, max(top, done)
        yield mask[max(top, done) : low, right + BORDER :], right + BORDER, max(top, done)
        done = max(low + 2, done)
    yield mask[done:], 0, done


def _is_text(mask: Mask, box: Region) -> bool:
    left, top, right, low = box
    return bool(mask[top:low, left:right].mean() < DENSE)


def _by_height(mask: Mask, box: Region) -> Iterator[Region]:
    """The box cut above and below its largest lines: beside small ones Tesseract loses letters of a heading."""
    left, top, right, low = box
    inked: Mask = np.asarray(mask[top:low, left:right].any(axis=1))
    lines = list(stretches_of(inked))
    usual = median(stop - start for start, stop in lines)
    for _, group in groupby(lines, lambda line: LARGE[0] * usual < line[1] - line[0] < LARGE[1] * usual):
        own = list(group)
        yield left, top + own[0][0], right, top + own[-1][1]


def begun(mask: Mask, found: Sequence[Region]) -> tuple[list[Region], list[Region]]:
    """The regions in two: some lines that show what kind of text it is, and the rest."""
    at = max(range(len(found)), key=lambda at: _area(found[at]), default=0)
    for left, top, right, low in found[at : at + 1]:
        enough = top + mask.shape[0] * SCALE // 8
        blank = np.flatnonzero(~mask[enough // SCALE : low // SCALE, left // SCALE : right // SCALE].any(axis=1))
        if blank.size:
            cut = (enough // SCALE + int(blank[0])) * SCALE
            return [(left, top, right, cut)], [*found[:at], (left, cut, right, low), *found[at + 1 :]]
    return list(found), []


def _area(region: Region) -> int:
    left, top, right, low = region
    return (right - left) * (low - top)


def _cells(grid: Grid) -> Iterator[Region]:
    """A table's cells, those that stand exactly below each other as one."""
    stacks: dict[tuple[float, float], list[tuple[float, float]]] = {}
    for field in grid.fields:
        stack = stacks.setdefault((field.x0, field.x1), [])
        if stack and stack[-1][1] == field.y0:
            stack[-1] = (stack[-1][0], field.y1)
        else:
            stack.append((field.y0, field.y1))
    for (x0, x1), stack in stacks.items():
        for y0, y1 in stack:
            yield round(x0), round(y0), round(x1), round(y1)


def _inked(mask: Mask, region: Region) -> bool:
    left, top, right, low = (side // SCALE for side in region)
    return bool(mask[top + 1 : low, left + 1 : right].sum() > 3)


def _padded(mask: Mask, boxes: Iterable[Region]) -> Iterator[Region]:
    """From cells of the mask to pixels."""
    height, width = mask.shape
    for left, top, right, low in boxes:
        yield (
            max(left * SCALE - MARGIN, 0),
            max(top * SCALE - MARGIN, 0),
            min(right * SCALE + MARGIN, width * SCALE),
            min(low * SCALE + MARGIN, height * SCALE),
        )


def _columns(mask: Mask, left: int, top: int, depth: int) -> Iterator[Region]:
    """The text of a mask as boxes, cut where columns stand side by side; `left` and `top` are where the mask lies."""
    rows, across = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not rows.size:
        return
    y, x = int(rows[0]), int(across[0])
    inner = mask[y : rows[-1] + 1, x : across[-1] + 1]
    cut = _gutter(inner) if depth else None
    if cut is None:
        yield left + x, top + y, left + x + inner.shape[1], top + y + inner.shape[0]
        return
    start, stop, first, last = cut
    middle = (start + stop) // 2
    yield from _columns(inner[:first], left + x, top + y, depth - 1)
    yield from _columns(inner[first:last, :middle], left + x, top + y + first, depth - 1)
    yield from _columns(inner[first:last, middle:], left + x + middle, top + y + first, depth - 1)
    yield from _columns(inner[last:], left + x, top + y + last, depth - 1)


def _gutter(mask: Mask) -> tuple[int, int, int, int] | None:
    """(left, right, top, bottom) of the widest white between two columns of text."""
    height, width = mask.shape
    if height < TALL:
        return None
    white = _blank(mask) >= max(TALL, 0.3 * height)
    white[: width // 5] = white[width * 4 // 5 :] = False
    start, stop = _longest(white)
    first, last = _longest(np.logical_not(mask[:, start:stop].any(axis=1)))
    if stop - start < GAP or last - first < TALL or not _faced(mask[first:last], start, stop):
        return None
    return start, stop, first, last


def _longest(row: Mask) -> tuple[int, int]:
    """The longest stretch that is set; (0, 0) without any."""
    return max(stretches_of(row), key=lambda stretch: stretch[1] - stretch[0], default=(0, 0))


def _blank(mask: Mask) -> NDArray[np.int_]:
    """For each column of the mask, the height of its longest stretch without ink."""
    run = np.zeros(mask.shape[1], int)
    best = run.copy()
    for inked in mask:
        run = np.where(inked, 0, run + 1)
        best = np.maximum(best, run)
    return best


def _faced(mask: Mask, start: int, stop: int) -> bool:
    """Whether lines on the left mostly end near the gutter, and lines on the right start at it."""
    lined = mask.any(axis=1)
    ending = mask[:, max(start - 14, 0) : start].any(axis=1)
    starting = mask[:, stop : stop + 8].any(axis=1)
    left, right = mask[:, :start].any(axis=1).sum(), mask[:, stop:].any(axis=1).sum()
    both = min(left, right) > 0.4 * lined.sum()
    return bool(both and ending.sum() > 0.35 * left and starting.sum() > 0.35 * right)
