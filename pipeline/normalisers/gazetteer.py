"""The gazetteer: countries, regions, districts and settlements, found by any form of their names.

A name is a row of parts («Чолпон» + «Ата»), so that «Чолпон-Ата», «Чолпон Ата» and «Чолпон – Ата» are one; each part is
known by its stems and what may follow them (`endings`). To read a word, up to five letters are cut off its end.
"""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline import lexicons
from pipeline.normalisers.endings import paradigm


class Kind(StrEnum):
    """What a place is."""

    COUNTRY = "country"
    REGION = "region"
    DISTRICT = "district"
    SETTLEMENT = "settlement"


class Needs(StrEnum):
    """What must stand before a bare name for it to be the place's: nothing, «в» (or a type word), only a type word.

    The less is needed, the smaller.
    """

    NOTHING = ""
    IN = "in"
    TYPE = "type"


class Unit(NamedTuple):
    """A place of the gazetteer. `region` is an ISO 3166-2 code, `district` a canonical name, coordinates are WGS 84.

    `region` is empty where the country's regions are not known here, and for a city that is a region itself.
    """

    kind: Kind
    name: str
    country: str
    region: str = ""
    district: str = ""
    needs: Needs = Needs.NOTHING
    town: bool = False
    population: int = 0
    latitude: float | None = None
    longitude: float | None = None


class Hit(NamedTuple):
    """A name in a text: where it ends, what it may mean, the ending of its last word.

    `partial`: an adjective that waits for its noun, as «Ошской» in «Ошской и Нарынской областей».
    """

    stop: int
    units: tuple[Unit, ...]
    ending: str
    partial: bool = False


class _Node:
    """A place in the tree: what ends here, and what may follow."""

    __slots__ = ("following", "units")

    def __init__(self) -> None:
        self.units: list[Unit] = []
        self.following: dict[str, _Node] = {}


LETTERS = "А-Яа-яЁёӨөҮүҢңѲѳҚқҒғҰұІіӘәҺһЎўҲҳҶҷӢӣӮӯ"
"""Cyrillic letters of the languages that the reports are in, and of their neighbours."""

_WORD = re.compile(rf"[рР]-н[а-я]{{0,2}}(?![{LETTERS}])|[{LETTERS}][{LETTERS}’']*")
_GAP = re.compile(r"\s{0,2}[-‐‑–—]\s{0,2}|\s{1,3}")
_FOLDED = str.maketrans("ёѳөүюңқғұіәһўҳҷӣӯ", "еооуункгуиахухжиу")
_SPELT = {
    "область": ("обл", "областей", "областям", "областями", "областях"),
    "район": ("р-н", "районы", "районов", "районам", "районами", "районах"),
}
_RELATIVE = re.compile(r"(?<=[сц]к)(?:ий|ая|ое)$")
"""Adjectives are one part in all genders: «Нарынская» область and «Нарынский» район; the town Советск is another."""
_LONGEST_ENDING = 5


def longest(text: str, start: int) -> Hit | None:
    """The longest name that begins at `start`.

    >>> [unit.name for unit in longest("Ысык-Көл облусунун Балыкчы шаарында", 0).units]
    ['Иссык-Кульская область']
    """
    nodes = [(_index().root, "")]
    best = None
    word = _WORD.match(text, start)
    while word:
        nodes = [
            (node.following[part], ending)
            for node, _ in nodes
            for part, ending in readings(word[0]).items()
            if part in node.following
        ]
        if not nodes:
            break
        best = _hit(word.end(), nodes) or best
        gap = _GAP.match(text, word.end())
        word = _WORD.match(text, gap.end()) if gap else None
    return best


def _hit(stop: int, nodes: list[tuple[_Node, str]]) -> Hit | None:
    units = tuple(dict.fromkeys(unit for node, _ in nodes for unit in node.units))
    if units:
        return Hit(stop, units, next(ending for node, ending in nodes if node.units))
    waiting = tuple(
        unit
        for node, _ in nodes
        for noun in ("область", "район", "край")
        if noun in node.following
        for unit in node.following[noun].units
    )
    return Hit(stop, waiting, nodes[0][1], partial=True) if waiting else None


@lru_cache(maxsize=65_536)
def readings(word: str) -> Mapping[str, str]:
    """The parts of names that a word may be, each with the ending that it shows.

    >>> readings("Аты"), readings("РФ")
    ({'ата': 'ы'}, {'РФ': ''})
    """
    stems = _index().stems
    found = {part: "" for _, part in stems.get(word, ())} if word.isupper() else {}
    folded = fold(word)
    for size in range(len(folded), max(len(folded) - _LONGEST_ENDING, 1) - 1, -1):
        for endings, part in stems.get(folded[:size], ()):
            if folded[size:] in endings:
                found.setdefault(part, folded[size:])
    return found


def fold(word: str) -> str:
    """Lower case; Russian letters for those of other languages; «ж» for «дж» at the start, «у» for «ю», «е» for «ё».

    >>> fold("Жаңы"), fold("Джаны"), fold("Тюп"), fold("Түп")
    ('жаны', 'жаны', 'туп', 'туп')
    """
    folded = word.lower().translate(_FOLDED)
    return folded[1:] if folded.startswith("дж") else folded


def nominative(word: str) -> str:
    """A word as it stands in the names of places, where it is a form of a part that the gazetteer knows.

    >>> nominative("Булаке"), nominative("Аты"), nominative("Сарай")
    ('Булак', 'Ата', 'Сарай')
    """
    for part, ending in readings(word).items():
        stem = fold(word)[: len(fold(word)) - len(ending)]
        if part.startswith(stem):
            return word[: len(word) - len(ending)] + part[len(stem) :]
    return word


class _Index:
    """The tree of names over their parts, and the stems of the parts."""

    def __init__(self) -> None:
        self.root = _Node()
        self.stems: dict[str, list[tuple[frozenset[str], str]]] = {}
        self._parts: dict[str, str] = {}
        self._same: dict[str, str] = {}
        for row in lexicons.read("spellings"):
            for spelling in [row["part"], *row["variants"].split("; ")]:
                self._same[fold(spelling)] = fold(row["part"])
                self._part(spelling)
        for noun, spellings in _SPELT.items():
            for spelling in spellings:
                self._same[fold(spelling)] = noun
                self._part(spelling)

    def add(self, name: str, unit: Unit) -> None:
        """Enter a name of a unit."""
        node = self.root
        for word in _WORD.findall(name):
            part = self._parts.get(word) or self._part(word)
            node = node.following.get(part) or node.following.setdefault(part, _Node())
        if unit not in node.units:
            node.units.append(unit)

    def _part(self, word: str) -> str:
        folded = word if word.isupper() and len(word) > 1 else fold(word)
        part = self._parts[word] = _RELATIVE.sub("*", self._same.get(folded, folded))
        for stem, endings in paradigm(folded):
            known = self.stems.setdefault(stem, [])
            if (endings, part) not in known:
                known.append((endings, part))
        return part


@cache
def _index() -> _Index:
    index = _Index()
    for unit, names in _units():
        for name in names:
            index.add(name, unit)
    return index


def _units() -> Iterator[tuple[Unit, list[str]]]:
    """Every place with all its names, the likelier of two namesakes first."""
    for row in lexicons.read("countries"):
        yield Unit(Kind.COUNTRY, row["name"], row["code"], needs=Needs(row["needs"])), _names(row)
    for row in lexicons.read("regions"):
        if row["kind"] != "город":
            yield Unit(Kind.REGION, row["name"], row["code"][:2], row["code"]), _names(row)
    for row in lexicons.read("districts"):
        yield Unit(Kind.DISTRICT, row["name"], row["region"][:2], row["region"], row["name"]), _names(row)
    cities = {row["code"] for row in lexicons.read("regions") if row["kind"] == "город"}
    for row in lexicons.read("settlements"):
        yield _settlement(row, "" if row["region"] in cities else row["region"]), _names(row)


def _names(row: Mapping[str, str]) -> list[str]:
    return [row["name"], *filter(None, row["variants"].split("; "))]


def _settlement(row: Mapping[str, str], region: str) -> Unit:
    return Unit(
        Kind.SETTLEMENT,
        row["name"],
        row["country"],
        region,
        row["district"],
        Needs(row["needs"]),
        row["kind"] == "город",
        int(row["population"] or 0),
        float(row["latitude"]) if row["latitude"] else None,
        float(row["longitude"]) if row["longitude"] else None,
    )
