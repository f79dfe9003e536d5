"""Diaries: days that are told in figures, without a month's name, where the layout says that they are days."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from pipeline.annotators.headings import is_heading
from pipeline.annotators.reading import Reading
from pipeline.annotators.tables import table_rows
from pipeline.model.span import Span
from pipeline.normalisers.dates import DateMatch, Day, Period, find_dates

_HEAD = re.compile(
    r"(?:(?:0[1-9]|[12]\d|3[01])(?:[-–—](?:0[1-9]|[12]\d|3[01]))?\.(?:0[1-9]|1[0-2])\.?(?=,?\s+(?:[гс]\.\s?)?[А-ЯЁ])|"
    r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.?(?=\s*[–—-]\s+[^\W\d_]|:\s))"
)
"""«05.04 Кара-Балта. Провели встречу с родителями», «14.11, г. Шафиркан», «2.11 – тренинг»."""
_LEAST, _LAST_CHAPTER = 3, 12
"""Blocks that make a diary; the number that no day of it goes beyond where it counts chapters: «01.02 Общее»."""
_TOP = 4
"""Blocks among which a heading frames all that is told."""
_COLUMN = re.compile(r"\W*(?:дата|дни|день|числ[оа])(?:\s+(?:месяца|проведения))?\W*", re.I)
_MONTHS = re.compile(r"\W*месяц(?:,?\s+год)?\W*", re.I)
_DAYS = re.compile(r"(?P<first>0?[1-9]|[12]\d|3[01])(?:\s*[-–—]\s*(?P<last>[12]\d|3[01]|0?[1-9]))?(?:\s+числ[ао])?")
"""«8–9» in a column of days below «Наш декабрь»."""


def diary(reading: Reading) -> list[DateMatch]:
    """The days at the heads of blocks, and those of columns below the name of a month; spans are of the reading."""
    months = _months_above(reading)
    return sorted((*_at_heads(reading, months), *_in_columns(reading, months)), key=lambda match: match.span)


def _months_above(reading: Reading) -> frozenset[int]:
    """The months that the headings name: «ХРОНИКА. НОЯБРЬ 2023 г.»."""
    tops = (part for part in reading.parts[:_TOP] if is_heading(reading, part))
    found = (match for part in tops for match in find_dates(reading.text[part.start : part.stop]))
    return frozenset(match.period.start.month for match in found if match.period.start.day is None)


def _at_heads(reading: Reading, months: frozenset[int]) -> list[DateMatch]:
    """Day and month, one block after the other, or in a month that stands above."""
    starts = (at for part in reading.parts for at in dict.fromkeys((part.start, part.content)))  # a day, or its label
    heads = [(at, head) for at in starts if (head := _HEAD.match(reading.text, at))]
    days = [_moved(one, at) for at, head in heads for one in find_dates(head[0], loose=True)]
    order = [(one.period.start.month, one.period.start.day or 0) for one in days]
    is_diary = len(days) >= _LEAST and order == sorted(order) and any(day > _LAST_CHAPTER for _, day in order)
    return days if is_diary else [day for day in days if day.period.start.month in months]


def _in_columns(reading: Reading, months: frozenset[int]) -> Iterator[DateMatch]:
    """Days of the only month above, or of that in their row, in the columns that say that they hold days."""
    for _, rows in groupby(table_rows(reading), key=lambda row: row.table):
        head, *below = rows
        dated = {column for column, cell in head.cells if _COLUMN.fullmatch(reading.text, cell.start, cell.stop)}
        monthly = {column for column, cell in head.cells if _MONTHS.fullmatch(reading.text, cell.start, cell.stop)}
        month = Day(None, min(months)) if len(months) == 1 else None
        for row in below if dated else ():
            told = [_month(reading, cell) for column, cell in row.cells if column in monthly]
            month = next((one for one in told if one), month)  # a cell over several rows stands in the first
            yield from _days(reading, [cell for column, cell in row.cells if column in dated], month)


def _month(reading: Reading, cell: Span) -> Day | None:
    found = find_dates(cell.of(reading.text))
    return found[0].period.start if found and found[0].period.start.day is None else None


def _days(reading: Reading, cells: Sequence[Span], month: Day | None) -> Iterator[DateMatch]:
    for cell in cells if month else ():
        if month and (found := _DAYS.fullmatch(reading.text, cell.start, cell.stop)):
            yield DateMatch(Span(*found.span()), _period(found, month), "day_of_month")


def _period(days: re.Match[str], month: Day) -> Period:
    last = days["last"] and replace(month, day=int(days["last"]))
    return Period(replace(month, day=int(days["first"])), last or None)


def _moved(match: DateMatch, by: int) -> DateMatch:
    return replace(match, span=Span(match.span.start + by, match.span.stop + by))
