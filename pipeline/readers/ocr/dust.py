"""Dust on a scanner's glass and holes of a folder: taken out, so that it is not read as commas."""

import numpy as np

from pipeline.readers.ocr.blobs import blobs
from pipeline.readers.ocr.picture import SCALE, Grey, Mask, spread

SPECK = 4
"""Pixels of the mask: what is higher is a letter."""
ALONE = 12
"""Pixels of ink around a speck, itself among them, at most."""


def specks(mask: Mask) -> Mask:
    """Ink that is alone for the width of a few letters around it and smaller than any."""
    down, across = 9, 33
    crowd = spread(mask, down, across) * (down * across)
    found = np.zeros_like(mask)
    for left, top, right, low in blobs(mask & (crowd < ALONE)):
        if low - top < SPECK and right - left < 2 * SPECK:
            found[top:low, left:right] = mask[top:low, left:right]
    return found


def dusted(picture: Grey, mask: Mask) -> tuple[Grey, Mask]:
    """Picture and mask without specks."""
    dust = specks(mask)
    rows, columns = np.nonzero(dust)
    clean = picture.copy()
    height, width = mask.shape
    blocks = clean[: height * SCALE, : width * SCALE].reshape(height, SCALE, width, SCALE)
    blocks[rows, :, columns, :] = 255
    return clean, mask & ~dust
