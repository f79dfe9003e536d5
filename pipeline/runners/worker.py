"""A worker: takes tasks from its connection until it closes, one at a time. Forked by the nursery with all loaded."""

import os
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, NoReturn

from pipeline.runners import guard
from pipeline.runners.job import Failure
from pipeline.runners.serial import attempt


def serve(connection: Connection, function: Callable[[Any], Any], memory: int, parent: int) -> NoReturn:
    """Answer each task with its value, or a Failure, until the connection closes.

    A worker that ran out of memory answers and ends: what it still holds would fail the next file as well.
    """
    guard.die_with_parent(parent)
    guard.prefer_as_victim()
    guard.cap_memory(memory)
    while True:
        try:
            task = connection.recv()
        except EOFError:
            os._exit(0)
        value = attempt(function, task)
        connection.send(value)
        if isinstance(value, Failure) and value.code == "memory":
            os._exit(0)
