"""Tasks in guarded processes: whatever a file does to its worker, it costs that file only.

Each worker has a connection of its own, so that a dead one can neither hold a lock nor spoil another's answer. All
are looked after from one thread: deadlines are kept, the dead replaced, and a task is tried once more in a fresh
worker where what the worker did before, or somebody else, may be to blame.
"""

import os
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing.connection import wait
from typing import Any

from pipeline.errors import RunError
from pipeline.runners import guard, vitals
from pipeline.runners.charge import Attempt, Nursery, NurseryError, Worker, epitaph
from pipeline.runners.job import Bounds, Done, Failure, Job

_TICK = 0.2
"""Seconds between looks at the clock and at `stop`."""
_LOOK = 1.0
"""Seconds between looks at what every worker uses; four in the time that one may be silent at least."""
_START = 300.0
"""Seconds for a nursery to load its models."""
_NURSERIES = 3
"""Nurseries in a row that may be lost without a task done."""
_TRIES = 2
"""Workers that one task may cost."""


@contextmanager
def crew(job: Job, bounds: Bounds, stop: Callable[[], bool]) -> Iterator[Callable[[Iterable[Any]], Iterator[Done]]]:
    """As `runners.crew`."""
    pool = _Pool(job, bounds, stop)
    own = set(vitals.children(os.getpid()))
    guard.adopt_orphans()
    try:
        yield pool.carry
    finally:
        pool.close()
        _bury(set(vitals.children(os.getpid())) - own)
        guard.adopt_orphans(False)


def _bury(orphans: Iterable[int]) -> None:
    """Kill and reap what came to us because the nursery itself was killed."""
    for pid in orphans:
        vitals.kill_tree(pid)
        with suppress(ChildProcessError):
            os.waitpid(pid, 0)


class _Pool:
    def __init__(self, job: Job, bounds: Bounds, stop: Callable[[], bool]) -> None:
        self.job = job
        self.bounds = bounds
        self.stop = stop
        self.tasks: Iterator[Attempt] = iter(())
        self.waiting: deque[Attempt] = deque()
        self.workers: list[Worker] = []
        self.nursery: Nursery | None = None
        self.began = self.looked = 0.0
        self.lost = 0

    def carry(self, tasks: Iterable[Any]) -> Iterator[Done]:
        """Each task with what became of it."""
        self.tasks = map(Attempt, tasks)
        while not self.stop() and self._busy():
            yield from self._turn()

    def close(self) -> None:
        """Let every process go, whatever it is doing."""
        for worker in self.workers:
            worker.connection.close()
        self.workers = []
        if self.nursery:
            self.nursery.close()
            self.nursery = None

    def _busy(self) -> bool:
        """Whether anything is under way or ahead; the next task is drawn when a worker could take it."""
        if not self.waiting and len(self._working()) < self.bounds.jobs:
            self.waiting.extend(attempt for attempt in [next(self.tasks, None)] if attempt)
        return bool(self.waiting or self._working())

    def _turn(self) -> Iterator[Done]:
        """Give out a task if there is one, hear the workers, keep the deadlines."""
        try:
            if nursery := self._ready():
                self._feed(nursery)
                yield from self._hear(nursery)
                yield from self._keep_deadlines(nursery)
        except NurseryError:
            yield from self._start_over()

    def _working(self) -> list[Worker]:
        return [worker for worker in self.workers if worker.attempt]

    def _ready(self) -> Nursery | None:
        if self.nursery is None:
            self.nursery, self.began = Nursery(self.job, self.bounds), time.monotonic()
        if self.nursery.ready(_TICK):
            return self.nursery
        if time.monotonic() - self.began > _START:
            raise RunError("Не удалось подготовить обработку: модели загружаются слишком долго.")
        return None

    def _feed(self, nursery: Nursery) -> None:
        if self.waiting:
            idle = [worker for worker in self.workers if not worker.attempt]
            if not idle:
                idle = [Worker(nursery)]
                self.workers += idle
            idle[0].give(self.waiting.popleft())

    def _hear(self, nursery: Nursery) -> Iterator[Done]:
        working = {worker.connection.fileno(): worker for worker in self._working()}
        free = len(working) < self.bounds.jobs and self.waiting
        for descriptor in wait(list(working), 0 if free else _TICK):
            worker = working[descriptor]  # type: ignore[index]
            try:
                value = worker.connection.recv()
            except (OSError, EOFError):
                yield from self._end(worker, epitaph(nursery.status(worker.pid)))
            else:
                yield from self._finish(worker, value)

    def _keep_deadlines(self, nursery: Nursery) -> Iterator[Done]:
        for worker in self._working():
            if failure := worker.overdue(self.bounds):
                yield from self._put_down(nursery, worker, failure)
        if self._working() and time.monotonic() - self.looked > min(_LOOK, self.bounds.silence / 4):
            self.looked, people = time.monotonic(), vitals.census()
            for worker in self._working():
                if failure := worker.ailing(self.bounds, people, nursery.process.pid):
                    yield from self._put_down(nursery, worker, failure)

    def _put_down(self, nursery: Nursery, worker: Worker, failure: Failure) -> Iterator[Done]:
        nursery.kill(worker.pid)
        yield from self._end(worker, failure)

    def _finish(self, worker: Worker, value: Any) -> Iterator[Done]:
        if isinstance(value, Failure) and value.code == "memory":
            yield from self._end(worker, value)
            return
        done = self._done(worker, value)
        worker.attempt = None
        worker.done += 1
        if worker.done >= self.bounds.recycle:
            self._dismiss(worker)
        yield done

    def _end(self, worker: Worker, failure: Failure) -> Iterator[Done]:
        """The worker is no more; its task is tried again or has failed."""
        self._dismiss(worker)
        excused = failure.code == "killed" or (failure.code != "timeout" and worker.done > 0)
        yield from self._retry(worker, failure, excused)

    def _retry(self, worker: Worker, failure: Failure, excused: bool) -> Iterator[Done]:
        assert worker.attempt
        worker.attempt.tries += 1
        if excused and worker.attempt.tries < _TRIES:
            self.waiting.appendleft(worker.attempt)
        else:
            yield self._done(worker, failure)

    def _done(self, worker: Worker, value: Any) -> Done:
        assert worker.attempt
        self.lost = 0
        return Done(worker.attempt.task, value, worker.seconds)

    def _dismiss(self, worker: Worker) -> None:
        worker.connection.close()
        self.workers.remove(worker)

    def _start_over(self) -> Iterator[Done]:
        """The nursery is lost, killed by somebody: a new one, and the tasks under way once more."""
        under_way = self._working()
        self.close()
        self.lost += 1
        if self.lost >= _NURSERIES:
            raise RunError("Рабочие процессы завершаются сразу после запуска: проверьте, хватает ли памяти.")
        for worker in under_way:
            yield from self._retry(worker, Failure("killed", "the nursery was lost"), excused=True)
