"""Rich Text Format on a machine without LibreOffice: its text, without emphasis."""

import re

from striprtf.striprtf import rtf_to_text

from pipeline.errors import DamagedError, LimitError
from pipeline.model.document import Document
from pipeline.readers import plain
from pipeline.readers.builder import Builder
from pipeline.readers.encodings import Text, decode
from pipeline.readers.unicoded import unicoded
from pipeline.settings import Settings

GONE = re.compile(rb"\{[^{}]*\\(?:deleted|v)(?![a-z0-9])[^{}]*\}")
"""What an editor deleted and what is hidden, a group each, as Word writes runs."""


def read(data: bytes, settings: Settings) -> Document:
    """The text of the file, laid down as plain lines; a row of a table comes with its cells.

    Raises DamagedError, EmptyError, LimitError.
    """
    if len(data) > settings.limits.characters * 4:
        raise LimitError("too_large", bytes=len(data), limit=settings.limits.characters * 4)
    try:
        told = rtf_to_text(GONE.sub(b"", unicoded(data)).decode("latin-1"), encoding="cp1251", errors="replace")  # type: ignore[no-untyped-call]
    except Exception as error:  # the library foresees no broken file
        raise DamagedError(reason=str(error)) from error
    text = decode(told.encode("utf-8", "replace"))
    builder = Builder("rtf", settings.limits)
    plain.note_losses(builder, Text(text.text, "rtf", text.lost))
    plain.lay(builder, text.text.split("\n"), titled=True, apart=True)
    return builder.document()
