"""The parts of a document: members of a zip, or branches of one flat file."""

import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from lxml import etree

from pipeline.errors import DamagedError, EncryptedError
from pipeline.readers.members import Budget
from pipeline.readers.opendocument.names import MANIFEST
from pipeline.settings import Limits

Element = etree._Element

BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    OSError,
    EOFError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)
"""What `zipfile` raises on bytes that are not as they claim."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts that are read; `styles` and `meta` may be missing. `damaged` names those that do not open."""

    content: Element
    styles: Element | None = None
    meta: Element | None = None
    damaged: tuple[str, ...] = ()


def parts(data: bytes, limits: Limits) -> Parts:
    """The parts of a document. Raises EncryptedError, DamagedError or LimitError."""
    if not data.startswith(b"PK"):
        root = _parsed(data)
        return Parts(root, root, root)
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            return _of_package(package, Budget(len(data), limits))
    except BROKEN as error:
        raise DamagedError(reason=str(error)) from error


def _of_package(package: zipfile.ZipFile, budget: Budget) -> Parts:
    names = set(package.namelist())

    def member(name: str) -> bytes:
        info = package.getinfo(name)
        budget.spend(info.file_size)
        return package.read(info)

    if "META-INF/manifest.xml" in names and b"encryption-data" in (manifest := member("META-INF/manifest.xml")):
        _refuse_locked(manifest)
    if "content.xml" not in names:
        raise DamagedError(reason="no content.xml")
    content = _parsed(member("content.xml"))
    found: dict[str, Element] = {}
    damaged = []
    for name in ("styles.xml", "meta.xml"):
        if name in names:
            try:
                found[name] = _read(member, name)
            except DamagedError:
                damaged.append(name)
    return Parts(content, found.get("styles.xml"), found.get("meta.xml"), tuple(damaged))


def _read(member: Callable[[str], bytes], name: str) -> Element:
    try:
        return _parsed(member(name))
    except BROKEN as error:
        raise DamagedError(reason=str(error)) from error


def _refuse_locked(manifest: bytes) -> None:
    for entry in _parsed(manifest).iter(f"{MANIFEST}file-entry"):
        if entry.find(f"{MANIFEST}encryption-data") is not None:
            raise EncryptedError()


def _parsed(data: bytes) -> Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise DamagedError(reason=str(error)) from error
