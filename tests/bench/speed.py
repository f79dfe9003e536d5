"""How quick the whole is: `python tests/bench/speed.py [--known 2000]`.

start       `letopis --help`, and a first document, each in fresh processes: best and median of the wall, and CPU
documents   the samples and `tests/corpus/more`, in one process of their own: CPU milliseconds for reading alone, for
            all of it the first time (no word has been seen) and the second; documents a second; peak memory
beside      python-docx's walk over paragraphs and table cells, pdfplumber's text: the same files, the same process
known       a run over a folder of which all files are known and unchanged

What LibreOffice reads for us is left out. On a busy machine the wall means little: look at the CPU.
"""

import argparse
import io
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
FOLDERS = ("raw_reports", "tests/corpus/more")
KINDS = (".docx", ".pdf", ".odt", ".html", ".md", ".txt")
FIRST = ROOT / "raw_reports" / "Отчёт_круглый стол_Ош_2023.docx"
TIMES = 5


def main() -> None:
    """All parts, one after another."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("part", nargs="?", help="one part only: it runs in this process")
    asked.add_argument("--known", type=int, default=2_000)
    told = asked.parse_args()
    if told.part == "documents":
        documents()
        return
    start()
    subprocess.run([sys.executable, __file__, "documents"], check=True)
    known(told.known)


def start() -> None:
    """Fresh processes."""
    first = f"import pipeline; print(len(pipeline.extract({str(FIRST)!r}).events))"
    print(f"{'start':40}{'best':>9}{'median':>9}{'CPU':>9}")
    cold("letopis --help", [sys.executable, "-m", "pipeline", "--help"])
    cold("python -c 'import pipeline'", [sys.executable, "-c", "import pipeline"])
    cold("a first document (DOCX)", [sys.executable, "-c", first])


def cold(what: str, command: list[str], times: int = TIMES) -> None:
    """Wall and CPU seconds of a command, which is run once more beforehand for the disk's sake."""
    spent, cpu = [], []
    for number in range(times + 1):
        began, before = time.perf_counter(), children()
        subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        if number:
            spent.append(time.perf_counter() - began)
            cpu.append(children() - before)
    print(f"{what:40}{min(spent):7.2f} s{median(spent):7.2f} s{median(cpu):7.2f} s", flush=True)


def children() -> float:
    """CPU seconds of all child processes that have ended."""
    told = resource.getrusage(resource.RUSAGE_CHILDREN)
    return told.ru_utime + told.ru_stime


def documents() -> None:
    """Documents in this process."""
    from pipeline import flow, readers
    from pipeline.model.source import Source

    files = samples()
    flow.extract(Source(FIRST.name, FIRST.read_bytes()))
    read = lambda path, data: readers.read(data)  # noqa: E731
    reading = passed(files, read) and passed(files, read)
    fresh = passed(files, lambda path, data: flow.extract(Source(path.name, data)))
    again = passed(files, lambda path, data: flow.extract(Source(path.name, data)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
    peers = dict(beside(files))
    columns = "".join(f"{one:>9}" for one in ("read", "first", "again", "peer"))
    print(f"\n{'documents':12}{'count':>6}{'KB':>7}{columns}   milliseconds of CPU each")
    for kind in KINDS:
        size = sum(len(data) for path, data in files if path.suffix == kind) / len(fresh[kind]) / 1000
        told = "".join(f"{1000 * median(one[kind]):9.1f}" for one in (reading, fresh, again))
        name, peer = peers.get(kind, ("", None))
        print(f"{kind[1:]:12}{len(fresh[kind]):6}{size:7.0f}{told}{f'{1000 * peer:9.1f}   {name}' if peer else ''}")
    for what, spent in (("first", fresh), ("again", again)):
        print(f"{len(files) / sum(map(sum, spent.values())):6.1f} documents a second of CPU, {what}")
    print(f"{peak:6.2f} GB peak memory")


def samples() -> list[tuple[Path, bytes]]:
    """The files, by path."""
    paths = sorted(path for folder in FOLDERS for path in (ROOT / folder).iterdir() if path.suffix in KINDS)
    return [(path, path.read_bytes()) for path in paths]


def passed(files: list[tuple[Path, bytes]], do: Callable[[Path, bytes], object]) -> dict[str, list[float]]:
    """CPU seconds of each file, by its ending."""
    spent: dict[str, list[float]] = defaultdict(list)
    for path, data in files:
        began = time.process_time()
        do(path, data)
        spent[path.suffix].append(time.process_time() - began)
    return spent


def beside(files: list[tuple[Path, bytes]]) -> Iterator[tuple[str, tuple[str, float]]]:
    """What others take for the text alone, on a second pass: (ending, (name, CPU seconds))."""
    for kind, name, read in ((".docx", "python-docx", walked), (".pdf", "pdfplumber", plumbed)):
        these = [(path, data) for path, data in files if path.suffix == kind]
        passed(these, lambda path, data: read(data))  # noqa: B023
        yield kind, (name, median(passed(these, lambda path, data: read(data))[kind]))  # noqa: B023


def walked(data: bytes) -> str:
    """The text that python-docx's usual walk finds."""
    from docx import Document

    document = Document(io.BytesIO(data))
    cells = (cell.text for table in document.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def plumbed(data: bytes) -> str:
    """The text that pdfplumber finds."""
    import pdfplumber

    with pdfplumber.open(io.BytesIO(data)) as pages:
        return "\n".join(page.extract_text() or "" for page in pages.pages)


def known(count: int) -> None:
    """A run that finds nothing new, as a whole process."""
    sys.path.insert(0, str(Path(__file__).parent))
    from many_files import fake, go

    with tempfile.TemporaryDirectory(prefix="letopis-speed-") as place:
        raw, out = Path(place) / "raw", Path(place) / "out"
        fake(raw, out, count)
        go(raw, out)
        print()
        cold(f"a run over {count:,} known files", [sys.executable, "-m", "pipeline", "run", str(raw), str(out)])


if __name__ == "__main__":
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    main()
