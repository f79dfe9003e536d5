"""Made reports, and how each is written in every format that can be written here by hand."""

import io
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import docx

from tests.readers.mail.test_mail import made
from tests.readers.pdf.paper import Paper, pdf


@dataclass(frozen=True)
class Labelled:
    """«Дата: 14 марта 2023 года», the label in bold."""

    label: str
    value: str


@dataclass(frozen=True)
class Table:
    """Rows of cells, all with their rules."""

    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class Items:
    """A list that is numbered by the program: 1. 2. 3."""

    items: Sequence[str]


Part = str | Labelled | Table | Items
"""A paragraph, or one of these."""


@dataclass(frozen=True)
class Saved:
    """A report: its title and what stands below."""

    title: str
    parts: Sequence[Part]

    @property
    def text(self) -> list[str]:
        """What a person reads, block by block."""
        return [self.title, *(text for part in self.parts for text in told(part))]


def told(part: Part) -> list[str]:
    match part:
        case Labelled(label, value):
            return [f"{label} {value}"]
        case Table(rows):
            return [cell for row in rows for cell in row]
        case Items(items):
            return [f"{at}. {item}" for at, item in enumerate(items, 1)]
    return [part]


ROUND_TABLE = Saved(
    "Круглый стол «Вода и село»",
    (
        Labelled("Дата:", "14 марта 2023 года"),
        Labelled("Время:", "10.00 – 13.30"),
        Labelled("Место:", "г. Каракол, гостиница «Ак-Булак»"),
        Labelled("Организатор:", "общественный фонд «Чалкан»"),
        Labelled("Модератор:", "Садыкова Гульмира Эркиновна, руководитель общественного фонда «Чалкан»"),
        Labelled("Цель:", "обсудить снабжение сельских школ питьевой водой"),
        "В работе приняли участие 37 человек – 19 женщин и 18 мужчин: директора школ, журналисты, эксперты.",
        "С приветственным словом выступил Асанов Бакыт Толобекович, глава айыл окмоту Ак-Суу. Он отметил, что за "
        "последние два года жалоб на распределение воды стало вдвое меньше, однако графики полива вывешивают не везде.",
        "С докладом «Вода в сельской школе» выступила Ким Вера Сергеевна, врач районного центра.",
        "Участники:",
        Table((("ФИО", "Должность"), ("Токтосунов Кылыч", "директор школы"), ("Иванова Анна", "учитель химии"))),
        "Участники решили:",
        Items(
            (
                "создать районный фонд ремонта колодцев и передать его под надзор общественного совета при айыл "
                "окмоту;",
                "обучить двух специалистов в каждом селе.",
            )
        ),
    ),
)
FORM = Saved(
    "Отчёт о мероприятии",
    (
        Table(
            (
                ("Название", "Семинар «Безопасная дорога в школу»"),
                ("Дата", "5 октября 2022 года"),
                ("Место", "г. Нарын, областная библиотека"),
                ("Организатор", "общественный фонд «Жол»"),
                ("Участники", "24 человека: 15 женщин, 9 мужчин"),
                ("Тренер", "Оморова Жылдыз Каныбековна, инспектор ГАИ"),
                ("Цель", "научить учителей проводить уроки о дороге"),
            )
        ),
        "Участники разобрали три случая на перекрёстках города и составили план уроков на год.",
    ),
)
PROTOCOL = Saved(
    "Протокол собрания жителей села Кара-Ой",
    (
        Labelled("Дата:", "12 апреля 2021 года"),
        Labelled("Место:", "село Кара-Ой Иссык-Кульского района, Дом культуры"),
        Labelled("Присутствовали:", "48 человек"),
        Labelled("Председатель:", "Токтогулов Эрмек Асанович"),
        "Повестка дня:",
        Items(("О ремонте моста", "О вывозе мусора")),
        "По первому вопросу слушали Бекова Нурлана, главного инженера дорожного участка.",
        "Решили:",
        Items(
            (
                "просить район выделить средства на ремонт моста;",
                "провести субботник 24 апреля;",
                "поставить у реки два контейнера.",
            )
        ),
    ),
)
REPORTS = {"round table": ROUND_TABLE, "form": FORM, "protocol": PROTOCOL}


def as_docx(report: Saved) -> bytes:
    made = docx.Document()
    made.add_heading(report.title, 1)
    for part in report.parts:
        match part:
            case Labelled(label, value):
                made.add_paragraph().add_run(label).bold = True
                made.paragraphs[-1].add_run(f" {value}")
            case Table(rows):
                table = made.add_table(0, len(rows[0]))
                for row in rows:
                    for cell, text in zip(table.add_row().cells, row, strict=True):
                        cell.text = text
            case Items(items):
                number = _new_list(made)
                for item in items:
                    _numbered(made.add_paragraph(item, "List Number"), number)
            case _:
                made.add_paragraph(part)
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def _new_list(made: "docx.document.Document") -> int:
    """A list that begins with 1 again: another use of the definition of «List Number»."""
    numbering = made.part.numbering_part.element
    style = made.styles["List Number"].element.pPr.numPr.numId.val
    number = numbering.add_num(numbering.num_having_numId(style).abstractNumId.val)
    number.add_lvlOverride(0).add_startOverride(1)
    return number.numId


def _numbered(paragraph: "docx.text.paragraph.Paragraph", number: int) -> None:
    own = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    own.get_or_add_ilvl().val = 0
    own.get_or_add_numId().val = number


def as_html(report: Saved) -> bytes:
    def written(part: Part) -> str:
        match part:
            case Labelled(label, value):
                return f"<p><b>{label}</b> {value}</p>"
            case Table(rows):
                inside = "".join(f"<tr>{''.join(f'<td>{cell}' for cell in row)}" for row in rows)
                return f"<table border=1>{inside}</table>"
            case Items(items):
                return f"<ol>{''.join(f'<li>{item}' for item in items)}</ol>"
        return f"<p>{part}</p>"

    return f"<h1>{report.title}</h1>{''.join(map(written, report.parts))}".encode()


def as_markdown(report: Saved) -> bytes:
    def written(part: Part) -> str:
        match part:
            case Labelled(label, value):
                return f"**{label}** {value}"
            case Table(rows):
                head, *rest = (f"| {' | '.join(row)} |" for row in rows)
                return "\n".join([head, f"|{'---|' * len(rows[0])}", *rest])
            case Items():
                return "\n".join(told(part))
        return part

    return "\n\n".join([f"# {report.title}", *map(written, report.parts)]).encode()


def as_text(report: Saved) -> bytes:
    lines = [report.title]
    for before, part in zip(("", *report.parts), report.parts, strict=False):
        rows = ["\t".join(row) for row in part.rows] if isinstance(part, Table) else told(part)
        together = isinstance(part, Items) or (isinstance(part, Labelled) and isinstance(before, Labelled))
        lines += rows if together else ["", *rows]
    return "\n".join([*lines, ""]).encode()


def as_odt(report: Saved) -> bytes:
    def written(part: Part) -> str:
        match part:
            case Table(rows):
                cells = (
                    "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row)
                    for row in rows
                )
                inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in cells)
                return f"<table:table>{inside}</table:table>"
            case Items(items):
                inside = "".join(f"<text:list-item><text:p>{item}</text:p></text:list-item>" for item in items)
                return f"<text:list text:style-name='L'>{inside}</text:list>"
        return f"<text:p>{told(part)[0]}</text:p>"

    names = "".join(
        f' xmlns:{one}="urn:oasis:names:tc:opendocument:xmlns:{one}:1.0"'
        for one in ("office", "text", "style", "table")
    )
    style = '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    return (
        f"<?xml version='1.0'?><office:document{names}><office:automatic-styles><text:list-style style:name='L'>{style}"
        f"</text:list-style></office:automatic-styles><office:body><office:text><text:h text:outline-level='1'>"
        f"{report.title}</text:h>{''.join(map(written, report.parts))}</office:text></office:body></office:document>"
    ).encode()


def as_rtf(report: Saved) -> bytes:
    def written(part: Part) -> str:
        if isinstance(part, Table):
            width = 8000 // len(part.rows[0])
            borders = "".join(f"\\cellx{width * at}" for at in range(1, len(part.rows[0]) + 1))
            filled = ("".join(f"{cell}\\cell " for cell in row) for row in part.rows)
            rows = (f"\\trowd{borders} {cells}\\row " for cells in filled)
            return f"{''.join(rows)}\\pard "
        return "".join(f"{one}\\par " for one in told(part))

    text = f"{report.title}\\par {''.join(map(written, report.parts))}"
    letters = "".join(one if one.isascii() else f"\\u{ord(one)}?" for one in text)
    return f"{{\\rtf1\\ansi\\ansicpg1251 {letters}}}".encode()


def as_pdf(report: Saved) -> bytes:
    paper, y = Paper(), 100.0
    paper.text(85, 70, report.title, 16, "bold")
    for part in report.parts:
        y = _printed(paper, y, part) + 6
    return pdf([paper])


def _printed(paper: Paper, y: float, part: Part) -> float:
    match part:
        case Labelled(label, value):
            paper.text(85, y, label, font="bold")
            first, *rest = textwrap.wrap(value, 76, initial_indent=" " * (len(label) + 1))
            paper.text(85 + 6 * (len(label) + 1), y, first.strip())
            return paper.lines(85, y + 14.4, "\n".join(rest)) if rest else y + 14.4
        case Table(rows):
            edges = [85 + 455 * at / len(rows[0]) for at in range(len(rows[0]) + 1)]
            low = y
            heights = [low]
            for row in rows:
                cells = [textwrap.wrap(cell, 35) for cell in row]
                for x, cell in zip(edges, cells, strict=False):
                    paper.lines(x + 4, low + 13, "\n".join(cell))
                low += 14.4 * max(map(len, cells)) + 4
                heights.append(low)
            paper.grid(edges, heights)
            return low + 16
        case Items(items):
            for at, item in enumerate(items, 1):
                paper.text(103, y, f"{at}.")
                y = paper.lines(121, y, "\n".join(textwrap.wrap(item, 68)))
            return y
    return paper.lines(85, y, "\n".join(textwrap.wrap(part, 76)))


def as_mail(report: Saved) -> bytes:
    return made(as_text(report).decode().partition("\n\n")[2], subject=report.title).as_bytes()


FORMATS: dict[str, Callable[[Saved], bytes]] = {
    "docx": as_docx,
    "html": as_html,
    "md": as_markdown,
    "txt": as_text,
    "fodt": as_odt,
    "rtf": as_rtf,
    "pdf": as_pdf,
    "eml": as_mail,
}
