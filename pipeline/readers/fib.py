"""The head of a binary Word file (MS-DOC 2.5; of Word 6 and 95 as Microsoft described it in 1996): what is read here.

Whether a password locks the file, and in which letters Word 6 and 95 wrote, whose text is in bytes.
"""

import struct
from collections.abc import Iterator
from io import BytesIO

import olefile  # type: ignore[import-untyped]

from pipeline.readers.encodings import likeliest

STREAM = "WordDocument"
WORDS = (0xA5EC, 0xA5DC, 0xA697, 0xA698, 0xA699)
"""FibBase.wIdent of Word 97 and later, of Word 6 and 95, and of their East Asian editions."""
FLAGS = 0x0A
ENCRYPTED = 0x0100
UNICODE = 105
"""FibBase.nFib: the version from which text need not be in bytes."""
TEXT, FONTS = 0x18, 0xD0
"""Where a file of Word 6 or 95 says where its text begins and ends, and where its fonts stand and how long they are."""
CHARSET = 4
"""Of a font's record, the byte that says which letters it has: 0 and 1 say nothing, 204 says Cyrillic."""
VAGUE, RUSSIAN = (0, 1), 204
SAMPLE = 20_000
LEAST = 4096
"""Bytes: what is shorter lies elsewhere in a compound file, and is no whole document."""


def is_locked(data: bytes) -> bool:
    """Whether the text is encrypted or hidden by a password; False for what is no such file."""
    head = _stream(data, FLAGS + 2)
    return _is_word(head) and bool(struct.unpack_from("<H", head, FLAGS)[0] & ENCRYPTED)


def lettered(data: bytes) -> bytes:
    """The file with the fonts told Cyrillic that say nothing, where Word 6 or 95 wrote Cyrillic bytes.

    Windows took its own code page for such fonts; LibreOffice takes the western one.
    """
    stream = bytearray(_stream(data))
    if len(stream) < LEAST or not _is_word(stream) or struct.unpack_from("<H", stream, 2)[0] >= UNICODE:
        return data
    start, stop = struct.unpack_from("<II", stream, TEXT)
    sample = bytes(stream[start : min(stop, start + SAMPLE)])
    if sample.isascii() or likeliest(sample, ("cp1251", "cp1252")) != "cp1251":
        return data
    for font in _fonts(stream):
        if stream[font + CHARSET] in VAGUE:
            stream[font + CHARSET] = RUSSIAN
    made = BytesIO(data)
    with olefile.OleFileIO(made, write_mode=True) as compound:
        compound.write_stream(STREAM, bytes(stream))
    return made.getvalue()


def _fonts(stream: bytearray) -> Iterator[int]:
    """Where the records of the fonts begin; each tells its length first, without that byte."""
    start, length = struct.unpack_from("<II", stream, FONTS)
    at, stop = start + 2, min(start + length, len(stream) - CHARSET)
    while at < stop:
        yield at
        at += stream[at] + 1


def _is_word(head: bytes | bytearray) -> bool:
    return len(head) >= FLAGS + 2 and struct.unpack_from("<H", head)[0] in WORDS


def _stream(data: bytes, length: int = -1) -> bytes:
    """What the file begins with; nothing for what is no such file."""
    try:
        with olefile.OleFileIO(BytesIO(data)) as compound, compound.openstream(STREAM) as stream:
            return bytes(stream.read(length))
    except Exception:  # olefile raises whatever its arithmetic comes to; LibreOffice has the last word
        return b""
