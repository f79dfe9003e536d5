"""The nursery and its workers, as the process in charge sees them."""

import os
import pickle
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from pipeline.errors import RunError
from pipeline.runners import vitals
from pipeline.runners.job import Bounds, Failure, Job
from pipeline.runners.nursery import LONGEST, tell

_BURIAL = 5.0
"""Seconds for the nursery to answer, or to end."""
_ENVIRONMENT = {
    "PYTHONUTF8": "1",
    "PYTHONHASHSEED": "0",
    "PYTHONSAFEPATH": "1",
    "PYTHONFAULTHANDLER": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "OMP_THREAD_LIMIT": "1",
    "MKL_NUM_THREADS": "1",
}


class NurseryError(Exception):
    """The nursery ended; its workers with it."""


class Nursery:
    """The one process that is started; all workers descend from it."""

    def __init__(self, job: Job, bounds: Bounds) -> None:
        self.channel, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self.ended: dict[int, int] = {}
        self.network = ""
        with theirs, open(bounds.errors or os.devnull, "ab") as errors:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "pipeline.runners.nursery", str(theirs.fileno()), str(os.getpid())],
                pass_fds=[theirs.fileno()],
                env=os.environ | _ENVIRONMENT | _places(bounds),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
            )
        tell(self.channel, job, bounds.memory)

    def ready(self, seconds: float) -> bool:
        """Whether the models are loaded, after waiting at most so long. Raises RunError where they cannot be."""
        if self.network:
            return True
        self.channel.settimeout(seconds)
        try:
            kind, told = self._hear()
        except TimeoutError:
            return False
        if kind == "broken":
            reason = told.strip().splitlines()[-1]
            raise RunError(f"Не удалось подготовить обработку: {reason}. Проверьте установку: letopis doctor")
        self.network = told
        self.channel.settimeout(_BURIAL)
        return True

    def fork(self) -> tuple[int, Connection]:
        """A new worker: its id and this end of its connection."""
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                socket.send_fds(self.channel, [pickle.dumps(("fork",))], [theirs.fileno()])
            except OSError as error:
                raise NurseryError(str(error)) from error
        while (heard := self._hear())[0] != "born":
            pass
        self.ended.pop(heard[1], None)
        return heard[1], Connection(ours.detach())

    def kill(self, pid: int) -> None:
        """Kill a worker and all that it started."""
        tell(self.channel, "kill", pid)
        self.status(pid)

    def status(self, pid: int) -> int:
        """How a worker ended, a wait status."""
        while pid not in self.ended:
            self._hear()
        return self.ended.pop(pid)

    def close(self) -> None:
        """End it and every worker. Nothing of it is left afterwards."""
        with suppress(OSError):
            self.channel.shutdown(socket.SHUT_WR)
            while self.network and self.channel.recv(LONGEST):
                pass
        self.channel.close()
        vitals.kill_tree(self.process.pid)
        self.process.wait()

    def _hear(self) -> Any:
        try:
            message = self.channel.recv(LONGEST)
        except TimeoutError:
            if not self.network:
                raise
            raise NurseryError("silent") from None
        except OSError as error:
            raise NurseryError(str(error)) from error
        if not message:
            raise NurseryError("gone")
        heard = pickle.loads(message)
        if heard[0] == "ended":
            self.ended[heard[1]] = heard[2]
        return heard


@dataclass(slots=True)
class Attempt:
    """A task, and how many workers it has cost."""

    task: Any
    tries: int = 0


class Worker:
    """A forked worker and the task that it holds."""

    def __init__(self, nursery: Nursery) -> None:
        self.pid, self.connection = nursery.fork()
        self.attempt: Attempt | None = None
        self.done = 0
        self.began = self.alive = 0.0
        self.ticks = -1

    @property
    def seconds(self) -> float:
        """Seconds since it took its task."""
        return time.monotonic() - self.began

    def give(self, attempt: Attempt) -> None:
        """Let it work; the deadlines count from now."""
        self.attempt = attempt
        self.began = self.alive = time.monotonic()
        with suppress(BrokenPipeError, ConnectionResetError):
            self.connection.send(attempt.task)

    def overdue(self, bounds: Bounds) -> Failure | None:
        """Whether its time is over."""
        over = self.seconds > bounds.seconds
        return Failure("timeout", f"not done after {bounds.seconds:g} s") if over else None

    def ailing(self, bounds: Bounds, people: dict[int, vitals.Life], nursery: int) -> Failure | None:
        """Whether it has fallen silent or, with all that it started, outgrown its memory.

        A sign of life is processor time, of the worker or of what it started. No reader has to report progress for
        that: who computes is alive, who waits for a dead share is not. What the worker shares with the nursery is not
        its own.
        """
        ticks, resident = vitals.used(self.pid, people)
        shared = people[nursery].resident if nursery in people else 0
        if resident - shared > bounds.memory:
            return Failure("memory", f"holds {resident - shared} bytes with what it started")
        if ticks != self.ticks:
            self.alive, self.ticks = time.monotonic(), ticks
        if time.monotonic() - self.alive > bounds.silence:
            return Failure("timeout", f"no sign of life for {bounds.silence:g} s")
        return None


def epitaph(status: int) -> Failure:
    """What a worker died of that left without an answer, from its wait status.

    >>> epitaph(9).code, epitaph(11), epitaph(256)
    ('killed', Failure(code='crash', detail='SIGSEGV'), Failure(code='crash', detail='exit code 1'))
    """
    if not os.WIFSIGNALED(status):
        return Failure("crash", f"exit code {os.waitstatus_to_exitcode(status)}")
    number = os.WTERMSIG(status)
    return Failure("killed" if number == signal.SIGKILL else "crash", signal.Signals(number).name)


def _places(bounds: Bounds) -> dict[str, str]:
    path = os.pathsep.join(one for one in sys.path if one)
    return {"PYTHONPATH": path} | ({"TMPDIR": bounds.scratch} if bounds.scratch else {})
