"""Scan: what lies in the input folder now. Names and numbers only; nothing is opened, no link is followed."""

import contextlib
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from pipeline.batch import traceless
from pipeline.batch.litter import is_litter
from pipeline.batch.names import published
from pipeline.errors import RunError
from pipeline.lexicons import messages
from pipeline.model.outcome import Outcome


class Found(NamedTuple):
    """A file. `outcome` is set where its kind alone decides what becomes of it."""

    path: str
    bytes: int
    mtime_ns: int
    outcome: Outcome | None = None
    passing: bool = False


@dataclass(frozen=True, slots=True)
class Scan:
    """Everything found, by path, and the folders that could not be looked into."""

    found: list[Found]
    blind: list[str]

    def hides(self, path: str) -> bool:
        """Whether a file may be there all the same: it would lie in a folder that could not be looked into."""
        return any(path.startswith(f"{folder}/") for folder in self.blind)


def scan(root: Path, largest: int, leave_out: Path | None = None, stop: Callable[[], bool] = lambda: False) -> Scan:
    """All files below `root`; one over `largest` bytes is not for reading. `leave_out` is a folder to pass over.

    Raises RunError where `root` itself is not there or cannot be listed, and once `stop` says so: who has not seen all
    does not know what is gone.
    """
    walk = _Walk(os.fsencode(root), largest, leave_out, stop)
    walk.go()
    return Scan(sorted(walk.found), sorted(walk.blind))


class _Walk:
    def __init__(self, root: bytes, largest: int, leave_out: Path | None, stop: Callable[[], bool]) -> None:
        self.root = root
        self.largest = largest
        self.stop = stop
        self.left_out = _identity(leave_out) if leave_out else None
        self.found: list[Found] = []
        self.blind: list[str] = []

    def go(self) -> None:
        ahead: list[tuple[bytes, bool]] = [(b"", False)]
        while ahead:
            if self.stop():
                raise RunError("Прервано, пока осматривалась папка с отчётами: ничего не изменено.")
            below, litter = ahead.pop()
            for name, told in self._entries(below):
                path = below + b"/" + name if below else name
                shown = os.fsdecode(name)
                if not stat.S_ISDIR(told.st_mode):
                    self.found.append(self._file(path, told, litter or is_litter(shown)))
                elif (told.st_dev, told.st_ino) != self.left_out:
                    ahead.append((path, litter or is_litter(shown, folder=True)))

    def _entries(self, below: bytes) -> list[tuple[bytes, os.stat_result]]:
        listed = []
        try:
            with traceless.folder(os.path.join(self.root, below)) as folder, os.scandir(folder) as entries:
                for entry in entries:
                    with contextlib.suppress(FileNotFoundError):
                        listed.append((os.fsencode(entry.name), entry.stat(follow_symlinks=False)))
        except OSError as error:
            if not below:
                raise RunError(_no_input(error, os.fsdecode(self.root))) from error
            if not isinstance(error, FileNotFoundError):
                self._cannot_look(below, error)
        return listed

    def _cannot_look(self, below: bytes, error: OSError) -> None:
        path = published(below)
        code = "folder_denied" if isinstance(error, PermissionError) else "read_error"
        self.blind.append(path)
        self.found.append(Found(path, 0, 0, messages.outcome(code), passing=True))

    def _file(self, path: bytes, told: os.stat_result, litter: bool) -> Found:
        outcome = None
        if litter:
            outcome = messages.outcome("litter")
        elif stat.S_ISLNK(told.st_mode):
            outcome = self._link(path)
        elif not stat.S_ISREG(told.st_mode):
            outcome = messages.outcome("not_a_file")
        elif told.st_size > self.largest:
            outcome = messages.outcome("too_large", bytes=told.st_size, limit=self.largest)
        return Found(published(path), told.st_size, told.st_mtime_ns, outcome)

    def _link(self, path: bytes) -> Outcome:
        """Whatever a link leads to: what lies inside the folder is read under its own name, the rest is not ours."""
        root = os.path.realpath(self.root)
        try:
            target = os.path.realpath(os.path.join(self.root, path), strict=True)
        except OSError:
            return messages.outcome("broken_link")
        return messages.outcome("inside_link" if target.startswith(root + b"/") else "outside_link")


def _identity(folder: Path) -> tuple[int, int] | None:
    with contextlib.suppress(OSError):
        told = folder.stat()
        return told.st_dev, told.st_ino
    return None


def _no_input(error: OSError, root: str) -> str:
    if isinstance(error, FileNotFoundError):
        return f"Нет папки с отчётами: {root}. Создайте её, подключите сетевой диск или укажите другую."
    if isinstance(error, NotADirectoryError):
        return f"Это файл, а нужна папка с отчётами: {root}."
    return f"Папка с отчётами не открывается: {root}: {error.strerror}. Проверьте права и подключение диска."
