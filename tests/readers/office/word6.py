"""Makes files as Word 6 and 95 wrote them: text in bytes of Windows-1251, one font, one look."""

import struct
from itertools import accumulate

from tests.readers.compound import compound

TEXT, SECTOR = 0x300, 512
FONT = b"Times New Roman\0"


def word6(text: str, *, version: int, charset: int) -> bytes:
    """A file with these paragraphs; `version` is its nFib (101 is Word 6, 104 Word 95), `charset` that of its font."""
    body = text.replace("\n", "\r").encode("cp1251")
    marks = [TEXT, *accumulate((len(one) + 1 for one in body.split(b"\r")[:-1]), initial=TEXT)][1:]
    ends = struct.pack("<II", marks[0], marks[-1])
    data = (bytes(TEXT) + body).ljust(-(-(TEXT + len(body)) // SECTOR) * SECTOR, b"\0")
    looks, paragraphs = len(data) // SECTOR, len(data) // SECTOR + 1
    data += (ends + b"\xfa").ljust(500, b"\0") + bytes((3, 0x5D, 0, 0)).ljust(11, b"\0") + b"\1"
    places = struct.pack(f"<{len(marks)}I", *marks) + (b"\xfe" + bytes(6)) * (len(marks) - 1)
    data += places.ljust(508, b"\0") + b"\1\0\0" + bytes([len(marks) - 1])
    font = struct.pack("<BBHBB", 5 + len(FONT), 0x16, 400, charset, 0) + FONT
    head = bytearray(data)
    struct.pack_into("<HHHHHHH", head, 0, 0xA5DC, version, 0, 0x0419, 0, 0, version)
    struct.pack_into("<II", head, 0x18, marks[0], marks[-1])
    struct.pack_into("<I", head, 0x34, len(body))
    tables = {
        0xB8: ends + struct.pack("<H", looks),
        0xC0: ends + struct.pack("<H", paragraphs),
        0xD0: struct.pack("<H", 2 + len(font)) + font,
    }
    for at, table in tables.items():
        struct.pack_into("<II", head, at, len(head), len(table))
        head += table
    return compound({"WordDocument": bytes(head).ljust(5000, b"\0")})
