"""White that runs down through many lines: the gutter of columns, which may be hardly wider than a blank."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.readers.layout.lines import Line, line
from pipeline.readers.markers import marker

NARROW = 0.55
"""Of the type size: the least white of a river; blanks are wider only in lines that are stretched."""
MANY = 6
"""Lines that have words on either side of a river."""
OPEN = 12
"""Rivers that are followed at a time."""


@dataclass(frozen=True, slots=True)
class River:
    """White between `x0` and `x1`, from one line to another that have words on either side of it."""

    x0: float
    x1: float
    first: int
    last: int
    count: int = 1


def parted(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, top down, cut where a river runs through them.

    >>> from pipeline.readers.layout.page import Word
    >>> words = [(Word("вода", 0, y, 24, y + 12, 12), Word("село", 36, y, 60, y + 12, 12)) for y in range(0, 90, 15)]
    >>> [one.text for one in parted([line(row) for row in words])][:3], [one.text for one in parted([line(words[0])])]
    (['вода', 'село', 'вода'], ['вода село'])
    """
    found = list(rivers(lines))
    for at, one in enumerate(lines):
        through = [river for river in found if river.first <= at <= river.last]
        yield from _cut(one, through) if through else (one,)


def rivers(lines: Sequence[Line]) -> Iterator[River]:
    """Those of enough lines."""
    flowing: list[River] = []
    for at, one in enumerate(lines):
        white = _white(one)
        ended, flowing = flowing, []
        for river in ended:
            on = _on(river, one, white, at)
            if on:
                flowing.append(on)
            elif river.count >= MANY:
                yield river
        known = {(river.x0, river.x1) for river in flowing}
        flowing += [River(x0, x1, at, at) for x0, x1 in white if (x0, x1) not in known]
        flowing = flowing[:OPEN]
    yield from (river for river in flowing if river.count >= MANY)


def _white(one: Line) -> list[tuple[float, float]]:
    least = NARROW * one.size
    return [(one.words[at].x1, one.words[at + 1].x0) for at, gap in enumerate(one.gaps) if gap > least]


def _on(river: River, one: Line, white: Sequence[tuple[float, float]], at: int) -> River | None:
    """The river through one line more; beside a line that stands on one side only it is as it was."""
    if one.x1 <= river.x0 or river.x1 <= one.x0:
        return river
    shared = max(((max(river.x0, x0), min(river.x1, x1)) for x0, x1 in white), key=_width, default=(0.0, 0.0))
    if _width(shared) < NARROW * one.size:
        return None
    return replace(river, x0=shared[0], x1=shared[1], last=at, count=river.count + 1)


def _width(white: tuple[float, float]) -> float:
    return white[1] - white[0]


def _cut(one: Line, through: Sequence[River]) -> Iterator[Line]:
    start, words = 0, one.words
    for at, (left, right) in enumerate(pairwise(words), 1):
        wet = any(left.x1 <= river.x0 and river.x1 <= right.x0 for river in through)
        if wet and not (at - start == 1 and marker(f"{left.text} {right.text}")):
            yield line(words[start:at])
            start = at
    yield line(words[start:]) if start else one
