"""A run under way: the output is locked, healed and open; however it ends, that is written down."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from pipeline import __version__
from pipeline.batch import lock, names
from pipeline.batch.context import Clock, Context, Stop, identity, moment
from pipeline.batch.events import Observe
from pipeline.batch.finish import finish
from pipeline.batch.heal import heal
from pipeline.batch.log import logged
from pipeline.batch.order import Order
from pipeline.batch.output import Output
from pipeline.batch.summary import Summary
from pipeline.batch.tools import tools
from pipeline.batch.versions import versions
from pipeline.catalog import runs
from pipeline.catalog.catalog import Catalog
from pipeline.catalog.faults import refused


@contextmanager
def under_way(order: Order, clock: Clock, observe: Observe, stop: Stop) -> Iterator[Context]:
    """All that the steps of a run need. Raises RunError where the output is not to be had, or refuses later on."""
    output = Output(order.out)
    order.check()
    output.prepare()
    with refused(output.folder), held(output, order.wait, stop) as (catalog, check):
        heal(output, catalog)
        stamp = runs.begin(catalog, moment(clock), __version__, above=max(output.numbers(), default=0))
        summary = Summary(stamp.run, stamp.version, stamp.at, names.published(os.fsencode(order.raw.absolute())))
        present = versions(order.settings, tools(order.settings.ocr.languages))
        with logged(output, stamp.run, observe) as told:
            root = identity(order)
            context = Context(order, output, catalog, stamp, present, summary, root, clock, told, stop, check)
            with finish(context):
                yield context


@contextmanager
def held(output: Output, wait: bool, stop: Stop) -> Iterator[tuple[Catalog, Callable[[], None]]]:
    """The output's catalog while nobody else works there, and a check that the folder is still the same."""
    with lock.held(output.lock, wait, stop) as check:
        catalog = Catalog(output.catalog)
        try:
            yield catalog, check
        finally:
            catalog.close()
