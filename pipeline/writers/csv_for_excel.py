"""`csv-for-excel/<table>.csv`: a copy for a double click in a Russian Excel. Not exact: for exact data take `csv`.

Excel takes a cell that begins with =, +, - or @ for a formula, also one that somebody put into a report (OWASP, CSV
injection): such cells get an apostrophe in front. Decimals have a comma; cells end where Excel's do.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow.csv import WriteOptions, write_csv

_OPTIONS = WriteOptions(delimiter=";", eol="\r\n")
_BOM = "\ufeff".encode()
_FORMULA = r"^([=+\-@\t\r])"
_LONGEST = 32_000
"""Characters in a cell; Excel holds 32,767 UTF-16 units."""


def write(tables: Mapping[str, pa.Table], folder: Path) -> list[Path]:
    """One file a table; gives their paths. Raises OSError where the disk is full or refuses."""
    (folder / "csv-for-excel").mkdir(exist_ok=True)
    return [_write(table, folder / "csv-for-excel" / f"{name}.csv") for name, table in tables.items()]


def _write(table: pa.Table, path: Path) -> Path:
    with path.open("wb") as file:
        file.write(_BOM)
        write_csv(pa.table([_printable(column) for column in table.columns], table.column_names), file, _OPTIONS)
    return path


def _printable(column: pa.ChunkedArray) -> pa.ChunkedArray:
    kind = column.type
    if pa.types.is_string(kind) or pa.types.is_dictionary(kind):
        guarded = pc.replace_substring_regex(column.cast(pa.string()), _FORMULA, r"'\1")
        return pc.utf8_slice_codeunits(guarded, 0, _LONGEST)
    if pa.types.is_floating(kind):
        return pc.replace_substring(column.cast(pa.string()), ".", ",")
    if pa.types.is_timestamp(kind):
        return pc.strftime(column.cast(pa.timestamp("s")), "%Y-%m-%d %H:%M:%S")
    return column
