"""Groups in a table, a row each."""

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.annotators.groups import Group, groups_of
from pipeline.annotators.matches import numbers_of
from pipeline.annotators.tables import Row, table_rows
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.extractors.audience.counted import Told, is_nobody, whole
from pipeline.normalisers.numbers import parse_number

_TOTALS = re.compile(r"всего|итого|кол(?:ичество|-во)|числ|участник|чел|баары|саны", re.I)
_NO_PEOPLE = re.compile(r"\bсом|руб|бюджет|сумм|\bцен|\bчас|балл|голос", re.I)


def by_table(doc: Doc) -> Iterator[Told]:
    """«Группа | жен. | муж. | всего» with a row for each group; «учителя | 6»."""
    rows = table_rows(reading_of(doc))
    for table in dict.fromkeys(row.table for row in rows):
        own = [row for row in rows if row.table == table]
        column = _count_column(doc, own)
        found = [one for row in own if (one := _row_group(doc, row, column)) is not None]
        if column is not None and len(found) > 1:
            yield from ((group, "audience.table") for group in found)


def _count_column(doc: Doc, rows: list[Row]) -> int | None:
    """The column that counts people: by its heading; of a table of two columns the second."""
    heads = (row for row in rows if not any(parse_number(span.of(text_of(doc))) for _, span in row.cells[1:]))
    widest = max(heads, key=lambda row: len(row.cells), default=rows[0])
    head = {column: span.of(text_of(doc)) for column, span in widest.cells}
    if any(_NO_PEOPLE.search(text) for text in head.values()):
        return None
    named = [column for column, text in head.items() if column and _TOTALS.search(text)]
    if named:
        return named[-1]
    return 1 if max(column for row in rows for column, _ in row.cells) == 1 else None


def _row_group(doc: Doc, row: Row, column: int | None) -> Group | None:
    """The group that a row names, with its count."""
    cells = dict(row.cells)
    if column is None or column not in cells or parse_number(cells[column].of(text_of(doc))) is None:
        return None
    for at, cell in row.cells:
        found = next((one for one in groups_of(doc).inside(cell) if one.span.start == cell.start), None)
        if found and at < column and "nomn" in found.cases and not is_nobody(found.items[0]):
            number = next((one for one in numbers_of(doc).inside(cells[column])), None)
            return replace(whole(doc, found.items[0], cell), number=number)
    return None
