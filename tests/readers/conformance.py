"""What the readers are shown to bear: `python tests/readers/conformance.py > docs/conformance.md`.

A row a case: a small made file named for what it shows, and what is read of it. The cases of DOCX stand in
`docx/docx_cases.py`, those of other formats are files with their drawing beside them (`test_drawn.py`, `test_pdf.py`);
of formats that are tested by functions the functions' names are given. What other readers make of the same files stands
in `peers.tsv`, which `tests/bench/faithful.py` writes where they are installed.
"""

import ast
import csv
import html
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
DRAWN = {"pdf": "PDF", "html": "Saved pages", "md": "Markdown", "txt": "Text", "fodt": "OpenDocument"}
TOLD = {
    "DOCX as a whole": ("docx/test_docx_package.py", "docx/test_docx_hostile.py"),
    "PDF as a whole": ("pdf/test_pdf.py", "pdf/test_truth.py", "pdf/test_pdf_hostile.py"),
    "Scans and photographs": ("ocr/test_reading.py", "ocr/test_picture.py", "test_image.py"),
    "DOC and RTF": ("office/test_office.py",),
    "Mail and web archives": ("mail/test_mail.py", "mht/test_mht.py"),
    "Archives": ("test_containers.py",),
    "Encodings and kinds": ("test_encodings.py", "test_kinds.py"),
    "The same report in every format": ("test_parity.py",),
}
LINES = 4
"""Lines of a drawing that a row shows."""
HEAD = """# What the readers are shown to bear

Each row is a test. Made by `python tests/readers/conformance.py > docs/conformance.md`.
`item1 а)` is a list item with its label, `cell 0.1` stands in row 0 and column 1, `/` is a line break meant, `~`
one that only the page made, `{было: 30}` a note on the passage. ✓ and ✗ are what other readers made of the same file:
whether all its words came, each as often as a reader of the page sees it, and no others; of a PDF, whether the words of
each paragraph and cell came together. Looks, places and notes are not asked of them. Theirs is measured by
`python tests/bench/faithful.py`, which says more; docling finds no cells in tables that lack `w:tblGrid`, as these do.
"""


class Row(NamedTuple):
    """What a case shows, what is read of it, and what the other readers make of it, by name."""

    name: str
    read: str
    marks: dict[str, str]


Rows = list[Row]


def page() -> str:
    """All of it, as Markdown."""
    sections = [*docx(), *drawn(), *told()]
    others = [name for name in peers() if any(name in row.marks for _, rows in sections for row in rows)]
    head = "".join(f"| {cell} " for cell in ("format", "cases", *others))
    counts = "".join(f"{counted(title, rows, others)}\n" for title, rows in sections)
    tables = "".join(f"\n## {title}\n\n{table(rows)}" for title, rows in sections)
    return f"{HEAD}\n{head}|\n| --- {'| --: ' * (1 + len(others))}|\n{counts}{tables}"


def counted(title: str, rows: Rows, others: Iterable[str]) -> str:
    """How many cases a section has, and how many of them each other reader gets right."""
    marks = ([row.marks.get(name, "") for row in rows] for name in others)
    right = (f"{told.count('✓')}" if any(told) else "" for told in marks)
    return "".join(f"| {cell} " for cell in (title, len(rows), *right)) + "|"


@cache
def peers() -> dict[str, dict[tuple[str, str], str]]:
    """Of each other reader, with its version, the mark for a format and a row."""
    with (HERE / "peers.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    names = [name for name in rows[0] if name not in ("format", "shown")]
    return {name: {(row["format"], row["shown"]): row[name] for row in rows if row[name]} for name in names}


def marked(kind: str, name: str, lines: Iterable[str]) -> Row:
    """A row that is one made file."""
    return Row(name, shown(lines), {peer: own[kind, name] for peer, own in peers().items() if (kind, name) in own})


def docx() -> Iterator[tuple[str, Rows]]:
    """The cases of DOCX, by topic."""
    sys.path.insert(0, str(HERE / "docx"))
    import docx_cases

    for topic, cases in docx_cases.TABLE.items():
        yield f"DOCX: {topic[:1].lower()}{topic[1:]}", [marked("docx", case.name, case.lines) for case in cases]


def drawn() -> Iterator[tuple[str, Rows]]:
    """The formats that have files with drawings."""
    for kind, title in DRAWN.items():
        files = sorted((HERE / kind).glob("*.drawn"))
        yield title, [marked(kind, words(file.stem), file.read_text(encoding="utf-8").splitlines()) for file in files]


def told() -> Iterator[tuple[str, Rows]]:
    """The formats that are tested by functions."""
    for title, modules in TOLD.items():
        trees = [ast.parse((HERE / module).read_text(encoding="utf-8")) for module in modules]
        names = [one.name for tree in trees for one in tree.body if isinstance(one, ast.FunctionDef)]
        yield title, [Row(words(name.removeprefix("test_")), "", {}) for name in names if name.startswith("test_")]


def shown(lines: Iterable[str]) -> str:
    """The first lines of a drawing, as a cell of a table."""
    first, *rest = list(lines) or [""]
    kept = [html.escape(one, quote=False).replace("|", "&#124;") for one in (first, *rest[: LINES - 1])]
    more = ["…"] if len(rest) >= LINES else []
    return "<br>".join([*(f"<code>{one}</code>" for one in kept), *more])


def words(name: str) -> str:
    """A name of a file or a function, read aloud."""
    return name.replace("_", " ")


def table(rows: Rows) -> str:
    """Rows as a list, or as a table with a column for each other reader that reads the format."""
    if not any(row.read for row in rows):
        return "".join(f"- {row.name}\n" for row in rows)
    others = [name for name in peers() if any(name in row.marks for row in rows)]
    head = ("shown", "read", *(name.rpartition(" ")[0] for name in others))
    lines = [head, ("---",) * len(head)]
    lines += [(row.name, row.read, *(row.marks.get(name, "") for name in others)) for row in rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


if __name__ == "__main__":
    print(page(), end="")
