"""One report, written in every format that can be written here by hand, is read as one text."""

import io
from collections.abc import Callable

import docx
import pytest

from pipeline.model.document import Document
from pipeline.readers import office, read
from tests.readers.mail.test_mail import made

TITLE = "Круглый стол «Вода и село»"
LABELS = (("Дата:", "14 марта 2023 года"), ("Место:", "г. Каракол, гостиница «Ак-Булак»"))
BODY = "В работе приняли участие 37 человек – 19 женщин и 18 мужчин."
ROWS = (("ФИО", "Должность"), ("Асанов Бакыт", "директор"), ("Ким Вера", "учитель"))
DECIDED = "Решили:"
ITEMS = ("создать фонд;", "обучить специалистов.")

TEXT = [
    TITLE,
    *(f"{label} {value}" for label, value in LABELS),
    BODY,
    *(cell for row in ROWS for cell in row),
    DECIDED,
    *(f"{at}. {item}" for at, item in enumerate(ITEMS, 1)),
]


def as_docx() -> bytes:
    made = docx.Document()
    made.add_heading(TITLE, 1)
    for label, value in LABELS:
        made.add_paragraph().add_run(label).bold = True
        made.paragraphs[-1].add_run(f" {value}")
    made.add_paragraph(BODY)
    table = made.add_table(0, 2)
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    made.add_paragraph(DECIDED)
    for item in ITEMS:
        made.add_paragraph(item, "List Number")
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def as_html() -> bytes:
    labels = "".join(f"<p><b>{label}</b> {value}</p>" for label, value in LABELS)
    rows = "".join(f"<tr>{''.join(f'<td>{cell}' for cell in row)}" for row in ROWS)
    items = "".join(f"<li>{item}" for item in ITEMS)
    return (
        f"<h1>{TITLE}</h1>{labels}<p>{BODY}</p><table border=1>{rows}</table><p>{DECIDED}</p><ol>{items}</ol>".encode()
    )


def as_markdown() -> bytes:
    labels = "\n\n".join(f"**{label}** {value}" for label, value in LABELS)
    head, *rows = (f"| {' | '.join(row)} |" for row in ROWS)
    items = "\n".join(f"{at}. {item}" for at, item in enumerate(ITEMS, 1))
    table = "\n".join([head, "|---|---|", *rows])
    return f"# {TITLE}\n\n{labels}\n\n{BODY}\n\n{table}\n\n{DECIDED}\n\n{items}\n".encode()


def as_text(encoding: str = "utf-8") -> bytes:
    labels = "\n".join(f"{label} {value}" for label, value in LABELS)
    rows = "\n".join("\t".join(row) for row in ROWS)
    items = "\n".join(f"{at}. {item}" for at, item in enumerate(ITEMS, 1))
    return f"{TITLE}\n\n{labels}\n\n{BODY}\n\n{rows}\n\n{DECIDED}\n{items}\n".encode(encoding)


def as_odt() -> bytes:
    names = "".join(
        f' xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "text", "style", "table")
    )
    labels = "".join(f"<text:p>{label} {value}</text:p>" for label, value in LABELS)
    cells = ("".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row) for row in ROWS)
    rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    items = "".join(f"<text:list-item><text:p>{item}</text:p></text:list-item>" for item in ITEMS)
    style = '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    return (
        f"<?xml version='1.0'?><office:document{names}><office:automatic-styles><text:list-style style:name='L'>{style}"
        f"</text:list-style></office:automatic-styles><office:body><office:text><text:h text:outline-level='1'>{TITLE}"
        f"</text:h>{labels}<text:p>{BODY}</text:p><table:table>{rows}</table:table><text:p>{DECIDED}</text:p>"
        f"<text:list text:style-name='L'>{items}</text:list></office:text></office:body></office:document>"
    ).encode()


def as_rtf() -> bytes:
    paragraphs = [TITLE, *(f"{label} {value}" for label, value in LABELS), BODY]
    rows = ["\\trowd\\cellx4000\\cellx8000 " + "".join(f"{cell}\\cell " for cell in row) + "\\row " for row in ROWS]
    after = [DECIDED, *(f"{at}. {item}" for at, item in enumerate(ITEMS, 1))]
    text = (
        "".join(f"{one}\\par " for one in paragraphs)
        + "".join(rows)
        + "\\pard "
        + "".join(f"{one}\\par " for one in after)
    )
    told = "".join(one if one.isascii() else f"\\u{ord(one)}?" for one in text)
    return f"{{\\rtf1\\ansi\\ansicpg1251 {told}}}".encode()


def as_mail() -> bytes:
    return made(as_text().decode().partition("\n\n")[2], subject=TITLE).as_bytes()


FORMATS: dict[str, Callable[[], bytes]] = {
    "docx": as_docx,
    "html": as_html,
    "md": as_markdown,
    "txt": as_text,
    "fodt": as_odt,
    "rtf": as_rtf,
    "eml": as_mail,
}


def told(document: Document) -> list[str]:
    return [" ".join(document[block.span].split()) for block in document.body]


@pytest.mark.parametrize("format", FORMATS)
def test_one_text(format: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "command", lambda: "")
    document = read(FORMATS[format]())
    assert document.format == format
    assert told(document) == TEXT


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "cp866", "utf-16"])
def test_one_text_in_every_encoding(encoding: str) -> None:
    data = as_text().decode().encode(encoding, "replace")
    assert told(read(data)) == [one.encode(encoding, "replace").decode(encoding) for one in TEXT]


@pytest.mark.skipif(not office.command(), reason="LibreOffice is not on this machine")
def test_one_text_through_libreoffice() -> None:
    assert told(read(as_rtf())) == TEXT
