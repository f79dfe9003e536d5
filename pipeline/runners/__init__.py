"""Runners: carry one job through many tasks. One module a way of working, one function `run(...) -> Iterator[Done]`."""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any

from pipeline.runners.job import Bounds, Done, Job

RUNNERS = {
    "serial": "pipeline.runners.serial",
    "processes": "pipeline.runners.processes",
}


def run(
    name: str, job: Job, tasks: Iterable[Any], bounds: Bounds, stop: Callable[[], bool] = lambda: False
) -> Iterator[Done]:
    """Each task with what became of it, in the order in which they are done.

    `tasks` is drawn from only when a worker is free. Ends early, dropping what is under way, once `stop` says so.
    Raises RunError where the job cannot be prepared at all.
    """
    found: Iterator[Done] = import_module(RUNNERS[name]).run(job, tasks, bounds, stop)
    return found
