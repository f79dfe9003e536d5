"""How large the letters of a picture are, so that it can be read at the size that Tesseract reads best."""

from statistics import median

import numpy as np

from pipeline.readers.ocr.blobs import blobs
from pipeline.readers.ocr.picture import INK, Grey, even

BEST = 15.0
"""Pixels: the height of small letters in type of 12 points at 200 dots an inch."""
SAMPLE = 700
"""Pixels: the side of the square that is looked at, where there is most ink."""
FEWEST = 12
"""Letters by which a size can be told."""


def best_scale(picture: Grey) -> float | None:
    """By how much the picture should be enlarged; None where there are too few letters to tell."""
    height = letter_height(picture)
    return BEST / height if height else None


def letter_height(picture: Grey) -> float | None:
    """The usual height of its letters, in pixels; None where there are too few to tell."""
    boxes = blobs(even(_sample(picture)) < INK)
    heights = [low - top for left, top, right, low in boxes if _is_letter(right - left, low - top)]
    return float(median(heights)) if len(heights) >= FEWEST else None


def _is_letter(width: int, height: int) -> bool:
    return 4 < height < SAMPLE // 4 and 0.2 < width / height < 3


def _sample(picture: Grey) -> Grey:
    """The square with the strongest changes of brightness."""
    height, width = (max(side // SAMPLE, 1) for side in picture.shape)
    squares = [
        picture[row * SAMPLE : (row + 1) * SAMPLE, column * SAMPLE : (column + 1) * SAMPLE]
        for row in range(height)
        for column in range(width)
    ]
    return max(squares, key=lambda square: float(np.abs(np.diff(square[::3].astype(np.int16), axis=1)).mean()))
