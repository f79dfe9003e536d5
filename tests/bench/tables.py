"""How quickly rows become published files: python tests/bench/tables.py [ROWS]

Makes that many rows of evidence (60 a document) and prints rows a second of CPU time for each step, and peak memory.
The last line is a night's work: 10 new documents among all the others, from Parquet to files and their hashes. With
`night FOLDER` it does only that, on the files that lie there, so that its own peak memory shows.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.model.document import Document
from pipeline.model.mention import Mention
from pipeline.model.report import Event, Grounded, Person, Report
from pipeline.model.span import Span
from pipeline.tables import merged, read, rows, to_arrow
from pipeline.tables.build import Row
from pipeline.writers import datapackage, write

WORDS = "Риски", "и", "последствия", "миграции", "Построение", "взаимодействия", "государственных", "Джалал-Абад"
PEOPLE = 12
EACH = 60
"""Rows of evidence a document: 12 people with five values each."""


def report(chance: Random) -> Report:
    """A report whose values stand one after another in the text."""
    text = " ".join(chance.choices(WORDS, k=400))

    def told() -> Grounded[str]:
        start = chance.randrange(len(text) - 60)
        span = Span(start, start + chance.randint(5, 60))
        return Grounded(span.of(text), (Mention("person", span, span.of(text), "", "people.speaker"),), 0.93)

    role = Grounded("speaker", told().mentions)
    people = tuple(Person(told(), role, told(), told(), name_text=told()) for _ in range(PEOPLE))
    return Report(Document(text), "ru", (Event(people=people),))


@contextmanager
def timed(what: str, count: int) -> Iterator[None]:
    """Print CPU seconds and rows a second."""
    began, cpu = time.perf_counter(), time.process_time()
    yield
    spent = time.process_time() - cpu
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    elapsed = time.perf_counter() - began
    print(f"{what:34}{spent:8.2f} s CPU {elapsed:8.2f} s {count / spent:12,.0f} rows/s {memory:6.2f} GB peak")


def main(count: int) -> None:
    """Every step, on `count` rows."""
    chance = Random(1)
    reports = [report(chance) for _ in range(200)]
    ids = sorted(f"{chance.getrandbits(64):016x}" for _ in range(count // EACH))
    with timed("Report → rows", 200 * EACH):
        made = [rows(one, document)["evidence"] for one, document in zip(reports, ids, strict=False)]
    several = [row for one in made for row in one]
    to_arrow("evidence", several[:1])
    with timed("rows → Arrow", len(several)):
        to_arrow("evidence", several)
    with tempfile.TemporaryDirectory() as name:
        table = _many(ids, made)
        for format in ("parquet", "csv"):
            with timed(f"Arrow → {format}", count):
                write(format, {"evidence": table}, Path(name))
        subprocess.run([sys.executable, __file__, "night", name], check=True)


def night(folder: Path) -> None:
    """10 documents more."""
    chance = Random(2)
    made = [rows(report(chance), "")["evidence"]]
    new = _many([f"{chance.getrandbits(64):016x}" for _ in range(10)], made)
    count = pq.read_metadata(folder / "evidence.parquet").num_rows
    with timed("a night: 10 documents more", count):
        tables = {"evidence": merged("evidence", read("evidence", folder / "evidence.parquet"), new)}
        for format in ("parquet", "csv"):
            write(format, tables, folder)
        datapackage.write(folder)


def _many(ids: list[str], made: list[list[Row]]) -> pa.Table:
    """A table of many documents: the rows of a few, over and over, with other ids."""
    pieces = [to_arrow("evidence", one) for one in made]
    column = pieces[0].column_names.index("event_id")
    return pa.concat_tables(
        piece.set_column(column, piece.schema.field(column), pa.repeat(f"{document}-1", len(piece)))
        for document, piece in zip(sorted(ids), (pieces * (len(ids) // len(pieces) + 1)), strict=False)
    ).combine_chunks()


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["night", folder]:
            night(Path(folder))
        case told:
            main(int(told[0]) if told else 1_000_000)
