"""One page of a PDF → the page as it is laid out, by its text layer or, where that is missing or lies, as a picture."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
from PIL import Image

from pipeline.readers.layout import Page, Rule, Word
from pipeline.readers.ocr import best_scale, grey, recognised
from pipeline.readers.pdf.annotations import comments, linked, links
from pipeline.readers.pdf.drawing import drawing
from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.opened import text_of
from pipeline.readers.pdf.strikes import strikes
from pipeline.readers.pdf.truth import lies
from pipeline.readers.pdf.words import TextLayer
from pipeline.settings import Ocr

FEW = 100
"""Characters: with fewer on it, a page that is mostly a picture may say more in the picture."""
COVERED = 0.5
"""Of a page: the share under pictures from which it is mostly a picture."""
FINE = 1.5
"""Times that the letters of a page must be enlarged to be rendered twice as large."""
MOST = 30_000_000
"""Pixels of a rendered page; posters are rendered more coarsely."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A page by its text layer. `untrue`: there is none or it lies; `scant`: the picture below it may say more."""

    page: Page
    untrue: bool = False
    scant: bool = False

    @property
    def suspect(self) -> bool:
        """Whether the picture is to be looked at."""
        return self.untrue or self.scant


def by_text(document: Any, page: Any, number: int) -> Reading:
    """The page by its text layer."""
    with text_of(page) as handle:
        layer = TextLayer(handle)
        frame = _frame(page, layer.turn())
        drawn = drawing(page)
        words, rules = _unstruck(layer, frame, drawn.framed(frame))
        words = linked(words, tuple(links(document, page)), frame)
        words += tuple(drawn.bullets(frame, words))
        told = Page(
            number,
            frame.width,
            frame.height,
            words,
            rules,
            frame.back(pdfium.FPDFPage_GetRotation(page)),
            ocr=layer.hidden > 0.5,
            watermark=layer.aslant(),
            comments=tuple(filter(None, comments(page))),
        )
        untrue = lies(layer.text) if words else drawn.shows_anything
        return Reading(told, untrue, len(layer.text) < FEW and drawn.covered(frame) > COVERED)


def _unstruck(layer: TextLayer, frame: Frame, rules: tuple[Rule, ...]) -> tuple[tuple[Word, ...], tuple[Rule, ...]]:
    """The page's words, those told that are struck through, and the rules but for those that strike them."""
    words = tuple(layer.words(frame))
    found = strikes(rules, words)
    if not found:
        return words, rules
    return tuple(layer.words(frame, found)), tuple(rule for rule in rules if rule not in found)


def by_picture(page: Any, number: int, settings: Ocr, pixels: int) -> Page:
    """The page as recognised from its picture. Raises UnsupportedError("needs_tesseract")."""
    width, height = pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)
    inches = max(width * height / 72**2, 1e-6)
    most = max(int((min(pixels, MOST) / inches) ** 0.5), 1)
    dpi = min(settings.dpi, most)
    picture = grey(_rendered(page, width, height, dpi))
    if (best_scale(picture) or 1.0) > FINE:
        dpi = min(2 * dpi, most)
        picture = grey(_rendered(page, width, height, dpi))
    return recognised(picture, number, dpi, 72 / dpi, settings)


def _frame(page: Any, turn: int) -> Frame:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return Frame(box.left, box.bottom, box.right, box.top, turn)


def _rendered(page: Any, width: float, height: float, dpi: int) -> Image.Image:
    """The page as it is shown, annotations and all."""
    across, down = max(round(width * dpi / 72), 1), max(round(height * dpi / 72), 1)
    pixels = np.full((down, across, 3), 255, np.uint8)
    bitmap = pdfium.FPDFBitmap_CreateEx(across, down, pdfium.FPDFBitmap_BGR, pixels.ctypes.data, across * 3)
    try:
        flags = pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, flags)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return Image.fromarray(pixels)
