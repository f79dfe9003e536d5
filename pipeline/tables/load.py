"""Published tables → pandas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import UsageError
from pipeline.tables.columns import read
from pipeline.tables.schema import TABLES

if TYPE_CHECKING:
    import pandas as pd


class Tables(Mapping[str, "pd.DataFrame"]):
    """The tables of one release, each read when it is first asked for: `tables.events` or `tables["events"]`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._read: dict[str, pd.DataFrame] = {}

    def __getitem__(self, name: str) -> pd.DataFrame:
        if name not in TABLES:
            raise KeyError(name)
        if name not in self._read:
            self._read[name] = _frame(name, self.folder / f"{name}.parquet")
        return self._read[name]

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name not in TABLES:
            raise AttributeError(f"в данных нет таблицы {name}; есть {', '.join(TABLES)}")
        return self[name]

    def __iter__(self) -> Iterator[str]:
        return iter(TABLES)

    def __len__(self) -> int:
        return len(TABLES)

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *TABLES]

    def __repr__(self) -> str:
        return f"Tables({str(self.folder)!r})"


def load(folder: str | Path = "extracted") -> Tables:
    """The latest release below `folder`, or the release that `folder` is.

    Text is `string`, whole numbers `Int64`, yes and no `boolean`, days `datetime64`, moments `datetime64` in UTC, codes
    `category` with every code of the contract. Raises UsageError where nothing has been published.
    """
    for release in (Path(folder) / "latest", Path(folder)):
        if (release / "documents.parquet").exists():
            return Tables(release.resolve())
    raise UsageError(
        f"В папке «{folder}» нет опубликованных таблиц Parquet: сначала выполните letopis run (с видом parquet)"
        " или укажите папку выпуска."
    )


def dtypes(name: str) -> dict[str, Any]:
    """The pandas type of each column of a table."""
    import pandas as pd

    plain = {
        "string": pd.StringDtype(),
        "integer": pd.Int64Dtype(),
        "number": "float64",
        "boolean": pd.BooleanDtype(),
        "date": "datetime64[s]",
        "datetime": pd.DatetimeTZDtype("us", "UTC"),
    }
    return {
        column.name: pd.CategoricalDtype(list(column.codes)) if column.type == "enum" else plain[column.type]
        for column in TABLES[name].columns
    }


def _frame(name: str, path: Path) -> pd.DataFrame:
    """A missing file is an empty table: a release may come from before the table was in the contract."""
    from pipeline.tables.schema import arrow

    table = read(name, path) if path.exists() else arrow(name).empty_table()
    frame: pd.DataFrame = table.to_pandas(date_as_object=False).astype(dtypes(name))
    return frame
