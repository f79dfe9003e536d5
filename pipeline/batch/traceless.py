"""Opening what lies in the input folder without leaving a trace there, not even the time of last access."""

import contextlib
import errno
import os
import stat
from collections.abc import Iterator

_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_NOATIME = getattr(os, "O_NOATIME", 0)


@contextlib.contextmanager
def folder(path: bytes) -> Iterator[int]:
    """A descriptor of a folder, for `os.scandir`. Raises OSError."""
    with _opened(path, os.O_DIRECTORY) as descriptor:
        yield descriptor


@contextlib.contextmanager
def file(path: bytes) -> Iterator[int]:
    """A descriptor of a regular file, which is never waited for. Raises OSError, also where it is none any more."""
    with _opened(path) as descriptor:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise FileNotFoundError(errno.ENOENT, "not a file any more")
        yield descriptor


@contextlib.contextmanager
def _opened(path: bytes, more: int = 0) -> Iterator[int]:
    """Only the owner may leave the time of last access alone; for others it moves, as by any reader."""
    try:
        descriptor = os.open(path, _FLAGS | _NOATIME | more)
    except PermissionError:
        descriptor = os.open(path, _FLAGS | more)
    try:
        yield descriptor
    finally:
        os.close(descriptor)
