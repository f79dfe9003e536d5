"""A Document as lines that read like what a person sees."""

from collections import defaultdict

from pipeline.model.document import Block, Cell, Document, Label

NAMES = {
    Label.TEXT: "text",
    Label.TABLE_CELL: "cell",
    Label.TITLE: "title",
    Label.SECTION_HEADER: "heading",
    Label.LIST_ITEM: "item",
    Label.PAGE_HEADER: "header",
    Label.PAGE_FOOTER: "footer",
    Label.FOOTNOTE: "note",
    Label.COMMENT: "comment",
}
SIGNS = str.maketrans({"\n": "⏎", "\t": "→", "\u2011": "‑", "\u00ad": "¬"})


def drawn(document: Document) -> list[str]:
    """One line a block: 'heading 1 | box | [0: 1,2 2x1 head] | **жирный** _курсив_ слово<адрес> {было: 30}'.

    What it is, if not text (in a table: a cell), whether in a box, table and cell (row, column, rows x columns), look,
    links, notes; ⏎ → ¬ stand for line break, tab and soft hyphen.
    """
    return [_line(document, block) for block in document.blocks]


def _line(document: Document, block: Block) -> str:
    level = block.level if block.label in {Label.SECTION_HEADER, Label.LIST_ITEM} else ""
    expected = Label.TEXT if block.cell is None else Label.TABLE_CELL
    what = "" if block.label is expected else f"{NAMES[block.label]} {level}".strip()
    parts = [what, "box" if block.frame else "", _place(block.cell), _text(document, block)]
    notes = "".join(f" {{{note}}}" for note in block.notes)
    return " | ".join(part for part in parts if part) + notes


def _place(cell: Cell | None) -> str:
    if cell is None:
        return ""
    spread = f" {cell.rows}x{cell.columns}" if (cell.rows, cell.columns) != (1, 1) else ""
    return f"[{cell.table}: {cell.row},{cell.column}{spread}{' head' if cell.header else ''}]"


def _text(document: Document, block: Block) -> str:
    opened: dict[int, str] = defaultdict(str)
    closed: dict[int, str] = defaultdict(str)
    for sign, spans in (("**", block.bold), ("_", block.italic)):
        for span in spans:
            opened[span.start] += sign
            closed[span.stop] = sign + closed[span.stop]
    for link in document.links:
        closed[link.span.stop] += f"<{link.address}>"
    start, stop = block.span.start, block.span.stop
    text = document[block.span].translate(SIGNS)
    drawn = (closed[at] * (at > start) + opened[at] + sign for at, sign in enumerate(text, start))
    return "".join(drawn) + closed[stop]
