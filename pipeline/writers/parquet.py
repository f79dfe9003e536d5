"""`<table>.parquet`: for programs. Types, codes and descriptions are inside."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

_GROUP = 131_072
"""Rows in a row group. Each is laid out anew, so that the bytes do not tell from how many pieces a table was made."""


def write(tables: Mapping[str, pa.Table], folder: Path) -> list[Path]:
    """One file a table; gives their paths. Raises OSError where the disk is full or refuses."""
    return [_write(table, folder / f"{name}.parquet") for name, table in tables.items()]


def _write(table: pa.Table, path: Path) -> Path:
    with path.open("wb") as file, pq.ParquetWriter(file, table.schema, compression="zstd") as writer:
        for start in range(0, len(table), _GROUP):
            writer.write_table(table.slice(start, _GROUP).combine_chunks())
    return path
