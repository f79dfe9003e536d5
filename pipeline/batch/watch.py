"""Watch: a run whenever the folder has something new, for as long as nobody stops it."""

from collections.abc import Callable

from pipeline.batch.context import Clock, Stop
from pipeline.batch.events import Observe
from pipeline.batch.order import Order
from pipeline.batch.output import Output
from pipeline.batch.plan import plan
from pipeline.batch.run import run
from pipeline.batch.scan import scan
from pipeline.batch.summary import Summary
from pipeline.batch.tools import tools
from pipeline.batch.under_way import held
from pipeline.batch.versions import versions
from pipeline.catalog import files
from pipeline.errors import RunError

_LONGEST = 300.0
"""Seconds between attempts where nothing comes of one after another."""
Wait = Callable[[float], None]
Tell = Callable[[Summary | RunError], None]


def watch(order: Order, every: float, clock: Clock, observe: Observe, stop: Stop, wait: Wait, tell: Tell) -> None:
    """Look at the folder every so many seconds, or as soon as `wait(seconds)` returns, and run where there is news.

    What comes together is published together. A run that fails (a share went away, the disk is full, somebody else is
    at work) is told of and tried again after a while; the while grows as long as nothing comes of trying. Nothing ends
    the watch but `stop`. Raises UsageError where the order itself cannot be.
    """
    order.check()
    pause = every
    while not stop():
        vain = False
        try:
            if has_news(order, stop):
                summary = run(order, clock, observe, stop)
                tell(summary)
                vain = not (summary.worked or summary.published)
        except RunError as error:
            tell(error)
            vain = True
        pause = min(pause * 2, max(_LONGEST, every)) if vain else every
        if not stop():
            wait(pause)


def has_news(order: Order, stop: Stop) -> bool:
    """Whether a run would find something to do: files new, changed, gone or due, or none published yet.

    Nothing is read or written down for that. Raises RunError as a run does.
    """
    output = Output(order.out)
    if not output.catalog.is_file() or not output.latest.is_symlink():
        return True
    found = scan(order.raw, order.settings.limits.bytes, order.out, stop)
    with held(output, order.wait, stop) as (catalog, _):
        planned = plan(found, files.known(catalog), order.force)
        due = list(files.todo(catalog, 0, versions(order.settings, tools(order.settings.ocr.languages))))
        return bool(planned.news or planned.gone or due)
