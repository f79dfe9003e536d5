"""A run, from the input folder to a release: scan → plan → sight → carry → publish."""

import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from pipeline import __version__
from pipeline.batch import lock
from pipeline.batch.carry import carry, due, tell
from pipeline.batch.context import Clock, Context, Stop, identity, moment
from pipeline.batch.events import Observe
from pipeline.batch.finish import finish, settle_figures
from pipeline.batch.heal import heal
from pipeline.batch.log import logged
from pipeline.batch.order import Order
from pipeline.batch.output import Output
from pipeline.batch.plan import Plan, plan, refuse_removals
from pipeline.batch.publish import publish
from pipeline.batch.retire import retire
from pipeline.batch.scan import scan
from pipeline.batch.sight import sight
from pipeline.batch.summary import Summary
from pipeline.batch.tools import tools
from pipeline.batch.versions import versions
from pipeline.catalog import files, results, runs
from pipeline.catalog.catalog import Catalog


def run(order: Order, clock: Clock, observe: Observe, stop: Stop = lambda: False) -> Summary:
    """Bring the tables up to the input folder. What is known and unchanged is not read again.

    Once `stop` says so, what is done is published and the rest left to the next run. Raises RunError where the run
    cannot go on; the tables stay as they were, and nothing done is lost.
    """
    output = Output(order.out)
    output.prepare()
    with lock.held(output.lock, order.wait, stop) as check, _opened(output) as catalog:
        heal(output, catalog)
        stamp = runs.begin(catalog, moment(clock), __version__, above=max(output.numbers(), default=0))
        summary = Summary(stamp.run, stamp.version, stamp.at)
        with logged(output, stamp.run, observe) as told:
            present = versions(order.settings, tools())
            context = Context(
                order, output, catalog, stamp, present, summary, identity(order), clock, told, stop, check
            )
            with finish(context):
                _go(context)
        return summary


def _go(context: Context) -> None:
    began = time.monotonic()
    with context.step("scan"):
        planned = _plan(context)
    with context.step("look", len(planned.news)):
        sight(context, planned, began)
        tasks = due(context)
        ahead = {task.path for task in tasks}
        tell(context, (path for path in [*(one.path for one in planned.news), *planned.gone] if path not in ahead))
    carry(context, tasks)
    context.check_input()
    with context.step("publish"):
        _publish(context)


def _plan(context: Context) -> Plan:
    order, summary = context.order, context.summary
    found = scan(order.raw, order.settings.limits.bytes, order.out)
    planned = plan(found, files.known(context.catalog), order.force)
    if not order.allow_removals:
        refuse_removals(planned, order.settings.run.max_removed)
    if order.force:
        results.doubt_all(context.catalog)
    summary.found, summary.removed = len(found.found), len(planned.gone)
    summary.unchanged = len(found.found) - len(planned.news)
    return planned


def _publish(context: Context) -> None:
    order, catalog, output = context.order, context.catalog, context.output

    def told(rows: Mapping[str, int]) -> Mapping[str, Any]:
        settle_figures(context)
        context.summary.rows = dict(rows)
        return context.summary.told()

    formats = order.settings.run.formats
    context.summary.published = publish(output, catalog, context.stamp, formats, told, context.check)
    retire(output, catalog, context.stamp.run, order.settings.run.keep_releases)


@contextmanager
def _opened(output: Output) -> Iterator[Catalog]:
    catalog = Catalog(output.catalog)
    try:
        yield catalog
    finally:
        catalog.close()
