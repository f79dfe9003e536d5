"""Runs: what was asked, what came of it. Their numbers give all else its order: a clock may be set back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from pipeline.catalog.catalog import Catalog


@dataclass(frozen=True, slots=True)
class Stamp:
    """By which run something is written down, when (ISO 8601, UTC), and by which version of the program."""

    run: int
    at: str
    version: str


class Past(NamedTuple):
    """A run as remembered. `state` is running (or cut off), done, stopped or failed."""

    run: int
    started_at: str
    finished_at: str | None
    version: str
    state: str
    summary: Mapping[str, Any]


def begin(catalog: Catalog, at: str, version: str, above: int = 0) -> Stamp:
    """A new run, numbered higher than all before it and than `above`."""
    with catalog.transaction():
        last = catalog.row("SELECT seq FROM sqlite_sequence WHERE name = 'runs'") or (0,)
        run = max(last[0], above) + 1
        catalog.run("INSERT INTO runs (run, started_at, version) VALUES (?, ?, ?)", (run, at, version))
    return Stamp(run, at, version)


def end(catalog: Catalog, run: int, at: str, state: str, summary: Mapping[str, Any]) -> None:
    """Write down how a run ended."""
    told = json.dumps(summary, ensure_ascii=False)
    catalog.run("UPDATE runs SET finished_at = ?, state = ?, summary = ? WHERE run = ?", (at, state, told, run))


def last(catalog: Catalog, count: int) -> list[Past]:
    """The last runs, the latest first."""
    found = catalog.rows(
        "SELECT run, started_at, finished_at, version, state, summary FROM runs ORDER BY run DESC LIMIT ?", (count,)
    )
    return [
        Past(run, begun, ended, version, state, json.loads(told)) for run, begun, ended, version, state, told in found
    ]


def summary(catalog: Catalog, run: int) -> dict[str, Any]:
    """What a run says of itself; nothing where it never came to that."""
    found = catalog.row("SELECT summary FROM runs WHERE run = ?", (run,))
    return dict(json.loads(found[0])) if found else {}


def is_known(catalog: Catalog, run: int) -> bool:
    """Whether this catalog remembers a run of that number."""
    return catalog.row("SELECT 1 FROM runs WHERE run = ?", (run,)) is not None


def last_good(catalog: Catalog) -> str | None:
    """When a run last came to its end."""
    found = catalog.row("SELECT finished_at FROM runs WHERE state = 'done' ORDER BY run DESC LIMIT 1")
    return found[0] if found else None


def forget(catalog: Catalog, before: int) -> None:
    """Drop the records of runs that nothing refers to any more."""
    catalog.run(
        "DELETE FROM runs WHERE run < ? "
        "AND run NOT IN (SELECT run FROM results) AND run NOT IN (SELECT run FROM releases)",
        (before,),
    )
