"""What is seen of a run: a bar on a terminal, elsewhere one JSON line a file."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from pipeline.batch.events import Event, Fate, Observe, Step
from pipeline.batch.log import line
from pipeline.batch.names import MEMBER
from pipeline.batch.summary import NEEDS_A_LOOK

_STEPS = {
    "scan": "Смотрю, что лежит в папке",
    "look": "Смотрю, что изменилось",
    "work": "Читаю",
    "publish": "Записываю таблицы",
}
_COUNT = "{task.completed:.0f} из {task.total:.0f}"
"""Shown where it is known how many there are."""


@contextmanager
def watched(bad: Callable[[Fate], None], quiet: bool = False) -> Iterator[Observe]:
    """An observer for a run; `bad` hears of files that need a look.

    It speaks on standard error, so that standard output holds the summary only; not at all where it is to be `quiet`.
    """
    with _nothing() if quiet else _bar() if sys.stderr.isatty() else _lines() as show:

        def observe(event: Event) -> None:
            with suppress(OSError):  # whoever looked on may have gone
                show(event)
            if isinstance(event, Fate) and event.status in NEEDS_A_LOOK:
                bad(event)

        yield observe


@contextmanager
def _nothing() -> Iterator[Observe]:
    yield lambda event: None


@contextmanager
def _lines() -> Iterator[Observe]:
    def show(event: Event) -> None:
        if isinstance(event, Fate):
            print(line(event), file=sys.stderr, flush=True)

    yield show


@contextmanager
def _bar() -> Iterator[Observe]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(_COUNT, ""), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", visible=False)

        def show(event: Event) -> None:
            nonlocal task
            if isinstance(event, Step):
                progress.remove_task(task)
                task = progress.add_task(_STEPS[event.name], total=event.total)
            elif not isinstance(event, Fate) or MEMBER not in event.path:
                progress.advance(task)

        yield show
