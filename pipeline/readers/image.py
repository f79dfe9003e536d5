"""Pictures (JPEG, PNG, TIFF of many pages, BMP, WebP, GIF) → Document, by recognition."""

import io
from collections.abc import Iterator

import numpy as np
from PIL import Image, ImageOps

from pipeline.errors import DamagedError, LimitError, UnsupportedError
from pipeline.model.document import Document
from pipeline.readers.builder import Builder
from pipeline.readers.layout import Page, lay
from pipeline.readers.ocr import best_scale, grey, legible, ready, recognised
from pipeline.settings import Ocr, Settings

DEFAULTS = Settings()
FORMATS = ("JPEG", "PNG", "TIFF", "BMP", "WEBP", "GIF")
SHEET = 11.69
"""Inches: the long side of A4, which a picture is taken to show if it does not say how large it is."""
KNOWN = 90, 1300
"""Dots an inch that a scanner may have; fewer ('72') are only a habit of the program that saved the picture."""
LEAST = 24
"""Pixels: the side of the smallest picture that can hold a word."""


def read(data: bytes, settings: Settings = DEFAULTS) -> Document:
    """The text of a picture. Boxes are in its pixels, once it is turned as its EXIF data say: a point is a pixel.

    Raises UnsupportedError("needs_tesseract") where nothing recognises Russian, DamagedError, LimitError, EmptyError.
    """
    builder = Builder("image", settings.limits)
    with _opened(data) as picture:
        count = _count(picture)
        pages = list(_pages(picture, min(count, settings.limits.pages), builder, settings))
    if count > settings.limits.pages:
        builder.problem("too_many_pages", pages=count, limit=settings.limits.pages)
    lay(pages, builder)
    return builder.document(pages=count, ocr=True)


def _opened(data: bytes) -> Image.Image:
    try:
        return Image.open(io.BytesIO(data), formats=FORMATS)
    except Image.DecompressionBombError as error:
        raise LimitError("too_many_pixels") from error
    except Exception as error:  # Pillow's parsers raise whatever they stumble upon
        raise DamagedError(reason=str(error)) from error


def _count(picture: Image.Image) -> int:
    """Pages; the pictures of an animation are one."""
    try:
        return getattr(picture, "n_frames", 1) if picture.format == "TIFF" else 1
    except Exception as error:
        raise DamagedError(reason=str(error)) from error


def _pages(picture: Image.Image, count: int, builder: Builder, settings: Settings) -> Iterator[Page]:
    """The pages that can be decoded and read; of the others a problem is told, unless there is only one."""
    for number in range(1, count + 1):
        try:
            frame = _frame(picture, number, settings.limits.pixels)
        except DamagedError:
            if count == 1:
                raise
            builder.problem("damaged_page", page=number)
            continue
        if min(frame.size) >= LEAST:
            yield from legible(_page(frame, number, settings.ocr), builder, settings.ocr)


def _frame(picture: Image.Image, number: int, most: int) -> Image.Image:
    """One page, decoded and turned as its EXIF data say."""
    try:
        picture.seek(number - 1)
        if picture.width * picture.height > most:
            raise LimitError("too_many_pixels", pixels=picture.width * picture.height, limit=most)
        return _opaque(ImageOps.exif_transpose(picture))
    except LimitError:
        raise
    except Exception as error:
        raise DamagedError(reason=str(error)) from error


def _opaque(picture: Image.Image) -> Image.Image:
    """The picture in eight bits, on white where it is transparent."""
    if picture.mode in ("I", "I;16", "I;16B", "F"):
        values = np.asarray(picture, np.float32)
        return Image.fromarray((values * (255 / max(values.max(), 1.0))).astype(np.uint8))
    if picture.has_transparency_data:
        solid = picture.convert("RGBA")
        paper = Image.new("RGBA", solid.size, "white")
        return Image.alpha_composite(paper, solid).convert("RGB")
    return picture.convert("L" if picture.mode in ("1", "L") else "RGB")


def _page(picture: Image.Image, number: int, settings: Ocr) -> Page:
    """The page that a picture shows, read at the size at which letters are read best."""
    if not (settings.enabled and ready()):
        raise UnsupportedError("needs_tesseract")
    toned = grey(picture)
    scale = min(max(best_scale(toned) or settings.dpi / _dpi(picture), 0.1), 4.0)
    if not 0.8 < scale < 1.25:
        size = max(round(picture.width * scale), 1), max(round(picture.height * scale), 1)
        toned = np.asarray(Image.fromarray(toned).resize(size, Image.Resampling.BICUBIC, reducing_gap=2.0))
    return recognised(toned, number, settings.dpi, picture.width / toned.shape[1], settings)


def _dpi(picture: Image.Image) -> float:
    """Dots an inch: as the picture says, if the sheet is then as large as sheets are; else as if it were A4."""
    told = picture.info.get("dpi", (0, 0))
    dots = float(told[0]) if told and KNOWN[0] <= float(told[0]) <= KNOWN[1] else 0.0
    longest = max(picture.size)
    return dots if dots and 2.5 < longest / dots < 18 else longest / SHEET
