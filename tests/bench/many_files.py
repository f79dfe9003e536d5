"""What ten new files cost among very many known ones.

    python tests/bench/many_files.py [--known 100000] [--new 10]

A folder of tiny files is made, with a catalog that knows them all: each is given the result of a real report. Then a
run finds nothing new, and another one ten files; beside it, the same ten files in an empty folder.
"""

import argparse
import datetime as dt
import hashlib
import os
import resource
import shutil
import sys
import tempfile
import time
import zlib
from pathlib import Path
from typing import NamedTuple

from pipeline import flow
from pipeline.batch import Order, run, versions
from pipeline.batch.output import Output
from pipeline.batch.tools import tools
from pipeline.batch.work import understood
from pipeline.catalog import files, results, runs
from pipeline.catalog.catalog import Catalog
from pipeline.catalog.files import Sighting
from pipeline.model.source import Source
from pipeline.settings import Run, Settings

_REPORT = """Круглый стол «Питьевая вода в сёлах: кто отвечает за качество»

14 марта 2023 года в г. Каракол, в конференц-зале гостиницы «Ак-Булак», прошёл круглый стол. Участвовало 37 человек,
из них 19 женщин. Модератором выступила директор общественного фонда «Таза Суу» Назгуль Сыдыкова. С докладом
«Потери воды в сетях» выступил главный инженер горводоканала Кубат Алиев. {number}
"""
_FOLDERS = 200
_TOGETHER = 5_000


class Spent(NamedTuple):
    """Seconds: on the clock, which other programs slow down, and of processor time, which they hardly do."""

    clock: float
    processor: float

    def __sub__(self, other: "Spent") -> "Spent":
        return Spent(self.clock - other.clock, self.processor - other.processor)

    def __str__(self) -> str:
        return f"{self.clock:8.1f} s, {self.processor:6.1f} s of processor time"


def main() -> None:
    """Make the folder, run, and print seconds and memory."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--known", type=int, default=100_000)
    asked.add_argument("--new", type=int, default=10)
    asked.add_argument("--place", type=Path)
    told = asked.parse_args()
    place = told.place or Path(tempfile.mkdtemp(prefix="letopis-many-"))
    raw, out, alone = place / "raw", place / "out", place / "alone"
    if not raw.exists():
        measured("fake a folder and its catalog", lambda: fake(raw, out, told.known))
    measured("first release, from the catalog alone", lambda: go(raw, out))
    nothing = measured("nothing new", lambda: go(raw, out))
    for folder in (raw, alone):
        folder.mkdir(exist_ok=True)
        for number in range(told.new):
            put(folder / f"new {time.time_ns()}.txt", _REPORT.format(number=f"Новый отчёт {number}, {time.time_ns()}."))
    new = measured(f"{told.new} new files", lambda: go(raw, out))
    few = measured(f"{told.new} new files in an empty folder", lambda: go(alone, place / "alone out"))
    print(f"{new - few}  more: {told.new} new among {told.known:,} known than by themselves")
    print(f"{nothing}  where there is nothing new")
    print(f"peak memory of the process in charge: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB")
    if not told.place:
        shutil.rmtree(place)


def measured(what: str, do) -> Spent:
    """Seconds on the clock and of processor time, printed with the machine's load."""
    before = time.monotonic(), processor()
    said = do()
    spent = Spent(time.monotonic() - before[0], processor() - before[1])
    print(f"{spent}  {what} (load {os.getloadavg()[0]:.1f})  {said or ''}", flush=True)
    return spent


def processor() -> float:
    """Seconds of processor time, of this process and of those that it started and outlived."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def go(raw: Path, out: Path) -> dict[str, float]:
    """A run; the seconds of its steps."""
    summary = run(Order(raw, out, Settings(run=Run(settle=0))), lambda: dt.datetime.now(dt.UTC), lambda _: None)
    assert summary.state == "done", summary
    return summary.seconds


def put(path: Path, text: str) -> None:
    """A file that has lain there for long."""
    path.write_text(text, encoding="utf-8")


def fake(raw: Path, out: Path, known: int) -> None:
    """Files on the disk, and rows in the catalog that say that they have been read: written straight, to be quick."""
    settings = Settings()
    result = understood(flow.extract, Source("отчёт.txt", _REPORT.format(number="").encode()), settings)
    print({name: len(rows) for name, rows in result.tables.items()}, file=sys.stderr)
    output = Output(out)
    output.prepare()
    catalog = Catalog(output.catalog)
    stamp = runs.begin(catalog, "2024-01-01T00:00:00+00:00", "faked")
    model = modelled(catalog, stamp, result, versions.versions(settings, tools(settings.ocr.languages)))
    contents = list(catalog.rows("SELECT name, data FROM contents WHERE result = ?", (model,)))
    for start in range(0, known, _TOGETHER):
        with catalog.transaction():
            copies(catalog, raw, model, contents, range(start, min(start + _TOGETHER, known)))
    catalog.run("DELETE FROM files WHERE path = 'model'")
    runs.end(catalog, stamp.run, "2024-01-01T00:00:00+00:00", "done", {})
    catalog.close()


def modelled(catalog, stamp, result, present) -> int:
    """The rows that all others are copies of; the result's number."""
    with catalog.transaction():
        sha256 = hashlib.sha256(_REPORT.format(number="").encode()).hexdigest()
        files.note(catalog, stamp, Sighting("model", "", 0, 0, sha256))
        model = results.put(catalog, stamp, sha256, "", result, present)
        files.settle(catalog, stamp, [sha256])
    return model


def copies(catalog, raw: Path, model: int, contents, numbers) -> None:
    """Tiny files, and a real report's result for each, under keys of its own."""
    old = catalog.row("SELECT substr(sha256, 1, 16) FROM results WHERE result = ?", (model,))[0]
    plain = [(name, zlib.decompress(data).decode()) for name, data in contents]
    noted, put, packed = [], [], []
    for number in numbers:
        path = raw / f"{number % _FOLDERS:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(str(number))
        sha256, at = hashlib.sha256(str(number).encode()).hexdigest(), 1000 + number
        noted.append((path.relative_to(raw).as_posix(), len(str(number)), path.stat().st_mtime_ns, sha256, at))
        put.append((at, sha256, model))
        packed += ((at, name, zlib.compress(own(text, old, sha256[:16], number).encode(), 1)) for name, text in plain)
    catalog.run_many(copied(catalog, "results", {"result": "?", "sha256": "?"}) + " WHERE result = ?", put)
    catalog.run_many("INSERT INTO contents VALUES (?, ?, ?)", packed)
    given = dict.fromkeys(("path", "bytes", "mtime_ns", "sha256", "result"), "?")
    catalog.run_many(copied(catalog, "files", given) + " WHERE path = 'model'", noted)


def copied(catalog, table: str, given) -> str:
    """A statement that copies a row, but for what is given."""
    columns = [name for _, name, *_ in catalog.rows(f"PRAGMA table_info({table})")]
    ordered = [*given, *(name for name in columns if name not in given)]
    return (
        f"INSERT INTO {table} ({', '.join(ordered)}) SELECT {', '.join(given.get(c, c) for c in ordered)} FROM {table}"
    )


def own(text: str, old: str, new: str, number: int) -> str:
    """A model's text or rows made those of another document, with a surname that a tenth of them share."""
    return text.replace(old, new).replace("Алиев", f"Алиев{'абвгдежзик'[number % 10]}")


if __name__ == "__main__":
    main()
