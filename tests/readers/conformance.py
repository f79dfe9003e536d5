"""What the readers are shown to bear: `python tests/readers/conformance.py > docs/conformance.md`.

A row a case: a small made file named for what it shows, and what is read of it. The cases of DOCX stand in
`docx/docx_cases.py`, those of other formats are files with their drawing beside them (`test_drawn.py`, `test_pdf.py`);
of formats that are tested by functions the functions' names are given.
"""

import ast
import html
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

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
one that only the page made, `{было: 30}` a note on the passage.
"""

Rows = list[tuple[str, str]]


def page() -> str:
    """All of it, as Markdown."""
    sections = [*docx(), *drawn(), *told()]
    counts = "".join(f"| {title} | {len(rows)} |\n" for title, rows in sections)
    tables = "".join(f"\n## {title}\n\n{table(rows)}" for title, rows in sections)
    return f"{HEAD}\n| format | cases |\n| --- | --: |\n{counts}{tables}"


def docx() -> Iterator[tuple[str, Rows]]:
    """The cases of DOCX, by topic."""
    sys.path.insert(0, str(HERE / "docx"))
    import docx_cases

    for topic, cases in docx_cases.TABLE.items():
        yield f"DOCX: {topic[:1].lower()}{topic[1:]}", [(case.name, shown(case.lines)) for case in cases]


def drawn() -> Iterator[tuple[str, Rows]]:
    """The formats that have files with drawings."""
    for kind, title in DRAWN.items():
        files = sorted((HERE / kind).glob("*.drawn"))
        yield title, [(words(file.stem), shown(file.read_text(encoding="utf-8").splitlines())) for file in files]


def told() -> Iterator[tuple[str, Rows]]:
    """The formats that are tested by functions."""
    for title, modules in TOLD.items():
        trees = [ast.parse((HERE / module).read_text(encoding="utf-8")) for module in modules]
        names = [one.name for tree in trees for one in tree.body if isinstance(one, ast.FunctionDef)]
        yield title, [(words(name.removeprefix("test_")), "") for name in names if name.startswith("test_")]


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
    """Rows as a table of one column or two."""
    if not any(read for _, read in rows):
        return "".join(f"- {name}\n" for name, _ in rows)
    return "| shown | read |\n| --- | --- |\n" + "".join(f"| {name} | {read} |\n" for name, read in rows)


if __name__ == "__main__":
    print(page(), end="")
