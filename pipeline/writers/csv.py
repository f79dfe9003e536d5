"""`csv/<table>.csv`: exact. UTF-8, commas and CRLF after RFC 4180; text is quoted, so that nothing and '' differ."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow.csv import WriteOptions, write_csv

_OPTIONS = WriteOptions(eol="\r\n")


def write(tables: Mapping[str, pa.Table], folder: Path) -> list[Path]:
    """One file a table; gives their paths. Raises OSError where the disk is full or refuses."""
    (folder / "csv").mkdir(exist_ok=True)
    return [_write(table, folder / "csv" / f"{name}.csv") for name, table in tables.items()]


def _write(table: pa.Table, path: Path) -> Path:
    with path.open("wb") as file:  # Python knows names of folders that are no UTF-8
        write_csv(pa.table([_printable(column) for column in table.columns], table.column_names), file, _OPTIONS)
    return path


def _printable(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Moments as ISO 8601 ('2024-05-01T00:00:00Z'); pyarrow prints the rest as it should be."""
    if pa.types.is_timestamp(column.type):
        return pc.strftime(column.cast(pa.timestamp("s")), "%Y-%m-%dT%H:%M:%SZ")
    return column
