"""Readers: `bytes -> Document`. One module a format, one function `read(data, settings) -> Document`."""

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from typing import cast

from pipeline.errors import DamagedError, EmptyError, EncryptedError, LimitError, ReadError, UnsupportedError
from pipeline.model.document import Document, Problem
from pipeline.readers import office
from pipeline.readers.kinds import detect
from pipeline.settings import Settings

Read = Callable[[bytes, Settings], Document]

IMAGES = ("png", "jpeg", "tiff", "bmp", "webp", "gif")

READERS = {
    "docx": "pipeline.readers.docx:read",
    "pdf": "pipeline.readers.pdf:read",
    "html": "pipeline.readers.html:read",
    "md": "pipeline.readers.markdown:read",
    "txt": "pipeline.readers.txt:read",
    "odt": "pipeline.readers.odt:read",
    "fodt": "pipeline.readers.odt:read",
    "rtf": "pipeline.readers.rtf:read",
    **dict.fromkeys(("doc", "word2", "wordml"), "pipeline.readers.doc:read"),
    "mht": "pipeline.readers.mht:read",
    "eml": "pipeline.readers.mail.eml:read",
    "msg": "pipeline.readers.mail.msg:read",
    **dict.fromkeys(IMAGES, "pipeline.readers.image:read"),
}
"""What reads a kind of file: (data, settings) -> Document. Imported when first needed."""

ADVICE = {
    **dict.fromkeys(("xlsx", "xls", "ods"), "unsupported_spreadsheet"),
    **dict.fromkeys(("pptx", "ppt", "odp", "odg", "vsd", "pub"), "unsupported_slides"),
    **dict.fromkeys(("rar", "7z", "gz", "bz2", "xz", "tar", "cab"), "unsupported_archive"),
    **dict.fromkeys(("audio", "video"), "unsupported_recording"),
    **dict.fromkeys(("exe", "lnk", "font", "sqlite", "mdb"), "unsupported_program"),
    **dict.fromkeys(("epub", "fb2", "djvu", "ps"), "unsupported_book"),
    **dict.fromkeys(("heic", "jpeg2000", "psd", "svg"), "unsupported_image"),
    "pages": "unsupported_pages",
}
"""Kinds that are known and not read, with the code of what to do about it."""


DEFAULTS = Settings()


def read(data: bytes, settings: Settings = DEFAULTS, converted: bytes = b"") -> Document:
    """The Document of a file of any kind, which is told from the bytes.

    What LibreOffice reads for us becomes a DOCX first; `converted` is that DOCX, where `office.convert` has made many
    in one call. Raises ReadError: Empty-, Encrypted-, Damaged-, Unsupported- or LimitError.
    """
    if len(data) > settings.limits.bytes:
        raise LimitError("too_large", bytes=len(data), limit=settings.limits.bytes)
    kind = detect(data)
    if kind == "empty":
        raise EmptyError()
    if kind == "encrypted":
        raise EncryptedError()
    if kind not in READERS:
        raise UnsupportedError(ADVICE.get(kind, "unsupported"), format=kind)
    if kind in office.ENDINGS and (converted or office.command()):
        return _through_office(kind, data, settings, converted)
    return reader(kind)(data, settings)


def _through_office(kind: str, data: bytes, settings: Settings, converted: bytes) -> Document:
    docx = converted or office.convert([(kind, data)], settings)[0]
    if isinstance(docx, DamagedError) and kind == "rtf":
        document = reader(kind)(data, settings)
        return replace(document, problems=(*document.problems, Problem("damaged_part")))
    if isinstance(docx, ReadError):
        raise docx
    return replace(reader("docx")(docx, settings), format=kind)


def reader(kind: str) -> Read:
    """What reads files of that kind; raises KeyError where nothing does."""
    module, name = READERS[kind].split(":")
    return cast(Read, getattr(import_module(module), name))
