"""A picture made ready, and the way back from it to the picture as it came."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from pipeline.readers.ocr.picture import Grey

Matrix: TypeAlias = NDArray[np.float64]
"""A homography of three rows and columns."""


@dataclass(frozen=True, slots=True)
class View:
    """`back` takes the points (x, y) of this picture to those of the picture that it was made from."""

    picture: Grey
    back: Matrix

    def repainted(self, picture: Grey) -> "View":
        """The same view with other brightness."""
        return View(picture, self.back)

    def turned(self, quarters: int) -> "View":
        """Turned clockwise by quarters."""
        view = self
        for _ in range(quarters % 4):
            step = np.array([[0, 1, 0], [-1, 0, view.picture.shape[0]], [0, 0, 1]], float)
            view = View(np.rot90(view.picture, -1), view.back @ step)
        return view

    def rotated(self, degrees: float) -> "View":
        """Turned counter-clockwise about its middle, at the same size."""
        sine, cosine = np.sin(np.radians(degrees)), np.cos(np.radians(degrees))
        height, width = self.picture.shape
        to, fro = _shift(-width / 2, -height / 2), _shift(width / 2, height / 2)
        step = fro @ np.array([[cosine, -sine, 0], [sine, cosine, 0], [0, 0, 1]]) @ to
        return self.warped(step, width, height)

    def warped(self, step: Matrix, width: int, height: int) -> "View":
        """A picture of that size whose points `step` takes to the points of this one."""
        coefficients = tuple((step / step[2, 2]).ravel()[:8])
        straight = np.allclose(step[2, :2], 0)
        picture = Image.fromarray(self.picture).transform(
            (width, height),
            Image.Transform.AFFINE if straight else Image.Transform.PERSPECTIVE,
            coefficients[:6] if straight else coefficients,
            Image.Resampling.BILINEAR if straight else Image.Resampling.BICUBIC,
            fillcolor=255,
        )
        return View(np.asarray(picture), self.back @ step)


def whole(picture: Grey) -> View:
    """The picture as it came."""
    return View(picture, np.eye(3))


def _shift(x: float, y: float) -> Matrix:
    return np.array([[1, 0, x], [0, 1, y], [0, 0, 1]], float)
