"""What lies on a page: links, and comments of people who read it."""

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from pipeline.readers.layout.page import Word
from pipeline.readers.pdf.frame import Frame
from pipeline.readers.pdf.opened import told

MOST = 2_000
"""Annotations of a page that are looked at."""
_COMMENTS = (
    pdfium.FPDF_ANNOT_TEXT,
    pdfium.FPDF_ANNOT_HIGHLIGHT,
    pdfium.FPDF_ANNOT_STRIKEOUT,
    pdfium.FPDF_ANNOT_UNDERLINE,
)


class Link(NamedTuple):
    """A rectangle of the page, in its own coordinates, and where it leads."""

    left: float
    bottom: float
    right: float
    top: float
    address: str


def comments(page: Any) -> Iterator[str]:
    """What readers noted on the page."""
    for at in range(min(pdfium.FPDFPage_GetAnnotCount(page), MOST)):
        annotation = pdfium.FPDFPage_GetAnnot(page, at)
        if annotation:
            if pdfium.FPDFAnnot_GetSubtype(annotation) in _COMMENTS:
                yield told(pdfium.FPDFAnnot_GetStringValue, annotation, b"Contents")
            pdfium.FPDFPage_CloseAnnot(annotation)


def links(document: Any, page: Any) -> Iterator[Link]:
    """The links to addresses outside of the document; none is ever followed."""
    place, link, box = ctypes.c_int(0), pdfium.FPDF_LINK(), pdfium.FS_RECTF()
    for _ in range(MOST):
        if not pdfium.FPDFLink_Enumerate(page, place, link):
            return
        address = _address(document, link)
        if address and pdfium.FPDFLink_GetAnnotRect(link, box):
            yield Link(box.left, box.bottom, box.right, box.top, address)


def linked(words: tuple[Word, ...], links: Sequence[Link], frame: Frame) -> tuple[Word, ...]:
    """The words, those under a link with its address."""
    boxes = [(frame.box(*link[:4]), link.address) for link in links]
    return tuple(_addressed(word, boxes) for word in words) if boxes else words


def _addressed(word: Word, boxes: Sequence[tuple[tuple[float, ...], str]]) -> Word:
    x, y = (word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2
    address = next((told for (x0, y0, x1, y1), told in boxes if x0 <= x <= x1 and y0 <= y <= y1), "")
    return word._replace(address=address) if address else word


def _address(document: Any, link: Any) -> str:
    action = pdfium.FPDFLink_GetAction(link)
    length = pdfium.FPDFAction_GetURIPath(document, action, None, 0) if action else 0
    if length < 2:
        return ""
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFAction_GetURIPath(document, action, buffer, length)
    return buffer.value.decode("utf-8", "ignore")
