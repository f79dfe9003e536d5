"""Bold, italic, headings: also through styles."""

from docx_case import BOLD, ITALIC, case
from docx_made import p, r, row, style, table

STRONG = style("Strong", f"<w:rPr>{BOLD}</w:rPr>", type="character")
LABEL = style("Label", f"<w:rPr>{BOLD}</w:rPr>")
GRID = style(
    "Grid",
    f'<w:tblStylePr w:type="firstRow"><w:rPr>{BOLD}</w:rPr></w:tblStylePr>'
    f'<w:tblStylePr w:type="firstCol"><w:rPr>{ITALIC}</w:rPr></w:tblStylePr>',
    type="table",
)
IN_GRID = '<w:tblStyle w:val="Grid"/><w:tblLook w:val="{}"/>'.format
HEADING = style("H", name="heading 1")

LOOKS = (
    case("bold and italic", p(r("Дата:", BOLD), " ", r("5 мая", ITALIC)), "**Дата:** _5 мая_"),
    case(
        "bold through a paragraph style and the one it is based on",
        p("Дата", style="Mine"),
        "**Дата**",
        styles=LABEL + style("Mine", based="Label"),
    ),
    case(
        "bold through a character style",
        p(r("Дата:", '<w:rStyle w:val="Strong"/>'), " 5 мая"),
        "**Дата:** 5 мая",
        styles=STRONG,
    ),
    case(
        "bold within bold is not bold (toggle)",
        p(r("не жирно", '<w:rStyle w:val="Strong"/>'), " жирно", style="Label"),
        "не жирно** жирно**",
        styles=LABEL + STRONG,
    ),
    case(
        "direct formatting decides over styles",
        p(r("не жирно", '<w:b w:val="false"/>'), style="Label"),
        "не жирно",
        styles=LABEL,
    ),
    case(
        "bold by the document's defaults",
        p("всё"),
        "**всё**",
        styles=f"<w:docDefaults><w:rPrDefault><w:rPr>{BOLD}</w:rPr></w:rPrDefault></w:docDefaults>",
    ),
    case(
        "default paragraph style",
        p("всё"),
        "_всё_",
        styles=style("Normal", f"<w:rPr>{ITALIC}</w:rPr>", default=1),
    ),
    case(
        "first row and column of a table style",
        table(row("ФИО", "Пол"), row("Асанов", "м"), properties=IN_GRID("00A0")),
        "[0: 0,0 head] | **_ФИО_**",
        "[0: 0,1 head] | **Пол**",
        "[0: 1,0] | _Асанов_",
        "[0: 1,1] | м",
        styles=GRID,
    ),
    case(
        "table style whose first row is switched off",
        table(row("ФИО", "Пол"), row("Асанов", "м"), properties=IN_GRID("0000")),
        "[0: 0,0] | ФИО",
        "[0: 0,1] | Пол",
        "[0: 1,0] | Асанов",
        "[0: 1,1] | м",
        styles=GRID,
    ),
)

HEADINGS = (
    case("heading by the style's name", p("Итоги", style="H"), "heading 1 | Итоги", styles=HEADING),
    case(
        "heading by a Russian name",
        p("Итоги", style="2"),
        "heading 2 | Итоги",
        styles=style("2", name="Заголовок 2"),
    ),
    case(
        "heading by the outline level of the style",
        p("Итоги", style="Mine"),
        "heading 3 | Итоги",
        styles=style("Mine", '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'),
    ),
    case(
        "heading by the style that a style is based on",
        p("Итоги", style="Mine"),
        "heading 1 | Итоги",
        styles=HEADING + style("Mine", based="H"),
    ),
    case(
        "heading by the paragraph's own outline level",
        p("Итоги", properties='<w:outlineLvl w:val="0"/>'),
        "heading 1 | Итоги",
    ),
    case(
        "outline level 9 is running text",
        p("Содержание", style="TOC"),
        "Содержание",
        styles=HEADING + style("TOC", '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>', based="H"),
    ),
    case("title", p("Отчёт", style="T"), "title | Отчёт", styles=style("T", name="Title")),
    case("title by a Russian name", p("Отчёт", style="T"), "title | Отчёт", styles=style("T", name="Название")),
    case("style that is not defined", p("Ош", style="Heading1"), "Ош"),
    case(
        "styles based on each other in a circle",
        p("Ош", style="A"),
        "**Ош**",
        styles=style("A", based="Label") + LABEL.replace("<w:rPr>", '<w:basedOn w:val="A"/><w:rPr>'),
    ),
)

CASES = (*LOOKS, *HEADINGS)
