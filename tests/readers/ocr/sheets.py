"""Pictures of text for the tests, drawn with a font of this machine."""

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from pipeline.readers.ocr import ready
from pipeline.readers.ocr.engine import languages

FACES = "DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf"
REPORT = (
    "ПРОТОКОЛ № 5",
    "Дата: 5 мая 2023 года, 10.00 – 14.30",
    "В работе семинара приняли участие журналисты",
    "двух районных газет и учителя сельских школ.",
    "1. Состояние колодцев при школах;",
    "2. Порядок забора проб воды;",
    "3. Расходы на ремонт: 1 250 000 сомов.",
)


def face(size: int, bold: bool = False) -> ImageFont.FreeTypeFont | None:
    try:
        return ImageFont.truetype(FACES[bold], size)
    except OSError:
        return None


needs_font = pytest.mark.skipif(face(20) is None, reason="нет шрифта DejaVu Serif")
needs_tesseract = pytest.mark.skipif(not ready() or face(20) is None, reason="нет Tesseract с русским или DejaVu Serif")
needs_kyrgyz = pytest.mark.skipif("kir" not in languages()[1], reason="нет киргизского для Tesseract")
needs_english = pytest.mark.skipif("eng" not in languages()[1], reason="нет английского для Tesseract")


def sheet(
    lines: tuple[str, ...] = REPORT, width: int = 1000, size: int = 30, step: int = 48, left: int = 60
) -> Image.Image:
    """Lines below each other on white paper."""
    page = Image.new("L", (width, 2 * left + step * len(lines)), 255)
    draw = ImageDraw.Draw(page)
    for at, line in enumerate(lines):
        draw.text((left, left + step * at), line, 0, face(size))
    return page


def table(cells: tuple[tuple[int, int, str], ...], beside: tuple[tuple[int, int, str], ...] = ()) -> Image.Image:
    """A ruled table of three rows and columns with text in it, and text beside it; each with its top left corner."""
    page = sheet(("",) * 14, width=1200)
    draw = ImageDraw.Draw(page)
    xs, ys = (60, 160, 620, 1140), (160, 230, 350, 420)
    for x in xs:
        draw.line((x, ys[0], x, ys[-1]), 0, 3)
    for y in ys:
        draw.line((xs[0], y, xs[-1], y), 0, 3)
    for x, y, text in cells + beside:
        draw.text((x, y), text, 0, face(30))
    return page


def grainy(page: Image.Image, noise: float = 20) -> Image.Image:
    """As a bad copier gives it: grey paper, pale ink, grain."""
    toned = np.asarray(page, np.float32) / 255 * 150 + 70 + np.random.default_rng(1).normal(0, noise, page.size[::-1])
    return Image.fromarray(np.clip(toned, 0, 255).astype(np.uint8))


def grey(page: Image.Image) -> np.ndarray:
    return np.asarray(page.convert("L"))


def saved(page: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    page.save(out, kind, **options)
    return out.getvalue()
