"""The sheet of paper in a photograph: its four edges, and the picture as if taken from straight above."""

import numpy as np
from numpy.typing import NDArray

from pipeline.readers.ocr.picture import Grey, Mask, brightness
from pipeline.readers.ocr.view import Matrix, View

CELL = 16
"""Pixels: edges are looked for cell by cell."""
STEP = 0.82
"""Brightness of one cell to the next: light changes slowly over paper, and at once at its edge."""
INSET = 0.985
"""Of the sheet's size that is kept, so that no edge is."""


def cut_out(view: View) -> View:
    """The sheet alone, upright; the whole view if no sheet shows in it."""
    corners = _corners(view.picture)
    if corners is None:
        return view
    left, low, right, top = (np.hypot(*(a - b)) for a, b in zip(corners, np.roll(corners, -1, axis=0), strict=True))
    width, height = round(max(low, top)), round(max(left, right))
    target = np.array([(0, 0), (0, height), (width, height), (width, 0)], float)
    return view.warped(homography(target, corners), width, height)


def homography(points: NDArray[np.float64], images: NDArray[np.float64]) -> Matrix:
    """The matrix that takes four points to four others.

    >>> square = np.array([(0, 0), (0, 1), (1, 1), (1, 0)], float)
    >>> homography(square, square * 2).round(6).tolist()
    [[2.0, 0.0, 0.0], [0.0, 2.0, 0.0], [0.0, 0.0, 1.0]]
    """
    rows = []
    for (x, y), (u, v) in zip(points, images, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
    return np.append(np.linalg.solve(np.array(rows), images.ravel()), 1.0).reshape(3, 3)


def _corners(picture: Grey) -> NDArray[np.float64] | None:
    """Top left, bottom left, bottom right, top right; None unless four straight edges lie inside of the picture."""
    cells = _region(brightness(picture, CELL))
    if not 0.25 < cells.mean() < 0.97:
        return None
    views = cells, cells[::-1], cells.T, cells.T[::-1]
    edges = [edge for view in views if (edge := _edge(view))]
    if len(edges) < 4:
        return None
    height, width = cells.shape
    top, left = edges[0], edges[2]
    low = -edges[1][0], height - edges[1][1]
    right = -edges[3][0], width - edges[3][1]
    corners = np.array(
        [_crossing(row, column) for row, column in ((top, left), (low, left), (low, right), (top, right))]
    )
    middle = corners.mean(axis=0)
    return (middle + (corners - middle) * INSET) * CELL if 0.92 < cells.sum() / _area(corners) < 1.08 else None


def _region(light: Grey) -> Mask:
    """The cells around the middle that hang together without a sudden change of light."""
    values = np.maximum(light.astype(np.float32), 1)
    beside = np.minimum(values[:, 1:] / values[:, :-1], values[:, :-1] / values[:, 1:]) > STEP
    below = np.minimum(values[1:] / values[:-1], values[:-1] / values[1:]) > STEP
    region = np.zeros(light.shape, bool)
    region[_seed(light)] = True
    size = 0
    while region.sum() > size:
        size = int(region.sum())
        for _ in range(8):
            region[:, 1:] |= region[:, :-1] & beside
            region[:, :-1] |= region[:, 1:] & beside
            region[1:] |= region[:-1] & below
            region[:-1] |= region[1:] & below
    return region


def _seed(light: Grey) -> tuple[int, int]:
    """A bright cell near the middle."""
    bright = np.argwhere(light >= np.percentile(light, 70))
    middle = np.array(light.shape) / 2
    row, column = bright[np.square(bright - middle).sum(axis=1).argmin()]
    return int(row), int(column)


def _edge(cells: Mask) -> tuple[float, float] | None:
    """Slope and start of the straight line along which the region begins, from the top; None if it is none."""
    places = np.flatnonzero(cells.any(axis=0))
    places = places[len(places) // 12 : len(places) - len(places) // 12]
    if len(places) < 8:
        return None
    firsts = cells.argmax(axis=0)[places]
    half = len(places) // 2
    slope = float(np.median((firsts[half : 2 * half] - firsts[:half]) / (places[half : 2 * half] - places[:half])))
    start = float(np.median(firsts - slope * places))
    off = np.abs(firsts - slope * places - start)
    return (slope, start) if np.mean(off < 1.5) > 0.8 and np.mean(firsts > 0) > 0.9 else None


def _crossing(row: tuple[float, float], column: tuple[float, float]) -> tuple[float, float]:
    """The point (x, y) where y = a·x + b meets x = c·y + d."""
    (a, b), (c, d) = row, column
    y = (a * d + b) / (1 - a * c)
    return c * y + d, y


def _area(corners: NDArray[np.float64]) -> float:
    x, y = corners.T
    return float(abs(np.dot(x, np.roll(y, 1)) - np.dot(y, np.roll(x, 1))) / 2)
