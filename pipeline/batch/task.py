"""Tasks, and where their bytes lie."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipeline.batch import names, traceless


@dataclass(frozen=True, slots=True)
class Task:
    """A file to be understood, and the bytes that it had when it was looked at.

    The bytes of a `member` of an archive or a mail were taken out before. `block` is to be converted together with it.
    """

    path: str
    sha256: str
    member: bool = False
    block: tuple["Task", ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """The input folder, and the scratch folder for what workers leave to each other."""

    folder: bytes
    scratch: Path

    @contextmanager
    def opened(self, task: Task) -> Iterator[int]:
        """A descriptor of the task's bytes. Raises OSError."""
        lies = os.fsencode(self.kept(task.sha256)) if task.member else os.path.join(self.folder, names.real(task.path))
        with traceless.file(lies) as descriptor:
            yield descriptor

    def read(self, task: Task) -> bytes:
        """The task's bytes. Raises OSError."""
        with self.opened(task) as descriptor, open(descriptor, "rb", closefd=False) as file:
            return file.read()

    def keep(self, name: str, data: bytes) -> None:
        """Leave bytes for whoever needs them later in this run. Raises OSError."""
        path = self.kept(name)
        if not path.exists():
            part = path.with_name(f"{name}.part")
            part.write_bytes(data)
            part.rename(path)

    def kept(self, name: str) -> Path:
        """Where bytes of that name are, if they were left: by their digest, or as the DOCX made of them."""
        return self.scratch / name
