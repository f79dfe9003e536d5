"""A package written as one XML file, «XML-документ Word» (MS-OE376, Flat OPC): put back into a zip."""

from base64 import b64decode
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from pipeline.errors import DamagedError
from pipeline.readers.docx.package import Element, parsed

PKG = "{http://schemas.microsoft.com/office/2006/xmlPackage}"
PART, NAME, XML_DATA, BINARY_DATA = PKG + "part", PKG + "name", PKG + "xmlData", PKG + "binaryData"


ZIPPED = b"PK", b"\xd0\xcf"
"""How a package begins that is none, also one with a password."""


def zipped(data: bytes) -> bytes:
    """The parts as members of a zip; what is no flat package is given back as it is. Raises DamagedError."""
    if data.startswith(ZIPPED) or b"schemas.microsoft.com/office/2006/xmlPackage" not in data:
        return data
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        for part in parsed(data).iterchildren(PART):
            archive.writestr(part.get(NAME, "").lstrip("/"), _content(part))
    return packed.getvalue()


def _content(part: Element) -> bytes:
    root = next(part.iterfind(f"{XML_DATA}/*"), None)
    if root is not None:
        return etree.tostring(root)
    try:
        return b64decode(part.findtext(BINARY_DATA, ""))
    except ValueError as error:
        raise DamagedError(reason=str(error)) from error
