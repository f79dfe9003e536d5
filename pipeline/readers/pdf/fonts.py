"""What a font's name tells: weight, slant, and what the codes of a symbol font look like."""

import re
from functools import lru_cache
from typing import NamedTuple

from pipeline.readers.glyphs import look

_BOLD = re.compile(r"bold|black|heavy|demi|[-,]b(?:i|d)?$", re.I)  # «BAAAAA+LiberationSerif-Bold», «TimesNewRoman,Bold»
_ITALIC = re.compile(r"ital|obli|[-,]b?i$", re.I)  # «…-BoldItalic», «DejaVuSans-Oblique»
_SYMBOLS = re.compile(r"(?:^|\+)(wingdings|symbol)(?!\d)", re.I)  # «ABCDEE+Wingdings-Regular», «SymbolMT»
_SIGN = re.compile("[\uf020-\uf0ff]")


class Font(NamedTuple):
    """A font by its name."""

    bold: bool
    italic: bool
    symbols: str
    """'wingdings', 'symbol' or ''."""


@lru_cache(maxsize=256)
def named(name: str) -> Font:
    """What the name of a font tells.

    >>> named("BCDEEE+TimesNewRomanPS-BoldItalicMT"), named("ABCDEE+Wingdings-Regular").symbols
    (Font(bold=True, italic=True, symbols=''), 'wingdings')
    """
    symbols = _SYMBOLS.search(name)
    return Font(_BOLD.search(name) is not None, _ITALIC.search(name) is not None, symbols[1].lower() if symbols else "")


def has_signs(text: str) -> bool:
    """Whether any character is a bare code of a symbol font, which stand in the private area from U+F000."""
    return _SIGN.search(text) is not None


def signs(text: str, font: Font) -> str:
    """The text with such codes told by what they look like; other fonts number their signs as Windows or Symbol do.

    >>> signs("\\uf0a7", named("Wingdings")), signs("\\uf095 \\uf0b7", named("BAAAAA+OpenSymbol"))
    ('▪', '• •')
    """
    return _SIGN.sub(lambda sign: _sign(ord(sign[0]) - 0xF000, font), text)


def _sign(code: int, font: Font) -> str:
    if not font.symbols and 0x80 <= code < 0xA0:
        return bytes([code]).decode("cp1252", "ignore") or chr(0xF000 + code)
    return look(font.symbols or "symbol", code) or chr(0xF000 + code)
