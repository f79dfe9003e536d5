"""Printed rules in a picture: long straight strokes of ink, found for the tables and taken out for the reading."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from pipeline.readers.layout.page import Rule
from pipeline.readers.ocr.blobs import blobs
from pipeline.readers.ocr.picture import GRAIN, INK, Grey, Mask, grain, pooled, smooth

LONG, LONGER = 80, 200
"""Pixels: no letter has so long a stroke, and none seems to in a grainy picture."""
PALE = 210
"""The lightest ink of a rule among grain, on the average of `ALONG` pixels."""
WHOLE = 0.9
"""Of a stroke's length that must be ink."""
THICK = 16
"""Pixels: what is thicker is no rule."""
ACROSS, ALONG = 2, 4
"""Pixels that are looked at as one: across a stroke any of them may be ink, along it all must be."""


def rules(picture: Grey) -> list[Rule]:
    """The level and upright strokes of an even picture, in pixels."""
    strokes = _faint_strokes if grain(picture) > GRAIN else _strokes
    soft = smooth(picture)
    lying = [Rule(start, at, stop, at) for at, start, stop in strokes(soft)]
    standing = [Rule(at, start, at, stop) for at, start, stop in strokes(soft.T)]
    return lying + standing


def without(picture: Grey, rules: list[Rule]) -> Grey:
    """The picture with these strokes painted over."""
    clean = picture.copy()
    for rule in rules:
        x0, y0, x1, y1 = (round(place) for place in rule)
        clean[max(y0 - 3, 0) : y1 + 4, max(x0 - 3, 0) : x1 + 4] = 255
    return clean


def _strokes(picture: Grey) -> Iterator[tuple[float, float, float]]:
    """(place, start, stop) of level strokes."""
    return _placed(_long(pooled(picture, ACROSS, ALONG, np.maximum) < INK, LONG))


def _faint_strokes(picture: Grey) -> Iterator[tuple[float, float, float]]:
    """The same among grain, where no stroke is ink all along."""
    return _placed(_long(pooled(picture, ACROSS, ALONG, np.add) < PALE * ALONG, LONGER))


def _placed(solid: Mask) -> Iterator[tuple[float, float, float]]:
    """From places of the mask to pixels, without what is too thick."""
    for left, top, right, low in blobs(solid):
        if (low - top) * ACROSS < THICK:
            yield (top + low) / 2 * ACROSS, left * ALONG, right * ALONG


def _long(solid: Mask, least: int) -> Mask:
    """Where ink runs on for so many pixels."""
    window = least // ALONG
    if solid.shape[1] < window:
        return np.zeros_like(solid)
    starts = _running(solid, window) >= WHOLE * window
    return _running(np.pad(starts, ((0, 0), (window - 1, window - 1))), window) > 0


def _running(mask: Mask, window: int) -> NDArray[np.int32]:
    """How many of so many places to the right of each are set; fewer places by one less than the window."""
    sums: NDArray[np.int32] = np.pad(mask.cumsum(axis=1, dtype=np.int32), ((0, 0), (1, 0)))
    return sums[:, window:] - sums[:, :-window]
