"""Gather: the tables of a release, from the catalog alone, or from the release before and what has changed since.

Both ways give the same tables; the second one's work is in proportion to what has changed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.catalog import files, results
from pipeline.catalog.catalog import Catalog
from pipeline.tables import OF_REPORT, TABLES, arrow, merged, read, to_arrow

if TYPE_CHECKING:
    import pyarrow as pa

_CHUNK = 1_000
"""Documents whose rows are held as Python objects at a time."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The tables, and the results of the documents that were put in; `touched` documents are not as `before`."""

    tables: dict[str, pa.Table]
    speaking: Mapping[str, int]
    before: dict[str, pa.Table] | None = None
    touched: Collection[str] = ()


def load() -> None:
    """Load the libraries that tables are made with, while there is nothing else to wait for: it takes a second."""
    to_arrow("documents", [{}])


def everything(catalog: Catalog) -> Gathered:
    """All tables, from the catalog alone."""
    speaking = _speaking(catalog)
    tables = {"documents": _table("documents", ([row] for row in _documents(catalog)))}
    for name in OF_REPORT:
        tables[name] = _table(name, results.rows(catalog, name, speaking.values()))
    return Gathered(tables, speaking)


def since(catalog: Catalog, base: Path, paths: Collection[str]) -> Gathered:
    """All tables, from a release and the files that have changed since."""
    import pyarrow.compute as pc

    before = {name: read(name, base / f"{name}.parquet") for name in TABLES}
    news = _table("documents", ([row] for row in _documents(catalog, paths)))
    was = before["documents"].filter(pc.is_in(before["documents"]["path"], value_set=news["path"].combine_chunks()))
    touched = {one for one in chain(was["document_id"].to_pylist(), news["document_id"].to_pylist()) if one}
    speaking = _speaking(catalog, touched)
    tables = {"documents": merged("documents", before["documents"], news)}
    for name in OF_REPORT:
        added = _table(name, results.rows(catalog, name, speaking.values()))
        tables[name] = merged(name, before[name], added, touched)
    return Gathered(tables, speaking, before, touched)


def _speaking(catalog: Catalog, documents: Collection[str] | None = None) -> dict[str, int]:
    """The result of each document that is published, in the order of their ids; or of some documents only."""
    return dict(sorted((owner.document_id, owner.result) for owner in files.owners(catalog, documents)))


def _documents(catalog: Catalog, paths: Iterable[str] | None = None) -> Iterator[dict[str, Any]]:
    for row in files.documents(catalog, paths):
        modified, ocr = row.pop("mtime_ns"), row["ocr"]
        times = {"file_modified": None if modified is None else _moment(modified)}
        yield row | times | {"ocr": None if ocr is None else bool(ocr)}


def _moment(mtime_ns: int) -> dt.datetime | None:
    """A file's time stamp; None for one that no calendar holds.

    >>> _moment(1_700_000_000_999_999_999), _moment(10**30)
    (datetime.datetime(2023, 11, 14, 22, 13, 20, tzinfo=datetime.timezone.utc), None)
    """
    try:
        return dt.datetime.fromtimestamp(mtime_ns // 1_000_000_000, dt.UTC)
    except (OverflowError, ValueError, OSError):
        return None


def _table(name: str, groups: Iterable[Iterable[Mapping[str, Any]]]) -> pa.Table:
    """One Arrow table of many small groups of rows."""
    import pyarrow as pa

    rest = iter(groups)
    chunks = [to_arrow(name, [])]
    while group := list(islice(rest, _CHUNK)):
        chunks.append(to_arrow(name, list(chain.from_iterable(group))))
    return pa.concat_tables(chunks).cast(arrow(name))
