"""Sight: look at what is news and note it in the catalog, so that it knows what lies in the folder."""

import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from pipeline.batch.context import Context, pause
from pipeline.batch.events import Looked
from pipeline.batch.look import MOVING, look
from pipeline.batch.plan import Plan
from pipeline.batch.scan import Found
from pipeline.catalog import files
from pipeline.catalog.files import Sighting

_FRESH = 30
"""A file younger than so many settling times may still be on its way."""
_TOGETHER = 500
"""Files noted in one transaction."""
_PAUSE = 0.1


def sight(context: Context, planned: Plan, began: float) -> None:
    """Note every new or changed file, then what is gone. `began` is when the scan did, on the monotonic clock.

    Young files come last, and only once the settling time is over: one that has changed by then is still being
    written, and stays as it is known.
    """
    settle = context.order.settings.run.settle
    young = _young(context.clock().timestamp(), _FRESH * settle)
    rested = [found for found in planned.news if not young(found)]
    fresh = [found for found in planned.news if young(found)]
    _note(context, _sightings(context, rested, fresh=False), planned)
    if fresh and not context.stop():
        _wait(context, began + settle)
        _note(context, _sightings(context, fresh, fresh=True), planned)
    context.check_input()
    if not context.stop():
        with context.catalog.transaction():
            files.remove(context.catalog, context.stamp, planned.gone)


def _young(now: float, age: float) -> Callable[[Found], bool]:
    """Whether a file's time stamp is about now: one from the far future is as old as one from the past."""
    return lambda found: not found.outcome and abs(found.mtime_ns / 1e9 - now) < age


def _sightings(context: Context, news: Iterable[Found], fresh: bool) -> Iterator[Sighting]:
    for found in news:
        sighting = look(context.order.raw, found, fresh, context.stop)
        if context.stop():
            return
        context.observe(Looked(found.path))
        context.summary.looked += 1
        yield sighting


def _note(context: Context, sightings: Iterator[Sighting], planned: Plan) -> None:
    rest = True
    while rest:
        together = list(islice(sightings, _TOGETHER))
        rest = len(together) == _TOGETHER
        with context.catalog.transaction():
            for one in together:
                if not (_is_moving(one) and planned.has_content(one.path)):
                    files.note(context.catalog, context.stamp, one)


def _is_moving(sighting: Sighting) -> bool:
    return sighting.outcome is not None and sighting.outcome.code == MOVING


def _wait(context: Context, until: float) -> None:
    while time.monotonic() < until and not context.stop():
        pause(_PAUSE)
