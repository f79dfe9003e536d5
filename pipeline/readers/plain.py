"""Lines without markup, laid down as blocks: headings, lists, paragraphs, tables drawn with characters."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count

from pipeline.errors import DamagedError
from pipeline.model.document import Cell, Label
from pipeline.readers.builder import Builder
from pipeline.readers.encodings import Text
from pipeline.readers.grids import Grid, grids, is_rule
from pipeline.readers.lines import Passage, margin_of, passages, singles

HEADING = re.compile(r"[«\"“„№A-ZА-ЯЁӨҮҢ].*[^\s.,:;…]$", re.DOTALL)
"""Мастер-класс «Первая заявка на грант»"""
LONGEST_HEADING = 160
GAP = re.compile(r"\S(?:\s{3,}|\t)\S")
"""г. Бишкек        29 сентября 2021 года: no heading"""


Grouped = Callable[[Sequence[str]], list[Passage]]


def note_losses(builder: Builder, text: Text) -> None:
    """Say that characters are missing; raises DamagedError where they are too many to make out the rest."""
    if not text.lost:
        return
    if text.lost * 10 > sum(map(str.isalpha, text.text)):
        raise DamagedError("lost_characters", count=text.lost)
    builder.problem("lost_characters", count=text.lost)


def lay(
    builder: Builder,
    lines: Sequence[str],
    *,
    titled: bool = False,
    apart: bool = False,
    label: Label | None = None,
    tables: Iterator[int] | None = None,
    after: Callable[[int], None] = lambda stop: None,
) -> None:
    """Lay down the blocks that the lines make.

    With `titled` the first of them may be the document's title; with `apart` each line is a paragraph by itself; with
    `label` all blocks bear that label; `tables` gives the numbers of tables. `after` is told when the lines up to a
    place have been laid down as a paragraph or table.
    """
    lines = [line.rstrip(" \xa0") for line in lines]
    grouped = singles if apart else partial(passages, margin=margin_of(lines))
    at, tables = 0, tables or count()
    for grid in grids(lines):
        for stop in _lay_passages(builder, lines[at : grid.start], grouped, titled and at == 0, label):
            after(at + stop)
        _lay_grid(builder, grid, next(tables), label)
        at = grid.stop
        after(at)
    for stop in _lay_passages(builder, lines[at:], grouped, titled and at == 0, label):
        after(at + stop)


def _lay_passages(
    builder: Builder, lines: Sequence[str], grouped: Grouped, titled: bool, label: Label | None
) -> Iterator[int]:
    """Lay them down one by one, and tell where each ends."""
    inked = ["" if is_rule(line) else line for line in lines]
    found = grouped(inked)
    for passage, (kind, level) in zip(found, _labels(lines, found, titled), strict=True):
        builder.block(
            _text(inked, passage),
            label=label or kind,
            level=level,
            marker=passage.marker,
            wrapped=passage.wrapped,
        )
        yield passage.stop


def _lay_grid(builder: Builder, grid: Grid, number: int, label: Label | None) -> None:
    for row, cells in enumerate(grid.rows):
        for column, text in enumerate(cells):
            cell = Cell(number, row, column, header=grid.header and row == 0)
            builder.block(text, label=label or Label.TABLE_CELL, cell=cell, wrapped="\n" in text)


def _text(lines: Sequence[str], passage: Passage) -> str:
    first, *rest = lines[passage.start : passage.stop]
    return "\n".join([first[passage.skip :], *(line.strip() for line in rest)])


def _labels(lines: Sequence[str], found: Sequence[Passage], titled: bool) -> Iterator[tuple[Label, int]]:
    """What each passage is, and its level."""
    heads = [_is_heading(lines, passage) for passage in found]
    for at, passage in enumerate(found):
        if passage.marker:
            yield Label.LIST_ITEM, passage.level
        elif titled and at == 0 and heads[0]:
            yield Label.TITLE, 0
        elif _underlined(lines, passage) or (
            heads[at] and (_capital(lines, passage) or _stands_out(lines, found, heads, at))
        ):
            yield Label.SECTION_HEADER, 1
        else:
            yield Label.TEXT, 0


def _is_heading(lines: Sequence[str], passage: Passage) -> bool:
    text = _text(lines, passage)
    return not passage.marker and len(text) <= LONGEST_HEADING and bool(HEADING.match(text)) and not GAP.search(text)


def _underlined(lines: Sequence[str], passage: Passage) -> bool:
    """Предложения / -----------"""
    below = lines[passage.stop] if passage.stop < len(lines) else ""
    if passage.marker or passage.stop > passage.start + 1 or not is_rule(below):
        return False
    return len(below.strip()) <= 1.5 * len(lines[passage.start].strip()) + 4 and not lines[passage.start].endswith(".")


def _capital(lines: Sequence[str], passage: Passage) -> bool:
    """ПОВЕСТКА ДНЯ"""
    text = _text(lines, passage)
    return text.isupper() and sum(map(str.isalpha, text)) >= 5


def _stands_out(lines: Sequence[str], found: Sequence[Passage], heads: Sequence[bool], at: int) -> bool:
    """Stands alone between blank lines, and heads something that is no heading itself."""
    passage = found[at]
    alone = (
        passage.start > 0
        and not lines[passage.start - 1].strip()
        and not "".join(lines[passage.stop : passage.stop + 1])
    )
    return alone and at + 1 < len(found) and not heads[at + 1] and not (heads[at - 1] and at > 2)
