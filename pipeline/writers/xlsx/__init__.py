"""`letopis.xlsx`: the tables for people, a sheet each, in Russian.

Row 1 has the headings, row 2 the contract's names. Codes are shown as Russian words, days and numbers are typed, text
is never a formula. A row begins with the file and the event that it belongs to; files stand by path.
"""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from pipeline.tables import TABLES
from pipeline.writers.xlsx.contents import fill
from pipeline.writers.xlsx.looks import Looks
from pipeline.writers.xlsx.owners import owners
from pipeline.writers.xlsx.sheet import lay

CREATED = dt.datetime(2000, 1, 1)
"""Stands in the file's properties: the same tables give the same bytes."""
_OPTIONS = {
    "constant_memory": True,
    "remove_timezone": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write(tables: Mapping[str, pa.Table], folder: Path) -> list[Path]:
    """One workbook of all tables, in the contract's order, after a sheet of contents.

    Raises OSError where the disk is full or refuses.
    """
    path = folder / "letopis.xlsx"
    try:
        with Workbook(path, _OPTIONS) as book:
            _fill(book, tables)
    except FileCreateError as error:
        raise error.args[0] from error
    return [path]


def _fill(book: Workbook, tables: Mapping[str, pa.Table]) -> None:
    book.set_properties({"title": "Летопись", "created": CREATED})
    looks, whose = Looks(book), owners(tables)
    contents = book.add_worksheet("Содержание")
    fill(contents, looks, [lay(book, looks, TABLES[name], tables[name], whose) for name in TABLES if name in tables])
