"""How a picture lies: quarter turns, skew."""

import numpy as np

from pipeline.readers.ocr.picture import Mask

MOST = 15.0
"""Degrees of skew that are looked for."""
POINTS = 40_000
"""Of the ink, as many are enough."""


def skew(mask: Mask) -> tuple[float, float]:
    """The angle, in degrees counter-clockwise, by which the picture must be turned to make its lines level; how sure.

    Level lines of text give the sharpest profile: ink on the lines, none between (Postl's criterion).
    """
    rows, columns = _sampled(mask)
    if len(rows) < 50:
        return 0.0, 0.0
    best = max(np.arange(-MOST, MOST + 0.1, 0.5), key=lambda angle: _sharpness(rows, columns, angle))
    for step in (0.25, 0.1, 0.05):
        best = max((best - step, best, best + step), key=lambda angle: _sharpness(rows, columns, angle))
    return float(best), _sharpness(rows, columns, best)


def lies(mask: Mask) -> bool:
    """Whether lines of text run up or down instead of across."""
    return skew(mask.T)[1] > 1.25 * skew(mask)[1]


def _sampled(mask: Mask) -> tuple[np.ndarray, np.ndarray]:
    rows, columns = np.nonzero(mask)
    step = len(rows) // POINTS + 1
    return rows[::step].astype(np.float32), columns[::step].astype(np.float32)


def _sharpness(rows: np.ndarray, columns: np.ndarray, angle: float) -> float:
    """How much the profile changes from row to row, for each point of ink."""
    heights = rows - columns * np.tan(np.radians(angle))
    profile = np.bincount((heights - heights.min()).astype(np.int32)).astype(np.float64)
    return float(np.square(np.diff(profile)).sum() / np.square(len(rows)))
