"""`styles.xml`, of which only those styles are parsed that are asked for.

A report uses a handful of styles, but templates bring hundreds: python-docx's has 164 in 350 KB, and to parse them all
takes longer than all the rest of reading.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property
from xml.sax.saxutils import escape

from pipeline.errors import DamagedError
from pipeline.readers.docx.names import W
from pipeline.readers.docx.package import Element, parsed
from pipeline.readers.docx.values import OFF

STYLE, BASE = W + "style", W + "docDefaults"
STYLE_ID, TYPE, DEFAULT = W + "styleId", W + "type", W + "default"

ROOT = re.compile(rb"(?:<\?xml[^>]*>)?\s*(<w:styles\b[^>]*[^/]>)")
TAG = re.compile(rb"<w:style\s")
ROOT_CLOSE = b"</w:styles>"
OTHER_ENCODING = re.compile(rb"""<\?xml[^>]*encoding\s*=\s*["'](?!utf-8)""", re.IGNORECASE)
STRANGE = (b"!", b"'")
"""Signs of what word processors do not write: comments, CDATA, a document type, attributes in other quotes."""

MANY = 200
"""Styles asked for, after which the whole sheet is parsed after all."""


class Sheet:
    """Styles by id. What does not parse is told to `lost` and left out."""

    def __init__(self, data: bytes | None, lost: Callable[[], None]) -> None:
        self._lost = lost
        self._data = data or b""
        self._styles: dict[str, Element | None] = {}
        root = ROOT.match(self._data)
        self._root = root[1] if root is not None and self._usual(root.end()) else b""
        self._whole = None if self._root or not data else self._parsed(data)

    def __getitem__(self, id: str) -> Element | None:
        if id not in self._styles:
            if len(self._styles) == MANY:
                self._whole = self._parsed(self._data)
            self._styles[id] = self._found(id)
        return self._styles[id]

    @cached_property
    def base(self) -> Element | None:
        """`w:docDefaults`: what holds for all text."""
        if self._whole is not None:
            return self._whole.find(BASE)
        return self._cut(self._data.find(b"<w:docDefaults>"), b"</w:docDefaults>")

    @cached_property
    def defaults(self) -> dict[str, str]:
        """The ids of the default styles, by type: 'paragraph', 'character' …"""
        styles = self._marked(b'w:default="') if self._whole is None else self._whole.iterchildren(STYLE)
        return {style.get(TYPE, ""): style.get(STYLE_ID, "") for style in styles if style.get(DEFAULT, "0") not in OFF}

    def _usual(self, start: int) -> bool:
        """Whether styles can be found without a parser."""
        whole = self._data.endswith(ROOT_CLOSE, 0, len(self._data.rstrip()))
        strange = OTHER_ENCODING.match(self._data) or any(self._data.find(sign, start) >= 0 for sign in STRANGE)
        return whole and not strange

    def _found(self, id: str) -> Element | None:
        if self._whole is not None:
            return self._index.get(id)
        wanted = escape(id, {'"': "&quot;"}).encode()
        return next(self._marked(b'w:styleId="' + wanted + b'"'), None)

    @cached_property
    def _index(self) -> dict[str, Element]:
        styles = () if self._whole is None else self._whole.iterchildren(STYLE, reversed=True)
        return {style.get(STYLE_ID, ""): style for style in styles}

    def _marked(self, mark: bytes) -> Iterator[Element]:
        """The styles in whose tag these bytes stand."""
        at = self._data.find(mark)
        while at >= 0:
            start = self._data.rfind(b"<", 0, at)
            style = self._cut(start, b"</w:style>") if TAG.match(self._data, start) else None
            if style is not None:
                yield style
            at = self._data.find(mark, at + 1)

    def _cut(self, start: int, close: bytes) -> Element | None:
        stop = self._data.find(close, start)
        if start < 0 or stop < 0:
            return None
        root = self._parsed(self._root + self._data[start:stop] + close + ROOT_CLOSE)
        return root[0] if root is not None and len(root) else None

    def _parsed(self, data: bytes) -> Element | None:
        try:
            return parsed(data)
        except DamagedError:
            self._lost()
            return None
