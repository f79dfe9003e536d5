"""The sample of 200 made documents, in every format that is written here: what `readers.py` measures on.

A title, labels in bold, paragraphs of 5,000 characters, a table and a list; in PDF three pages. People are invented,
towns are real. `python tests/bench/sample.py FOLDER` writes them down.
"""

import io
import random
import sys
import textwrap
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

DOCUMENTS, CHARACTERS = 200, 5_000
WORDS = (
    "участники", "обсудили", "состояние", "сельских", "водопроводов", "договорились", "порядке", "проверки",
    "скважин", "весной", "района", "области", "директор", "фонда", "отметила", "жители", "попросили",
    "депутаты", "предложили", "провести", "семинар", "встречу", "форум", "тренинг", "местного", "бюджета",
    "школы", "дороги", "пастбища", "женщин", "молодёжи", "журналистов", "экспертов",
)  # fmt: skip
TOWNS = ("Ош", "Нарын", "Талас", "Каракол", "Баткен", "Джалал-Абад", "Токмок")
TITLE = "Отчёт о встрече"
ROWS = (("ФИО", "Должность"), ("Асанов Бакыт", "директор школы"), ("Ким Вера", "учитель химии"))
SPACES = "".join(
    f' xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
    for name, long in (
        ("office", "office"),
        ("text", "text"),
        ("style", "style"),
        ("fo", "xsl-fo-compatible"),
        ("table", "table"),
    )
)
LETTERS, LINES = 76, 37
"""Of 12 points, in a line and on a page of the PDF."""


def paragraphs(chance: random.Random) -> list[str]:
    """Paragraphs of some sentences, together about `CHARACTERS` long."""
    told: list[str] = []
    while sum(map(len, told)) < CHARACTERS:
        sentences = (" ".join(chance.choices(WORDS, k=chance.randint(6, 18))).capitalize() for _ in range(3))
        told.append(f"{chance.randint(1, 28)} мая в г. {chance.choice(TOWNS)}: {'. '.join(sentences)}.")
    return told


def items(told: Sequence[str]) -> list[str]:
    """The list at the end."""
    return [f"{text[:40]};" for text in told[:5]]


def as_txt(told: list[str]) -> bytes:
    rows = "\n".join("\t".join(row) for row in ROWS)
    return "\n\n".join([TITLE, *told, rows, *(f"{at}. {one}" for at, one in enumerate(items(told), 1))]).encode()


def as_md(told: list[str]) -> bytes:
    head, *rows = (f"| {' | '.join(row)} |" for row in ROWS)
    listed = "\n".join(f"{at}. **{one}**" for at, one in enumerate(items(told), 1))
    return "\n\n".join([f"# {TITLE}", *told, "\n".join([head, "|---|---|", *rows]), listed]).encode()


def as_html(told: list[str]) -> bytes:
    menu = "".join(f'<li><a href="/{at}">Раздел {at}</a></li>' for at in range(12))
    news = "".join(f'<li><a href="/n/{at}">Новость {at}</a></li>' for at in range(8))
    body = "".join(f"<p>{text[:30]}<b>{text[30:50]}</b>{text[50:]}</p>" for text in told)
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    listed = "".join(f"<li>{one}</li>" for one in items(told))
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE} — Лента</title><style>p{{margin:0}}</style>'
        f"</head><body><header><nav><ul>{menu}</ul></nav></header><main><article><h1>{TITLE}</h1>{body}"
        f"<table border=1>{rows}</table><ol>{listed}</ol></article><aside><h3>Читайте также</h3><ul>{news}</ul></aside>"
        "</main><footer>© Лента</footer></body></html>"
    ).encode()


def as_odt(told: list[str]) -> bytes:
    bold = (
        '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1"'
        ' style:num-suffix="."/></text:list-style>'
    )
    body = "".join(
        f'<text:p>{text[:30]}<text:span text:style-name="B">{text[30:50]}</text:span>{text[50:]}</text:p>'
        for text in told
    )
    cells = ("".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row) for row in ROWS)
    rows = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
    listed = "".join(f"<text:list-item><text:p>{one}</text:p></text:list-item>" for one in items(told))
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("styles.xml", f"<office:document-styles{SPACES}/>")
        package.writestr(
            "content.xml",
            f"<office:document-content{SPACES}><office:automatic-styles>{bold}</office:automatic-styles><office:body>"
            f'<office:text><text:h text:outline-level="1">{TITLE}</text:h>{body}<table:table>{rows}</table:table>'
            f'<text:list text:style-name="L">{listed}</text:list></office:text></office:body>'
            "</office:document-content>",
        )
    return data.getvalue()


def as_docx(told: list[str]) -> bytes:
    import docx

    made = docx.Document()
    made.add_heading(TITLE, 1)
    for text in told:
        paragraph = made.add_paragraph(text[:30])
        paragraph.add_run(text[30:50]).bold = True
        paragraph.add_run(text[50:])
    table = made.add_table(0, 2)
    for row in ROWS:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    for one in items(told):
        made.add_paragraph(one, "List Number")
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def as_pdf(told: list[str]) -> bytes:
    sys.path.insert(0, str(Path(__file__).parents[2]))
    from tests.readers.pdf.paper import Paper, pdf

    listed = [f"{at}. {one}" for at, one in enumerate(items(told), 1)]
    lines = [line for one in (TITLE, *told, *listed) for line in (*textwrap.wrap(one, LETTERS), "")]
    papers = []
    for number, start in enumerate(range(0, len(lines), LINES), 1):
        paper = Paper()
        paper.text(85, 40, "Проект «Вода и село»", 9)
        paper.text(290, 810, str(number), 9)
        for at, line in enumerate(lines[start : start + LINES]):
            bold = line.find(": ") + 1
            paper.text(85, 80 + 18 * at, line[:bold], font="bold")
            paper.text(85 + 6 * bold, 80 + 18 * at, line[bold:])
        papers.append(paper)
    xs, ys = (85, 250, 540), tuple(750 + 16 * at for at in range(len(ROWS) + 1))
    papers[-1].grid(xs, ys)
    for y, row in zip(ys, ROWS, strict=False):
        for x, cell in zip(xs, row, strict=False):
            papers[-1].text(x + 4, y + 12, cell)
    return pdf(papers)


FORMATS: dict[str, Callable[[list[str]], bytes]] = {
    "docx": as_docx,
    "pdf": as_pdf,
    "html": as_html,
    "odt": as_odt,
    "md": as_md,
    "txt": as_txt,
}


def made(kind: str, count: int = DOCUMENTS) -> list[bytes]:
    """The documents in one format: the same bytes in every run, but for the dates in a DOCX."""
    chance = random.Random(1)
    return [FORMATS[kind](paragraphs(chance)) for _ in range(count)]


def written(folder: Path, count: int = DOCUMENTS) -> None:
    """All of them, format by format."""
    for kind in FORMATS:
        (folder / kind).mkdir(parents=True, exist_ok=True)
        for number, data in enumerate(made(kind, count)):
            (folder / kind / f"{number:03}.{kind}").write_bytes(data)


if __name__ == "__main__" and sys.argv[1:]:
    written(Path(sys.argv[1]))
