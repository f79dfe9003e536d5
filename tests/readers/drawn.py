"""A Document drawn as text, a line a block, so that cases can be read and compared."""

from pipeline.model.document import Block, Document, Label

SIGNS = {
    Label.TITLE: "TITLE",
    Label.SECTION_HEADER: "HEAD",
    Label.TEXT: "text",
    Label.LIST_ITEM: "item",
    Label.TABLE_CELL: "cell",
    Label.PAGE_HEADER: "header",
    Label.PAGE_FOOTER: "footer",
    Label.FOOTNOTE: "note",
    Label.COMMENT: "comment",
    Label.QUOTED: "quoted",
}


def drawn(document: Document) -> list[str]:
    """Label and place, then the text: a wrap is drawn as '~', a meant break as '/'.

    'item1 2.1.' is an item of level 1 with its label; 'cell 0.1' stands in row 0, column 1; 'cell 0.0 1x2' is one row
    high and two columns wide. **bold**, _italic_, word<address>, {note}.
    """
    return [f"{_kind(document, block)} | {_text(document, block)}{_notes(block)}" for block in document.blocks]


def _kind(document: Document, block: Block) -> str:
    kind = SIGNS[block.label] + (str(block.level) if block.level else "")
    if block.cell:
        kind += f" {block.cell.row}.{block.cell.column}" + (" head" if block.cell.header else "")
        if (block.cell.rows, block.cell.columns) != (1, 1):
            kind += f" {block.cell.rows}x{block.cell.columns}"
    return kind + (f" {document[block.marker]}" if block.marker else "") + (" frame" if block.frame else "")


def _text(document: Document, block: Block) -> str:
    """The characters of the block, its look and links drawn between them."""
    before: dict[int, str] = {}
    after: dict[int, str] = {}
    for sign, spans in (("**", block.bold), ("_", block.italic)):
        for span in spans:
            before[span.start] = before.get(span.start, "") + sign
            after[span.stop] = sign + after.get(span.stop, "")
    for link in document.links:
        after[link.span.stop] = f"{after.get(link.span.stop, '')}<{link.address}>"
    start, stop = block.content.start, block.content.stop
    signs = document.text[start:stop].replace("\n", "~" if block.wrapped else "/")
    told = (after.get(at, "") * (at > start) + before.get(at, "") + sign for at, sign in enumerate(signs, start))
    return "".join(told) + after.get(stop, "") * (stop > start)


def _notes(block: Block) -> str:
    return "".join(f" {{{note}}}" for note in block.notes)
