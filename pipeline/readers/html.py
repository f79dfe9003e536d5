"""Saved pages."""

import re

from pipeline.model.document import Document
from pipeline.readers.encodings import decode
from pipeline.readers.hypertext.document import document
from pipeline.settings import Settings

CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]{0,100}encoding=[\"']([\w-]+)", re.IGNORECASE
)


def read(data: bytes, settings: Settings) -> Document:
    """The document of a page, without what the site puts around it. Nothing that the page names is fetched.

    Raises EmptyError where no text is left, LimitError where there is too much of it, DamagedError `lost_characters`.
    """
    return document(decode(data, _declared(data)), "html", settings)


def _declared(data: bytes) -> str:
    """The encoding that a page says it has, '' where it says none."""
    found = CHARSET.search(data, 0, 4096)
    return (found[1] or found[2]).decode("ascii") if found else ""
