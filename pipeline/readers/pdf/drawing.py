"""What is drawn on a page: its straight rules, and how much of it are pictures."""

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from pipeline.readers.layout.page import Rule, Word
from pipeline.readers.pdf.calls import address, object_kind, page_object
from pipeline.readers.pdf.frame import Frame

THIN = 2.6
"""Points: a filled box that is thinner is a rule."""
SHORT = 4.0
"""Points: what is shorter is no rule."""
MOST = 20_000
"""Objects; a page of more is a drawing, and the rest of it is not looked at."""
DOT = 1.5, 7.0
"""Points: the least and the greatest size of a list's bullet that is drawn."""
GROUND = 6
"""Segments of a box that is filled: the ground of a cell, and no rules; a border that is filled has more."""
PATH = 400
"""Segments of a path; one of more is a drawing."""
OUTLINES = 10
"""Paths; letters that were made outlines are many."""
DEPTH = 6
"""Forms inside forms."""

DRAWN = pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM
"""Kinds of objects; most of a page's are text."""

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Rules, dots and boxes of pictures, in the page's own coordinates; `paths` counts all that is drawn."""

    rules: tuple[Box, ...]
    dots: tuple[Box, ...]
    pictures: tuple[Box, ...]
    paths: int

    @property
    def shows_anything(self) -> bool:
        """Whether there may be text without characters: in a picture, or drawn as outlines."""
        return bool(self.pictures) or self.paths > OUTLINES

    def framed(self, frame: Frame) -> tuple[Rule, ...]:
        """The rules as they lie in the frame."""
        return tuple(Rule(*frame.box(*rule)) for rule in self.rules)

    def bullets(self, frame: Frame, words: Sequence[Word]) -> Iterator[Word]:
        """The dots that stand before words, as browsers print lists."""
        for x0, y0, x1, y1 in (frame.box(*dot) for dot in self.dots):
            behind = [word for word in words if 0 < word.x0 - x1 < 2 * word.size and word.y0 < (y0 + y1) / 2 < word.y1]
            if behind:
                first = min(behind, key=lambda word: word.x0)
                yield first._replace(text="•", x0=x0, x1=x1, bold=False, italic=False)

    def covered(self, frame: Frame) -> float:
        """The share of the page under pictures, 0 to 1."""
        shown = 0.0
        for x0, y0, x1, y1 in (frame.box(*box) for box in self.pictures):
            across = min(x1, frame.width) - max(x0, 0.0)
            down = min(y1, frame.height) - max(y0, 0.0)
            shown += max(across, 0.0) * max(down, 0.0)
        return min(shown / max(frame.width * frame.height, 1.0), 1.0)


def drawing(page: Any) -> Drawing:
    """What is drawn on an open page."""
    rules: list[Box] = []
    dots: list[Box] = []
    pictures: list[Box] = []
    paths = 0
    for kind, handle, matrix in _objects(page):
        box = _bounds(handle, matrix)
        paths += kind == pdfium.FPDF_PAGEOBJ_PATH
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            pictures.append(box)
        elif _is_dot(box):
            dots.append(box)
        else:
            rules += _rules(handle, box, matrix)
    return Drawing(tuple(rules), tuple(dots), tuple(pictures), paths)


def _objects(page: Any) -> Iterator[tuple[int, Any, Matrix]]:
    """Paths and pictures, those inside of forms too, and the matrix that takes them to the page."""
    places = range(min(pdfium.FPDFPage_CountObjects(page), MOST))
    found = list(map(page_object, repeat(address(page)), places))
    for own, kind in zip(found, map(object_kind, found), strict=True):
        if kind in DRAWN:
            yield from _inside(ctypes.cast(own, pdfium.FPDF_PAGEOBJECT), IDENTITY, DEPTH)


def _inside(handle: Any, matrix: Matrix, depth: int) -> Iterator[tuple[int, Any, Matrix]]:
    kind = pdfium.FPDFPageObj_GetType(handle)
    if kind in (pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE):
        yield kind, handle, matrix
    elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth:
        inner = _times(_matrix(handle), matrix)
        for at in range(min(pdfium.FPDFFormObj_CountObjects(handle), MOST)):
            yield from _inside(pdfium.FPDFFormObj_GetObject(handle, at), inner, depth - 1)


def _is_dot(box: Box) -> bool:
    across, down = box[2] - box[0], box[3] - box[1]
    return DOT[0] < across < DOT[1] and abs(across - down) < 1


def _rules(path: Any, box: Box, matrix: Matrix) -> Iterator[Box]:
    """The straight lines of a path: a thin box, or the level and upright strokes of any other but a coloured ground."""
    x0, y0, x1, y1 = box
    if min(x1 - x0, y1 - y0) < THIN:
        if max(x1 - x0, y1 - y0) > SHORT and any(_painted(path)):
            x, y = (x0 + x1) / 2, (y0 + y1) / 2
            yield (x0, y, x1, y) if x1 - x0 > y1 - y0 else (x, y0, x, y1)
        return
    segments = pdfium.FPDFPath_CountSegments(path)
    if 1 < segments < PATH:
        filled, stroked = _painted(path)
        if stroked or (filled and segments > GROUND):
            yield from _strokes(path, _times(_matrix(path), matrix))


def _strokes(path: Any, matrix: Matrix) -> Iterator[Box]:
    start = last = (0.0, 0.0)
    x, y = ctypes.c_float(), ctypes.c_float()
    for at in range(pdfium.FPDFPath_CountSegments(path)):
        segment = pdfium.FPDFPath_GetPathSegment(path, at)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = _moved(x.value, y.value, matrix)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield from _straight(last, point)
        last = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield from _straight(last, start)
            last = start


def _straight(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Box]:
    x0, x1 = sorted((one[0], other[0]))
    y0, y1 = sorted((one[1], other[1]))
    if (x1 - x0 > SHORT and y1 - y0 < 0.5) or (y1 - y0 > SHORT and x1 - x0 < 0.5):
        yield x0, y0, x1, y1


def _painted(path: Any) -> tuple[bool, bool]:
    """Whether the path is filled, and whether stroked, with anything but white."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, fill, stroke)
    filled = fill.value and not _white(pdfium.FPDFPageObj_GetFillColor, path)
    stroked = stroke.value and not _white(pdfium.FPDFPageObj_GetStrokeColor, path)
    return bool(filled), bool(stroked)


def _white(colour: Any, path: Any) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    known = colour(path, red, green, blue, alpha)
    return bool(known) and (alpha.value < 10 or min(red.value, green.value, blue.value) > 250)


def _bounds(handle: Any, matrix: Matrix) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    pdfium.FPDFPageObj_GetBounds(handle, left, bottom, right, top)
    if matrix is IDENTITY:
        return left.value, bottom.value, right.value, top.value
    x0, y0 = _moved(left.value, bottom.value, matrix)
    x1, y1 = _moved(right.value, top.value, matrix)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _matrix(handle: Any) -> Matrix:
    told = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(handle, told)
    return told.a, told.b, told.c, told.d, told.e, told.f


def _times(one: Matrix, other: Matrix) -> Matrix:
    """First the one, then the other."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


def _moved(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
