"""A table as a sheet."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.tables import TABLES
from pipeline.tables.schema import Column, Table
from pipeline.writers.xlsx.looks import HEIGHT, LINES, Looks, lines, page
from pipeline.writers.xlsx.owners import Owners

HEADER = 2
ROWS = 1_048_576 - HEADER
"""Rows of a sheet: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3"""
LONGEST = 32_767
"""Characters of a cell, counted in UTF-16: from the same page."""
EARLIEST = dt.date(1900, 3, 1)
"""Excel's calendar is wrong before: it has a 29 February 1900."""
WRAPPED = 26
"""Columns at least as wide have their text broken into lines."""
BATCH = 8_192

FILE = Column("documents.path", "string", False, "", "Файл", "Файл, из которого прочитана строка.", 28)
EVENT = Column("events.title", "string", False, "", "Мероприятие", "Мероприятие, к которому относится строка.", 36)
Values = list[Any]
_YES = {True: "да", False: "нет"}


@dataclass(frozen=True, slots=True)
class Shown:
    """What of a table is on its sheet: `rows` of `total`; `cut` cells hold only the beginning of their text."""

    table: Table
    total: int
    rows: int
    cut: int


def lay(book: Workbook, looks: Looks, table: Table, rows: pa.Table, whose: Owners) -> Shown:
    """Add the sheet."""
    sheet = book.add_worksheet(table.title)
    columns = (*_leading(table), *_own(table))
    shown = rows.slice(0, ROWS)
    page(sheet, sum(column.width for column in columns if not column.aside))
    _head(sheet, looks, columns)
    _mark(sheet, looks, columns)
    sheet.autofilter(HEADER - 1, 0, HEADER - 1 + len(shown), len(columns) - 1)
    formats = [looks.cell(column.name, column.type, _wraps(column)) for column in columns]
    cut = 0
    for no, values in enumerate(_rows(table, shown, whose), HEADER):
        sheet.set_row(no, _height(columns, values))
        for place, (value, format) in enumerate(zip(values, formats, strict=True)):
            cut += _cell(sheet, no, place, value, format)
    return Shown(table, len(rows), len(shown), cut)


def _leading(table: Table) -> tuple[Column, ...]:
    if table.name == "events":
        return (FILE,)
    return (FILE, EVENT) if "event_id" in table.names else ()


def _own(table: Table) -> list[Column]:
    """The table's columns, those for people first; the others are folded away."""
    return sorted(table.columns, key=lambda column: column.aside)


def _head(sheet: Worksheet, looks: Looks, columns: tuple[Column, ...]) -> None:
    """Headings with their explanation as a comment, and names; row by row, since rows written are gone from memory."""
    sheet.set_row(0, 2 * HEIGHT + 4)
    for no, column in enumerate(columns):
        sheet.set_column(no, no, column.width, None, {"level": 1, "hidden": True} if column.aside else {})
        sheet.write_string(0, no, column.title, looks.heading)
        sheet.write_comment(0, no, column.russian, {"x_scale": 1.6, "y_scale": 0.8, "font_size": 9})
    for no, column in enumerate(columns):
        sheet.write_string(1, no, column.name, looks.code)
    sheet.freeze_panes(HEADER, 1)
    sheet.repeat_rows(0)
    sheet.repeat_columns(0)


def _mark(sheet: Worksheet, looks: Looks, columns: tuple[Column, ...]) -> None:
    """Colour what needs a person."""
    marks = {
        "status": {"failed": looks.alarm, "partial": looks.care, "unsupported": looks.care},
        "severity": {"error": looks.alarm, "warning": looks.care},
        "needs_review": {"да": looks.care},
    }
    for no, column in enumerate(columns):
        words = dict(column.choices)
        for value, look in marks.get(column.name, {}).items():
            rule = {"type": "cell", "criteria": "==", "value": f'"{words.get(value, value)}"', "format": look}
            sheet.conditional_format(HEADER, no, HEADER + ROWS - 1, no, rule)


def _rows(table: Table, rows: pa.Table, whose: Owners) -> Iterator[tuple[Any, ...]]:
    """The values of each row, those of the leading columns first; by path."""
    ordered = rows.take(pc.array_sort_indices(pa.array(_paths(table, rows, whose), pa.string())))
    for batch in ordered.to_batches(max_chunksize=BATCH):
        leading = [_paths(table, batch, whose)] if _leading(table) else []
        if EVENT in _leading(table):
            leading.append([whose.event(id) for id in batch["event_id"].to_pylist()])
        yield from zip(*leading, *_told(table, batch), strict=True)


def _paths(table: Table, rows: pa.Table | pa.RecordBatch, whose: Owners) -> Values:
    """The file that each row belongs to; people and organisations belong to none and stand by name."""
    own = next(name for name in ("path", "document_id", "event_id", "name") if name in table.names)
    values = list(rows[own].to_pylist())
    return [whose.path(value) for value in values] if own.endswith("_id") else values


def _told(table: Table, batch: pa.RecordBatch) -> Iterator[Values]:
    """The columns' values; codes and names of tables and columns in words."""
    for column in _own(table):
        values = batch[column.name].to_pylist()
        if column.choices:
            words = dict(column.choices)
            yield [words.get(value) for value in values]
        elif column.type == "boolean":
            yield [value if value is None else _YES[value] for value in values]
        elif column.name == "table":
            yield [TABLES[value].title if value in TABLES else value for value in values]
        elif column.name == "column":
            yield [_title(*pair) for pair in zip(batch["table"].to_pylist(), values, strict=True)]
        else:
            yield values


def _title(table: str | None, column: str | None) -> str | None:
    known = table in TABLES and column in TABLES[table].names
    return TABLES[table][column].title if table and column and known else column


def _wraps(column: Column) -> bool:
    return column.type == "string" and column.width >= WRAPPED


def _height(columns: tuple[Column, ...], values: tuple[Any, ...]) -> float:
    told = (
        lines(value, column.width) for column, value in zip(columns, values, strict=True) if value and _wraps(column)
    )
    return HEIGHT * min(max(told, default=1), LINES)


def _cell(sheet: Worksheet, row: int, place: int, value: Any, format: Format) -> bool:
    """Write a cell as what it is; whether its text had to be cut."""
    if isinstance(value, dt.datetime) or (isinstance(value, dt.date) and value >= EARLIEST):
        sheet.write_datetime(row, place, value, format)
    elif isinstance(value, str | dt.date):
        text = _fitting(str(value))
        sheet.write_string(row, place, text, format)
        return text != str(value)
    else:
        sheet.write(row, place, value, format)
    return False


def _fitting(text: str) -> str:
    """
    >>> len(_fitting("😀" * 20_000)), len(_fitting("я" * 20_000))
    (16383, 20000)
    """
    units = text.encode("utf-16-le", "surrogatepass")
    if len(units) // 2 <= LONGEST:
        return text
    return units[: 2 * (LONGEST - 2)].decode("utf-16-le", "ignore") + "…"
