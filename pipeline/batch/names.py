r"""Names of files: any bytes in a folder, text in a table, and back.

A name is published as it is. Bytes that are no UTF-8 are written '\xff', a name that itself spells such an escape has
its backslash written '\x5c', and the '!' at the end of a folder's name, which would make it look like an archive, is
written '\x21': so no two names fall together and each can be opened again.
"""

import re

_ESCAPE = re.compile(rb"\\x([0-9a-f]{2})")
_SPELT = re.compile(rb"\\(?=x[0-9a-f]{2})")
_NUMBER = re.compile(r"\d+")
MEMBER = "!/"
"""Between an archive or a mail and what it holds."""


def published(name: bytes) -> str:
    r"""A path below the input folder, as it stands in `documents.path`.

    >>> published("2019/отчёт.docx".encode()), published(b"a\xff\\xff"), published(b"a!/b")
    ('2019/отчёт.docx', 'a\\xff\\x5cxff', 'a\\x21/b')
    """
    escaped = _SPELT.sub(rb"\\x5c", name) if b"\\x" in name else name
    escaped = escaped.replace(b"!/", rb"\x21/")
    return escaped.decode("utf-8", "backslashreplace")


def real(path: str) -> bytes:
    r"""The name that was published so.

    >>> real(published(b"a\xff\\xff\\")) == b"a\xff\\xff\\"
    True
    """
    return _ESCAPE.sub(lambda found: bytes.fromhex(found[1].decode()), path.encode())


def hint(path: str) -> str:
    """What of a path may change what is understood: its numbers, one of which may be the year.

    >>> hint("2019/отчёт 12.docx")
    '2019 12'
    """
    return " ".join(_NUMBER.findall(path))
