"""Report ─tabulate→ tables: the contract as data; Report → rows → Arrow; what is published → pandas.

rows(report, document_id)           rows of one document, by table
DocumentRow(path, …).row()          a row of `documents`
to_arrow(name, rows)                an Arrow table of the contract
ordered, merged, read               how releases are put together
load(folder)                        published tables as pandas DataFrames
"""

from pipeline.tables.build import OF_REPORT, rows
from pipeline.tables.columns import merged, ordered, read, to_arrow
from pipeline.tables.document import DocumentRow
from pipeline.tables.load import Tables, load
from pipeline.tables.schema import TABLES, arrow

__all__ = [
    "OF_REPORT",
    "TABLES",
    "DocumentRow",
    "Tables",
    "arrow",
    "load",
    "merged",
    "ordered",
    "read",
    "rows",
    "to_arrow",
]
