"""One task after another in this very process: for one file, for tests, for a debugger. Nothing is guarded."""

import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from pipeline.errors import RunError
from pipeline.runners.job import Bounds, Done, Failure, Job


def run(job: Job, tasks: Iterable[Any], bounds: Bounds, stop: Callable[[], bool]) -> Iterator[Done]:
    """As `runners.run`; of the bounds none holds."""
    function: Callable[[Any], Any] | None = None
    for task in tasks:
        if stop():
            return
        function = function or _made(job)
        began = time.monotonic()
        value = attempt(function, task)
        yield Done(task, value, time.monotonic() - began)


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
