"""Tables ─write→ files. A format is a module with one verb, `write(tables, folder) -> paths of the files it wrote`.

`tables` are Arrow tables of the contract by name, in their published order; equal tables give equal bytes.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import UsageError

if TYPE_CHECKING:
    import pyarrow as pa

WRITERS = {
    "parquet": "pipeline.writers.parquet",
    "csv": "pipeline.writers.csv",
    "xlsx": "pipeline.writers.xlsx",
    "csv-for-excel": "pipeline.writers.csv_for_excel",
}


def write(format: str, tables: Mapping[str, pa.Table], folder: Path) -> list[Path]:
    """Write the tables in that format below `folder`; the files that came of it. UsageError for an unknown format."""
    if format not in WRITERS:
        raise UsageError(f"Вида файлов «{format}» нет; есть {', '.join(WRITERS)}.")
    written: list[Path] = import_module(WRITERS[format]).write(tables, folder)
    return written
