"""Releases that were published whole."""

from typing import NamedTuple

from pipeline.catalog.catalog import Catalog
from pipeline.catalog.runs import Stamp


class Release(NamedTuple):
    """`recipe` is what its bytes depend on beside results; `package` the SHA-256 of its datapackage.json."""

    run: int
    recipe: str
    package: str


def add(catalog: Catalog, stamp: Stamp, recipe: str, package: str) -> None:
    """From now on this is the latest release."""
    catalog.run("INSERT INTO releases VALUES (?, ?, ?, ?)", (stamp.run, stamp.at, recipe, package))


def every(catalog: Catalog) -> list[Release]:
    """All of them, the latest first."""
    return [Release(*row) for row in catalog.rows("SELECT run, recipe, package FROM releases ORDER BY run DESC")]


def latest(catalog: Catalog) -> Release | None:
    """The one that extracted/latest leads to."""
    return next(iter(every(catalog)), None)


def drop(catalog: Catalog, run: int) -> None:
    """Forget a release whose files go."""
    catalog.run("DELETE FROM releases WHERE run = ?", (run,))
