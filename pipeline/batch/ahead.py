"""Ahead: old Word files and RTF become DOCX many at a time, since starting LibreOffice costs more than forty files.

Of every block of such files the first one's task goes ahead of all others and converts the whole block; the rest find
their DOCX in the scratch folder at the end of the run. A file whose DOCX is not there is converted by itself.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace

from pipeline.batch.task import Place, Task
from pipeline.errors import ReadError
from pipeline.readers import office
from pipeline.readers.kinds import detect
from pipeline.settings import Settings

_BLOCK = 40
_LARGEST = 20_000_000
"""Bytes of a file that is converted beside others."""
_OLD = (b"\xd0\xcf\x11\xe0", b"{\\rt", b"\xdb\xa5", b"<?xml")
"""How files begin that LibreOffice may have to read for us."""


def arranged(place: Place, tasks: Iterable[Task]) -> list[Task]:
    """The tasks so that old files come in blocks: who converts one first, then all that is new, the others last."""
    new: list[Task] = []
    old: list[Task] = []
    for task in tasks:
        (old if office.command() and _is_old(place, task) else new).append(task)
    leaders = [replace(old[at], block=tuple(old[at + 1 : at + _BLOCK])) for at in range(0, len(old), _BLOCK)]
    return [*leaders, *new, *(task for at, task in enumerate(old) if at % _BLOCK)]


def converted(place: Place, task: Task, data: bytes, settings: Settings) -> bytes:
    """The file's DOCX where it is an old one and there are others to convert with it, or it was converted with them.

    Empty where reading it by itself is the way. Raises ReadError where LibreOffice does not read it, OSError for want
    of room.
    """
    with suppress(FileNotFoundError):
        return place.kept(f"{task.sha256}.docx").read_bytes()
    kind = detect(data)
    if not task.block or kind not in office.ENDINGS:
        return b""
    block = [(one.sha256, *found) for one in task.block if (found := _old(place, one))]
    made = office.convert([(kind, data), *((kind, data) for _, kind, data in block)], settings)
    for (sha256, *_), docx in zip(block, made[1:], strict=True):
        if isinstance(docx, bytes):
            place.keep(f"{sha256}.docx", docx)
    if isinstance(made[0], ReadError):
        raise made[0]
    return made[0]


def _old(place: Place, task: Task) -> tuple[str, bytes] | None:
    """The kind and the bytes of a file, where it is small enough and LibreOffice's to read."""
    with suppress(OSError), place.opened(task) as descriptor:
        data = os.read(descriptor, _LARGEST + 1)
        kind = detect(data)
        return (kind, data) if kind in office.ENDINGS and len(data) <= _LARGEST else None
    return None


def _is_old(place: Place, task: Task) -> bool:
    with suppress(OSError), place.opened(task) as descriptor:
        return os.read(descriptor, 8).lstrip(b"\xef\xbb\xbf \r\n").startswith(_OLD)
    return False
