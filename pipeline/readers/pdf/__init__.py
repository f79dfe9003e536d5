"""PDF → Document: the text layer where there is a true one, the picture where not."""

from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

from pipeline.errors import DamagedError, UnsupportedError
from pipeline.model.document import Document
from pipeline.readers.builder import Builder
from pipeline.readers.layout import Page, lay
from pipeline.readers.ocr import legible, ready
from pipeline.readers.pdf.opened import opened, page_of
from pipeline.readers.pdf.page import Reading, by_picture, by_text
from pipeline.readers.pdf.properties import properties
from pipeline.settings import Settings

DEFAULTS = Settings()


def read(data: bytes, settings: Settings = DEFAULTS) -> Document:
    """The text of a PDF, page by page, with a box for each word; `ocr` says that some of it was recognised.

    Raises EncryptedError, DamagedError, EmptyError, LimitError, and UnsupportedError("needs_tesseract") where all of it
    are pictures and nothing recognises Russian. What is wrong with single pages is told as problems: page_needs_ocr,
    doubtful_ocr, damaged_page, too_many_pages.
    """
    builder = Builder("pdf", settings.limits)
    with opened(data) as document:
        count = pdfium.FPDF_GetPageCount(document)
        pages = list(_pages(document, min(count, settings.limits.pages), builder, settings))
        told = properties(document)
    if count > settings.limits.pages:
        builder.problem("too_many_pages", pages=count, limit=settings.limits.pages)
    lay(pages, builder)
    return builder.document(pages=count, properties=told, ocr=any(page.ocr for page in pages))


def _pages(document: Any, count: int, builder: Builder, settings: Settings) -> list[Page]:
    """The pages that can be read; of the others a problem is told. Raises where there is none at all."""
    recognises = settings.ocr.enabled and ready()
    pages: list[Page] = []
    damaged = unread = 0
    for number in range(1, count + 1):
        try:
            with page_of(document, number) as page:
                reading = by_text(document, page, number)
                if not reading.suspect:
                    pages.append(reading.page)
                elif recognises:
                    pages += _recognised(reading, page, builder, settings)
                else:
                    builder.problem("page_needs_ocr", page=number)
                    pages += [] if reading.untrue else [reading.page]
                    unread += 1
        except DamagedError:
            builder.problem("damaged_page", page=number)
            damaged += 1
    if damaged == count:
        raise DamagedError()
    if unread and not any(page.words for page in pages):
        raise UnsupportedError("needs_tesseract")
    return pages


def _recognised(reading: Reading, page: Any, builder: Builder, settings: Settings) -> Iterator[Page]:
    """The page as a picture, or by its few characters where the picture shows no more."""
    seen = by_picture(page, reading.page.number, settings.ocr, settings.limits.pixels)
    if reading.untrue or seen.letters > reading.page.letters:
        yield from legible(seen, builder, settings.ocr)
    else:
        yield reading.page
