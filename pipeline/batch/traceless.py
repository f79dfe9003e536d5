"""Opening what lies in the input folder without leaving a trace there, not even the time of last access."""

import contextlib
import errno
import os
import stat
from collections.abc import Iterator

_FLAGS = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
_NOATIME = getattr(os, "O_NOATIME", 0)
_LONGEST = 4_000
"""Bytes of a path that the kernel takes at once: fewer than PATH_MAX."""


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
    with _near(path) as (folder, rest):
        try:
            descriptor = os.open(rest, _FLAGS | _NOATIME | more, dir_fd=folder)
        except PermissionError:
            descriptor = os.open(rest, _FLAGS | more, dir_fd=folder)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


@contextlib.contextmanager
def _near(path: bytes) -> Iterator[tuple[int | None, bytes]]:
    """A folder on the way, where the path is longer than the kernel takes at once, and the rest of it from there."""
    with contextlib.ExitStack() as way:
        folder = None
        while len(path) > _LONGEST:
            cut = path.rindex(b"/", 0, _LONGEST)
            folder = os.open(path[:cut], os.O_PATH | os.O_DIRECTORY | os.O_CLOEXEC, dir_fd=folder)
            way.callback(os.close, folder)
            path = path[cut:].lstrip(b"/")
        yield folder, path
