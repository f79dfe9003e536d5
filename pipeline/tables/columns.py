"""Rows → Arrow tables, and the order of published tables.

Every published table is in the order of its first key column, cut to the document for event ids; the rows of one
document stay as `build.rows` gave them. So the order depends on nothing that happened before.
"""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.tables.schema import TABLES, Column, arrow

if TYPE_CHECKING:
    import pyarrow as pa

_ID = 16
"""Characters of a document_id."""


def to_arrow(name: str, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """The rows as a table of the contract; dates and times may be ISO 8601 strings, a missing column is empty.

    Raises ValueError for a code that the contract does not know. Characters that UTF-8 cannot hold (lone surrogates, as
    in names of files that are not UTF-8) are written out as '\\udce9'.
    """
    import pyarrow as pa

    listed = rows if isinstance(rows, Sequence) else list(rows)
    columns = [_array(column, [row.get(column.name) for row in listed]) for column in TABLES[name].columns]
    return pa.table(columns, schema=arrow(name))


def ordered(name: str, table: pa.Table) -> pa.Table:
    """The table in its published order, for rows of several documents that came in any order."""
    import pyarrow.compute as pc

    return table.take(pc.array_sort_indices(_keys(name, table)))


def merged(name: str, old: pa.Table, new: pa.Table, gone: Collection[str] = ()) -> pa.Table:
    """`old` without the documents that are `gone`, with the rows of `new` in place of its own; all in published order.

    `gone` are document ids; for the table `documents`, paths. A changed document that has no more rows here is gone.
    Nothing is copied: the work is in proportion to the documents of `new` and `gone`.
    """
    import pyarrow as pa

    keys, added = _Keys(name, old), dict(_runs(name, new))
    pieces, done = [], 0
    for document in sorted({*added, *gone}):
        start = bisect_left(keys, document, done)
        pieces += [old.slice(done, start - done), added.get(document, new.slice(0, 0))]
        done = bisect_right(keys, document, start)
    return pa.concat_tables([*pieces, old.slice(done)])


def read(name: str, path: Path) -> pa.Table:
    """A published Parquet file as a table of the contract; a column that the file does not have yet is empty."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    with path.open("rb") as file:  # Python knows names of folders that are no UTF-8
        stored, columns = pq.read_table(file), []
    for column, field in zip(TABLES[name].columns, arrow(name), strict=True):
        known = column.name in stored.column_names
        columns.append(_stored(column, stored[column.name]) if known else pa.nulls(len(stored), field.type))
    return pa.table(columns, schema=arrow(name))


class _Keys:
    """The order column as a sequence that can be bisected."""

    def __init__(self, name: str, table: pa.Table) -> None:
        self._column = table[TABLES[name].key[0]]
        self._cut = _cut(name)

    def __len__(self) -> int:
        return len(self._column)

    def __getitem__(self, row: int) -> str:
        return str(self._column[row].as_py())[: self._cut]


def _cut(name: str) -> int | None:
    """
    >>> _cut("people"), _cut("documents")
    (16, None)
    """
    return _ID if TABLES[name].key[0] == "event_id" else None


def _keys(name: str, table: pa.Table) -> pa.ChunkedArray:
    import pyarrow.compute as pc

    column = table[TABLES[name].key[0]]
    return pc.utf8_slice_codeunits(column, 0, _cut(name)) if _cut(name) else column


def _runs(name: str, table: pa.Table) -> Iterator[tuple[str, pa.Table]]:
    """Each document's rows."""
    import pyarrow.compute as pc

    runs = pc.run_end_encode(_keys(name, table).combine_chunks())
    start = 0
    for document, stop in zip(runs.values.to_pylist(), runs.run_ends.to_pylist(), strict=True):
        yield document, table.slice(start, stop - start)
        start = stop


def _array(column: Column, values: list[Any]) -> pa.Array:
    import pyarrow as pa

    if column.type == "enum":
        return _coded(column, values)
    if column.type == "string":
        return _strings(values)
    if column.type == "date":
        return pa.array([_date(value) for value in values], pa.date32())
    if column.type == "datetime":
        return pa.array([_time(value) for value in values], pa.timestamp("us", tz="UTC"))
    return pa.array(values, {"integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}[column.type])


def _coded(column: Column, values: list[Any]) -> pa.DictionaryArray:
    import pyarrow as pa

    numbers: dict[Any, int | None] = {None: None, **{code: no for no, code in enumerate(column.codes)}}
    try:
        indices = [numbers[value] for value in values]
    except KeyError as error:
        raise ValueError(f"{column.name}: the contract has no {error}") from error
    return pa.DictionaryArray.from_arrays(pa.array(indices, pa.int32()), pa.array(column.codes, pa.string()))


def _stored(column: Column, values: pa.ChunkedArray) -> pa.ChunkedArray | pa.Array:
    """A column as it was published; a code that the contract does not have any more is empty."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if column.type != "enum":
        return values
    codes = pa.array(column.codes, pa.string())
    indices = pc.index_in(values.cast(pa.string()), value_set=codes).combine_chunks()
    return pa.DictionaryArray.from_arrays(indices, codes)


def _strings(values: list[Any]) -> pa.Array:
    import pyarrow as pa

    try:
        return pa.array(values, pa.string())
    except UnicodeEncodeError:
        told = (value if value is None else value.encode("utf-8", "backslashreplace").decode() for value in values)
        return pa.array(list(told), pa.string())


def _date(value: dt.date | str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if isinstance(value, str) else value


def _time(value: dt.datetime | str | None) -> dt.datetime | None:
    told = dt.datetime.fromisoformat(value) if isinstance(value, str) else value
    return told and told.astimezone(dt.UTC).replace(microsecond=0)
