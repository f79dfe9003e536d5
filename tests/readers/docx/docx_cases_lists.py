"""List labels as Word prints them."""

from docx_case import LIST_1, MARK_DELETED, Case, alternate, case, deleted
from docx_made import abstract, cell, code, item, level, mark, num, numbering, p, row, style, table

ONE = level(0, "decimal", "%1.")
LEGAL = [ONE, level(1, "decimal", "%1.%2."), level(2, "decimal", "%1.%2.%3.")]
A, B = abstract(1, ONE), abstract(2, level(0, "decimal", "%1)"))
ANEW = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
FIFTH = '<w:lvlOverride w:ilvl="{}"><w:startOverride w:val="5"/></w:lvlOverride>'
LETTERS = f'<w:lvlOverride w:ilvl="0">{level(0, "russianLower", "%1)")}</w:lvlOverride>'
PADDED = alternate('<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/>', '<w:numFmt w:val="decimal"/>', "w14")
IN_LIST = style("L", f"<w:pPr>{LIST_1}</w:pPr>")
OUT_OF_LIST = '<w:numPr><w:numId w:val="0"/></w:numPr>'


def leveled(name: str, levels: list[str], said: str, labels: str, overrides: str = "") -> Case:
    """A row: the levels of the list, the level of each item, the label of each; overrides of the list."""
    steps = said.split()
    body = "".join(item("x", level=int(step)) for step in steps)
    lines = [f"item {step} | {label} x" for step, label in zip(steps, labels.split("|"), strict=True)]
    return case(name, body, *lines, numbering=abstract(1, *levels) + num(1, 1, overrides))


def formatted(format: str, start: int, labels: str, what: str = "") -> Case:
    """A row: a number format, the first number, the labels that come of it."""
    said = " ".join("0" * len(labels.split("|")))
    return leveled(f"{format}{what}", [level(0, format, "%1", start=start)], said, labels)


def counted(name: str, definitions: str, said: str, labels: str, styles: str = "") -> Case:
    """A row: definitions, the list of each item, the label of each."""
    body = "".join(item("x", list=int(one)) for one in said.split())
    return case(name, body, *(f"item 0 | {one} x" for one in labels.split("|")), numbering=definitions, styles=styles)


def counting(instruction: str) -> str:
    """A field of which no result is stored."""
    return mark("begin") + code(instruction) + mark("end")


FORMATS = (
    formatted("decimal", 9, "9|10|11"),
    formatted("decimalZero", 9, "09|10"),
    formatted("upperRoman", 3, "III|IV|V"),
    formatted("lowerRoman", 48, "xlviii|xlix|l"),
    formatted("lowerLetter", 25, "y|z|aa|bb"),
    formatted("upperLetter", 1, "A|B"),
    formatted("russianLower", 1, "а|б|в|г|д|е|ж|з|и|к|л|м|н|о|п|р|с|т|у|ф|х|ц|ч|ш|щ|ы|э|ю|я|аа|бб", ": all 29"),
    formatted("russianUpper", 28, "Ю|Я|АА"),
    formatted("ordinal", 1, "1-й|2-й"),
    formatted("decimalEnclosedCircle", 20, "⑳|21"),
    formatted("decimalEnclosedParen", 2, "⑵"),
    formatted("decimalEnclosedFullstop", 2, "⒉"),
    formatted("hex", 15, "F|10"),
    formatted("chicago", 4, "§|**"),
    formatted("numberInDash", 1, "- 1 -"),
    formatted("hindiVowels", 1, "1|2", " (not known here: decimal)"),
    formatted("lowerRoman", 40_000, "40000", " past Word's largest"),
    leveled("bullet: point", [level(0, "bullet", "\uf0b7")], "0", "•"),
    leveled("bullet: circle of Courier", [level(0, "bullet", "o")], "0", "•"),
    leveled("bullet: dash", [level(0, "bullet", "-")], "0", "–"),
    leveled("bullet: a picture", [level(0, "bullet", "", '<w:lvlPicBulletId w:val="0"/>')], "0", "•"),
    case(
        "label that is hidden is not printed, but counts",
        item("x") + item("y", level=1) + item("z", level=1),
        "item 0 | 1. x",
        "y",
        "z",
        numbering=numbering(ONE, level(1, "decimal", "%1.%2.", "<w:rPr><w:vanish/></w:rPr>")),
    ),
    leveled("custom format, padded", [ONE.replace('<w:numFmt w:val="decimal"/>', PADDED)], "0 0", "001.|002."),
    leveled("words around the number", [level(0, "decimal", "Вопрос %1:")], "0 0", "Вопрос 1:|Вопрос 2:"),
    leveled("none: words only", [level(0, "none", "Примечание.")], "0 0", "Примечание.|Примечание."),
    leveled("suffix: nothing", [level(0, "decimal", "%1)", '<w:suff w:val="nothing"/>')], "0", "1)"),
    leveled("suffix: space", [level(0, "decimal", "%1)", '<w:suff w:val="space"/>')], "0", "1)"),
)

LEVELS = (
    leveled("multilevel: deeper levels start anew", LEGAL, "0 1 1 2 1 0 1", "1.|1.1.|1.2.|1.2.1.|1.3.|2.|2.1."),
    leveled("level that was passed over counts as used", LEGAL, "1 0 2 1", "1.1.|2.|2.1.1.|2.2."),
    leveled(
        "isLgl: all levels in decimals",
        [level(0, "upperRoman", "%1."), level(1, "lowerLetter", "%1.%2.", "<w:isLgl/>")],
        "0 1",
        "I.|1.1.",
    ),
    leveled(
        "level without a number leaves nothing in those below",
        [level(0, "none", ""), level(1, "decimal", "%1%2.")],
        "1 1",
        "1.|2.",
    ),
    leveled(
        "lvlRestart 0: goes on",
        [ONE, level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')],
        "0 1 0 1",
        "1.|1)|2.|2)",
    ),
    leveled(
        "lvlRestart 1: starts anew after level 1 only",
        [*LEGAL[:2], level(2, "lowerLetter", "%3)", '<w:lvlRestart w:val="1"/>')],
        "0 1 2 1 2 0 1 2",
        "1.|1.1.|a)|1.2.|b)|2.|2.1.|a)",
    ),
    leveled("start that is not said is 0", [ONE.replace('<w:start w:val="1"/>', "")], "0 0", "0.|1."),
    case("level that is not defined", item("x", level=8), "x", numbering=numbering(ONE)),
    case("level 99", item("x", level=99), "x", numbering=numbering(ONE)),
)

LISTS = (
    counted("lists of one definition go on", A + num(1, 1) + num(2, 1), "1 1 2 1", "1.|2.|3.|4."),
    counted("lists of two definitions do not", A + B + num(1, 1) + num(2, 2), "1 1 2 1", "1.|2.|1)|3."),
    counted("startOverride works once", A + num(1, 1) + num(2, 1, ANEW), "1 1 2 2 1", "1.|2.|1.|2.|3."),
    leveled("startOverride of a deeper level works once", LEGAL, "0 1 1 0 1", "1.|1.5.|1.6.|2.|2.1.", FIFTH.format(1)),
    leveled("startOverride waits until its level is used", LEGAL, "1 1 0 1", "1.1.|1.2.|5.|5.1.", FIFTH.format(0)),
    counted("lvlOverride defines the level anew", A + num(1, 1, LETTERS), "1 1", "а)|б)"),
    counted(
        "numStyleLink leads through a numbering style",
        abstract(1, inside='<w:numStyleLink w:val="N"/>') + B + num(1, 1) + num(2, 2),
        "1 1",
        "1)|2)",
        styles=style("N", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', type="numbering"),
    ),
    case(
        "numbering through a paragraph style",
        p("первое", style="L") + p("второе", style="L"),
        "item 0 | 1. первое",
        "item 0 | 2. второе",
        styles=IN_LIST,
        numbering=numbering(ONE),
    ),
    case(
        "numId 0 takes a paragraph out of its style's list",
        p("первое", style="L") + p("не пункт", style="L", properties=OUT_OF_LIST) + p("второе", style="L"),
        "item 0 | 1. первое",
        "не пункт",
        "item 0 | 2. второе",
        styles=IN_LIST,
        numbering=numbering(ONE),
    ),
    case(
        "numbered headings: levels tied to styles",
        p("Ход", style="H1") + p("Утро", style="H2") + p("День", style="H2") + p("Итоги", style="H1"),
        "heading 1 | 1. Ход",
        "heading 2 | 1.1. Утро",
        "heading 2 | 1.2. День",
        "heading 1 | 2. Итоги",
        styles="".join(style(f"H{one}", f"<w:pPr>{LIST_1}</w:pPr>", name=f"heading {one}") for one in (1, 2)),
        numbering=numbering(
            level(0, "decimal", "%1.", '<w:pStyle w:val="H1"/>'),
            level(1, "decimal", "%1.%2.", '<w:pStyle w:val="H2"/>'),
        ),
    ),
    case(
        "deleted items are not counted",
        item("первое") + p(deleted("второе"), properties=LIST_1 + MARK_DELETED) + item("третье"),
        "item 0 | 1. первое {было: второе}",
        "item 0 | 2. третье",
        numbering=numbering(ONE),
    ),
    case(
        "list goes on after a paragraph and in a table",
        item("первое") + p("Перерыв") + table(row(cell(item("")), "Асанов"), row(cell(item("")), "Пак")),
        "item 0 | 1. первое",
        "Перерыв",
        "item 0 | [0: 0,0] | 2.",
        "[0: 0,1] | Асанов",
        "item 0 | [0: 1,0] | 3.",
        "[0: 1,1] | Пак",
        numbering=numbering(ONE),
    ),
    case(
        "empty paragraph that ends a section is not counted",
        item("первое") + p(properties=f"{LIST_1}<w:sectPr/>") + item("второе"),
        "item 0 | 1. первое",
        "item 0 | 2. второе",
        numbering=numbering(ONE),
    ),
    case(
        "numbers of AUTONUM fields, which no result is stored of",
        p(counting(" AUTONUM "), " первое") + p('<w:fldSimple w:instr=" AUTONUM "/>', " второе"),
        "1. первое",
        "2. второе",
    ),
    case(
        "numbers of AUTONUMLGL fields by the levels of headings",
        "".join(p(counting(" AUTONUMLGL "), " итог", style=f"H{level}") for level in (1, 2, 2, "", 1)),
        "heading 1 | 1. итог",
        "heading 2 | 1.1. итог",
        "heading 2 | 1.2. итог",
        "1.2.1. итог",
        "heading 1 | 2. итог",
        styles=style("H1", name="heading 1") + style("H2", name="heading 2"),
    ),
    case(
        "numbers of LISTNUM fields in a line",
        p("Просим ", counting(r" LISTNUM NumberDefault \l 5 "), " создать и ", counting(" LISTNUM "), " обучить"),
        "Просим (a) создать и (b) обучить",
    ),
    case("list that is not defined", item("x", list=7), "x"),
    case("list whose levels are not defined", item("x"), "x", numbering=num(1, 7)),
)

CASES = (*FORMATS, *LEVELS, *LISTS)
