"""SIGKILL at random moments: the tables at the end are those of a run left alone, and no reader sees half a thing.

    python tests/bench/kills.py [--kills 200] [--files 300] [--quick]

Half of the files are published; then runs over all of them are killed, now with everything that they started, now the
process in charge alone, six in a row, and the seventh may end. A reader polls extracted/latest all the while. --quick
has the files understood by a stand-in: more kills meet the catalog and the releases, fewer the models. Ends with 1
where anything was not as it should be.
"""

import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pyarrow.parquet as pq

from pipeline.runners import vitals
from pipeline.tables import TABLES

_PROGRAM = """
import datetime as dt, functools, os, sys
from pipeline import batch
from pipeline.cli import main
go, at = batch.run, dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
batch.run = lambda order, clock, observe, stop: go(order, lambda: at, observe, stop)
if extract := os.environ.get("LETOPIS_EXTRACT"):
    batch.Order = functools.partial(batch.Order, extract=extract)
main()
"""
"""The program with a clock that stands still, so that bytes can be compared."""
_REPORT = """event Круглый стол {number}
person Айгуль Осмонова
{day} июня 2024 года в г. {place} прошёл круглый стол «Вода {number}». Модератор – Айгуль Осмонова.
Пришло {day} человек.
"""
_PLACES = ("Ош", "Нарын", "Талас", "Каракол", "Баткен")
_IN_A_ROW = 6
_TOLD_OF_THE_RUN = {"run.json", "index.html"}
_KEYS = {"events": ("document_id", "documents"), "people": ("event_id", "events"), "evidence": ("event_id", "events")}


class Night:
    """A folder, what a run left alone makes of it, and runs over it that are killed."""

    def __init__(self, place: Path, files: int, quick: bool) -> None:
        self.raw, self.half, self.place, self.mark = place / "raw", place / "half", place, f"{os.getpid()}"
        self.environment = os.environ | {"LETOPIS_BENCH": self.mark}
        if quick:
            tests = str(Path(__file__).parents[1])
            self.environment |= {"LETOPIS_EXTRACT": "batch.stand_in:extract", "PYTHONPATH": _path(tests)}
        write(self.raw, range(files))
        began = time.monotonic()
        self.finish(place / "reference")
        self.seconds = time.monotonic() - began
        self.wanted = digests(place / "reference")
        for path in sorted(self.raw.iterdir())[files // 2 :]:
            (place / "aside").mkdir(exist_ok=True)
            path.rename(place / "aside" / path.name)
        self.finish(self.half)
        for path in (place / "aside").iterdir():
            path.rename(self.raw / path.name)

    def start(self, out: Path) -> subprocess.Popen[bytes]:
        """A run over the folder."""
        command = [sys.executable, "-c", _PROGRAM, "run", str(self.raw), str(out)]
        quiet = subprocess.DEVNULL
        return subprocess.Popen(command, env=self.environment, stdout=quiet, stderr=quiet, start_new_session=True)

    def finish(self, out: Path) -> None:
        """A run that is left alone."""
        code = self.start(out).wait()
        assert code == 0, f"exit code {code}"

    def left(self) -> list[int]:
        """Processes of ours that are still running."""
        mark = f"LETOPIS_BENCH={self.mark}".encode()
        people = vitals.census()
        return [pid for pid in people if pid != os.getpid() and not people[pid].zombie and mark in _environment(pid)]

    def episode(self, name: str, moments: list[float]) -> list[str]:
        """Kills at so many seconds after each start, then a run to the end; what was wrong."""
        out, faults = self.place / name, []
        shutil.copytree(self.half, out, symlinks=True)
        with Reader(out) as reader:
            for number, moment in enumerate(moments):
                process = self.start(out)
                time.sleep(moment)
                (os.killpg if number % 2 else os.kill)(process.pid, signal.SIGKILL)
                process.wait()
                until = time.monotonic() + 5
                while (left := self.left()) and time.monotonic() < until:
                    time.sleep(0.05)
                faults += [f"{name}: left after a kill: {left}" for _ in left[:1]]
            self.finish(out)
        faults += [f"{name}: {one}" for one in reader.faults]
        found = digests(out)
        faults += [f"{name}: differs: {path}" for path in self.wanted if self.wanted[path] != found.get(path)]
        faults += [f"{name}: too much: {path}" for path in found.keys() - self.wanted.keys()]
        shutil.rmtree(out)
        Reader.total += reader.reads
        return faults


class Reader(threading.Thread):
    """Reads the latest release again and again: each table must be whole, and all must fit together."""

    total = 0

    def __init__(self, out: Path) -> None:
        super().__init__(daemon=True)
        self.out, self.reads, self.over = out, 0, threading.Event()
        self.faults: list[str] = []

    def __enter__(self) -> "Reader":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.join()

    def run(self) -> None:
        """Until one has seen enough."""
        while not self.over.wait(0.05):
            release = self.out / "latest"
            try:
                release = release.resolve(strict=True)
                tables = {name: pq.read_table(release / f"{name}.parquet") for name in TABLES}
            except Exception as error:
                self.faults.append(f"{release}: {error}")
                continue
            self.reads += 1
            for name, (column, other) in _KEYS.items():
                if set(tables[name][column].to_pylist()) - set(tables[other][column].to_pylist()):
                    self.faults.append(f"{release}: {name} has rows that {other} does not know")


def write(folder: Path, numbers: range) -> None:
    """Reports that have lain there for long."""
    folder.mkdir(parents=True)
    for number in numbers:
        path = folder / f"отчёт {number:03}.txt"
        told = {"number": number, "day": 1 + number % 30, "place": _PLACES[number % len(_PLACES)]}
        path.write_text(_REPORT.format(**told), encoding="utf-8")
        os.utime(path, (1.7e9, 1.7e9))


def digests(out: Path) -> dict[str, str]:
    """The files of the latest release that do not tell of the run, by path."""
    release = (out / "latest").resolve()
    files = (path for path in release.rglob("*") if path.is_file() and path.name not in _TOLD_OF_THE_RUN)
    return {str(path.relative_to(release)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def _path(more: str) -> str:
    return os.pathsep.join(filter(None, (os.environ.get("PYTHONPATH"), more)))


def _environment(pid: int) -> list[bytes]:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return []


def main() -> None:
    """Make, kill, compare, print."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--kills", type=int, default=200)
    asked.add_argument("--files", type=int, default=300)
    asked.add_argument("--quick", action="store_true")
    told = asked.parse_args()
    place = Path(tempfile.mkdtemp(prefix="letopis-kills-"))
    chance, faults = random.Random(5), []
    night = Night(place, told.files, told.quick)
    print(f"left alone: {night.seconds:.1f} s, {len(night.wanted)} files of a release to compare", flush=True)
    for first in range(0, told.kills, _IN_A_ROW):
        count = min(_IN_A_ROW, told.kills - first)
        faults += night.episode(f"{first:03}", [chance.uniform(0, night.seconds) for _ in range(count)])
    print(f"{told.kills} kills over {told.files} files; {Reader.total} reads; load {os.getloadavg()[0]:.1f}")
    print("\n".join(faults) or "the same bytes every time, no torn read, no process left")
    shutil.rmtree(place)
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
