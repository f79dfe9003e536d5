"""Connected parts of a mask."""

from collections.abc import Iterator
from itertools import groupby

import numpy as np

from pipeline.readers.ocr.picture import Mask

Box = tuple[int, int, int, int]
"""left, top, right, bottom; the last two excluded."""


def blobs(mask: Mask) -> list[Box]:
    """The boxes of what hangs together in a mask, also over corners.

    >>> blobs(np.array([[1, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0], [1, 0, 0, 0]], bool))
    [(0, 0, 3, 2), (0, 3, 1, 4)]
    """
    boxes: list[Box] = []
    owner: list[int] = []
    above: list[tuple[Box, int]] = []
    for _, group in groupby(_runs(mask), key=lambda run: run[1]):
        line = [(run, len(owner) + at) for at, run in enumerate(group)]
        boxes += [run for run, _ in line]
        owner += [number for _, number in line]
        for run, number in line:
            for other, told in above:
                if other[3] == run[1] and other[0] <= run[2] and run[0] <= other[2]:
                    _join(owner, boxes, number, told)
        above = line
    return [box for number, box in enumerate(boxes) if owner[number] == number]


def _runs(mask: Mask) -> Iterator[Box]:
    """Stretches of a row, as boxes one row high, from the top down."""
    edges = np.diff(mask.astype(np.int8), prepend=0, append=0, axis=1)
    rows, starts = np.nonzero(edges == 1)
    stops = np.nonzero(edges == -1)[1]
    return (
        (left, row, right, row + 1)
        for row, left, right in zip(rows.tolist(), starts.tolist(), stops.tolist(), strict=True)
    )


def stretches_of(row: Mask) -> Iterator[tuple[int, int]]:
    """Start and stop of what is set in a single row.

    >>> list(stretches_of(np.array([True, True, False, True])))
    [(0, 2), (3, 4)]
    """
    return ((left, right) for left, _, right, _ in _runs(row[np.newaxis]))


def _join(owner: list[int], boxes: list[Box], one: int, other: int) -> None:
    """Make two parts one, which the earlier of them owns."""
    first, second = sorted((_root(owner, one), _root(owner, other)))
    if first != second:
        owner[second] = first
        a, b = boxes[first], boxes[second]
        boxes[first] = min(a[0], b[0]), min(a[1], b[1]), max(a[2], b[2]), max(a[3], b[3])


def _root(owner: list[int], number: int) -> int:
    while owner[number] != number:
        owner[number] = owner[owner[number]]
        number = owner[number]
    return number
