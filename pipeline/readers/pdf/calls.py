"""pdfium's calls that are made for each word or object, without ctypes' checks of the arguments: half the time.

Handles and buffers go in as addresses.
"""

import ctypes
from collections.abc import Callable
from ctypes import c_double, c_int, c_void_p
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]


def address(handle: Any) -> int:
    """Where a pdfium handle points to."""
    return ctypes.cast(handle, c_void_p).value or 0


def _bare(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    return ctypes.PYFUNCTYPE(result, *arguments)(address(function))


char_box = _bare(pdfium.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
char_origin = _bare(pdfium.FPDFText_GetCharOrigin, c_int, c_void_p, c_int, c_void_p, c_void_p)
char_object = _bare(pdfium.FPDFText_GetTextObject, c_void_p, c_void_p, c_int)
char_size = _bare(pdfium.FPDFText_GetFontSize, c_double, c_void_p, c_int)
char_matrix = _bare(pdfium.FPDFText_GetMatrix, c_int, c_void_p, c_int, c_void_p)
text_into = _bare(pdfium.FPDFText_GetText, c_int, c_void_p, c_int, c_int, c_void_p)
object_font = _bare(pdfium.FPDFTextObj_GetFont, c_void_p, c_void_p)
object_mode = _bare(pdfium.FPDFTextObj_GetTextRenderMode, c_int, c_void_p)
object_kind = _bare(pdfium.FPDFPageObj_GetType, c_int, c_void_p)
page_object = _bare(pdfium.FPDFPage_GetObject, c_void_p, c_void_p, c_int)
