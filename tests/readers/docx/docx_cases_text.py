"""What stands inside paragraphs: revisions, content controls, fields, links, signs, hidden text."""

from docx_case import (
    HIDDEN,
    MARK_DELETED,
    PROMPT,
    RAISED,
    case,
    deleted,
    inserted,
)
from docx_made import cell, code, control, field, mark, p, r, row, style, t, table

TICKED = '<w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData>'
UNTICKED = '<w:ffData><w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox></w:ffData>'
TOWNS = '<w:listEntry w:val="Нарын"/><w:listEntry w:val="Ош"/>'
CHOSEN = f'<w:ffData><w:ddList><w:result w:val="1"/>{TOWNS}</w:ddList></w:ffData>'
RUBY = "<w:r><w:ruby><w:rt>{}</w:rt><w:rubyBase>{}</w:rubyBase></w:ruby></w:r>"
THIRD = "<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f>"

REVISIONS = (
    case(
        "insertion is read",
        p("Участвовало ", inserted(r("35")), " человек"),
        "Участвовало 35 человек",
    ),
    case(
        "deletion is out, and a note",
        p("Участвовало ", deleted("30"), inserted(r("35")), " человек"),
        "Участвовало 35 человек {было: 30}",
    ),
    case(
        "a deletion in pieces is one note",
        p("Дата: ", deleted("1"), deleted(" мая"), "2 мая"),
        "Дата: 2 мая {было: 1 мая}",
    ),
    case(
        "two deletions are two notes",
        p(deleted("а"), "б", deleted("в"), "г"),
        "бг {было: а} {было: в}",
    ),
    case(
        "what was inserted and deleted again is out",
        p("Ош", inserted(deleted(" и Узген"))),
        "Ош {было: и Узген}",
    ),
    case(
        "moved text stands where it was moved to",
        p("А ", f'<w:moveFrom w:id="3">{r("выступил Асанов")}</w:moveFrom>', "и")
        + p("Б ", f'<w:moveTo w:id="4">{r("выступил Асанов")}</w:moveTo>'),
        "А и",
        "Б выступил Асанов",
    ),
    case(
        "deleted paragraph mark joins two paragraphs",
        p("Семинар ", properties=MARK_DELETED) + p("в Оше") + p("Итоги"),
        "Семинар в Оше",
        "Итоги",
    ),
    case(
        "deleted mark of the last paragraph, and of one before a table",
        p("Список:", properties=MARK_DELETED) + table(row(cell(p("Асанов", properties=MARK_DELETED)), "м")),
        "Список:",
        "[0: 0,0] | Асанов",
        "[0: 0,1] | м",
    ),
    case(
        "deletions on both sides of a deleted paragraph mark",
        p(deleted("Круглый стол"), "Семинар ", properties=MARK_DELETED) + p("в ", deleted("Нарыне"), "Оше"),
        "Семинар в Оше {было: Круглый стол} {было: Нарыне}",
    ),
    case(
        "deleted paragraph is a note on the one before",
        p("Решили:") + p(deleted("Создать фонд."), properties=MARK_DELETED) + p("Итоги"),
        "Решили: {было: Создать фонд.}",
        "Итоги",
    ),
    case(
        "paragraph deleted at the start is a note on the one after",
        p(deleted("Черновик"), properties=MARK_DELETED) + p("Отчёт"),
        "Отчёт {было: Черновик}",
    ),
    case(
        "deleted and moved paragraphs as a whole",
        f'<w:del w:id="6">{p(deleted("Черновик"))}</w:del><w:moveFrom w:id="7">{p("Ош")}</w:moveFrom>'
        f'<w:ins w:id="8">{p("Итоги")}</w:ins><w:moveTo w:id="7">{p("Ош")}</w:moveTo>',
        "Итоги {было: Черновик}",
        "Ош",
    ),
    case(
        "deleted field is out",
        p("Ош", f'<w:del w:id="6">{field(" PAGE ", "<w:r><w:delText> 7</w:delText></w:r>")}</w:del>', " вчера"),
        "Ош вчера {было: 7}",
    ),
)

CONTROLS = (
    case("inline content control", p("Город: ", control(r("Ош"))), "Город: Ош"),
    case("block content control", control(p("Цель") + p("Задачи")), "Цель", "Задачи"),
    case("content control in a content control", control(control(p("Город: ", control(r("Ош"))))), "Город: Ош"),
    case(
        "row and cell content controls",
        table(control(row("Дата", "5 мая")), row("Город", control(cell("Ош")))),
        "[0: 0,0] | Дата",
        "[0: 0,1] | 5 мая",
        "[0: 1,0] | Город",
        "[0: 1,1] | Ош",
    ),
    case(
        "content control that nobody filled in",
        p("Донор: ", control(r("Место для ввода текста."), PROMPT)),
        "Донор: {не заполнено: Место для ввода текста.}",
    ),
    case(
        "block content control that nobody filled in",
        p("Цель:") + control(p("Введите цель."), PROMPT) + p("Итоги"),
        "Цель: {не заполнено: Введите цель.}",
        "Итоги",
    ),
    case(
        "cell content control that nobody filled in",
        table(row("Дата", control(cell("Выберите дату"), PROMPT)), row("Город", "Ош")),
        "[0: 0,0] | Дата {не заполнено: Выберите дату}",
        "[0: 1,0] | Город",
        "[0: 1,1] | Ош",
    ),
    case(
        "prompt of Word's own without the flag",
        p("Донор: ", control(r("Место для ") + r("ввода текста."))),
        "Донор: {не заполнено: Место для ввода текста.}",
    ),
    case(
        "prompt that was switched off is text",
        p(control(r("Ош"), '<w:showingPlcHdr w:val="0"/>')),
        "Ош",
    ),
    case(
        "checkbox content controls",
        p(control(r("☒"), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'), " очно ", control(r("☐"))),
        "☒ очно ☐",
    ),
    case(
        "smart tag",
        p("Семинар прошёл ", f'<w:smartTag w:element="date">{r("5 мая")}</w:smartTag>', " в Оше"),
        "Семинар прошёл 5 мая в Оше",
    ),
    case(
        "smart tags and custom XML inside each other",
        p(f'<w:smartTag w:element="a"><w:customXml w:element="b">{r("г. Ош")}</w:customXml></w:smartTag>'),
        "г. Ош",
    ),
    case("custom XML around paragraphs", f'<w:customXml w:element="a">{p("г. Ош")}</w:customXml>', "г. Ош"),
)

FIELDS = (
    case("simple field", p("Стр. ", f'<w:fldSimple w:instr=" PAGE ">{r("7")}</w:fldSimple>'), "Стр. 7"),
    case("complex field: result in, code out", p("Дата: ", field(" DATE ", r("05.05.2022"))), "Дата: 05.05.2022"),
    case(
        "field in the code of a field",
        p("Итого: ", field(code(" IF ") + field(" REF a ", r("9")) + code(" > 5 "), r("много"))),
        "Итого: много",
    ),
    case("field in the result of a field", p(field(" REF a ", r("см. ") + field(" PAGEREF a ", r("7")))), "см. 7"),
    case(
        "result of a field over paragraphs",
        p(mark("begin"), code(" TOC "), mark("separate"), "Цель 1") + p("Итоги 2", mark("end")),
        "Цель 1",
        "Итоги 2",
    ),
    case(
        "field without a result",
        p("Ош", mark("begin"), code(' XE "Ош" '), mark("end"), " вчера"),
        "Ош вчера",
    ),
    case(
        "field that never ends loses nothing",
        p("Ош ", mark("begin"), code(" PAGE "), "вчера") + p("Узген"),
        "Ош вчера",
        "Узген",
    ),
    case("mark that ends no field", p("Ош ", mark("end"), mark("separate"), "вчера"), "Ош вчера"),
    case(
        "form fields: a ticked box and the entry of a list",
        p(*(field(" FORM ", "", form) for form in (TICKED, UNTICKED, CHOSEN, CHOSEN.replace('w:val="1"', "")))),
        "☒☐ОшНарын",
    ),
    case(
        "SYMBOL field and a ticked box without results",
        p(mark("begin"), code(' SYMBOL 254 \\f "Wingdings" '), mark("end"), " очно ")
        + p(mark("begin", TICKED), code(" FORMCHECKBOX "), mark("end")),
        "☑ очно",
        "☒",
    ),
    case(
        "HYPERLINK field with its address",
        p(field(' HYPERLINK "https://example.org/a" ', r("Отчёт"))),
        "Отчёт<https://example.org/a>",
    ),
    case(
        "hyperlink with its address",
        p("См. ", f'<w:hyperlink r:id="rL1">{r("сайт")}</w:hyperlink>', "."),
        "См. сайт<https://example.org/>.",
        links={"rL1": "https://example.org/"},
    ),
    case("hyperlink into the document", p(f'<w:hyperlink w:anchor="_Toc1">{r("Цель")}</w:hyperlink>'), "Цель"),
)

SIGNS = (
    case(
        "tab, line break, carriage return",
        p(r(t("г. Ош") + "<w:tab/>" + t("5 мая") + "<w:br/>" + t("зал") + "<w:cr/>" + t("1"))),
        "г. Ош→5 мая⏎зал⏎1",
    ),
    case(
        "soft and no-break hyphens",
        p(r(t("со") + "<w:softHyphen/>" + t("вет вице") + "<w:noBreakHyphen/>" + t("мэр"))),
        "со¬вет вице‑мэр",
    ),
    case("line breaks of the XML are blanks", p("<w:r><w:t>\n  Ош,\n  5 мая\n</w:t></w:r>"), "Ош, 5 мая"),
    case(
        "symbols",
        p(r('<w:sym w:font="Wingdings" w:char="F0FC"/>'), " да ", r('<w:sym w:font="Symbol" w:char="F0B0"/>')),
        "✓ да °",
    ),
    case(
        "characters of symbol fonts in the text",
        p(r("\uf0b7", '<w:rFonts w:ascii="Symbol"/>'), " да ", r("\uf06f", '<w:rFonts w:ascii="Wingdings"/>')),
        "• да □",
    ),
    case("raised digits", p("5 м", r("2", RAISED), ", 30 человек", r("1", RAISED)), "5 м², 30 человек¹"),
    case("ruby: the base", p(RUBY.format(r("верх"), r("низ"))), "низ"),
    case("formula in one line", p("доля ", f"<m:oMath>{THIRD}</m:oMath>"), "доля 1/3"),
    case("page break", p(r('<w:br w:type="page"/>')) + p("Ош"), "Ош"),
)

HIDDEN_TEXT = (
    case("hidden text is out", p("Всего ", r("(черновик) ", HIDDEN), "30"), "Всего 30"),
    case(
        "hidden through a style",
        p("Всего ", r("(черновик) ", '<w:rStyle w:val="Secret"/>'), "30"),
        "Всего 30",
        styles=style("Secret", f"<w:rPr>{HIDDEN}</w:rPr>", type="character"),
    ),
    case(
        "text that is struck through is out, and a note",
        p("Всего ", r("30", "<w:strike/>"), r(" 35 человек")) + p(r("Черновик", "<w:dstrike/>")),
        "Всего 35 человек {зачёркнуто: 30} {зачёркнуто: Черновик}",
    ),
    case(
        "struck through a style, and switched off",
        p("Всего ", r("30 ", '<w:rStyle w:val="Old"/>'), r("35", '<w:rStyle w:val="Old"/><w:strike w:val="0"/>')),
        "Всего 35 {зачёркнуто: 30}",
        styles=style("Old", "<w:rPr><w:strike/></w:rPr>", type="character"),
    ),
    case("hidden switched off", p(r("видно", '<w:vanish w:val="0"/>')), "видно"),
    case(
        "hidden paragraph mark joins two paragraphs",
        p("Ход. ", properties=f"<w:rPr>{HIDDEN}</w:rPr>") + p("Собрались жители."),
        "Ход. Собрались жители.",
    ),
    case(
        "run-in heading stays a heading",
        p("Ход. ", properties=f'<w:outlineLvl w:val="1"/><w:rPr>{HIDDEN}<w:specVanish/></w:rPr>') + p("Собрались."),
        "heading 2 | Ход. Собрались.",
    ),
    case(
        "drop cap joins its paragraph",
        p("В", properties='<w:framePr w:dropCap="drop"/>') + p("стреча прошла"),
        "Встреча прошла",
    ),
)

CASES = (*REVISIONS, *CONTROLS, *FIELDS, *SIGNS, *HIDDEN_TEXT)
