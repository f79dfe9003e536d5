"""Runners: carry one job through many tasks. One module a way of working, one function `crew(job, bounds, stop)`."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from importlib import import_module
from typing import Any

from pipeline.runners.job import Bounds, Done, Job

RUNNERS = {
    "serial": "pipeline.runners.serial",
    "processes": "pipeline.runners.processes",
}
Carry = Callable[[Iterable[Any]], Iterator[Done]]
Stop = Callable[[], bool]


def crew(name: str, job: Job, bounds: Bounds, stop: Stop = lambda: False) -> AbstractContextManager[Carry]:
    """A context that gives `carry(tasks)`: each task with what became of it, in the order in which they are done.

    It may be called again and again; what the job loads is loaded by the first call, for all of them. `tasks` is drawn
    from only when a worker is free. It ends early, dropping what is under way, once `stop` says so; it raises RunError
    where the job cannot be prepared at all.
    """
    made: AbstractContextManager[Carry] = import_module(RUNNERS[name]).crew(job, bounds, stop)
    return made
