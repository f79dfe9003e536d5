"""Characters of symbol fonts, which stand in the private area at U+F000, as those that they look like."""

from functools import cache

from pipeline import lexicons

FONTS = ("wingdings", "symbol")
"""The fonts that are meant where none is named."""


def plain(text: str, font: str = "") -> str:
    """The text with characters of the private area told by what they look like; one that is not known stays.

    >>> plain("\\uf0b7 Ош"), plain("\\uf0d8"), plain("•")
    ('• Ош', '➢', '•')
    """
    if not any("\uf000" <= character <= "\uf0ff" for character in text):
        return text
    return "".join(look(font, ord(character) - 0xF000) or character for character in text)


def look(font: str, code: int) -> str:
    """What a character of a symbol font looks like, '' where that is not known."""
    fonts = (font.lower(),) if font else FONTS
    return next((found for name in fonts if (found := _table().get((name, code)))), "")


@cache
def fonts() -> frozenset[str]:
    """The symbol fonts that are known, in small letters."""
    return frozenset(font for font, _ in _table())


@cache
def _table() -> dict[tuple[str, int], str]:
    return {(row["font"], int(row["code"], 16)): row["character"] for row in lexicons.read("symbols")}
