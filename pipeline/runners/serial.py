"""One task after another in this very process: for one file, for tests, for a debugger. Nothing is guarded."""

import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from pipeline.errors import RunError
from pipeline.runners.job import Bounds, Done, Failure, Job


@contextmanager
def crew(job: Job, bounds: Bounds, stop: Callable[[], bool]) -> Iterator[Callable[[Iterable[Any]], Iterator[Done]]]:
    """As `runners.crew`; of the bounds none holds."""
    made: list[Callable[[Any], Any]] = []

    def carry(tasks: Iterable[Any]) -> Iterator[Done]:
        for task in tasks:
            if stop():
                return
            if not made:
                made.append(_made(job))
            began = time.monotonic()
            value = attempt(made[0], task)
            yield Done(task, value, time.monotonic() - began)

    yield carry


def attempt(function: Callable[[Any], Any], task: Any) -> Any:
    """The function's value, or a Failure in place of an exception that nobody foresaw."""
    try:
        return function(task)
    except MemoryError:
        return Failure("memory")
    except Exception:
        return Failure("internal_error", traceback.format_exc())


def _made(job: Job) -> Callable[[Any], Any]:
    try:
        return job.make()
    except Exception as error:
        raise RunError(f"Не удалось подготовить работу: {type(error).__name__}: {error}") from error
