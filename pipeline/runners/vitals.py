"""What the kernel tells of processes: who descends from whom, how much processor time and memory they use."""

import contextlib
import os
import resource
import signal
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")


@dataclass(frozen=True, slots=True)
class Life:
    """A process: its parent, whether it is only waiting to be reaped, clock ticks used with reaped children, memory.

    `resident` are the bytes that it holds, those that it shares with others included.
    """

    parent: int
    zombie: bool
    ticks: int
    resident: int


def census() -> dict[int, Life]:
    """All processes, by id. Those that end while one looks are left out."""
    found = {}
    for name in os.listdir(_PROC):
        if name.isdigit():
            with contextlib.suppress(OSError, ValueError, IndexError):
                found[int(name)] = _life((_PROC / name / "stat").read_bytes())
    return found


def children(pid: int) -> list[int]:
    """Those whose parent it is, zombies included."""
    return [one for one, life in census().items() if life.parent == pid]


def descendants(pid: int, people: dict[int, Life] | None = None) -> list[int]:
    """Children, their children and so on of a process, itself left out."""
    children = defaultdict(list)
    for one, life in (census() if people is None else people).items():
        children[life.parent].append(one)
    found: list[int] = []
    ahead = [pid]
    while ahead:
        born = children.get(ahead.pop(), [])
        found += born
        ahead += born
    return found


def used(pid: int, people: dict[int, Life]) -> tuple[int, int]:
    """Clock ticks and resident bytes of a process and its descendants; ticks only to be compared with earlier ones."""
    tree = [people[one] for one in [pid, *descendants(pid, people)] if one in people]
    return sum(life.ticks for life in tree), sum(life.resident for life in tree)


def kill_tree(pid: int, spare: bool = False) -> None:
    """SIGKILL a process (or, to `spare` it, only what descends from it) until nothing of its tree is running."""
    known = {pid}
    for _ in range(50):
        people = census()
        for one in list(known):
            known.update(descendants(one, people))
        running = [one for one in known - ({pid} if spare else set()) if one in people and not people[one].zombie]
        if not running:
            return
        for one in running:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(one, signal.SIGKILL)


def _life(stat: bytes) -> Life:
    """The fields after the command's name, which may itself hold blanks and brackets; see proc(5)."""
    state, parent, *rest = stat[stat.rindex(b")") + 2 :].split()
    ticks = sum(int(rest[n]) for n in (9, 10, 11, 12))
    return Life(int(parent), state in b"ZX", ticks, int(rest[19]) * resource.getpagesize())
