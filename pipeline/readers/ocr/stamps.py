"""Seals and stamps across the text: where they are, and the text below them.

Stamp ink is paler than print, or coloured. What is pale or coloured and about as high as it is wide is a stamp; a
heading in grey or blue is not, and stays.
"""

from collections.abc import Iterator

import numpy as np
from PIL import Image

from pipeline.readers.ocr.blobs import Box, blobs
from pipeline.readers.ocr.picture import INK, SCALE, Grey, Mask, pooled, spread

LEAST, MOST = 35, 200
"""Cells of the mask (a pixel is `SCALE` times smaller): the height and width of a stamp, about 2 to 10 cm."""
COLOUR = 45
"""Difference of the channels from which a pixel has a colour."""
PRINT, PALE = 0.4, 0.65
"""Of the way from ink to paper: up to the one it is surely print; beyond the other it is paper below a stamp."""
WINDOW = 13, 7
"""Cells, down and across, over which the pieces of a stamp hang together where a line of text runs through it."""


def grey(picture: Image.Image) -> Grey:
    """A picture in grey, with coloured stamps as pale as the brightest of their channels."""
    plain = np.array(picture.convert("L"))
    if picture.mode not in ("RGB", "CMYK", "P", "RGBA", "YCbCr"):
        return plain
    small = np.asarray(picture.convert("RGB").reduce(SCALE)).astype(np.int16)
    coloured = small.max(axis=2) - small.min(axis=2) > COLOUR
    for left, top, right, low in _stamps(coloured):
        box = left * SCALE, top * SCALE, min(right * SCALE, picture.width), min(low * SCALE, picture.height)
        channels = np.asarray(picture.convert("RGB").crop(box))
        plain[box[1] : box[3], box[0] : box[2]] = channels.max(axis=2)
    return plain


def unstamped(picture: Grey) -> Grey:
    """An even picture with pale stamps taken out."""
    ink = _ink(picture)
    least = pooled(picture, SCALE, SCALE, np.minimum)
    print_ = spread(least < ink + PRINT * (255 - ink), 3, 3) > 0
    gain = 255 / (ink + PALE * (255 - ink))
    clean = picture
    for left, top, right, low in _stamps((least < 215) & ~print_):
        clean = picture.copy() if clean is picture else clean
        part = slice(top * SCALE, low * SCALE), slice(left * SCALE, right * SCALE)
        clean[part] = np.minimum(clean[part].astype(np.float32) * gain, 255).astype(np.uint8)
    return clean


def _ink(picture: Grey) -> float:
    """How dark the print of this picture is."""
    some = picture[::7, ::7]
    inked = some[some < INK]
    return float(np.percentile(inked, 15)) if inked.size else 0.0


def _stamps(mask: Mask) -> Iterator[Box]:
    """Boxes of what hangs together loosely and is neither low nor long."""
    for left, top, right, low in blobs(spread(mask, *WINDOW) > 0.05):
        width, height = right - left, low - top
        if min(width, height) > LEAST and max(width, height) < MOST and 0.5 < width / height < 2:
            yield left, top, right, low
