"""Heal: clear away what a run that was cut off has left, and finish what it had as good as done."""

import shutil

from pipeline.batch import safely
from pipeline.batch.output import Output
from pipeline.catalog import releases, runs
from pipeline.catalog.catalog import Catalog


def heal(output: Output, catalog: Catalog) -> None:
    """Bring the folder to what the catalog says.

    A release without its record was never whole: it goes. The latest recorded release is the one to be read: the link
    is set to it. Releases that the catalog never heard of, because it was made anew, are left alone.
    """
    for folder in (output.staging, output.scratch):
        safely.clear(folder)
    output.scratch.mkdir(exist_ok=True)
    recorded = {release.run for release in releases.every(catalog)}
    for run in output.numbers():
        if run not in recorded and runs.is_known(catalog, run):
            discard(output, run)
    for run in recorded:
        if not output.release(run).is_dir():
            releases.drop(catalog, run)
    latest = releases.latest(catalog)
    if latest and (not output.latest.is_symlink() or output.latest.resolve() != output.release(latest.run).resolve()):
        safely.point(output.latest, output.release(latest.run), output.staging)


def discard(output: Output, run: int) -> None:
    """Delete a release; it leaves its place at once, as it came."""
    output.staging.mkdir(exist_ok=True)
    gone = output.staging / f"gone-{run}"
    output.release(run).rename(gone)
    shutil.rmtree(gone, ignore_errors=True)
