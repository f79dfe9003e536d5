"""Zip archives (APPNOTE 6.3): members by name, taken out one at a time within a budget, in memory only."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from lzma import LZMAError

from pipeline.errors import DamagedError, EmptyError, EncryptedError, LimitError, ReadError, UnsupportedError
from pipeline.readers.encodings import likeliest
from pipeline.readers.members import Budget, Member, distinct, harmless

ENCRYPTED, UTF8 = 0x1, 0x800
"""Bits of a member's flags (4.4.4)."""
UNICODE_PATH = 0x7075
"""An extra field that holds the name in UTF-8 (4.6.9)."""
NAMES = ("cp866", "cp1251")
"""What names are in that do not say it: Windows packs them in the encoding of the old console."""
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    LZMAError,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    IndexError,
    OverflowError,
)
CHUNK = 1 << 18


def members(data: bytes, budget: Budget) -> Iterator[Member]:
    """The files in an archive, in order; one that cannot be taken out says why, and the next one follows.

    Raises DamagedError where the archive itself does not open, EmptyError where nothing is in it, LimitError where the
    budget is used up.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (*BROKEN, NotImplementedError) as error:
        raise DamagedError(reason=str(error)) from error
    with archive:
        files = [info for info in archive.infolist() if not _is_folder(info)]
        if not files:
            raise EmptyError()
        for name, info in zip(distinct(_names(files)), files, strict=True):
            budget.enter()
            yield _member(archive, info, name, budget)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, name: str, budget: Budget) -> Member:
    if info.file_size > budget.limits.bytes:
        return Member(name, error=LimitError("too_large", bytes=info.file_size, limit=budget.limits.bytes))
    if info.flag_bits & ENCRYPTED:
        return Member(name, error=EncryptedError())
    chunks = []
    try:
        with archive.open(info) as file:
            while chunk := file.read(CHUNK):
                budget.spend(len(chunk))
                chunks.append(chunk)
    except NotImplementedError as error:
        return Member(name, error=_caused(UnsupportedError("unsupported_compression"), error))
    except RuntimeError as error:
        return Member(name, error=_caused(EncryptedError(), error))
    except BROKEN as error:
        return Member(name, error=_caused(DamagedError(reason=str(error)), error))
    return Member(name, b"".join(chunks))


def _caused(error: ReadError, cause: Exception) -> ReadError:
    error.__cause__ = cause
    return error


def _is_folder(info: zipfile.ZipInfo) -> bool:
    return info.orig_filename.endswith(("/", "\\")) and info.file_size == 0


def _names(files: list[zipfile.ZipInfo]) -> list[str]:
    """The members' names as their author saw them; all that do not say their encoding share one."""
    raw = [b"" if info.flag_bits & UTF8 else info.orig_filename.encode("cp437", "replace") for info in files]
    codec = _codec(b"\n".join(raw))
    return [harmless(_told(info) or name.decode(codec, "replace")) for info, name in zip(files, raw, strict=True)]


def _told(info: zipfile.ZipInfo) -> str:
    """The name, where the archive says its encoding."""
    if info.flag_bits & UTF8:
        return info.orig_filename
    at = 0
    while at + 4 <= len(info.extra):
        kind, size = struct.unpack_from("<HH", info.extra, at)
        if kind == UNICODE_PATH:
            return info.extra[at + 9 : at + 4 + size].decode("utf-8", "replace")
        at += 4 + size
    return ""


def _codec(raw: bytes) -> str:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return likeliest(raw, NAMES)
    return "utf-8"
