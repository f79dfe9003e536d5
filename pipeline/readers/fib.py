"""The head of a binary Word file (MS-DOC 2.5.2): all that is read of it here is whether a password locks it."""

import struct
from io import BytesIO

import olefile  # type: ignore[import-untyped]

WORDS = (0xA5EC, 0xA5DC, 0xA697, 0xA698, 0xA699)
"""FibBase.wIdent of Word 97 and later, of Word 6 and 95, and of their East Asian editions."""
FLAGS = 0x0A
ENCRYPTED = 0x0100


def is_locked(data: bytes) -> bool:
    """Whether the text is encrypted or hidden by a password; False for what is no such file."""
    try:
        with olefile.OleFileIO(BytesIO(data)) as compound, compound.openstream("WordDocument") as stream:
            head = stream.read(FLAGS + 2)
    except Exception:  # olefile raises whatever its arithmetic comes to; LibreOffice has the last word
        return False
    if len(head) < FLAGS + 2 or struct.unpack_from("<H", head)[0] not in WORDS:
        return False
    return bool(struct.unpack_from("<H", head, FLAGS)[0] & ENCRYPTED)
