"""A connection to the catalog: opened, migrated, its errors in words."""

import contextlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pipeline.catalog.faults import translated
from pipeline.catalog.migrations import migrate
from pipeline.errors import CatalogError

_PRAGMAS = ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "busy_timeout = 10000")
Row = tuple[Any, ...]
Values = Iterable[Any] | Mapping[str, Any]


class Catalog:
    """SQLite in write-ahead mode; what a transaction did is on the disk when it ends.

    Raises CatalogError where it cannot be opened, read or brought to the present shape, RunError where the disk is
    full. Closing folds the write-ahead log into the one file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with translated(path):
            self._connection = sqlite3.connect(path, isolation_level=None)
            for pragma in _PRAGMAS:
                self._connection.execute(f"PRAGMA {pragma}")
            try:
                migrate(self._connection)
            except LookupError as error:
                raise CatalogError(
                    f"Каталог {path} создан более новой версией Летописи ({error}): обновите программу."
                ) from error

    def close(self) -> None:
        """No more."""
        with translated(self.path):
            self._connection.close()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. Inside another one it is part of that."""
        if self._connection.in_transaction:
            yield
            return
        self.run("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise
        self.run("COMMIT")

    def run(self, sql: str, values: Values = ()) -> int:
        """Carry out a statement; the number of rows that it changed."""
        with translated(self.path):
            return self._connection.execute(sql, values).rowcount  # type: ignore[arg-type]

    def run_many(self, sql: str, many: Iterable[Values]) -> None:
        """Carry out a statement once for each of `many`."""
        with translated(self.path):
            self._connection.executemany(sql, many)  # type: ignore[arg-type]

    def rows(self, sql: str, values: Values = ()) -> Iterator[Row]:
        """The rows of a query, as they are drawn."""
        with translated(self.path):
            yield from self._connection.execute(sql, values)  # type: ignore[arg-type]

    def row(self, sql: str, values: Values = ()) -> Row | None:
        """The first row of a query."""
        return next(self.rows(sql, values), None)
