"""The zip and its parts (ISO/IEC 29500-2): opened within the limits, nothing outside ever followed."""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from lzma import LZMAError
from posixpath import join, normpath, split

from lxml import etree

from pipeline.errors import DamagedError, EncryptedError, LimitError
from pipeline.settings import Limits

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How an OLE file begins."""

LOCKED = "EncryptedPackage\0".encode("utf-16-le")
"""The stream of an OLE file that a password makes of a package (MS-OFFCRYPTO 2.3.4), as the directory names it."""

STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/(\w+)")
"""A Strict namespace: http://purl.oclc.org/ooxml/wordprocessingml/main."""
TRANSITIONAL = rb"http://schemas.openxmlformats.org/\1/2006/\2"

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    LZMAError,
    struct.error,
    NotImplementedError,
    OSError,
    EOFError,
    ValueError,
    OverflowError,
    IndexError,
)
"""What `zipfile` and its decompressors raise on bytes that are not as they claim."""

ENCRYPTED = 0x1
"""The bit of a member's flags that says so (APPNOTE 4.4.4)."""

Element = etree._Element


@dataclass(frozen=True, slots=True)
class Relation:
    """One relationship: `kind` is the last word of its type, `target` a part's name, or an address if `external`."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of a package by name, names compared as OPC wants it: without regard to case.

    Raises EncryptedError, DamagedError or LimitError, at once or when a part is asked for. `budget` is how many bytes
    it may still unfold to.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._limits = limits
        self.budget = min(limits.unfolded, max(limits.unfolded_floor, limits.ratio * len(data)))
        if data.startswith(OLE):
            raise EncryptedError() if LOCKED in data else DamagedError(reason="OLE")
        with _translated():
            self._zip = zipfile.ZipFile(BytesIO(data))
        members = self._zip.infolist()
        if len(members) > limits.members:
            raise LimitError("too_many_members", members=len(members), limit=limits.members)
        self._members = {_name(member.filename): member for member in members}

    def xml(self, part: str) -> Element | None:
        """The root of a part, or None where there is no such part."""
        data = self.data(part)
        return None if data is None else parsed(data)

    def data(self, part: str) -> bytes | None:
        """The bytes of a part, Strict namespaces put into Transitional ones."""
        data = self._bytes(part)
        if data is not None and b"purl.oclc.org/ooxml/" in data:
            return STRICT.sub(TRANSITIONAL, data)
        return data

    def relations(self, part: str = "") -> Mapping[str, Relation]:
        """The relationships of a part, or of the package itself, by id; none where they are damaged or missing."""
        folder, name = split(part)
        try:
            root = self.xml(join(folder, "_rels", f"{name}.rels"))
        except DamagedError:
            return {}
        if root is None:
            return {}
        return {entry.get("Id", ""): _relation(entry, folder) for entry in root}

    def _bytes(self, part: str) -> bytes | None:
        member = self._members.get(_name(part))
        if member is None:
            return None
        if member.flag_bits & ENCRYPTED:
            raise EncryptedError()
        if member.file_size > self._limits.bytes:
            raise LimitError("too_large", bytes=member.file_size, limit=self._limits.bytes)
        self.budget -= member.file_size
        if self.budget < 0:
            raise LimitError("expands_too_much", limit=self._limits.unfolded)
        with _translated():
            return self._zip.read(member)


_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
    collect_ids=False,
)


def parsed(data: bytes) -> Element:
    """The root element; entities stay unresolved. A document type is an error: parts have none (29500-2, 9.1.4)."""
    try:
        root = etree.fromstring(data, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedError(reason=str(error)) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise DamagedError(reason="DTD")
    return root


def _name(part: str) -> str:
    r"""Some writers put a slash first, or use Windows' own.

    >>> _name("\\word\\Document.xml")
    'word/document.xml'
    """
    return part.replace("\\", "/").lstrip("/").lower()


def _relation(entry: Element, folder: str) -> Relation:
    target = entry.get("Target", "")
    external = entry.get("TargetMode") == "External"
    if not external:
        target = target.lstrip("/") if target.startswith("/") else normpath(join(folder, target))
    return Relation(entry.get("Type", "").rpartition("/")[2], target, external)


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except BROKEN as error:
        raise DamagedError(reason=f"{type(error).__name__}: {error}") from error
