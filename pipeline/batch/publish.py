"""Publish: lay out a whole release beside the others, then let extracted/latest lead to it.

The order makes every moment a good one to be killed in: files are laid down in staging and brought to the disk; the
folder takes its place among the releases; the catalog records it; the link is switched. What is cut off before the
record is cleared away by the next run, what is cut off after it is finished by it.
"""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.batch import safely, versions
from pipeline.batch.output import Output
from pipeline.batch.release import Base, lay_out
from pipeline.catalog import files, releases
from pipeline.catalog.catalog import Catalog
from pipeline.catalog.faults import in_words
from pipeline.catalog.runs import Stamp
from pipeline.errors import RunError
from pipeline.writers import datapackage

if TYPE_CHECKING:
    import pyarrow as pa

Beside = Callable[[Mapping[str, "pa.Table"]], Mapping[str, str]]


def publish(
    output: Output,
    catalog: Catalog,
    stamp: Stamp,
    formats: Collection[str],
    beside: Beside,
    check: Callable[[], None],
    anew: bool = False,
) -> bool:
    """Whether there is a new release; there is none where it would be as the one before, unless it is asked `anew`.

    `beside` gives, from the tables, the text of each file that lies beside them. `check` raises RunError where the
    output folder is not ours any more. Raises RunError, too, where the disk is full or refuses; nothing is lost then.
    """
    recipe = versions.publishing(formats)
    base = None if anew else _base(output, catalog, recipe)
    if base and not base.changed:
        return False
    staged = output.staging / str(stamp.run)
    check()
    try:
        staged.mkdir(parents=True)
        tables = lay_out(catalog, base, formats, staged)
        datapackage.write(staged)
        for name, text in beside(tables).items():
            (staged / name).write_text(text, encoding="utf-8", newline="\n")
        safely.sync_all(staged)
        check()
        staged.rename(output.release(stamp.run))
        safely.sync(output.releases)
    except OSError as error:
        shutil.rmtree(output.staging, ignore_errors=True)
        raise RunError(in_words(error, output.folder)) from error
    releases.add(catalog, stamp, recipe, digest(output.release(stamp.run)))
    safely.point(output.latest, output.release(stamp.run), output.staging)
    check()
    return True


def digest(release: Path) -> str:
    """The SHA-256 of a release's datapackage.json, which holds those of all its tables."""
    return hashlib.sha256((release / datapackage.NAME).read_bytes()).hexdigest()


def _base(output: Output, catalog: Catalog, recipe: str) -> Base | None:
    """The latest release, where a new one can stand on it: made by the same recipe, and lying there as it was."""
    latest = releases.latest(catalog)
    if latest is None or latest.recipe != recipe:
        return None
    folder = output.release(latest.run)
    try:
        whole = digest(folder) == latest.package and datapackage.is_whole(folder)
    except OSError:
        return None
    return Base(folder, files.changed_since(catalog, latest.run)) if whole else None
