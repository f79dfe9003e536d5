"""What a style makes of a paragraph: its rank (title, heading), its place in a list, its look."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from pipeline.model.document import Label
from pipeline.readers.docx.names import W
from pipeline.readers.docx.package import Element
from pipeline.readers.docx.sheet import TYPE, Sheet
from pipeline.readers.docx.values import children, integer, on, value

HEADING = re.compile(r"(?:heading|заголовок)\s*([1-9])$", re.IGNORECASE)
"""'heading 1' (Word, whatever its language), 'Heading 1' (LibreOffice), 'Заголовок 1' (converters)."""

TITLE = frozenset({"title", "название", "заголовок"})
"""'Title' is called «Название» in older and «Заголовок» in newer Russian versions."""

DEEPEST = 32
"""Styles that are followed from one that is based on them; Word allows 11."""

BODY_LEVEL = 9
"""The outline level of running text (17.3.1.20)."""

NAME, BASED_ON, PPR, RPR = W + "name", W + "basedOn", W + "pPr", W + "rPr"
BOLD, ITALIC, HIDDEN, STRUCK, STRUCK_TWICE = W + "b", W + "i", W + "vanish", W + "strike", W + "dstrike"
NUM_PR, NUM_ID, ILVL, OUTLINE = W + "numPr", W + "numId", W + "ilvl", W + "outlineLvl"
RPR_DEFAULT, LANG, TBL_STYLE_PR = W + "rPrDefault", W + "lang", W + "tblStylePr"


class Toggles(NamedTuple):
    """Properties that are said to be on, said to be off, or not said."""

    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None


UNSAID = Toggles()

Rank = tuple[Label, int]
"""Title, heading of a level from 1, or text."""

PLAIN: Rank = (Label.TEXT, 0)


@dataclass(frozen=True, slots=True)
class Look:
    """How characters come out once styles and direct formatting are put together."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands in a list, as far as said: `numPr`. `styles` are those that may be tied to a level."""

    list: str | None = None
    level: int | None = None
    styles: tuple[str, ...] = ()


NOWHERE = Place()


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
        self._own: dict[str, Own | None] = {}
        self._styles: dict[tuple[str, str], Style] = {}
        self._paragraphs: dict[str, Style] = {}
        self._parts: dict[tuple[str, str], Toggles] = {}
        self._looks: dict[tuple[str, str, Toggles, Toggles], Look] = {}
        base = children(None if sheet.base is None else sheet.base.find(f"{RPR_DEFAULT}/{RPR}"))
        self._base = toggles(base)
        self.language = value(base.get(LANG)) or ""
        """The language of a text that names none, such as 'ru-RU'."""

    def paragraph(self, id: str) -> Style:
        """A paragraph style."""
        known = self._paragraphs.get(id)
        if known is None:
            known = self._paragraphs[id] = self._style(id, "paragraph")
        return known

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
            entries = (entry for link in self._chain(id, "table") for entry in link.element.iterchildren(TBL_STYLE_PR))
            parts = (children(entry.find(RPR)) for entry in entries if entry.get(TYPE) == part)
            known = self._parts[id, part] = first(map(toggles, parts))
        return known

    def numbering(self, id: str) -> str | None:
        """The list of a numbering style: where `numStyleLink` leads."""
        return self._style(id, "numbering").place.list if self._link(id) is not None else None

    def _style(self, id: str, type: str) -> Style:
        known = self._styles.get((id, type))
        if known is None:
            chain = list(self._chain(id, type))
            rank = next((link.rank for link in chain if link.rank is not None), PLAIN)
            place = next((link.place for link in chain if link.place.list is not None), NOWHERE)
            if place.list is not None:
                place = replace(place, styles=tuple(link.id for link in chain))
            known = self._styles[id, type] = Style(rank, place, first(link.toggles for link in chain))
        return known

    def _chain(self, id: str, type: str) -> Iterator["Own"]:
        """A style and those that it is based on, so far as `DEEPEST` lets it; that cuts circles too."""
        if self._link(id) is None:
            id = self._sheet.defaults.get(type, "")
        for _ in range(DEEPEST):
            link = self._link(id)
            if link is None:
                return
            yield link
            id = link.based

    def _link(self, id: str) -> "Own | None":
        if id not in self._own:
            element = self._sheet[id]
            self._own[id] = None if element is None else _own(id, element)
        return self._own[id]


def outlined(level: int) -> Rank:
    """The rank of an outline level: 0 to 8 are headings."""
    return (Label.SECTION_HEADER, level + 1) if 0 <= level < BODY_LEVEL else PLAIN


def toggles(said: Mapping[str, Element]) -> Toggles:
    """Bold, italic, hidden, struck through as the children of a `w:rPr` say them."""
    struck = said.get(STRUCK, said.get(STRUCK_TWICE))
    return Toggles(on(said.get(BOLD)), on(said.get(ITALIC)), on(said.get(HIDDEN)), on(struck))


def first(said: Iterable[Toggles]) -> Toggles:
    """Of several that speak in turn, what the first says that says it.

    >>> first([Toggles(italic=True), Toggles(bold=False, italic=False)])
    Toggles(bold=False, italic=True, hidden=None, struck=None)
    """
    turns = zip(UNSAID, *said, strict=True)
    return Toggles(*(next((one for one in turn if one is not None), None) for turn in turns))


def place(number: Element | None) -> Place:
    """What a `w:numPr` says."""
    said = children(number)
    return Place(value(said.get(NUM_ID)), integer(value(said.get(ILVL)))) if said else NOWHERE


@dataclass(frozen=True, slots=True)
class Own:
    """What a style says itself."""

    id: str
    element: Element
    based: str
    rank: Rank | None
    place: Place
    toggles: Toggles


def _own(id: str, element: Element) -> Own:
    said = children(element)
    paragraph = children(said.get(PPR))
    outline = integer(value(paragraph.get(OUTLINE)))
    return Own(
        id,
        element,
        value(said.get(BASED_ON)) or "",
        _named(value(said.get(NAME)) or "") if outline is None else outlined(outline),
        place(paragraph.get(NUM_PR)),
        toggles(children(said.get(RPR))),
    )


def _named(name: str) -> Rank | None:
    if name.lower() in TITLE:
        return Label.TITLE, 0
    heading = HEADING.match(name)
    return (Label.SECTION_HEADER, int(heading[1])) if heading else None


def _on(direct: bool | None, default: bool | None, levels: Iterable[bool | None]) -> bool:
    if direct is not None:
        return direct
    return bool(default) or sum(map(bool, levels)) % 2 == 1
