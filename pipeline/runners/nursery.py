"""The nursery: a process that loads the models once and forks workers from itself.

A fresh worker costs milliseconds instead of the seconds that the models take, its memory is shared with the others
until written to, and the process in charge, which holds the catalog, is never forked. So a worker can be thrown away
after any file. The nursery is single-threaded, which makes forking safe, and takes orders over one socket:

    in   fork + the worker's end of a connection;  kill, pid;  end of file: kill all, end
    out  ready, how the network is kept away;  broken, why;  born, pid;  ended, pid, wait status
"""

import contextlib
import gc
import os
import pickle
import selectors
import signal
import socket
import sys
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

from pipeline.runners import guard, vitals
from pipeline.runners.worker import serve

LONGEST = 1 << 16
"""Bytes of one message; the socket keeps messages apart."""


def main(descriptor: int, parent: int) -> None:
    """Enclose this process, make the job's function, then fork and bury workers until the socket closes."""
    guard.die_with_parent(parent)
    guard.ignore_signals()
    guard.leave_no_core()
    guard.adopt_orphans()
    orders = socket.socket(fileno=descriptor)
    job, memory = pickle.loads(orders.recv(LONGEST))
    try:
        network = guard.leave_network()
        function = job.make()
    except BaseException:
        tell(orders, "broken", traceback.format_exc()[-LONGEST // 4 :])
        return
    gc.collect()
    gc.freeze()
    tell(orders, "ready", network)
    guard.die_with_parent(None)
    _Nursery(orders, function, memory).run()


def tell(channel: socket.socket, *message: object) -> None:
    """Send one message; whoever has gone does not hear it."""
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        channel.send(pickle.dumps(message))


class _Nursery:
    def __init__(self, orders: socket.socket, function: Callable[[Any], Any], memory: int) -> None:
        self.orders = orders
        self.function = function
        self.memory = memory
        self.workers: set[int] = set()

    def run(self) -> None:
        deaths = _deaths()
        with selectors.DefaultSelector() as selector:
            selector.register(self.orders, selectors.EVENT_READ)
            selector.register(deaths, selectors.EVENT_READ)
            while True:
                for key, _ in selector.select():
                    if key.fd == deaths:
                        os.read(deaths, LONGEST)
                        self._bury()
                    elif not self._obey():
                        vitals.kill_tree(os.getpid(), spare=True)
                        return

    def _obey(self) -> bool:
        try:
            message, descriptors, _, _ = socket.recv_fds(self.orders, LONGEST, 1)
        except ConnectionResetError:
            return False
        if not message:
            return False
        order, *rest = pickle.loads(message)
        if order == "fork":
            self._fork(descriptors[0])
        elif rest[0] in self.workers:
            vitals.kill_tree(rest[0])
        return True

    def _fork(self, descriptor: int) -> None:
        parent = os.getpid()
        pid = os.fork()
        if pid == 0:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            self.orders.close()
            serve(Connection(descriptor), self.function, self.memory, parent)
        os.close(descriptor)
        self.workers.add(pid)
        tell(self.orders, "born", pid)

    def _bury(self) -> None:
        """Reap whoever ended, tell of workers, and kill what a dead worker left behind (LibreOffice, say)."""
        with contextlib.suppress(ChildProcessError):
            while (ended := os.waitpid(-1, os.WNOHANG))[0]:
                if ended[0] in self.workers:
                    self.workers.discard(ended[0])
                    tell(self.orders, "ended", *ended)
        for orphan in set(vitals.children(os.getpid())) - self.workers:
            vitals.kill_tree(orphan)


def _deaths() -> int:
    """A descriptor that is readable when a child has ended."""
    woken, waker = os.pipe()
    os.set_blocking(waker, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
    return woken


if __name__ == "__main__":
    os.environ.pop("PYTHONPATH", None)
    main(int(sys.argv[1]), int(sys.argv[2]))
