"""People and organisations across reports.

`link` gives the people and the organisations of all reports an id that depends on names alone, and makes the tables
`persons` and `organizations`. It looks at each different form of a name once, so that the work in Python grows with the
names, not the reports; everything else is done on whole columns. After a few changes only the names that they can have
to do with are looked at again, and the result is the same.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa


def link(
    tables: Mapping[str, pa.Table], before: Mapping[str, pa.Table] | None = None, documents: Collection[str] = ()
) -> dict[str, pa.Table]:
    """The tables with ids in `people`, `affiliations` and `hosts`, and with `persons` and `organizations`.

    `before` are the linked tables of the last release, `documents` the ids of those that have come, changed or gone
    since; the rows of all others bear their ids already. The order of rows stays; the two tables are in id order.
    """
    from pipeline.registry.linking import linked

    return linked(tables, before, documents)
