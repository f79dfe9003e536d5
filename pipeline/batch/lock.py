"""One run at a time on one output folder."""

import contextlib
import errno
import fcntl
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from pipeline.batch.context import pause
from pipeline.catalog.faults import in_words
from pipeline.errors import RunError

_PAUSE = 0.2
"""Seconds between attempts."""


@contextlib.contextmanager
def held(path: Path, wait: bool, stop: Callable[[], bool]) -> Iterator[Callable[[], None]]:
    """Hold the lock; gives a check that it is still the one at `path`, which raises RunError where it is not.

    The kernel lets go of it when the process ends, however it ends, so that a stale one cannot be. Raises RunError
    where another run holds it and one is not to `wait`, or `stop` says so.
    """
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise RunError(in_words(error, path.parent)) from error
    try:
        while not _taken(descriptor):
            if not wait or stop():
                raise RunError(
                    f"С этой папкой уже работает другой прогон{_holder(descriptor)}: дождитесь его конца "
                    "или запустите с ключом --wait."
                )
            pause(_PAUSE)
        _sign(descriptor)
        yield lambda: _check(path, descriptor)
    finally:
        os.close(descriptor)


def _taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        if error.errno in (errno.EACCES, errno.EAGAIN):
            return False
        raise RunError(f"Файловая система не умеет запирать файлы: {error.strerror}. Выберите другую папку.") from error
    return True


def _sign(descriptor: int) -> None:
    """Write down whose it is; only for the message to others."""
    with contextlib.suppress(OSError):
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)


def _holder(descriptor: int) -> str:
    with contextlib.suppress(OSError, ValueError):
        return f" (процесс {int(os.pread(descriptor, 32, 0))})"
    return ""


def _check(path: Path, descriptor: int) -> None:
    """The output folder is still the one that was opened: not renamed, not deleted, not made anew by somebody else."""
    mine = os.fstat(descriptor)
    try:
        there = path.stat()
    except OSError as error:
        raise RunError(in_words(error, path.parent.parent)) from error
    if (mine.st_dev, mine.st_ino) != (there.st_dev, there.st_ino):
        raise RunError(f"Папка результатов подменена во время прогона: {path.parent.parent}. Запустите ещё раз.")
