"""What styles say of how text looks and how lists are numbered."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, cast

from lxml import etree

from pipeline.readers.opendocument.names import FO, LOEXT, OFFICE, STYLE, TEXT
from pipeline.readers.opendocument.package import Element, Parts

DEEPEST = 20
"""Styles that inherit from each other."""
BULLETS = ("•", "◦", "▪")
"""What LibreOffice prints where a list says nothing."""
USED = etree.XPath("//@style:master-page-name", namespaces={"style": STYLE[1:-1]})


class Look(NamedTuple):
    """How characters look, and where they lead."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False
    raised: bool = False
    struck: bool = False
    address: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """How a level of a list is labelled. `format` is a style:num-format, `pattern` a template such as '%1%.%2%.'."""

    format: str = ""
    prefix: str = ""
    suffix: str = ""
    pattern: str = ""
    bullet: str = ""
    start: int = 1
    shown: int = 1
    """How many levels the label shows, its own counted in."""
    doubled: bool = False
    """After z come aa and bb, not aa and ab."""


class Levels:
    """The levels of a list, from 0, taken from their elements when they are asked for."""

    def __init__(self, elements: Mapping[int, Element], otherwise: Callable[[int], Level]) -> None:
        self._elements = elements
        self._otherwise = otherwise
        self._known: dict[int, Level] = {}

    def __getitem__(self, level: int) -> Level:
        if level not in self._known:
            element = self._elements.get(level + 1)
            self._known[level] = self._otherwise(level) if element is None else _level(element)
        return self._known[level]


class Styles:
    """The styles of a document, looked up when they are first asked for."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._looks: dict[tuple[str, str, Look], Look] = {}
        self._called: dict[tuple[str, str], bool] = {}
        self._lists: dict[str, Levels] = {}

    def look(self, family: str, name: str, base: Look) -> Look:
        """The look of text in a style over what surrounds it."""
        key = (family, name, base)
        if key not in self._looks:
            look = base
            for style in reversed(list(self._chain(family, name))):
                for said in style.iterchildren(f"{STYLE}text-properties"):
                    look = _over(look, said)
            self._looks[key] = look
        return self._looks[key]

    def is_called(self, name: str, called: str) -> bool:
        """Whether a paragraph's style is the one with that name, or inherits from it."""
        key = name, called
        if key not in self._called:
            chain = (style.get(f"{STYLE}parent-style-name") for style in self._chain("paragraph", name))
            self._called[key] = name == called or called in chain
        return self._called[key]

    def levels(self, name: str) -> Levels:
        """The levels of a list style; bullets where there is no such style."""
        if name not in self._lists:
            style = self._list_styles.get(name)
            self._lists[name] = Levels({}, _bullet) if style is None else Levels(_entries(style), lambda _: Level())
        return self._lists[name]

    def master_pages(self) -> Iterator[Element]:
        """The master pages that the document uses, in order."""
        folder = None if self._parts.styles is None else self._parts.styles.find(f"{OFFICE}master-styles")
        if folder is None:
            return
        used = {str(name) for root in self._roots for name in cast("list[str]", USED(root))}
        for at, page in enumerate(folder.iterchildren(f"{STYLE}master-page")):
            if at == 0 or page.get(f"{STYLE}name") in used:
                yield page

    @cached_property
    def outline(self) -> Levels:
        """How headings are numbered."""
        found = None if self._parts.styles is None else self._parts.styles.find(f"{OFFICE}styles/{TEXT}outline-style")
        return Levels({} if found is None else _entries(found), lambda _: Level())

    def _chain(self, family: str, name: str) -> Iterator[Element]:
        for _ in range(DEEPEST):
            style = self._named.get((family, name))
            if style is None:
                return
            yield style
            name = style.get(f"{STYLE}parent-style-name", "")

    @cached_property
    def _named(self) -> dict[tuple[str, str], Element]:
        return {
            (style.get(f"{STYLE}family", ""), style.get(f"{STYLE}name", "")): style
            for style in self._every(f"{STYLE}style")
        }

    @cached_property
    def _list_styles(self) -> dict[str, Element]:
        return {style.get(f"{STYLE}name", ""): style for style in self._every(f"{TEXT}list-style")}

    def _every(self, tag: str) -> Iterator[Element]:
        """All styles of a kind; what the content says itself comes last, and wins."""
        for root in self._roots:
            for folder in root.iterchildren(f"{OFFICE}styles", f"{OFFICE}automatic-styles"):
                yield from folder.iterchildren(tag)

    @property
    def _roots(self) -> list[Element]:
        return [root for root in (self._parts.styles, self._parts.content) if root is not None]


def _over(look: Look, said: Element) -> Look:
    weight, slant = said.get(f"{FO}font-weight"), said.get(f"{FO}font-style")
    position, display = said.get(f"{STYLE}text-position"), said.get(f"{TEXT}display")
    line = said.get(f"{STYLE}text-line-through-style") or said.get(f"{STYLE}text-line-through-type")
    if weight:
        look = look._replace(bold=weight in ("bold", "600", "700", "800", "900"))
    if slant:
        look = look._replace(italic=slant != "normal")
    if position:
        look = look._replace(raised=position.startswith("super") or position[0] in "123456789")
    if line:
        look = look._replace(struck=line != "none")
    if display:
        look = look._replace(hidden=display == "none")
    return look


def _entries(style: Element) -> dict[int, Element]:
    return {_number(entry.get(f"{TEXT}level"), 0): entry for entry in style}


def _bullet(level: int) -> Level:
    return Level(bullet=BULLETS[min(level, 2)])


def _level(entry: Element) -> Level:
    return Level(
        format=entry.get(f"{STYLE}num-format", ""),
        prefix=entry.get(f"{STYLE}num-prefix", ""),
        suffix=entry.get(f"{STYLE}num-suffix", ""),
        pattern=entry.get(f"{STYLE}num-list-format") or entry.get(f"{LOEXT}num-list-format") or "",
        bullet=entry.get(f"{TEXT}bullet-char", ""),
        start=_number(entry.get(f"{TEXT}start-value"), 1),
        shown=_number(entry.get(f"{TEXT}display-levels"), 1),
        doubled=entry.get(f"{STYLE}num-letter-sync") == "true",
    )


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 9 else otherwise
