"""Letopis: a folder of Russian event reports becomes tables whose every cell points at its source.

    import pipeline

    report = pipeline.extract("raw_reports/отчёт.docx")     # one file: what it says, value by value
    tables = pipeline.load("extracted")                     # published tables, as pandas DataFrames
    tables.events[["date_start", "title"]]

Importing this costs nothing; what is heavy is loaded by the first call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.model.report import Report
    from pipeline.settings import Settings
    from pipeline.tables import Tables

__version__ = "0.1.0"
__all__ = ["__version__", "extract", "load"]


def extract(path: str | Path, settings: Settings | None = None) -> Report:
    """What one file says. A year may be taken from its name or its folder's.

    Raises OSError where the file does not open, errors.ReadError where it gives no text: so does an archive, whose
    members are files of their own.
    """
    from pathlib import Path

    from pipeline import flow
    from pipeline.model.source import Source

    file = Path(path)
    return flow.extract(Source("/".join(file.absolute().parts[-2:]), file.read_bytes()), settings)


def load(folder: str | Path = "extracted") -> Tables:
    """The latest release below a folder (or the release that it is): pandas DataFrames by name, typed.

    Raises errors.UsageError where nothing has been published.
    """
    from pipeline import tables

    return tables.load(folder)
