"""A rehearsal: reports with gold are read as in a run, in a place of their own."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from pipeline.batch import Order, run
from pipeline.cli.clock import now
from pipeline.cli.progress import watched
from pipeline.cli.signals import Stop
from pipeline.errors import RunError
from pipeline.evaluation.gold import SUFFIX
from pipeline.settings import Settings


def rehearse(gold: Path, place: Path, settings: Settings) -> Path:
    """Read the reports that have gold, from a copy below `place`; gives the folder with their tables.

    Raises RunError where it is broken off.
    """
    raw = place / "raw"
    raw.mkdir()
    for report in _reports(gold):
        if report.is_file():
            copy = raw / report.relative_to(gold)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(report, copy)
    with watched(lambda _: None) as observe:
        summary = run(Order(raw, place / "out", settings), now, observe, Stop())
    if summary.state != "done":
        raise RunError("Оценка прервана.")
    return place / "out"


def missing(gold: Path) -> list[Path]:
    """The reports that have gold and do not lie beside it: they will count as not found."""
    return [report for report in _reports(gold) if not report.is_file()]


def _reports(gold: Path) -> Iterator[Path]:
    return (path.with_name(path.name.removesuffix(SUFFIX)) for path in sorted(gold.rglob(f"*{SUFFIX}")))
