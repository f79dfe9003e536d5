"""Picking a few rows of large tables, as Python sees them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa

Row = Mapping[str, Any]


def where(table: pa.Table, column: str, values: Collection[Any]) -> pa.Table:
    """The rows that have one of the values."""
    import pyarrow as pa
    import pyarrow.compute as pc

    plain = table[column].cast(pa.string()) if pa.types.is_dictionary(table[column].type) else table[column]
    return table.filter(pc.is_in(plain, value_set=pa.array(sorted(values), plain.type)))


def first(table: pa.Table, order: Sequence[tuple[str, str]], most: int) -> list[Row]:
    """The first rows by an order ('ascending' or 'descending'), those without a value last."""
    rows: list[Row] = table.sort_by(list(order)).slice(0, most).to_pylist()
    return rows


def natural(row: Row) -> list[tuple[int, str]]:
    """By what paths are put in order as people do it: a longer number is a greater one.

    >>> sorted([{"path": "б 10"}, {"path": "б 9"}], key=natural)
    [{'path': 'б 9'}, {'path': 'б 10'}]
    """
    parts = re.split(r"(\d+)", row["path"])
    return [(len(part) if at % 2 else 0, part) for at, part in enumerate(parts)]


def counted(table: pa.Table, column: str) -> dict[str, int]:
    """How many rows have each value; a column of yes and no gives 'true' and 'false'."""
    import pyarrow as pa

    counts = table[column].cast(pa.string()).value_counts()
    return {one["values"]: one["counts"] for one in counts.to_pylist() if one["values"] is not None}
