"""Turning: the four ways in which a page's own coordinates become upright ones."""

from typing import NamedTuple, TypeVar

import numpy as np

Number = TypeVar("Number", float, np.ndarray)


class Frame(NamedTuple):
    """An upright view of a page: `turn` quarter turns clockwise from the page's own coordinates, which count upwards.

    >>> frame = Frame(0, 0, 600, 800, 1)
    >>> frame.width, frame.height, frame.into(10, 20), frame.out(20, 10)
    (800, 600, (20, 10), (10, 20))
    """

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def width(self) -> float:
        """In points."""
        return self.top - self.bottom if self.turn % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """In points."""
        return self.right - self.left if self.turn % 2 else self.top - self.bottom

    def into(self, x: Number, y: Number) -> tuple[Number, Number]:
        """From the page's own coordinates to points from the view's top left."""
        if self.turn == 0:
            return x - self.left, self.top - y
        if self.turn == 1:
            return y - self.bottom, x - self.left
        if self.turn == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def out(self, u: Number, v: Number) -> tuple[Number, Number]:
        """Back."""
        if self.turn == 0:
            return u + self.left, self.top - v
        if self.turn == 1:
            return v + self.left, u + self.bottom
        if self.turn == 2:
            return self.right - u, v + self.bottom
        return self.right - v, self.top - u

    def box(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """A box of the page's own coordinates in the view."""
        u0, v0 = self.into(x0, y0)
        u1, v1 = self.into(x1, y1)
        return min(u0, u1), min(v0, v1), max(u0, u1), max(v0, v1)

    def back(self, rotation: int) -> tuple[float, ...]:
        """The homography, row by row, from this view to the page as shown after `rotation` quarter turns."""
        shown = self._replace(turn=rotation % 4)
        if shown.turn == self.turn:
            return ()
        zero, right, down = (shown.into(*self.out(u, v)) for u, v in ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0)))
        (x, y), (a, d), (b, e) = zero, right, down
        return a - x, b - x, x, d - y, e - y, y, 0.0, 0.0, 1.0
