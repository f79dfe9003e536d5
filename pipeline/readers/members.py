"""What lies inside an archive or a mail, and what it may cost to take it out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.errors import LimitError, ReadError
from pipeline.settings import Limits


@dataclass(frozen=True, slots=True)
class Member:
    """Something inside a container. Where `error` is set it could not be taken out, and `data` is empty.

    `name` is a harmless relative path, different from those of its neighbours; nothing is ever written there.
    """

    name: str
    data: bytes = b""
    error: ReadError | None = None


class Budget:
    """What one dropped file may unfold to, together with all that is inside it. Counts down, and raises LimitError."""

    def __init__(self, packed: int, limits: Limits) -> None:
        self.limits = limits
        self._bytes = min(limits.unfolded, max(limits.unfolded_floor, limits.ratio * packed))
        self._members = limits.members

    def enter(self) -> None:
        """One more member."""
        self._members -= 1
        if self._members < 0:
            raise LimitError("too_many_members", limit=self.limits.members)

    def spend(self, count: int) -> None:
        """So many more bytes were unfolded."""
        self._bytes -= count
        if self._bytes < 0:
            raise LimitError("expands_too_much", limit=self.limits.unfolded)


def harmless(name: str) -> str:
    r"""A member's name as a relative path that cannot lead anywhere.

    >>> harmless(r"C:\\отчёты\..\2019\отчёт.docx"), harmless("/etc//./passwd"), harmless("..")
    ('отчёты/2019/отчёт.docx', 'etc/passwd', 'unnamed')
    """
    drive, _, rest = name.partition(":")
    parts = (rest if len(drive) == 1 and drive.isalpha() else name).replace("\\", "/").split("/")
    kept = ["".join(filter(str.isprintable, part)).strip() for part in parts]
    return "/".join(part.rstrip("!") or part for part in kept if part not in ("", ".", "..")) or "unnamed"


def distinct(names: Iterable[str]) -> Iterator[str]:
    """The names, with a number where one was there before; upper and lower case are one.

    >>> list(distinct(["отчёт.docx", "Отчёт.docx", "a/отчёт"]))
    ['отчёт.docx', 'Отчёт (2).docx', 'a/отчёт']
    """
    seen: set[str] = set()
    for name in names:
        number, told = 1, name
        while told.casefold() in seen:
            number += 1
            told = _numbered(name, number)
        seen.add(told.casefold())
        yield told


def _numbered(name: str, number: int) -> str:
    folder, slash, file = name.rpartition("/")
    stem, dot, ending = file.rpartition(".")
    return f"{folder}{slash}{stem} ({number}){dot}{ending}" if stem else f"{name} ({number})"
