r"""List labels in Russian letters on their way through LibreOffice.

It knows the \levelnfc of RTF up to 48, and makes nothing of «а)» (58) and «А)» (59). They go as Hebrew numbers, which
it knows and no report has, and are told from them in what it makes.
"""

import io
import re
import zipfile

NUMBERING = "word/numbering.xml"
LEVEL = re.compile(rb"\\levelnfc(n?)(5[89])(?!\d)")
OUT = {b"58": b"45", b"59": b"47"}
HEBREW = re.compile(rb'"hebrew[12]"')
BACK = {b'"hebrew1"': b'"russianLower"', b'"hebrew2"': b'"russianUpper"'}


def sent(rtf: bytes) -> bytes:
    r"""The file as LibreOffice gets it.

    >>> sent(rb"\levelnfc58\levelnfcn59\levelnfc4")
    b'\\levelnfc45\\levelnfcn47\\levelnfc4'
    """
    return LEVEL.sub(lambda level: rb"\levelnfc" + level[1] + OUT[level[2]], rtf)


def returned(docx: bytes) -> bytes:
    """What came of a file, its labels in Russian letters again."""
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    told = HEBREW.sub(lambda stand_in: BACK[stand_in[0]], parts.get(NUMBERING, b""))
    if told == parts.get(NUMBERING, b""):
        return docx
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in (parts | {NUMBERING: told}).items():
            package.writestr(name, data)
    return made.getvalue()
