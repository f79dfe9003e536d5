"""List labels as Word prints them (ISO/IEC 29500-1, 17.9)."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pipeline.readers.docx.formats import EMPTY, written
from pipeline.readers.docx.names import VAL, W
from pipeline.readers.docx.package import Element
from pipeline.readers.docx.styles import HIDDEN, RPR, Place, Styles
from pipeline.readers.docx.values import children, integer, on, value

NUM, ABSTRACT, NUM_ID, ABSTRACT_ID = W + "num", W + "abstractNum", W + "numId", W + "abstractNumId"
OVERRIDE, START_OVERRIDE, ILVL, LVL = W + "lvlOverride", W + "startOverride", W + "ilvl", W + "lvl"
PICTURE, START, FORMAT, SAMPLE, TEXT = W + "lvlPicBulletId", W + "start", W + "numFmt", W + "format", W + "lvlText"
RESTART, LEGAL, PARAGRAPH_STYLE, STYLE_LINK = W + "lvlRestart", W + "isLgl", W + "pStyle", W + "numStyleLink"

LEVELS = 9
LONGEST = 255
"""Characters of a label, and of its pattern, that are used; Word takes no more."""

PLACEHOLDER = re.compile(r"%([1-9])")
DASHES = frozenset("-‐‑‒–—―−\uf02d\uf0be")
"""Bullets that are dashes; the last two are the minus of Symbol and the line of Wingdings."""
ZEROS = re.compile(r"0+1(?=,|$)")
"""'001, 002, 003, ...', the format of a `custom` number that is padded with zeros."""


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: `w:lvl`."""

    start: int = 0
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str = ""


@dataclass(frozen=True, slots=True)
class List:
    """A `w:num`: the abstract list whose numbers it shares, its levels, and the numbers that it starts with."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Lists:
    """The lists of one document, by `numId`; each is worked out when first asked for, and so is the part itself."""

    def __init__(self, part: Callable[[], Element | None], styles: Styles) -> None:
        self._part = part
        self._styles = styles
        self._lists: dict[str, List | None] = {}

    @property
    def language(self) -> str:
        """What language ordinals are written in."""
        return self._styles.language

    @cached_property
    def _entries(self) -> list[Element]:
        root = self._part()
        return [] if root is None else list(root)

    @cached_property
    def _nums(self) -> dict[str, Element]:
        return {entry.get(NUM_ID, ""): entry for entry in self._entries if entry.tag == NUM}

    @cached_property
    def _abstracts(self) -> dict[str, Element]:
        return {entry.get(ABSTRACT_ID, ""): entry for entry in self._entries if entry.tag == ABSTRACT}

    def __getitem__(self, id: str) -> List | None:
        if id not in self._lists:
            self._lists[id] = self._list(id)
        return self._lists[id]

    def _list(self, id: str) -> List | None:
        num = self._nums.get(id)
        if num is None:
            return None
        abstract = self._abstract(num)
        levels = dict(_levels(abstract))
        starts = {}
        for override in num.iterfind(OVERRIDE):
            level = integer(override.get(ILVL)) or 0
            levels.update((level, defined) for _, defined in _levels(override))
            start = integer(value(override.find(START_OVERRIDE)))
            if start is not None:
                starts[level] = start
        return List("" if abstract is None else abstract.get(ABSTRACT_ID, ""), levels, starts)

    def _abstract(self, num: Element) -> Element | None:
        """Follows `numStyleLink`, through the numbering style, to where the levels are."""
        seen = set()
        while True:
            id = value(num.find(ABSTRACT_ID)) or ""
            abstract = self._abstracts.get(id)
            link = None if abstract is None else value(abstract.find(STYLE_LINK))
            linked = self._nums.get(self._styles.numbering(link) or "") if link else None
            if linked is None or id in seen:
                return abstract
            seen.add(id)
            num = linked


class Counter:
    """Counts the paragraphs of one story in their lists.

    Lists of one `abstractNum` count on from each other, but for a `startOverride`, which works once, where its level is
    used first. A level that was passed over counts as used: after 1.1 comes 2 (Microsoft Knowledge Base, Q110380).
    """

    def __init__(self, lists: Lists) -> None:
        self._lists = lists
        self._numbers: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def label(self, direct: Place, styled: Place) -> tuple[str, int]:
        """Count a paragraph; its label and level, ('', 0) where it stands in no list.

        `direct` is what the paragraph says of itself, `styled` what its style says.
        """
        id = direct.list if direct.list is not None else styled.list
        found = self._lists[id] if id else None
        if id is None or found is None:
            return "", 0
        level = _level(direct, styled, found)
        if level not in found.levels:
            return "", 0
        numbers = self._count(id, found, level)
        return _label(found, level, numbers, self._lists.language), level

    def _count(self, id: str, found: List, level: int) -> dict[int, int]:
        numbers = self._numbers.setdefault(found.abstract, {})
        for deeper in [one for one in numbers if one > level and _restarts(found.levels.get(one), one, level)]:
            del numbers[deeper]
        for above in range(level):
            if above in found.levels:
                numbers.setdefault(above, found.levels[above].start)
        if level in found.starts and (id, level) not in self._started:
            self._started.add((id, level))
            numbers[level] = found.starts[level]
        else:
            numbers[level] = numbers[level] + 1 if level in numbers else found.levels[level].start
        return numbers


def _level(direct: Place, styled: Place, found: List) -> int:
    if direct.level is not None:
        return direct.level
    tied = (level for style in styled.styles for level, defined in found.levels.items() if defined.style == style)
    return next(tied, styled.level or 0)


def _restarts(defined: Level | None, deeper: int, level: int) -> bool:
    """Whether a paragraph of `level` makes the level below it start anew: `lvlRestart` (17.9.10)."""
    after = deeper if defined is None or defined.restart is None else defined.restart
    return level < min(after, deeper)


def _label(found: List, level: int, numbers: dict[int, int], language: str) -> str:
    own = found.levels[level]
    if own.format == "bullet":
        return bullet(own.text)

    def number(match: re.Match[str]) -> str:
        shown = int(match[1]) - 1
        defined = found.levels.get(shown)
        if defined is None or shown > level:
            return ""
        format = "decimal" if own.legal and defined.format not in EMPTY else defined.format
        return written(numbers.get(shown, defined.start), format, language)

    return PLACEHOLDER.sub(number, own.text)[:LONGEST].strip()


def bullet(text: str) -> str:
    """A bullet by its glyph: a dash or a point; what is more than a glyph stays.

    >>> bullet("-"), bullet(chr(0xF0B7)), bullet("o"), bullet("Вопрос:")
    ('–', '•', '•', 'Вопрос:')
    """
    text = text.strip()
    if len(text) > 1:
        return text
    return "–" if text in DASHES and text else "•" if text else ""


def _levels(parent: Element | None) -> Iterator[tuple[int, Level]]:
    for entry in parent.iterfind(LVL) if parent is not None else ():
        level = integer(entry.get(ILVL))
        if level is not None and 0 <= level < LEVELS:
            yield level, _defined(entry)


def _defined(entry: Element) -> Level:
    said = children(entry)
    text = "" if on(children(said.get(RPR)).get(HIDDEN)) else value(said.get(TEXT)) or "•" * (PICTURE in said)
    return Level(
        integer(value(said.get(START))) or 0,
        _format(said.get(FORMAT), entry),
        text[:LONGEST],
        integer(value(said.get(RESTART))),
        bool(on(said.get(LEGAL))),
        value(said.get(PARAGRAPH_STYLE)) or "",
    )


def _format(format: Element | None, level: Element) -> str:
    """The number format; a `custom` one stands in an AlternateContent, before its fallback."""
    if format is None:
        format = next(level.iter(FORMAT), None)
    if format is None:
        return "decimal"
    zeros = ZEROS.match(format.get(SAMPLE, "")) if format.get(VAL) == "custom" else None
    return zeros[0] if zeros else format.get(VAL, "decimal")
