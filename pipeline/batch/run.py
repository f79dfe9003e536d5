"""A run, from the input folder to a release: scan → plan → sight → carry → publish."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote_from_bytes

from pipeline.batch import page
from pipeline.batch.carry import carry, due, tell
from pipeline.batch.context import Clock, Context, Stop
from pipeline.batch.events import Observe
from pipeline.batch.finish import settle_figures
from pipeline.batch.order import Order
from pipeline.batch.plan import Plan, plan, refuse_removals
from pipeline.batch.publish import publish
from pipeline.batch.retire import retire
from pipeline.batch.scan import scan
from pipeline.batch.sight import sight
from pipeline.batch.summary import Summary
from pipeline.batch.under_way import under_way
from pipeline.catalog import files, releases, results

if TYPE_CHECKING:
    import pyarrow as pa

    Tables = Mapping[str, pa.Table]

RUN = "run.json"


def run(order: Order, clock: Clock, observe: Observe, stop: Stop = lambda: False) -> Summary:
    """Bring the tables up to the input folder. What is known and unchanged is not read again.

    Once `stop` says so, what is done is published and the rest left to the next run. Raises RunError where the run
    cannot go on; the tables stay as they were, and nothing done is lost.
    """
    with under_way(order, clock, observe, stop) as context:
        began = time.monotonic()
        with context.step("scan"):
            planned = _plan(context)
        with context.step("look", len(planned.news)):
            sight(context, planned, began)
            tasks = due(context)
            waiting = {task.path for task in tasks}
            looked = [*(found.path for found in planned.news), *planned.gone]
            tell(context, (path for path in looked if path not in waiting))
        carry(context, tasks)
        context.check_input()
        if stop():
            context.summary.state = "stopped"
        with context.step("publish"):
            _publish(context)
    return context.summary


def rebuild(order: Order, clock: Clock, observe: Observe) -> Summary:
    """Publish anew from the catalog alone; the input folder is not looked at. Raises RunError as a run does."""
    with under_way(order, clock, observe, lambda: False) as context, context.step("publish"):
        _publish(context, anew=True)
    return context.summary


def _plan(context: Context) -> Plan:
    order, summary = context.order, context.summary
    found = scan(order.raw, order.settings.limits.bytes, order.out, context.stop)
    planned = plan(found, files.known(context.catalog), order.force)
    if not order.allow_removals:
        refuse_removals(planned, order.settings.run.max_removed)
    if order.force:
        results.doubt_all(context.catalog)
    summary.found, summary.removed = len(found.found), len(planned.gone)
    summary.unchanged = len(found.found) - len(planned.news)
    return planned


def _publish(context: Context, anew: bool = False) -> None:
    order, catalog, output = context.order, context.catalog, context.output
    formats = order.settings.run.formats

    def beside(tables: Tables) -> dict[str, str]:
        settle_figures(context)
        context.summary.rows = {name: len(table) for name, table in tables.items()}
        published = replace(context.summary, published=True, release=context.stamp.run)
        told = json.dumps(published.told(), ensure_ascii=False, indent=1)
        return {RUN: f"{told}\n", page.NAME: page.page(tables, _facts(context, formats))}

    context.summary.published = publish(output, catalog, context.stamp, formats, beside, context.check, anew)
    retire(output, catalog, context.stamp.run, order.settings.run.keep_releases)


def _facts(context: Context, formats: Collection[str]) -> page.Facts:
    """What the archivist's page tells beside the tables; the time on it is that of the clock on the wall."""
    raw = os.path.relpath(context.order.raw.absolute(), context.output.latest.absolute())
    before = releases.latest(context.catalog)
    fresh = files.changed_since(context.catalog, before.run if before else 0)
    return page.Facts(
        context.stamp.run, context.clock().isoformat(), quote_from_bytes(os.fsencode(raw)), formats, fresh
    )
