"""A folder of reports, an output, and runs over them."""

import datetime as dt
import os

from pipeline.batch import Order, run
from pipeline.settings import Limits, Run, Settings
from pipeline.tables import load

QUICK = Settings(limits=Limits(seconds=5, silence=2), run=Run(jobs=1, settle=0))


class Place:
    """An input folder, an output folder, and what a run over them told."""

    def __init__(self, root):
        self.raw, self.out = root / "raw", root / "out"
        self.raw.mkdir()
        self.events = []
        self.moment = dt.datetime(2024, 5, 1, tzinfo=dt.UTC)

    def put(self, name, text, age=1000):
        path = self.raw / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        then = int((self.moment.timestamp() - age) * 1e9)
        os.utime(path, ns=(then, then))
        return path

    def run(self, settings=QUICK, stop=lambda: False, runner="serial", extract="batch.stand_in:extract", **order):
        self.events = []
        asked = Order(self.raw, self.out, settings, runner=runner, extract=extract, **order)
        return run(asked, lambda: self.moment, self.events.append, stop)

    def tables(self):
        return load(self.out)

    def told(self, *columns):
        rows = self.tables().documents.astype(object)
        return {
            row.path: tuple(None if row[name] != row[name] or row[name] is None else row[name] for name in columns)
            for _, row in rows.where(rows.notna(), None).iterrows()
        }

    def statuses(self):
        return {path: status for path, (status,) in self.told("status").items()}

    def titles(self):
        return sorted(self.tables().events.title)

    @property
    def latest(self):
        return (self.out / "latest").resolve()
