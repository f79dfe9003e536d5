"""The data contract: which tables there are, their columns, keys and types.

`tables.tsv`, `contract.tsv` and `choices.tsv` are the contract as data; whatever knows a column knows it from here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from pipeline.lexicons import read

if TYPE_CHECKING:
    import pyarrow as pa

VERSION = 1
"""Version of the contract: raised when a column is renamed, retyped or dropped."""

_HERE = "pipeline.tables"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the contract. `type` is string, integer, number, boolean, date, datetime or enum.

    `choices` are an enum's codes, each with its Russian word; `reference` is the column that the values come from
    ('events.event_id'); `title` and `russian` are its heading and description for people, `width` the characters that a
    sheet gives it, `aside` says that it is for programs rather than for people.
    """

    name: str
    type: str
    key: bool
    about: str
    title: str
    russian: str
    width: int
    aside: bool = False
    reference: str = ""
    choices: tuple[tuple[str, str], ...] = ()

    @property
    def codes(self) -> tuple[str, ...]:
        """An enum's codes, in the contract's order."""
        return tuple(code for code, _ in self.choices)


@dataclass(frozen=True, slots=True)
class Reference:
    """A foreign key: `columns` of this table are `targets` of the other."""

    columns: tuple[str, ...]
    table: str
    targets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the contract; `title` and `russian` are its name and description for people."""

    name: str
    columns: tuple[Column, ...]
    about: str
    title: str
    russian: str

    def __getitem__(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    @property
    def names(self) -> tuple[str, ...]:
        """Column names, in the contract's order."""
        return tuple(column.name for column in self.columns)

    @property
    def key(self) -> tuple[str, ...]:
        """The columns whose values, together, name a row."""
        return tuple(column.name for column in self.columns if column.key)

    @property
    def references(self) -> tuple[Reference, ...]:
        """The foreign keys. A reference to one part of a composite key is one to the whole of it.

        >>> TABLES["proposals"].references[-1]
        Reference(columns=('event_id', 'person_no'), table='people', targets=('event_id', 'person_no'))
        """
        return tuple(_reference(column) for column in self.columns if column.reference)


def _reference(column: Column) -> Reference:
    table, target = column.reference.split(".")
    key = tuple(row["column"] for row in read("contract", _HERE) if row["table"] == table and row["key"])
    targets = key if target in key else (target,)
    return Reference(tuple(column.name if name == target else name for name in targets), table, targets)


def _column(row: Mapping[str, str], choices: dict[tuple[str, str], str]) -> Column:
    kind, _, codes = row["type"].removesuffix(")").partition("(")
    choice = tuple((code, choices[row["column"], code]) for code in codes.split("|") if code)
    told = row["about"], row["title"], row["russian"], int(row["width"]), bool(row["aside"])
    return Column(row["column"], kind, bool(row["key"]), *told, row["reference"], choice)


def _tables() -> dict[str, Table]:
    choices = {(row["column"], row["code"]): row["title"] for row in read("choices", _HERE)}
    columns: dict[str, list[Column]] = {}
    for row in read("contract", _HERE):
        columns.setdefault(row["table"], []).append(_column(row, choices))
    return {
        row["table"]: Table(row["table"], tuple(columns[row["table"]]), row["about"], row["title"], row["russian"])
        for row in read("tables", _HERE)
    }


TABLES = _tables()
"""Every table of the contract by name, in its order."""


@cache
def arrow(table: str) -> pa.Schema:
    """The table's Arrow schema; enums are dictionaries over strings, columns carry their description."""
    import pyarrow as pa

    types = {
        "string": pa.string(),
        "integer": pa.int64(),
        "number": pa.float64(),
        "boolean": pa.bool_(),
        "date": pa.date32(),
        "datetime": pa.timestamp("us", tz="UTC"),
        "enum": pa.dictionary(pa.int32(), pa.string()),
    }
    fields = [
        pa.field(column.name, types[column.type], metadata={"description": column.about} if column.about else None)
        for column in TABLES[table].columns
    ]
    return pa.schema(fields, {"title": table, "description": TABLES[table].about, "contract": str(VERSION)})
