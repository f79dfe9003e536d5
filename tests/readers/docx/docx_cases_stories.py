"""What stands beside the running text: text boxes, notes, headers and footers, comments."""

from docx_case import HIDDEN, alternate, case
from docx_made import cell, docx, drawing, item, level, numbering, p, r, row, table, vml

NOTE = '<w:r><w:footnoteReference w:id="{}"/></w:r>'.format
END_NOTE = '<w:r><w:endnoteReference w:id="{}"/></w:r>'.format
OWN_MARK = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
MARK = "<w:r><w:footnoteRef/></w:r>"
NOTES_IN_ROMAN = '<w:footnotePr><w:numFmt w:val="lowerRoman"/></w:footnotePr>'
SEPARATOR = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
REFERENCE = '<w:{0}Reference w:type="{1}" r:id="{2}"/>'.format
WORD_ART = '<w:pict><v:shape><v:textpath string="ПРОЕКТ"/></v:shape></w:pict>'


def note(id: int, *inside: str, kind: str = "footnote") -> str:
    """A foot- or endnote."""
    return f'<w:{kind} w:id="{id}">{"".join(inside)}</w:{kind}>'


def section(*inside: str) -> str:
    """The properties of a section."""
    return f"<w:sectPr>{''.join(inside)}</w:sectPr>"


BOXES = (
    case(
        "text box of DrawingML after its paragraph",
        p("До ", r(drawing(p("Участники: 24") + p("из них 15 женщин"))), "после") + p("Дальше"),
        "До после",
        "box | Участники: 24",
        "box | из них 15 женщин",
        "Дальше",
    ),
    case("text box of VML", p("Абзац", r(vml(p("Врезка")))), "Абзац", "box | Врезка"),
    case(
        "AlternateContent once",
        p("Абзац", r(alternate(drawing(p("Врезка")), vml(p("Врезка"))))),
        "Абзац",
        "box | Врезка",
    ),
    case(
        "AlternateContent inside a drawing",
        p(r(f"<w:drawing>{alternate(drawing(p('Врезка')), vml(p('Врезка')))}</w:drawing>")),
        "box | Врезка",
    ),
    case(
        "AlternateContent that asks for what nobody knows",
        p(r(alternate(drawing(p("новое")), vml(p("Врезка")), requires="m"))),
        "box | Врезка",
    ),
    case(
        "text box in a text box",
        p(r(drawing(p("внешняя", r(drawing(p("внутренняя"))))))),
        *(
            "box | внешняя",
            "box | внутренняя",
        ),
    ),
    case(
        "text box in a cell",
        table(row(cell(p("Дата", r(drawing(p("Врезка"))))), "5 мая")),
        "[0: 0,0] | Дата",
        "box | [0: 0,0] | Врезка",
        "[0: 0,1] | 5 мая",
    ),
    case(
        "table and list in a text box",
        p(r(drawing(table(row("а", "б")) + item("первое")))),
        "box | [0: 0,0] | а",
        "box | [0: 0,1] | б",
        "item 0 | box | 1. первое",
        numbering=numbering(level(0, "decimal", "%1.")),
    ),
    case(
        "deleted and hidden text boxes are out",
        p("а", f'<w:del w:id="9">{r(drawing(p("б")))}</w:del>', r(drawing(p("в")), HIDDEN)),
        "а",
    ),
    case("word art", p("Отчёт", r(WORD_ART)), "Отчёт", "box | ПРОЕКТ"),
)

NOTES = (
    case(
        "footnotes after the paragraph that refers to them",
        p("Прошло", NOTE(2), " в Оше", NOTE(3)) + p("Итоги"),
        "Прошло¹ в Оше²",
        "note | ¹ 5 мая",
        "note | ² Ошская область",
        "Итоги",
        footnotes=SEPARATOR + note(2, p(MARK, " 5 мая")) + note(3, p(MARK, " Ошская область")),
    ),
    case(
        "deleted and hidden references are neither read nor counted",
        p(
            "а",
            f'<w:del w:id="9">{NOTE(2)}</w:del>',
            NOTE(3).replace("<w:r>", f"<w:r><w:rPr>{HIDDEN}</w:rPr>"),
            NOTE(4),
        ),
        "а¹",
        "note | ¹ третья",
        footnotes=note(2, p("первая")) + note(3, p("вторая")) + note(4, p("третья")),
    ),
    case(
        "footnotes are numbered as they are met",
        p("а", NOTE(5)) + p("б", NOTE(2)),
        "а¹",
        "note | ¹ пятая",
        "б²",
        "note | ² вторая",
        footnotes=note(2, p("вторая")) + note(5, p("пятая")),
    ),
    case(
        "footnote of two paragraphs in a cell",
        table(row(cell(p("Пак", NOTE(2))), "м")),
        "[0: 0,0] | Пак¹",
        "note | [0: 0,0] | ¹ эксперт",
        "note | [0: 0,0] | из Оша",
        "[0: 0,1] | м",
        footnotes=note(2, p("эксперт") + p("из Оша")),
    ),
    case(
        "endnotes in small roman",
        p("а", END_NOTE(2), END_NOTE(3)),
        "аⁱⁱⁱ",
        "note | ⁱ первая",
        "note | ⁱⁱ вторая",
        endnotes=note(2, p("первая"), kind="endnote") + note(3, p("вторая"), kind="endnote"),
    ),
    case(
        "format and start of notes by the settings",
        p("а", NOTE(2)),
        "аᵛ",
        "note | ᵛ пятая",
        footnotes=note(2, p("пятая")),
        settings='<w:footnotePr><w:numFmt w:val="lowerRoman"/><w:numStart w:val="5"/></w:footnotePr>',
    ),
    case(
        "notes that start anew in each section",
        p("а", NOTE(2), NOTE(3))
        + p(properties=section('<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'))
        + p("б", NOTE(4))
        + section('<w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr>'),
        "а¹²",
        "note | ¹ x",
        "note | ² y",
        "б¹",
        "note | ¹ z",
        footnotes=note(2, p("x")) + note(3, p("y")) + note(4, p("z")),
    ),
    case(
        "format of notes by the section",
        p("а", NOTE(2)) + p(properties=section()) + p("б", NOTE(3)) + section(NOTES_IN_ROMAN),
        "а¹",
        "note | ¹ x",
        "бⁱⁱ",
        "note | ⁱⁱ y",
        footnotes=note(2, p("x")) + note(3, p("y")),
    ),
    case(
        "mark of one's own",
        p("а", OWN_MARK) + p("б", NOTE(3)),
        "а*",
        "note | * своя",
        "б¹",
        "note | ¹ первая",
        footnotes=note(2, p("* своя")) + note(3, p("первая")),
    ),
    case(
        "note that refers to itself",
        p("а", NOTE(2)),
        "а¹",
        "note | ¹ см.²",
        footnotes=note(2, p("см.", NOTE(2))),
    ),
)

HEADER_1 = section(REFERENCE("header", "default", "header1"))

FURNITURE = (
    case(
        "header first, footer last",
        p("Отчёт") + section(REFERENCE("header", "default", "header1"), REFERENCE("footer", "default", "footer1")),
        "header | Проект «Мост»",
        "Отчёт",
        "footer | Ош, 2022",
        header1=p("Проект «Мост»"),
        footer1=p("Ош, 2022"),
    ),
    case(
        "each distinct header once",
        p("А", properties=section(REFERENCE("header", "default", "header1")))
        + p("Б", properties=section(REFERENCE("header", "default", "header2")))
        + section(REFERENCE("header", "default", "header3")),
        "header | Мост",
        "header | Дом",
        "А",
        "Б",
        header1=p("Мост"),
        header2=p("Мост"),
        header3=p("Дом"),
    ),
    case(
        "header of the first page, where there is one",
        p("А") + section(REFERENCE("header", "first", "header1"), "<w:titlePg/>"),
        "header | Титул",
        "А",
        header1=p("Титул"),
    ),
    case(
        "header of the first page that is switched off",
        p("А") + section(REFERENCE("header", "first", "header1")),
        "А",
        header1=p("Титул"),
    ),
    case(
        "header of even pages, where they differ",
        p("А") + section(REFERENCE("header", "even", "header1")),
        "header | Чётная",
        "А",
        header1=p("Чётная"),
        settings="<w:evenAndOddHeaders/>",
    ),
    case(
        "table, list and heading in a header are a header",
        p("А") + HEADER_1,
        "header | [0: 0,0] | а",
        "header | [0: 0,1] | б",
        "header | 1. в",
        "А",
        header1=table(row("а", "б")) + item("в"),
        numbering=numbering(level(0, "decimal", "%1.")),
    ),
    case(
        "lists of a header do not disturb those of the text",
        item("первое") + HEADER_1,
        "header | 1. в",
        "item 0 | 1. первое",
        header1=item("в"),
        numbering=numbering(level(0, "decimal", "%1.")),
    ),
    case(
        "comments stand apart, last",
        p('<w:commentRangeStart w:id="0"/>', "30 человек", '<w:r><w:commentReference w:id="0"/></w:r>') + p("Итоги"),
        "30 человек",
        "Итоги",
        "comment | Точно?",
        "comment | Проверить!",
        comments=f'<w:comment w:id="0" w:author="Редактор">{p("Точно?")}{p("Проверить!")}</w:comment>',
    ),
)

CHUNK = '<w:altChunk r:id="{}"/>'.format
PAGE = """<h1>Резолюция</h1><p>Участники <b>решили</b> (<a href="https://a.kg">сайт</a>):</p>
<ol type="a"><li>создать фонд</ol><table border=1><tr><th>ФИО<th>Вес<tr><td>Ким<td>5</table>"""
CHUNKS = (
    case(
        "a saved page inside the document",
        p("До") + CHUNK("html") + table(row("а")) + p("После"),
        "До",
        "heading 1 | Резолюция",
        "Участники **решили** (сайт<https://a.kg>):",
        "item 0 | a. создать фонд",
        "[0: 0,0 head] | **ФИО**",
        "[0: 0,1 head] | **Вес**",
        "[0: 1,0] | Ким",
        "[0: 1,1] | 5",
        "[1: 0,0] | а",
        "После",
        chunks={"html": f"<html><body>{PAGE}</body></html>".encode()},
    ),
    case(
        "documents inside the document, in a cell and in each other",
        table(row("а", cell(CHUNK("text") + p("б")))) + CHUNK("docx"),
        *("[0: 0,0] | а", "[0: 0,1] | Простой текст", "[0: 0,1] | б", "Внутри", "Глубже"),
        chunks={
            "text": "Простой текст".encode(),
            "docx": docx(p("Внутри") + CHUNK("own"), chunks={"own": docx(p("Глубже"))}),
        },
    ),
)

CASES = (*BOXES, *NOTES, *FURNITURE, *CHUNKS)
