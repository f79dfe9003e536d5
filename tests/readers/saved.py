"""One made report, and how it is written in every format that can be written here by hand."""

import io
import textwrap
from collections.abc import Callable

import docx

from tests.readers.mail.test_mail import made
from tests.readers.pdf.paper import Paper, pdf

TITLE = "Круглый стол «Вода и село»"
LABELS = (
    ("Дата:", "14 марта 2023 года"),
    ("Время:", "10.00 – 13.30"),
    ("Место:", "г. Каракол, гостиница «Ак-Булак»"),
    ("Организатор:", "общественный фонд «Чалкан»"),
    ("Модератор:", "Садыкова Гульмира Эркиновна, руководитель общественного фонда «Чалкан»"),
    ("Цель:", "обсудить снабжение сельских школ питьевой водой"),
)
BODY = (
    "В работе приняли участие 37 человек – 19 женщин и 18 мужчин: директора школ, журналисты, эксперты.",
    "С приветственным словом выступил Асанов Бакыт Толобекович, глава айыл окмоту Ак-Суу. Он отметил, что за последние "
    "два года жалоб на распределение воды стало вдвое меньше, однако графики полива вывешивают не везде.",
    "С докладом «Вода в сельской школе» выступила Ким Вера Сергеевна, врач районного центра.",
)
LISTED = "Участники:"
ROWS = (("ФИО", "Должность"), ("Токтосунов Кылыч", "директор школы"), ("Иванова Анна", "учитель химии"))
DECIDED = "Участники решили:"
ITEMS = (
    "создать районный фонд ремонта колодцев и передать его под надзор общественного совета при айыл окмоту;",
    "обучить двух специалистов в каждом селе.",
)

TEXT = [
    TITLE,
    *(f"{label} {value}" for label, value in LABELS),
    *BODY,
    LISTED,
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
    for text in (*BODY, LISTED):
        made.add_paragraph(text)
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
    body = "".join(f"<p>{text}</p>" for text in (*BODY, LISTED))
    rows = "".join(f"<tr>{''.join(f'<td>{cell}' for cell in row)}" for row in ROWS)
    items = "".join(f"<li>{item}" for item in ITEMS)
    table = f"<table border=1>{rows}</table>"
    return f"<h1>{TITLE}</h1>{labels}{body}{table}<p>{DECIDED}</p><ol>{items}</ol>".encode()


def as_markdown() -> bytes:
    labels = "\n\n".join(f"**{label}** {value}" for label, value in LABELS)
    head, *rows = (f"| {' | '.join(row)} |" for row in ROWS)
    items = "\n".join(f"{at}. {item}" for at, item in enumerate(ITEMS, 1))
    table = "\n".join([head, "|---|---|", *rows])
    return "\n\n".join([f"# {TITLE}", labels, *BODY, LISTED, table, DECIDED, items]).encode()


def as_text(encoding: str = "utf-8") -> bytes:
    labels = "\n".join(f"{label} {value}" for label, value in LABELS)
    rows = "\n".join("\t".join(row) for row in ROWS)
    items = "\n".join(f"{at}. {item}" for at, item in enumerate(ITEMS, 1))
    return "\n\n".join([TITLE, labels, *BODY, LISTED, rows, f"{DECIDED}\n{items}\n"]).encode(encoding)


def as_odt() -> bytes:
    names = "".join(
        f' xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "text", "style", "table")
    )
    labels = "".join(f"<text:p>{label} {value}</text:p>" for label, value in LABELS)
    body = "".join(f"<text:p>{text}</text:p>" for text in (*BODY, LISTED))
    cells = ("".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row) for row in ROWS)
    rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    items = "".join(f"<text:list-item><text:p>{item}</text:p></text:list-item>" for item in ITEMS)
    style = '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    return (
        f"<?xml version='1.0'?><office:document{names}><office:automatic-styles><text:list-style style:name='L'>{style}"
        f"</text:list-style></office:automatic-styles><office:body><office:text><text:h text:outline-level='1'>{TITLE}"
        f"</text:h>{labels}{body}<table:table>{rows}</table:table><text:p>{DECIDED}</text:p>"
        f"<text:list text:style-name='L'>{items}</text:list></office:text></office:body></office:document>"
    ).encode()


def as_rtf() -> bytes:
    paragraphs = [TITLE, *(f"{label} {value}" for label, value in LABELS), *BODY, LISTED]
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


def as_pdf() -> bytes:
    paper, y = Paper(), 70.0
    paper.text(85, y, TITLE, 16, "bold")
    y += 30
    for label, value in LABELS:
        paper.text(85, y, label, font="bold")
        first, *rest = textwrap.wrap(value, 76, initial_indent=" " * (len(label) + 1))
        paper.text(85 + 6 * (len(label) + 1), y, first.strip())
        y = paper.lines(85, y + 14.4, "\n".join(rest)) if rest else y + 14.4
        y += 6
    for text in (*BODY, LISTED):
        y = paper.lines(85, y, "\n".join(textwrap.wrap(text, 76))) + 6
    paper.grid((85, 300, 540), [y + 18 * at for at in range(len(ROWS) + 1)])
    for at, row in enumerate(ROWS):
        for x, cell in zip((89, 304), row, strict=True):
            paper.text(x, y + 18 * at + 13, cell)
    y = paper.lines(85, y + 80, DECIDED)
    for at, item in enumerate(ITEMS, 1):
        paper.text(103, y, f"{at}.")
        y = paper.lines(121, y, "\n".join(textwrap.wrap(item, 68)))
    return pdf([paper])


def as_mail() -> bytes:
    return made(as_text().decode().partition("\n\n")[2], subject=TITLE).as_bytes()


FORMATS: dict[str, Callable[[], bytes]] = {
    "docx": as_docx,
    "html": as_html,
    "md": as_markdown,
    "txt": as_text,
    "fodt": as_odt,
    "rtf": as_rtf,
    "pdf": as_pdf,
    "eml": as_mail,
}
