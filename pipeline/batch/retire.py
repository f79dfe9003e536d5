"""Retire: what is old goes, so that years of nights do not fill the disk."""

import os
from contextlib import suppress

from pipeline.batch.heal import discard
from pipeline.batch.output import Output
from pipeline.catalog import releases, results, runs
from pipeline.catalog.catalog import Catalog

KEPT_RUNS = 400
"""Runs that are remembered and whose logs are kept; more than a year of nights."""


def retire(output: Output, catalog: Catalog, run: int, keep: int) -> None:
    """Keep the last `keep` releases, the last runs with their logs, and the results that a file refers to."""
    for old in releases.every(catalog)[max(keep, 1) :]:
        releases.drop(catalog, old.run)
        discard(output, old.run)
    results.forget(catalog, before=run)
    runs.forget(catalog, before=run - KEPT_RUNS)
    for log in os.listdir(output.logs):
        number = log.split(".")[0]
        if number.isdecimal() and int(number) < run - KEPT_RUNS:
            with suppress(FileNotFoundError):
                (output.logs / log).unlink()
