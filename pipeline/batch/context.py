"""What every step of a run needs."""

import datetime as dt
import select
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic

from pipeline.batch.events import Observe, Step
from pipeline.batch.order import Order
from pipeline.batch.output import Output
from pipeline.batch.summary import Summary
from pipeline.catalog.catalog import Catalog
from pipeline.catalog.results import Versions
from pipeline.catalog.runs import Stamp
from pipeline.errors import RunError

Clock = Callable[[], dt.datetime]
Stop = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Context:
    """A run under way. `check` raises RunError where the output folder is not ours any more."""

    order: Order
    output: Output
    catalog: Catalog
    stamp: Stamp
    versions: Versions
    summary: Summary
    root: tuple[int, int] | None
    clock: Clock
    observe: Observe
    stop: Stop
    check: Callable[[], None]

    def now(self) -> str:
        """The time, ISO 8601 in UTC to the second."""
        return moment(self.clock)

    @contextmanager
    def step(self, name: str, total: int | None = None) -> Iterator[None]:
        """Tell that a step begins, and remember how long it took."""
        began = monotonic()
        self.observe(Step(name, total))
        try:
            yield
        finally:
            spent = self.summary.seconds.get(name, 0.0) + monotonic() - began
            self.summary.seconds[name] = round(spent, 3)

    def check_input(self) -> None:
        """Raises RunError where the input folder is not the one that the run began with: a share that went away."""
        if identity(self.order) != self.root:
            raise RunError(
                f"Папка с отчётами исчезла во время прогона: {self.order.raw}. Верните её и запустите ещё раз."
            )


def pause(seconds: float) -> None:
    """Do nothing for a while, whatever somebody does to the clock meanwhile."""
    select.select((), (), (), seconds)


def moment(clock: Clock) -> str:
    """The time, ISO 8601 in UTC to the second."""
    return clock().astimezone(dt.UTC).isoformat(timespec="seconds")


def identity(order: Order) -> tuple[int, int] | None:
    """Which folder lies at the input's path; None where there is none."""
    try:
        told = order.raw.stat()
    except OSError:
        return None
    return told.st_dev, told.st_ino
