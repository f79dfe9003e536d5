"""Characters of symbol fonts, which stand at U+F000–U+F0FF or in `w:sym`, as those that they look like."""

import re

from pipeline.readers.glyphs import fonts, look

PRIVATE = re.compile("[\uf000-\uf0ff]")
USUAL = "symbol"
"""The font that is meant where none is named: its bullet is the most common of all."""


def symbol(font: str, code: str) -> str:
    """The character of a `w:sym`: `code` is hexadecimal, with or without the F000 of the private area.

    >>> symbol("Wingdings", "F0FC"), symbol("Symbol", "B7"), symbol("Arial", "2013"), symbol("Arial", "x")
    ('✓', '•', '–', '')
    """
    try:
        number = int(code, 16)
        bare = number <= 0xFF and font.lower() in fonts()
        return plain(chr(0xF000 + number if bare else number), font)
    except (ValueError, OverflowError):
        return ""


def plain(text: str, font: str = "") -> str:
    """The text with the characters of a symbol font told by what they look like; one that is not known stays.

    >>> plain("\\uf0b7 Ош")
    '• Ош'
    """
    return PRIVATE.sub(lambda match: _look(font.lower(), match[0]), text) if PRIVATE.search(text) else text


def _look(font: str, character: str) -> str:
    code = ord(character) - 0xF000
    told = look(font if font in fonts() else USUAL, code)
    return told or (chr(code) if 0x20 <= code < 0x7F else character)
