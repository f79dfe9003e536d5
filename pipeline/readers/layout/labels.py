"""What a paragraph is: title, heading, list item or text."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.model.document import Label
from pipeline.readers.layout.drafts import Paragraph
from pipeline.readers.layout.markers import depth, is_dash
from pipeline.readers.layout.page import Page
from pipeline.readers.layout.paragraphs import centred

LONGEST = 250
"""Characters of a heading."""
LEAD = 150
"""Characters of a paragraph that ends the part of the first page where a title may stand."""

_OPEN = re.compile(r"[^.,;:]$|\.\.\.$")
_CAPITALS = re.compile(r"[^a-zа-яёөүң]*[A-ZА-ЯЁӨҮҢ]{4}[^a-zа-яёөүң]*")


@dataclass(frozen=True, slots=True)
class Look:
    """How the running text looks; headings differ from it."""

    size: float
    bold: bool


def look(pages: Iterable[Page]) -> Look:
    """The look of most characters."""
    sizes: Counter[float] = Counter()
    bold: Counter[bool] = Counter()
    for page in pages:
        for word in page.words:
            sizes[round(word.size * 2) / 2] += len(word.text)
            bold[word.bold] += len(word.text)
    return Look(sizes.most_common(1)[0][0] if sizes else 12.0, bold[True] > bold[False])


def headings(paragraphs: Sequence[Paragraph], normal: Look) -> dict[int, tuple[Label, int]]:
    """Label and level of the headings, by their place: a title at the top of the first page, section headers."""
    found = {at: _loudness(one, normal) for at, one in enumerate(paragraphs) if _is_heading(one, normal)}
    title = _title(paragraphs, found)
    ranks = sorted({loudness for at, loudness in found.items() if at != title}, reverse=True)
    return {
        at: (Label.TITLE, 0) if at == title else (Label.SECTION_HEADER, ranks.index(loudness) + 1)
        for at, loudness in found.items()
    }


def items(paragraphs: Sequence[Paragraph]) -> dict[int, int]:
    """Level of the list items, by their place: by their numbers (1.2), or else by how far right they start."""
    marked = {at: one for at, one in enumerate(paragraphs) if one.marker and _is_item(paragraphs, at)}
    levels: dict[int, int] = {}
    starts: list[float] = []
    for at, one in marked.items():
        left = one.parts[0].lines[0].x0
        if at - 1 not in marked:
            starts = []
        starts = [*(start for start in starts if start < left - 4), left]
        levels[at] = max(depth(one.marker), len(starts) - 1)
    return levels


def _is_item(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """A dash alone may be direct speech: it wants another dash beside it, or a colon above."""
    if not is_dash(paragraphs[at].marker):
        return True
    before = paragraphs[at - 1] if at else None
    after = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
    return any(one is not None and is_dash(one.marker) for one in (before, after)) or (
        before is not None and before.text.endswith(":")
    )


def _is_heading(one: Paragraph, normal: Look) -> bool:
    text = one.text
    if len(text) > LONGEST or len(one.lines) > 4 or not _OPEN.search(text) or not any(c.isalpha() for c in text):
        return False
    return _larger(one, normal) or _bold(one, normal) or (_CAPITALS.fullmatch(text) is not None and _centred(one))


def _loudness(one: Paragraph, normal: Look) -> tuple[float, bool]:
    return max(round(line.size) for line in one.lines), _bold(one, normal)


def _larger(one: Paragraph, normal: Look) -> bool:
    return all(line.size > 1.08 * normal.size for line in one.lines)


def _bold(one: Paragraph, normal: Look) -> bool:
    return not normal.bold and all(line.bold for line in one.lines)


def _centred(one: Paragraph) -> bool:
    return all(centred(line, part.room) for part in one.parts for line in part.lines)


def _title(paragraphs: Sequence[Paragraph], found: dict[int, tuple[float, bool]]) -> int | None:
    """The loudest heading before the first page's first long paragraph."""
    top: list[int] = []
    for at, one in enumerate(paragraphs):
        if one.parts[0].page.number > 1 or (at not in found and len(one.text) > LEAD):
            break
        if at in found:
            top.append(at)
    return max(top, key=lambda at: (found[at], -at), default=None)
