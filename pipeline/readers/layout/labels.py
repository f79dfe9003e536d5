"""What a paragraph is: title, heading, list item or text."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import itemgetter

from pipeline.model.document import Label
from pipeline.readers.layout.drafts import Paragraph
from pipeline.readers.layout.lines import Line
from pipeline.readers.layout.page import Page
from pipeline.readers.layout.paragraphs import centred, middle
from pipeline.readers.markers import Marker, marker

LONGEST = 250
"""Characters of a heading."""
LEAD = 150
"""Characters of a paragraph that ends the part of the first page where a title may stand."""

_OPEN = re.compile(r"[^.,;:]$|\.\.\.$|\bгг?\.$")  # «… бюджета на 2024-2025 гг.»
_WORDS = re.compile(r"^(?!.*(?:\t|__)).*[^\W\d_]", re.DOTALL)  # not «Министр ______ К. Асанов»
_CAPITALS = re.compile(r"[^a-zа-яёөүң]*[A-ZА-ЯЁӨҮҢ]{4}[^a-zа-яёөүң]*")

_TEXT, _LOUDNESS = itemgetter(0), itemgetter(5, 6)
"""Fields of a word."""

Loudness = tuple[float, bool]
"""Size, and whether bold."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the running text looks; headings differ from it."""

    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class Role:
    """What a paragraph is laid down as."""

    label: Label = Label.TEXT
    level: int = 0
    marker: Marker | None = None


def look(pages: Iterable[Page]) -> Look:
    """The look of most characters."""
    counts: Counter[tuple[float, bool]] = Counter()
    for page in pages:
        for (size, bold), words in groupby(page.words, _LOUDNESS):
            counts[size, bold] += sum(map(len, map(_TEXT, words)))
    sizes: Counter[float] = Counter()
    for (size, _), count in counts.items():
        sizes[round(size * 2) / 2] += count
    bold = sum(count for (_, bold), count in counts.items() if bold)
    return Look(sizes.most_common(1)[0][0] if sizes else 12.0, 2 * bold > counts.total())


def roles(paragraphs: Sequence[Paragraph], normal: Look) -> list[Role]:
    """What each paragraph is."""
    markers = _markers(paragraphs)
    items = _levels(paragraphs, markers)
    heads = {at: _loudness(one) for at, one in enumerate(paragraphs) if _is_heading(one, normal)}
    heads = {at: loudness for at, loudness in heads.items() if not _has_equals(markers, at)}
    title = _title(paragraphs, heads, markers)
    ranks = sorted({loudness for at, loudness in heads.items() if at != title}, reverse=True)
    found = {at: Role(Label.LIST_ITEM, level, markers[at]) for at, level in items.items()}
    found |= {
        at: Role(Label.SECTION_HEADER, ranks.index(heads[at]) + 1, markers.get(at)) for at in heads if at != title
    }
    found |= {title: Role(Label.TITLE)} if title is not None else {}
    return [found.get(at, Role()) for at in range(len(paragraphs))]


def _has_equals(markers: Mapping[int, Marker], at: int) -> bool:
    """Whether an item of the same list stands beside this one: then it is no heading, however loud."""
    beside = (markers[place] for place in (at - 1, at + 1) if at in markers and place in markers)
    return any((mark.depth, mark.text[-1]) == (markers[at].depth, markers[at].text[-1]) for mark in beside)


def _markers(paragraphs: Sequence[Paragraph]) -> dict[int, Marker]:
    """The markers, by place; «б.» is one only behind «а.»."""
    found: dict[int, Marker] = {}
    above = ""
    for at, one in enumerate(paragraphs):
        if mark := marker(one.parts[0].lines[0].text, above):
            found[at], above = mark, mark.text
    return found


def _levels(paragraphs: Sequence[Paragraph], markers: Mapping[int, Marker]) -> dict[int, int]:
    """Level of the list items, by place: by their numbers (1.2), or else by how far right they start."""
    levels: dict[int, int] = {}
    starts: list[float] = []
    for at, mark in markers.items():
        if mark.dash and not _is_listed(paragraphs, markers, at):
            continue
        left = paragraphs[at].parts[0].lines[0].x0
        starts = [*(start for start in starts if start < left - 4 and at - 1 in levels), left]
        levels[at] = max(mark.depth, len(starts) - 1)
    return levels


def _is_listed(paragraphs: Sequence[Paragraph], markers: Mapping[int, Marker], at: int) -> bool:
    """A dash alone may be direct speech: an item has another beside it, or a colon above."""
    beside = (markers[place] for place in (at - 1, at + 1) if place in markers)
    return any(mark.dash for mark in beside) or (at > 0 and paragraphs[at - 1].text.endswith(":"))


def _is_heading(one: Paragraph, normal: Look) -> bool:
    text = one.text
    if len(text) > LONGEST or len(one.lines) > 4 or not _OPEN.search(text) or not _WORDS.search(text):
        return False
    bold = not normal.bold and (all(line.bold for line in one.lines) or _is_headline(one.lines))
    larger = all(line.size > 1.08 * normal.size for line in one.lines)
    return bold or larger or (_CAPITALS.fullmatch(text) is not None and _centred(one))


def _loudness(one: Paragraph) -> Loudness:
    return max(round(line.size) for line in one.lines), one.lines[0].bold


def _is_headline(lines: Sequence[Line]) -> bool:
    """«ПРОТОКОЛ № 6» in bold above «заседания совета», all in the middle."""
    return len(lines) > 1 and lines[0].bold and all(middle(above, below) for above, below in pairwise(lines))


def _centred(one: Paragraph) -> bool:
    return all(centred(line, part.room) for part in one.parts for line in part.lines)


def _title(paragraphs: Sequence[Paragraph], heads: Mapping[int, Loudness], markers: Mapping[int, Marker]) -> int | None:
    """The loudest heading without a number before the first page's first long paragraph."""
    top: list[int] = []
    for at, one in enumerate(paragraphs):
        if one.parts[0].page.number > 1 or (at not in heads and len(one.text) > LEAD):
            break
        if at in heads and at not in markers:
            top.append(at)
    return max(top, key=lambda at: (heads[at], -at), default=None)
