"""Tables: each cell once, at its place."""

from docx_case import BOLD, alternate, case
from docx_made import cell, p, r, row, table

HEADER, HEAD = "<w:tblHeader/>", [p(r("ФИО", BOLD)), p(r("Пол", BOLD))]
DOWN, ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
WIDE = '<w:gridSpan w:val="2"/>'
ROW_DELETED = '<w:del w:id="7" w:author="Редактор"/>'
IN_XML = f'<w:customXml w:element="b">{cell("м")}</w:customXml>'
PEOPLE = row("Асанов", "м")


def head() -> str:
    """A row in bold."""
    return row(*(cell(one) for one in HEAD))


GRID = (
    case(
        "rows, columns, several paragraphs in a cell",
        table(row("Дата", cell(p("5 мая"), p("6 мая")))) + p("Итоги"),
        "[0: 0,0] | Дата",
        "[0: 0,1] | 5 мая",
        "[0: 0,1] | 6 мая",
        "Итоги",
    ),
    case(
        "cell over columns",
        table(row(cell("Список", properties=WIDE)), PEOPLE),
        "[0: 0,0 1x2] | Список",
        "[0: 1,0] | Асанов",
        "[0: 1,1] | м",
    ),
    case(
        "cell over rows",
        table(row(cell("Всего", properties=DOWN), "30"), row(cell("", properties=ON), "12"), row("Ош", "18")),
        "[0: 0,0 2x1] | Всего",
        "[0: 0,1] | 30",
        "[0: 1,1] | 12",
        "[0: 2,0] | Ош",
        "[0: 2,1] | 18",
    ),
    case(
        "cell over rows and columns",
        table(row(cell("А", properties=WIDE + DOWN), "Б"), row(cell("", properties=WIDE + ON), "В")),
        "[0: 0,0 2x2] | А",
        "[0: 0,2] | Б",
        "[0: 1,2] | В",
    ),
    case(
        "two cells over rows in one column",
        table(*(row(cell(one, properties=how), one) for one, how in (("1", DOWN), ("2", ON), ("3", DOWN), ("4", ON)))),
        "[0: 0,0 2x1] | 1",
        "[0: 0,1] | 1",
        "[0: 1,1] | 2",
        "[0: 2,0 2x1] | 3",
        "[0: 2,1] | 3",
        "[0: 3,1] | 4",
    ),
    case(
        "cell that goes on from nothing is a cell",
        table(row(cell("А", properties=ON), "Б")),
        "[0: 0,0] | А",
        "[0: 0,1] | Б",
    ),
    case(
        "row that begins further right",
        table(PEOPLE, row("ж", properties='<w:gridBefore w:val="1"/>')),
        "[0: 0,0] | Асанов",
        "[0: 0,1] | м",
        "[0: 1,1] | ж",
    ),
    case(
        "cells merged as Word 97 did",
        table(row(cell("А", properties='<w:hMerge w:val="restart"/>'), cell("", properties="<w:hMerge/>"), "Б")),
        "[0: 0,0 1x2] | А",
        "[0: 0,2] | Б",
    ),
    case(
        "nested table stands in place",
        table(row(cell(p("до"), table(row("а", "б")), p("после")), "в")),
        "[0: 0,0] | до",
        "[1: 0,0] | а",
        "[1: 0,1] | б",
        "[0: 0,0] | после",
        "[0: 0,1] | в",
    ),
    case(
        "rows and cells in custom XML",
        table(f'<w:customXml w:element="a">{row("Асанов", IN_XML)}</w:customXml>', PEOPLE),
        "[0: 0,0] | Асанов",
        "[0: 0,1] | м",
        "[0: 1,0] | Асанов",
        "[0: 1,1] | м",
    ),
    case(
        "deleted row is out, and a note",
        table(PEOPLE, row("Пак", "м", properties=ROW_DELETED), row("Юн", "ж")),
        "[0: 0,0] | Асанов",
        "[0: 0,1] | м {было: Пак} {было: м}",
        "[0: 1,0] | Юн",
        "[0: 1,1] | ж",
    ),
    case(
        "deleted cell is out, and a note; the next takes its place",
        table(row("Асанов", cell("Пак", properties='<w:cellDel w:id="7" w:author="Редактор"/>'), "м"), PEOPLE),
        "[0: 0,0] | Асанов {было: Пак}",
        "[0: 0,1] | м",
        "[0: 1,0] | Асанов",
        "[0: 1,1] | м",
    ),
    case(
        "AlternateContent of rows and cells once",
        table(alternate(PEOPLE, row("старое")), row("Пак", alternate(cell("ж"), cell("старое")))),
        "[0: 0,0] | Асанов",
        "[0: 0,1] | м",
        "[0: 1,0] | Пак",
        "[0: 1,1] | ж",
    ),
)

HEADERS = (
    case(
        "header rows by the table's word",
        table(row("ФИО", "Пол", properties=HEADER), row("1", "2", properties=HEADER), PEOPLE),
        "[0: 0,0 head] | ФИО",
        "[0: 0,1 head] | Пол",
        "[0: 1,0 head] | 1",
        "[0: 1,1 head] | 2",
        "[0: 2,0] | Асанов",
        "[0: 2,1] | м",
    ),
    case(
        "header row by its look",
        table(head(), PEOPLE),
        "[0: 0,0 head] | **ФИО**",
        "[0: 0,1 head] | **Пол**",
        "[0: 1,0] | Асанов",
        "[0: 1,1] | м",
    ),
    case(
        "header of two rows by its look",
        table(
            row(cell(HEAD[0], properties=DOWN), cell(p(r("Всего", BOLD)), properties=WIDE)),
            row(cell("", properties=ON), cell(p(r("жен.", BOLD))), cell(p(r("муж.", BOLD)))),
            row("Ош", "1", "2"),
        ),
        "[0: 0,0 2x1 head] | **ФИО**",
        "[0: 0,1 1x2 head] | **Всего**",
        "[0: 1,1 head] | **жен.**",
        "[0: 1,2 head] | **муж.**",
        "[0: 2,0] | Ош",
        "[0: 2,1] | 1",
        "[0: 2,2] | 2",
    ),
    case(
        "bold labels in the first column are no header",
        table(row(cell(p(r("Дата", BOLD))), "5 мая"), row(cell(p(r("Город", BOLD))), "Ош")),
        "[0: 0,0] | **Дата**",
        "[0: 0,1] | 5 мая",
        "[0: 1,0] | **Город**",
        "[0: 1,1] | Ош",
    ),
)

PAGES = (
    case(
        "tables with nothing between are one",
        table(head(), PEOPLE) + table(row("Пак", "м")),
        "[0: 0,0 head] | **ФИО**",
        "[0: 0,1 head] | **Пол**",
        "[0: 1,0] | Асанов",
        "[0: 1,1] | м",
        "[0: 2,0] | Пак",
        "[0: 2,1] | м",
    ),
    case(
        "table cut by hand, its header repeated, is one",
        table(head(), PEOPLE) + p(r('<w:br w:type="page"/>')) + table(head(), row("Пак", "м")),
        "[0: 0,0 head] | **ФИО**",
        "[0: 0,1 head] | **Пол**",
        "[0: 1,0] | Асанов",
        "[0: 1,1] | м",
        "[0: 2,0 head] | **ФИО**",
        "[0: 2,1 head] | **Пол**",
        "[0: 3,0] | Пак",
        "[0: 3,1] | м",
    ),
    case(
        "tables with a text between are two",
        table(PEOPLE) + p("и") + table(PEOPLE),
        "[0: 0,0] | Асанов",
        "[0: 0,1] | м",
        "и",
        "[1: 0,0] | Асанов",
        "[1: 0,1] | м",
    ),
    case(
        "tables with a blank line between are two",
        table(PEOPLE) + p() + table(row("Ош", "5 мая")),
        "[0: 0,0] | Асанов",
        "[0: 0,1] | м",
        "[1: 0,0] | Ош",
        "[1: 0,1] | 5 мая",
    ),
)

CASES = (*GRID, *HEADERS, *PAGES)
