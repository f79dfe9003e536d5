"""What stands inside a paragraph, as a reader of the final version sees it."""

import re
from collections.abc import Callable, Mapping

from pipeline.model.document import Label
from pipeline.readers.builder import Run
from pipeline.readers.docx import formulas
from pipeline.readers.docx.autonumbers import AutoNumbers
from pipeline.readers.docx.boxes import ALTERNATE, boxes, branch
from pipeline.readers.docx.content import Content, Fate
from pipeline.readers.docx.controls import CONTENT, CONTROL, PROPERTIES, unfilled
from pipeline.readers.docx.fields import FLD_CHAR, Fields, address
from pipeline.readers.docx.formats import raised
from pipeline.readers.docx.names import VAL, XML, R, W
from pipeline.readers.docx.notes import ENDNOTE, FOOTNOTE
from pipeline.readers.docx.package import Element, Relation
from pipeline.readers.docx.parts import Part, Parts
from pipeline.readers.docx.styles import BOLD, HIDDEN, ITALIC, STRUCK, STRUCK_TWICE, UNSAID, Look, Toggles
from pipeline.readers.docx.symbols import PRIVATE, plain, symbol
from pipeline.readers.docx.values import on

DEEPEST = 80
"""Elements inside each other, of those that a text may nest at will; far more than any writer makes."""

BREAKS = re.compile(r"[\t\r\n]+ *")
"""A line break of the XML inside `w:t` shows as a blank, one at its ends not at all."""

PPR, RPR, RUN = W + "pPr", W + "rPr", W + "r"
TEXT, DELETED_TEXT, INSTRUCTION, SYMBOL = W + "t", W + "delText", W + "instrText", W + "sym"
FONT, CHAR, FONTS, ASCII = W + "font", W + "char", W + "rFonts", W + "ascii"
STYLE, RAISED, SPACE = W + "rStyle", W + "vertAlign", XML + "space"
HYPERLINK, ID, ANCHOR = W + "hyperlink", R + "id", W + "anchor"
SIMPLE_FIELD, INSTR = W + "fldSimple", W + "instr"
DELETED, MOVED_AWAY = W + "del", W + "moveFrom"
RUBY, RUBY_BASE = W + "ruby", W + "rubyBase"

LITERALS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
    W + "softHyphen": "\u00ad",
}

NOT_YET = (Look(), "")


class Inline:
    """Reads the paragraphs of one story, one after the other: fields go on from each to the next."""

    def __init__(self, parts: Parts, part: Part) -> None:
        self._parts = parts
        self._part = part
        self._fields = Fields(part.matched, self._counted)
        self._numbers = AutoNumbers()
        self._depth = 0
        self._address = ""
        self.too_deep = False
        """Whether something was left out because it lay too deep."""

    def read(self, paragraph: Element, style: str, table: Toggles, fate: Fate) -> Content:
        """The content of a paragraph of that style, in a table of that look."""
        self._content = Content()
        self._style, self._table, self._fate = style, table, fate
        self._laid: list[str] = []
        self._laid_as = NOT_YET
        self._struck: list[str] = []
        self._struck_as = fate
        self._inside(paragraph)
        self._end_run()
        self._end_note()
        return self._content

    def _inside(self, parent: Element) -> None:
        if self._depth >= DEEPEST:
            self.too_deep = True
            return
        self._depth += 1
        for child in parent:
            if child.tag == RUN:
                self._run(child)
            else:
                _CHILDREN.get(child.tag, Inline._inside)(self, child)
        self._depth -= 1

    def _run(self, run: Element) -> None:
        said = _said(run[0]) if len(run) and run[0].tag == RPR else _NOTHING_SAID
        direct, style, self._raised, self._font = said
        self._look = self._parts.styles.look(self._style, style, direct, self._table)
        self._pieces(run)

    def _pieces(self, parent: Element) -> None:
        for piece in parent:
            tag = piece.tag
            if tag == TEXT:
                self._put(_text(piece))
            elif tag in LITERALS:
                self._put(LITERALS[tag])
            elif tag in _PIECES:
                _PIECES[tag](self, piece)

    def _put(self, text: str) -> None:
        if not text or self._fields.in_code:
            return
        if self._fate is not Fate.SHOWN:
            self._strike(text)
        elif not self._look.hidden:
            self._show(text)

    def _strike(self, text: str) -> None:
        if self._struck_as is not self._fate:
            self._end_note()
            self._struck_as = self._fate
        self._struck.append(text)

    def _show(self, text: str) -> None:
        if PRIVATE.search(text):
            text = plain(text, self._font)
        if self._raised and text.isdecimal():
            text = raised(text)
        look = (self._look, self._address or self._fields.address)
        if look != self._laid_as:
            self._end_run()
            self._laid_as = look
        self._laid.append(text)
        if self._struck:
            self._end_note()

    def _end_run(self) -> None:
        if self._laid:
            look, address = self._laid_as
            self._content.runs.append(Run("".join(self._laid), look.bold, look.italic, address, struck=look.struck))
            self._laid = []

    def _end_note(self) -> None:
        """Note what does not show; pieces with nothing shown between them are one note."""
        if self._struck:
            self._content.notes.append(self._struck_as.value + "".join(self._struck))
            self._struck = []

    def _deleted(self, parent: Element) -> None:
        self._with_fate(Fate.DELETED, parent)

    def _with_fate(self, fate: Fate, parent: Element) -> None:
        before, self._fate = self._fate, fate
        self._inside(parent)
        self._fate = before

    def _control(self, control: Element) -> None:
        """A content control; the prompt of one that nobody filled in is not what the document says."""
        content = control.find(CONTENT)
        if content is None:
            return
        if self._fate is Fate.SHOWN and unfilled(control):
            self._with_fate(Fate.UNFILLED, content)
        else:
            self._inside(content)

    def _link(self, link: Element) -> None:
        self._with_address(_target(link, self._part.relations), link)

    def _simple_field(self, simple: Element) -> None:
        code = simple.get(INSTR, "")
        if len(simple):
            self._with_address(address(code), simple)
        elif self._fate is not Fate.DELETED:
            self._plain()
            self._put(self._fields.printed(code))

    def _counted(self, code: str) -> str:
        """What a field prints that counts."""
        label, level = self._parts.styles.paragraph(self._style).rank
        begun = bool(self._laid or self._content.runs)
        return self._numbers.printed(code, level if label is Label.SECTION_HEADER else 0, begun)

    def _with_address(self, address: str, parent: Element) -> None:
        before, self._address = self._address, address or self._address
        self._inside(parent)
        self._address = before

    def _alternate(self, alternate: Element) -> None:
        shown = branch(alternate)
        if shown is not None:
            self._inside(shown)

    def _alternate_piece(self, alternate: Element) -> None:
        shown = branch(alternate)
        if shown is not None:
            self._pieces(shown)

    def _field(self, mark: Element) -> None:
        if self._fate is not Fate.DELETED:
            self._put(self._fields.mark(mark))

    def _instruction(self, instruction: Element) -> None:
        if self._fate is not Fate.DELETED:
            self._fields.instruct(instruction.text or "")

    def _symbol(self, mark: Element) -> None:
        self._put(symbol(mark.get(FONT, ""), mark.get(CHAR, "")))

    def _reference(self, element: Element) -> None:
        if self._fate is Fate.SHOWN and not self._look.hidden and not self._fields.in_code:
            reference = self._parts.notes.reference(element)
            self._content.references.append(reference)
            self._put(reference.mark)

    def _drawing(self, drawing: Element) -> None:
        if self._fate is Fate.SHOWN and not self._look.hidden:
            self._content.boxes.extend(boxes(drawing))

    def _ruby(self, ruby: Element) -> None:
        base = ruby.find(RUBY_BASE)
        if base is not None:
            self._inside(base)

    def _math(self, math: Element) -> None:
        self._plain()
        self._put(formulas.line(math))

    def _plain(self) -> None:
        """What comes now looks as the paragraph does."""
        self._look = self._parts.styles.look(self._style, "", UNSAID, self._table)
        self._raised, self._font = False, ""


def _skip(_: Inline, __: Element) -> None:
    pass


_CHILDREN: Mapping[str, Callable[[Inline, Element], None]] = {
    PPR: _skip,
    PROPERTIES: _skip,
    MOVED_AWAY: _skip,
    DELETED: Inline._deleted,
    CONTROL: Inline._control,
    HYPERLINK: Inline._link,
    SIMPLE_FIELD: Inline._simple_field,
    ALTERNATE: Inline._alternate,
    formulas.FORMULA: Inline._math,
}
"""What to do with an element of a paragraph; all others (w:ins, w:moveTo, w:smartTag, w:bdo …) are seen through."""

_PIECES: Mapping[str, Callable[[Inline, Element], None]] = {
    DELETED_TEXT: lambda inline, piece: inline._put(_text(piece)),
    SYMBOL: Inline._symbol,
    FLD_CHAR: Inline._field,
    INSTRUCTION: Inline._instruction,
    FOOTNOTE: Inline._reference,
    ENDNOTE: Inline._reference,
    W + "drawing": Inline._drawing,
    W + "pict": Inline._drawing,
    W + "object": Inline._drawing,
    ALTERNATE: Inline._alternate_piece,
    RUBY: Inline._ruby,
}
"""What to do with an element of a run, beside text and `LITERALS`; all others show nothing."""

_NOTHING_SAID: tuple[Toggles, str, bool, str] = (UNSAID, "", False, "")


def _said(properties: Element) -> tuple[Toggles, str, bool, str]:
    """What a run says of itself: toggles, character style, whether it is raised, its font."""
    bold = italic = hidden = struck = None
    style, raised, font = "", False, ""
    for entry in properties:
        tag = entry.tag
        if tag == BOLD:
            bold = on(entry)
        elif tag == ITALIC:
            italic = on(entry)
        elif tag == HIDDEN:
            hidden = on(entry)
        elif tag in (STRUCK, STRUCK_TWICE):
            struck = struck or on(entry)
        elif tag == STYLE:
            style = entry.get(VAL, "")
        elif tag == RAISED:
            raised = entry.get(VAL) == "superscript"
        elif tag == FONTS:
            font = entry.get(ASCII, "")
    return Toggles(bold, italic, hidden, struck), style, raised, font


def _text(element: Element) -> str:
    """The characters of a `w:t`. Line breaks of the XML are no text; blanks are kept, preserved or not."""
    text = element.text or ""
    if "\n" not in text and "\t" not in text and "\r" not in text:
        return text
    return BREAKS.sub(" ", text.strip("\t\r\n") if element.get(SPACE) == "preserve" else text.strip())


def _target(link: Element, relations: Mapping[str, Relation]) -> str:
    relation = relations.get(link.get(ID, ""))
    if relation is None or not relation.external:
        return ""
    anchor = link.get(ANCHOR)
    return f"{relation.target}#{anchor}" if anchor else relation.target
