"""Plain text."""

import re

from pipeline.model.document import Document
from pipeline.readers.builder import Builder
from pipeline.readers.encodings import decode
from pipeline.readers.plain import lay, note_losses
from pipeline.settings import Settings

LINE_END = re.compile(r"[\n\f\v\x85\u2028\u2029]")


def read(data: bytes, settings: Settings) -> Document:
    """The text of a file without any markup.

    Raises DamagedError `lost_characters` where so many characters were lost in an earlier conversion that nobody can
    make out the rest, EmptyError where there is none, LimitError where there are too many.
    """
    text = decode(data)
    builder = Builder("txt", settings.limits)
    note_losses(builder, text)
    lay(builder, LINE_END.split(text.text), titled=True)
    return builder.document()
