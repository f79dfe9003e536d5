"""Grey pictures as arrays, paper 255 and ink 0, and what makes them readable: even light, no grain, no dust."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

Grey: TypeAlias = NDArray[np.uint8]
Mask: TypeAlias = NDArray[np.bool_]

BLOCK = 32
"""Pixels: over so small a square the light is taken to be the same."""
GRAIN = 9.0
"""Grey levels of noise above which a picture is softened."""
WHITE = 205
"""The darkest paper once its grain is softened; Tesseract takes grain where there is no ink for letters."""
SCALE = 4
"""Ink is looked for on a picture so many times smaller."""
INK = 150
"""The lightest ink, once the light is even."""


def even(picture: Grey) -> Grey:
    """The picture under even light: each place divided by the brightness of the paper around it."""
    paper = Image.fromarray(brightness(picture, BLOCK)).filter(ImageFilter.BoxBlur(1))
    light = paper.resize(picture.shape[::-1], Image.Resampling.BILINEAR)
    gain = 255 / np.maximum(np.asarray(light), 8).astype(np.float32)
    lit: Grey = np.minimum(picture * gain, 255).astype(np.uint8)
    return lit


def brightness(picture: Grey, block: int) -> Grey:
    """The brightness of the paper, block by block: what nine pixels in ten do not exceed."""
    height, width = (max(side // block, 1) for side in picture.shape)
    whole = picture[: height * (picture.shape[0] // height), : width * (picture.shape[1] // width)]
    blocks = whole.reshape(height, whole.shape[0] // height, width, whole.shape[1] // width)
    some = blocks[:, ::3, :, ::3].transpose(0, 2, 1, 3).reshape(height, width, -1)
    tenth = some.shape[2] * 9 // 10
    return np.partition(some, tenth, axis=2)[:, :, tenth]


def smooth(picture: Grey) -> Grey:
    """The picture without its grain, if that is coarse: softened, and what is left of it on the paper made white."""
    if grain(picture) <= GRAIN:
        return picture
    soft = Image.fromarray(picture).filter(ImageFilter.GaussianBlur(0.8))
    return np.asarray(soft.point([min(level * 255 // WHITE, 255) for level in range(256)]))


def grain(picture: Grey) -> float:
    """Noise in grey levels, from the difference of neighbours on blank paper."""
    some = picture[::5, :].astype(np.int16)
    steps = np.abs(np.diff(some, axis=1))[some[:, 1:] > 180]
    return float(np.median(steps)) * 1.05 if steps.size else 0.0


def ink(picture: Grey) -> Mask:
    """Where ink is, on a picture `SCALE` times smaller: a small one counts if any of its pixels is ink."""
    return pooled(picture, SCALE, SCALE, np.minimum) < INK


def pooled(picture: Grey, down: int, across: int, along: np.ufunc) -> Grey:
    """The picture so many times smaller: the least (or most) of `down` rows, then by `along` of `across` columns."""
    height, width = picture.shape[0] // down * down, picture.shape[1] // across * across
    rows = np.minimum.reduce([picture[at:height:down, :width] for at in range(down)])
    columns = [rows[:, at::across] for at in range(across)]
    pooled: Grey = along.reduce(columns)
    return pooled


def spread(mask: Mask, down: int, across: int) -> NDArray[np.float32]:
    """The share of ink in the window of so many rows and columns around each place."""
    sums = np.pad(mask.astype(np.float32).cumsum(0).cumsum(1), ((1, 0), (1, 0)))
    rows, columns = (np.arange(side) for side in mask.shape)
    top, low = np.maximum(rows - down // 2, 0), np.minimum(rows + down // 2 + 1, mask.shape[0])
    left, right = np.maximum(columns - across // 2, 0), np.minimum(columns + across // 2 + 1, mask.shape[1])
    inside: NDArray[np.float32] = sums[low][:, right] - sums[top][:, right] - sums[low][:, left] + sums[top][:, left]
    return inside / np.float32(down * across)


def unruled(mask: Mask) -> Mask:
    """The mask without long straight strokes and solid areas, which are no text."""
    return mask & (spread(mask, 1, 41) < 0.9) & (spread(mask, 41, 1) < 0.9)
