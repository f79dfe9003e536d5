"""Finish: however a run ends, write down how."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from pipeline.batch import safely
from pipeline.batch.context import Context
from pipeline.batch.summary import metrics
from pipeline.catalog import files, releases, runs
from pipeline.errors import LetopisError


@contextmanager
def finish(context: Context) -> Iterator[None]:
    """Leave a record in the catalog and figures for Prometheus, also where the run fails; nothing temporary stays."""
    summary = context.summary
    try:
        yield
    except BaseException as error:
        summary.state, summary.reason = "failed", str(error) or type(error).__name__
        with suppress(LetopisError, OSError):
            _write_down(context)
        raise
    _write_down(context)


def settle_figures(context: Context) -> None:
    """Bring the summary's figures up to what the catalog knows."""
    summary = context.summary
    summary.finished_at = context.now()
    summary.last_good_at = runs.last_good(context.catalog)
    summary.files = files.counts(context.catalog)
    latest = releases.latest(context.catalog)
    summary.release = latest.run if latest else None
    if latest and not summary.rows:
        summary.rows = runs.summary(context.catalog, latest.run).get("rows", {})


def _write_down(context: Context) -> None:
    settle_figures(context)
    told = context.summary.told()
    runs.end(context.catalog, context.stamp.run, context.summary.finished_at, context.summary.state, told)
    for folder in (context.output.staging, context.output.scratch):
        shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):
        context.check()
        figures = metrics(told, runs.last_good(context.catalog))
        safely.write(context.output.metrics, figures, context.output.staging)
        context.output.staging.rmdir()
