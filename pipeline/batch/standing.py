"""Standing: how a folder stands, as the catalog knows it."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pipeline.batch.output import Output
from pipeline.batch.summary import NEEDS_A_LOOK
from pipeline.catalog import files, releases, runs
from pipeline.catalog.catalog import Catalog
from pipeline.errors import RunError

_FORMER = 5
"""Runs that are told of."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A file that needs a look, why, and what to do."""

    path: str
    status: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Standing:
    """Counts by status, files that need a look, the last runs (the latest first), and the latest release's run."""

    files: Mapping[str, int]
    troubles: Sequence[Trouble]
    runs: Sequence[Mapping[str, Any]]
    release: int | None

    @property
    def exit_code(self) -> int:
        """0 all well, 1 some files need a look."""
        return int(bool(self.troubles))

    def told(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {**asdict(self), "exit_code": self.exit_code}


def standing(output: Output) -> Standing:
    """What the catalog says. Raises RunError where there has been no run yet."""
    if not output.catalog.is_file():
        raise RunError(no_run(output.folder))
    catalog = Catalog(output.catalog)
    try:
        latest = releases.latest(catalog)
        former = [past._asdict() for past in runs.last(catalog, _FORMER)]
        return Standing(files.counts(catalog), _troubles(catalog), former, latest.run if latest else None)
    finally:
        catalog.close()


def no_run(out: Path) -> str:
    """What to say where there is no catalog."""
    return f"В папке {out} прогонов ещё не было: выполните letopis run"


def _troubles(catalog: Catalog) -> list[Trouble]:
    rows = (row for row in files.documents(catalog) if row["status"] in NEEDS_A_LOOK)
    return [Trouble(row["path"], row["status"], row["error_code"] or "", row["message"] or "") for row in rows]
