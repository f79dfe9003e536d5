"""An open PDF: pdfium's handles, closed whatever happens, and its failures as our own."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from pipeline.errors import DamagedError, EncryptedError, ReadError, UnsupportedError

_FILLED = pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT
"""Annotations that are text of the page: filled fields, what was typed over it."""
_ERRORS: dict[int, ReadError] = {
    pdfium.FPDF_ERR_PASSWORD: EncryptedError(),
    pdfium.FPDF_ERR_SECURITY: UnsupportedError(format="pdf"),
}


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """The document in these bytes. Raises EncryptedError, DamagedError, UnsupportedError (an unknown encryption)."""
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise _ERRORS.get(pdfium.FPDF_GetLastError()) or DamagedError()
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


@contextmanager
def page_of(document: Any, number: int) -> Iterator[Any]:
    """A page, counted from 1, with what was filled into its fields laid onto it. Raises DamagedError."""
    page = _loaded(document, number)
    try:
        if _is_filled(page) and pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS:
            pdfium.FPDF_ClosePage(page)
            page = None
            page = _loaded(document, number)
        yield page
    finally:
        if page:
            pdfium.FPDF_ClosePage(page)


@contextmanager
def text_of(page: Any) -> Iterator[Any]:
    """The text layer of a page. Raises DamagedError."""
    layer = pdfium.FPDFText_LoadPage(page)
    if not layer:
        raise DamagedError()
    try:
        yield layer
    finally:
        pdfium.FPDFText_ClosePage(layer)


def told(call: Any, *arguments: Any) -> str:
    """What one of pdfium's calls says that fill a buffer with UTF-16 and give its length in bytes."""
    length = call(*arguments, None, 0)
    if length < 4:
        return ""
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    call(*arguments, buffer, length)
    text = bytes(buffer)[: length - 2].decode("utf-16-le", "ignore")
    return "".join(sign for sign in text if sign.isprintable() or sign in "\n\t").strip()


def _loaded(document: Any, number: int) -> Any:
    page = pdfium.FPDF_LoadPage(document, number - 1)
    if not page:
        raise DamagedError(page=number)
    return page


def _is_filled(page: Any) -> bool:
    return any(_subtype(page, at) in _FILLED for at in range(pdfium.FPDFPage_GetAnnotCount(page)))


def _subtype(page: Any, at: int) -> int:
    annotation = pdfium.FPDFPage_GetAnnot(page, at)
    if not annotation:
        return int(pdfium.FPDF_ANNOT_UNKNOWN)
    try:
        return int(pdfium.FPDFAnnot_GetSubtype(annotation))
    finally:
        pdfium.FPDFPage_CloseAnnot(annotation)
