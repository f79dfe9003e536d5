"""Tesseract, through tesserocr: where its languages lie, and the words of a region."""

import os
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from PIL import Image, ImageFilter

from pipeline.errors import UnsupportedError
from pipeline.readers.ocr.picture import Grey
from pipeline.readers.tessdata import places

Region = tuple[int, int, int, int]
"""left, top, right, bottom, in pixels."""


class Seen(NamedTuple):
    """A word as Tesseract saw it, in pixels of the whole picture; neighbours with the same `line` are a line."""

    text: str
    x0: int
    y0: int
    x1: int
    y1: int
    confidence: float
    line: int


@cache
def languages() -> tuple[str, frozenset[str]]:
    """The folder of the languages, and which there are; ('', none) without Tesseract."""
    try:
        tesserocr = _tesserocr()
    except ImportError:
        return "", frozenset()
    for place in places():
        folder, names = tesserocr.get_languages(place)
        if "rus" in names:
            return folder, frozenset(names)
    return "", frozenset()


def ready() -> bool:
    """Whether Russian can be recognised here."""
    return "rus" in languages()[1]


def words(picture: Grey, regions: Iterable[Region], language: str, dpi: int, seconds: float) -> Iterator[Seen]:
    """The words of each region, in order; a region that takes longer than `seconds` gives none.

    Each is read as one block of text (page segmentation 6): finding blocks itself, Tesseract takes the numbers of a
    list for a column of their own and drops them. Raises UnsupportedError where the language is missing.
    """
    engine = _shown(picture, language, dpi)
    engine.SetPageSegMode(_tesserocr().PSM.SINGLE_BLOCK)
    lines = 0
    for left, top, right, bottom in regions:
        engine.SetRectangle(left, top, right - left, bottom - top)
        if not engine.Recognize(int(seconds * 1000)):
            continue
        for row in engine.GetTSVText(0).splitlines():
            level, *_, x, y, across, down, confidence, text = row.split("\t")
            lines += level == "4"  # a row for the line goes before those for its words
            if level == "5" and text.strip():
                x0, y0 = int(x), int(y)
                yield Seen(text.strip(), x0, y0, x0 + int(across), y0 + int(down), float(confidence) / 100, lines)


def word(picture: Grey, seen: Seen, language: str, dpi: int) -> tuple[str, float]:
    """The same word as another language reads it, and its confidence."""
    engine = _shown(_around(picture, seen, 6), language, dpi)
    engine.SetPageSegMode(_tesserocr().PSM.SINGLE_WORD)
    return engine.GetUTF8Text().strip(), engine.MeanTextConf() / 100


def number(picture: Grey, seen: Seen, dpi: int, times: float) -> tuple[str, float]:
    """The same word read as a line of its own, enlarged, without grain and with white around it.

    So lone numbers are read best: of 176 made ones 164, of those not softened 135.
    """
    cut = np.pad(_softened(_around(picture, seen, 3)), 15, constant_values=255)
    size = round(cut.shape[1] * times), round(cut.shape[0] * times)
    large = Image.fromarray(cut).resize(size, Image.Resampling.BICUBIC)
    engine = _shown(np.asarray(large), "rus", dpi)
    engine.SetPageSegMode(_tesserocr().PSM.SINGLE_LINE)
    return engine.GetUTF8Text().strip(), engine.MeanTextConf() / 100


def _around(picture: Grey, seen: Seen, margin: int) -> Grey:
    """The part of the picture that shows a word."""
    return picture[max(seen.y0 - margin, 0) : seen.y1 + margin, max(seen.x0 - margin, 0) : seen.x1 + margin]


def _softened(picture: Grey) -> Grey:
    """Without grain, the paper white and the ink black."""
    soft = np.asarray(Image.fromarray(picture).filter(ImageFilter.GaussianBlur(0.7)), np.float32)
    ink, paper = np.percentile(soft, (2, 60))
    level: Grey = np.clip((soft - ink) / max(paper - ink, 1) * 255, 0, 255).astype(np.uint8)
    return level


def _shown(picture: Grey, language: str, dpi: int) -> Any:
    """The language's engine with a picture before it."""
    engine = _engine(language)
    height, width = picture.shape
    engine.SetImageBytes(np.ascontiguousarray(picture).tobytes(), width, height, 1, width)
    engine.SetSourceResolution(dpi)
    return engine


@cache
def _engine(language: str) -> Any:
    """An engine, kept for the process: loading a language takes longer than reading a line."""
    folder, names = languages()
    if not set(language.split("+")) <= names:
        raise UnsupportedError("needs_tesseract", language=language)
    return _tesserocr().PyTessBaseAPI(path=folder, lang=language)


@cache
def _tesserocr() -> Any:
    """The module; Tesseract's own threads only slow each other down, and are read from here when it is loaded."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    import tesserocr  # type: ignore[import-untyped]

    return tesserocr
