"""What a style makes of a paragraph: its rank (title, heading), its place in a list, its look."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.model.document import Label
from pipeline.readers.docx.names import W
from pipeline.readers.docx.package import Element
from pipeline.readers.docx.sheet import STYLE_ID, TYPE, Sheet
from pipeline.readers.docx.values import integer, on, value

HEADING = re.compile(r"(?:heading|заголовок)\s*([1-9])$", re.IGNORECASE)
"""'heading 1' (Word, whatever its language), 'Heading 1' (LibreOffice), 'Заголовок 1' (converters)."""

TITLE = frozenset({"title", "название", "заголовок"})
"""'Title' is called «Название» in older and «Заголовок» in newer Russian versions."""

DEEPEST = 32
"""Styles that are followed from one that is based on them; Word allows 11."""

BODY_LEVEL = 9
"""The outline level of running text (17.3.1.20)."""

NAME, BASED_ON, PPR, RPR = W + "name", W + "basedOn", W + "pPr", W + "rPr"
BOLD, ITALIC, HIDDEN = W + "b", W + "i", W + "vanish"
NUM_PR, NUM_ID, ILVL, OUTLINE = W + "numPr", W + "numId", W + "ilvl", W + "outlineLvl"
RPR_DEFAULT, LANG, TBL_STYLE_PR = W + "rPrDefault", W + "lang", W + "tblStylePr"

Toggles = tuple[bool | None, bool | None, bool | None]
"""Bold, italic, hidden: said to be on, said to be off, not said."""

UNSAID: Toggles = (None, None, None)

Rank = tuple[Label, int]
"""Title, heading of a level from 1, or text."""


@dataclass(frozen=True, slots=True)
class Look:
    """How characters come out once styles and direct formatting are put together."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands in a list, as far as said: `numPr`. `styles` are those that may be tied to a level."""

    list: str | None = None
    level: int | None = None
    styles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it inherits."""

    rank: Rank
    place: Place
    toggles: Toggles


class Styles:
    """The styles of one document; each is worked out once.

    An unknown id means the default style of its type, as in Word.
    """

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._styles: dict[tuple[str, str], Style] = {}
        self._parts: dict[tuple[str, str], Toggles] = {}
        self._looks: dict[tuple[str, str, Toggles, Toggles], Look] = {}
        base = None if sheet.base is None else sheet.base.find(f"{RPR_DEFAULT}/{RPR}")
        self._base = UNSAID if base is None else toggles(base)
        self.language = "" if base is None else value(base.find(LANG)) or ""
        """The language of a text that names none, such as 'ru-RU'."""

    def paragraph(self, id: str) -> Style:
        """A paragraph style."""
        return self._style(id, "paragraph")

    def look(self, paragraph: str, character: str, direct: Toggles = UNSAID, table: Toggles = UNSAID) -> Look:
        """Toggle properties put together (17.7.3).

        Direct formatting decides; else the document's defaults, if they say yes; else the property is on where an odd
        number of the table's, the paragraph's and the character's style have it on.
        """
        asked = (paragraph, character, direct, table)
        known = self._looks.get(asked)
        if known is None:
            levels = [table, self.paragraph(paragraph).toggles, self._style(character, "character").toggles]
            known = self._looks[asked] = Look(*map(_on, direct, self._base, zip(*levels, strict=True)))
        return known

    def table(self, id: str, part: str = "") -> Toggles:
        """What a table style says of the whole table, or of a part of it such as 'firstRow'."""
        if not part:
            return self._style(id, "table").toggles
        known = self._parts.get((id, part))
        if known is None:
            entries = (entry for link in self._chain(id, "table") for entry in link.iterfind(TBL_STYLE_PR))
            known = self._parts[id, part] = first(_own(entry) for entry in entries if entry.get(TYPE) == part)
        return known

    def numbering(self, id: str) -> str | None:
        """The list of a numbering style: where `numStyleLink` leads."""
        return self._style(id, "numbering").place.list if self._sheet[id] is not None else None

    def _style(self, id: str, type: str) -> Style:
        known = self._styles.get((id, type))
        if known is None:
            chain = tuple(self._chain(id, type))
            known = self._styles[id, type] = Style(_rank(chain), _place(chain), first(map(_own, chain)))
        return known

    def _chain(self, id: str, type: str) -> Iterator[Element]:
        """A style and those that it is based on, so far as `DEEPEST` lets it; that cuts circles too."""
        if self._sheet[id] is None:
            id = self._sheet.defaults.get(type, "")
        for _ in range(DEEPEST):
            link = self._sheet[id]
            if link is None:
                return
            yield link
            id = value(link.find(BASED_ON)) or ""


def outlined(level: int) -> Rank:
    """The rank of an outline level: 0 to 8 are headings."""
    return (Label.SECTION_HEADER, level + 1) if 0 <= level < BODY_LEVEL else (Label.TEXT, 0)


def toggles(properties: Element) -> Toggles:
    """Bold, italic, hidden as `w:rPr` says them."""
    return on(properties.find(BOLD)), on(properties.find(ITALIC)), on(properties.find(HIDDEN))


def first(said: Iterable[Toggles]) -> Toggles:
    """Of several that speak in turn, what the first says that says it.

    >>> first([(None, True, None), (False, False, None)])
    (False, True, None)
    """
    bold, italic, hidden = (
        next((one for one in turn if one is not None), None) for turn in zip(UNSAID, *said, strict=True)
    )
    return bold, italic, hidden


def _own(style: Element) -> Toggles:
    properties = style.find(RPR)
    return UNSAID if properties is None else toggles(properties)


def _on(direct: bool | None, default: bool | None, levels: Iterable[bool | None]) -> bool:
    if direct is not None:
        return direct
    return bool(default) or sum(map(bool, levels)) % 2 == 1


def _place(chain: tuple[Element, ...]) -> Place:
    for link in chain:
        number = link.find(f"{PPR}/{NUM_PR}")
        if number is not None and (id := value(number.find(NUM_ID))) is not None:
            return Place(id, integer(value(number.find(ILVL))), tuple(one.get(STYLE_ID, "") for one in chain))
    return Place()


def _rank(chain: tuple[Element, ...]) -> Rank:
    """The first of the chain that says so decides, by outline level or by name."""
    return next(filter(None, map(_own_rank, chain)), (Label.TEXT, 0))


def _own_rank(style: Element) -> Rank | None:
    outline = integer(value(style.find(f"{PPR}/{OUTLINE}")))
    if outline is not None:
        return outlined(outline)
    name = value(style.find(NAME)) or ""
    if name.lower() in TITLE:
        return Label.TITLE, 0
    heading = HEADING.match(name)
    return (Label.SECTION_HEADER, int(heading[1])) if heading else None
