"""What is to be done, within which bounds, and what came of it. Everything here pickles."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Any


@dataclass(frozen=True, slots=True)
class Job:
    """One function for all tasks, named so that only the process that works needs to import it.

    `maker` is 'module:function'; called with `argument`, it loads whatever is heavy and returns the function
    `task -> value`.

    >>> Job("functools:partial", divmod).make()(7, 2)
    (3, 1)
    """

    maker: str
    argument: object = None

    def make(self) -> Callable[..., Any]:
        """The function itself; imports and loads."""
        module, _, name = self.maker.partition(":")
        made: Callable[..., Any] = getattr(import_module(module), name)(self.argument)
        return made


@dataclass(frozen=True, slots=True)
class Bounds:
    """What a task and a worker may take."""

    jobs: int = 1
    seconds: float = 300.0
    """For one task, from the moment a worker takes it."""
    silence: float = 120.0
    """Without any sign of life: neither a result nor processor time used by the worker or its children."""
    memory: int = 2_000_000_000
    """Bytes of address space above what the worker starts with, and of memory held with all that it started."""
    recycle: int = 500
    """Tasks after which a worker is replaced."""
    scratch: str = ""
    """Folder for the workers' temporary files; the system's own where empty."""
    errors: str = ""
    """File for what workers and libraries print; nowhere where empty."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A task that gave no value.

    `code` is `timeout` (a deadline or silence), `memory`, `crash` (the worker died), `killed` (somebody else killed
    it: worth another try), `internal_error` (an exception that nobody foresaw). `detail` is for the log.
    """

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """A task, its value or Failure, and the seconds it took."""

    task: Any
    value: Any
    seconds: float
