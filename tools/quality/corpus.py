"""The reports that have gold."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.evaluation import gold
from pipeline.evaluation.gold import Gold

ROOT = Path(__file__).parents[2]
_SETS = "more", "press", "fresh", "yet", "novel", "kyrgyz", "next", "wide", "far", "apart"
_BLIND = re.compile(r"(?:press|kyrgyz|apart)/\d*[02468]_")
"""Reports on which nothing is tuned: their figures are told, they teach nothing."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A report with gold, of the set that it belongs to."""

    set: str
    path: Path
    gold: Gold


def samples(more: Path | None) -> Iterator[Sample]:
    """Our own, then those below another folder, each folder of it a set; in a fixed order, the blind ones left out."""
    yield from (one for one in _all(more) if not _BLIND.search(one.path.as_posix()))


def blind() -> Iterator[Sample]:
    """Our own reports that nobody reads when rules are made."""
    yield from (one for one in _all(None) if _BLIND.search(one.path.as_posix()))


def _all(more: Path | None) -> Iterator[Sample]:
    corpus = ROOT / "tests" / "corpus"
    yield from _beside("raw_reports", corpus, ROOT / "raw_reports")
    for name in _SETS:
        yield from _beside(name, corpus / name, corpus / name)
    if more is not None:
        yield from _beside(more.resolve().name, more, more)
        for folder in sorted(path for path in more.iterdir() if path.is_dir()):
            yield from _beside(folder.name, folder, folder)


def _beside(name: str, gold_of: Path, reports: Path) -> Iterator[Sample]:
    for one in gold.read(gold_of):
        path = reports / one.path
        if path.is_file() and path.parent == reports:
            yield Sample(name, path, one)
