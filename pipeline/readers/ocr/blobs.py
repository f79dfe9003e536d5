"""Connected parts of a mask."""

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from pipeline.readers.ocr.picture import Mask

Box = tuple[int, int, int, int]
"""left, top, right, bottom; the last two excluded."""
Numbers: TypeAlias = NDArray[np.intp]


def blobs(mask: Mask) -> list[Box]:
    """The boxes of what hangs together in a mask, also over corners, by their first places from the top down.

    >>> blobs(np.array([[1, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 0], [1, 0, 0, 0]], bool))
    [(0, 0, 3, 2), (0, 3, 1, 4)]
    """
    rows, lefts, rights = _runs(mask)
    heads, own = np.unique(_owners(len(rows), *_touching(rows, lefts, rights)), return_inverse=True)
    left, right, low = lefts[heads], rights[heads], rows[heads]
    np.minimum.at(left, own, lefts)
    np.maximum.at(right, own, rights)
    np.maximum.at(low, own, rows)
    return list(zip(left.tolist(), rows[heads].tolist(), right.tolist(), (low + 1).tolist(), strict=True))


def stretches_of(row: Mask) -> Iterator[tuple[int, int]]:
    """Start and stop of what is set in a single row.

    >>> list(stretches_of(np.array([True, True, False, True])))
    [(0, 2), (3, 4)]
    """
    _, lefts, rights = _runs(row[np.newaxis])
    return zip(lefts.tolist(), rights.tolist(), strict=True)


def _runs(mask: Mask) -> tuple[Numbers, Numbers, Numbers]:
    """Stretches of what is set in a row, from the top down: the row, the start and the stop of each."""
    edges = np.diff(mask.astype(np.int8), prepend=0, append=0, axis=1)
    rows, lefts = np.nonzero(edges == 1)
    return rows, lefts, np.nonzero(edges == -1)[1]


def _touching(rows: Numbers, lefts: Numbers, rights: Numbers) -> tuple[Numbers, Numbers]:
    """Pairs of runs that touch: each with those of the row above, which are neighbours of each other."""
    span = int(rights.max(initial=0)) + 2
    above = (rows - 1) * span
    first = np.searchsorted(rows * span + rights, above + lefts, "left")
    stop = np.searchsorted(rows * span + lefts, above + rights, "right")
    counts = np.maximum(stop - first, 0)
    ones = np.repeat(np.arange(len(rows)), counts)
    return ones, np.repeat(first - np.cumsum(counts) + counts, counts) + np.arange(len(ones))


def _owners(count: int, ones: Numbers, others: Numbers) -> Numbers:
    """The first run of the part that each belongs to: parts that touch become one until none does."""
    owner = np.arange(count)
    while (apart := owner[ones] != owner[others]).any():
        one, other = owner[ones[apart]], owner[others[apart]]
        np.minimum.at(owner, np.maximum(one, other), np.minimum(one, other))
        while not np.array_equal(owner, further := owner[owner]):
            owner = further
    return owner
