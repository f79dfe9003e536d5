"""What other readers make of the rows of the conformance table: `PYTHON tests/bench/faithful.py > FILE`.

By any interpreter that has the peers. `FILE` is `tests/readers/peers.tsv`, which `tests/readers/conformance.py` shows
beside our own rows; of a peer that is not installed there is no column. A row counts where all its words come, labels
among them, each as often as a reader of the page sees it, and no others do. Looks, places, addresses and notes are left
out, for not all of them tell those. Of a PDF the words of each paragraph and cell must stand together, in order, and
how often they come is left out: a running header is one block here, and one a page there.
The made tables of DOCX have no `w:tblGrid`, without which docling finds no cells: its rows of tables say nothing.
"""

import os
import re
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import redirect_stdout
from importlib.metadata import version
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from peers import PEERS

READERS = Path(__file__).parents[1] / "readers"
DRAWN = ("pdf", "html", "md", "txt")
"""Formats with files that have their drawings beside them."""

WHAT = re.compile(
    r"^(?:(?:title|heading \d+|item \d+|header|footer|note|comment|box|\[\d+: [^\]]*\]) \| )+|"
    r"^(?:TITLE|HEAD|text|item|cell|header|footer|note|comment|quoted)\d*(?: \d+\.\d+)?(?: head)?(?: \d+x\d+)?(?= )",
)
NOTES = re.compile(r" \{[^}]*\}|<[a-z]+:[^>]*>")
MARKUP = re.compile(
    r"!?\[[^\]]*\]\(data:[^)]*\)|\(?\b(?:https?|mailto):[^\s)>]*|</?[a-z][^>]*>|\^|[*_\\|#¬\u00ad]"
    r"|(?<=\w)-\s*[\n~]\s*"
)
"""Pictures inside the text, addresses, tags, signs of Markdown, hyphens at line ends."""
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹ⁱᵛˣ⏎→‑", "0123456789ivx  -")
PATIENCE = 10
"""Seconds for one row."""


class Row(NamedTuple):
    """A row of the table: its format, its name, the file, and the lines that are drawn of it."""

    kind: str
    name: str
    data: bytes
    lines: tuple[str, ...]


def rows() -> Iterator[Row]:
    """All rows of one made file each; what shows looks alone is left out."""
    sys.path.insert(0, str(READERS / "docx"))
    from docx_cases import TABLE

    for topic, cases in TABLE.items():
        if topic != "Looks":
            yield from (Row("docx", case.name, case.data, case.lines) for case in cases)
    for kind in DRAWN:
        for drawing in sorted((READERS / kind).glob("*.drawn")):
            lines = tuple(drawing.read_text(encoding="utf-8").splitlines())
            yield Row(kind, drawing.stem.replace("_", " "), drawing.with_suffix(f".{kind}").read_bytes(), lines)


def words(text: str) -> list[str]:
    """The words of a text, without the signs of Markdown."""
    return re.findall(r"\d+|[^\W\d]+", MARKUP.sub("", text.replace("\r", "").translate(RAISED)).lower())


def meant(row: Row) -> list[list[str]]:
    """The words of each line of a row's drawing."""
    return [words(NOTES.sub("", WHAT.sub("", line))) for line in row.lines]


def said(told: Any) -> str:
    """What a reader gives, be it in pieces."""
    return "\n".join(map(said, told)) if isinstance(told, (list, tuple)) else str(told or "")


def right(read: Callable[[Path], object], row: Row, file: Path) -> bool:
    """Whether a reader gives the words of a row; one that fails does not, nor one that waits for the net."""
    file.write_bytes(row.data)
    signal.alarm(PATIENCE)
    try:
        told = words(said(read(file)))
    except Exception:
        return False
    finally:
        signal.alarm(0)
    lines = meant(row)
    if row.kind != "pdf":
        return Counter(told) == Counter(chain.from_iterable(lines))
    whole = f" {' '.join(told)} "
    return set(told) == set(chain.from_iterable(lines)) and all(f" {' '.join(line)} " in whole for line in lines)


def column(name: str, folder: Path) -> tuple[str, dict[tuple[str, str], str]]:
    """The head of a peer's column, and what it does with each row that it has a format for."""
    try:
        readers = PEERS[name]()
    except ImportError:
        return "", {}
    return f"{name} {version(name)}", {
        (row.kind, row.name): "✓" if right(readers[row.kind], row, folder / f"row.{row.kind}") else "✗"
        for row in rows()
        if row.kind in readers
    }


def give_up(*_: object) -> None:
    """A row took too long."""
    raise TimeoutError


def main() -> None:
    signal.signal(signal.SIGALRM, give_up)
    with tempfile.TemporaryDirectory() as folder, redirect_stdout(sys.stderr):
        told = dict(column(name, Path(folder)) for name in PEERS)
    told.pop("", None)
    print("format", "shown", *told, sep="\t")
    for row in rows():
        print(row.kind, row.name, *(marks.get((row.kind, row.name), "") for marks in told.values()), sep="\t")


if __name__ == "__main__":
    os.environ.setdefault("UNSTRUCTURED_DISABLE_NOTICE", "1")
    main()
