"""A story (the body, a header, a note, a text box): its paragraphs and tables as passages, in reading order."""

from collections.abc import Callable, Mapping
from itertools import takewhile

from pipeline.model.document import Cell, Label
from pipeline.readers.builder import Run
from pipeline.readers.docx import spread
from pipeline.readers.docx.boxes import ALTERNATE, BOX, STRING, WORD_ART, branch
from pipeline.readers.docx.chunks import passages
from pipeline.readers.docx.content import Content, Fate
from pipeline.readers.docx.controls import CONTENT, CONTROL, unfilled
from pipeline.readers.docx.diagrams import DATA, paragraphs
from pipeline.readers.docx.inline import DEEPEST, DELETED, MOVED_AWAY, Inline
from pipeline.readers.docx.names import R, W
from pipeline.readers.docx.notes import Reference
from pipeline.readers.docx.package import Element
from pipeline.readers.docx.paragraph import Said, said
from pipeline.readers.docx.parts import Part, Parts
from pipeline.readers.docx.passage import Passage
from pipeline.readers.docx.styles import UNSAID, Style, outlined
from pipeline.readers.docx.tables import Line, Slot, TableLook, lines

PARAGRAPH, TABLE, ID = W + "p", W + "tbl", R + "id"


class Story:
    """Collects passages; `cell` and `frame` are where the story itself stands.

    What shows nothing (a deleted paragraph, a control that nobody filled in) leaves its notes to the passage before it.
    """

    def __init__(self, parts: Parts, part: Part, cell: Cell | None = None, frame: bool = False, depth: int = 0) -> None:
        self.passages: list[Passage] = []
        self._parts = parts
        self._part = part
        self._cell = cell
        self._frame = frame
        self._depth = depth
        self._inline = Inline(parts, part)
        self._fate = Fate.SHOWN
        self._toggles = UNSAID
        self._carried: tuple[Said, Content] | None = None
        self._loose: list[str] = []
        self._finished: spread.Finished | None = None

    def read(self, container: Element) -> list[Passage]:
        """Take all that is inside; gives the passages."""
        self._whole(container)
        if self._inline.too_deep:
            self._parts.lost("too_deep")
        return self.passages

    def _whole(self, container: Element) -> None:
        """Paragraphs do not go on beyond this container."""
        self._blocks(container)
        self._end()

    def _blocks(self, container: Element) -> None:
        if self._depth >= DEEPEST:
            self._inline.too_deep = True
            return
        self._depth += 1
        for child in container:
            _BLOCKS.get(child.tag, Story._blocks)(self, child)
        self._depth -= 1

    def _with_fate(self, fate: Fate, container: Element) -> None:
        before, self._fate = self._fate, fate
        self._blocks(container)
        self._fate = before

    def _deleted(self, container: Element) -> None:
        self._with_fate(Fate.DELETED, container)

    def _control(self, control: Element) -> None:
        content = control.find(CONTENT)
        if content is not None:
            self._with_fate(Fate.UNFILLED if self._fate is Fate.SHOWN and unfilled(control) else self._fate, content)

    def _alternate(self, alternate: Element) -> None:
        shown = branch(alternate)
        if shown is not None:
            self._blocks(shown)

    def _foreign(self, _: Element) -> None:
        """A whole document that stands in a file of its own."""
        self._parts.lost("aFChunk")

    def _chunk(self, chunk: Element) -> None:
        """A whole document inside this one; unless it stands first, its title is a heading of this one at most."""
        document = self._parts.chunk(self._part.relations.get(chunk.get(ID, "")))
        if document is None or self._fate is not Fate.SHOWN:
            return
        self._end()
        cell, frame, begun = self._cell, self._frame, bool(self.passages) or self._cell is not None
        for passage in passages(document, self._parts.number_table):
            if begun and passage.label is Label.TITLE:
                passage.label, passage.level = (
                    (Label.TEXT, 0) if document.format == "txt" else (Label.SECTION_HEADER, 1)
                )
            self._cell, self._frame = passage.cell or cell, passage.frame or frame
            self._add(passage)
        self._cell, self._frame = cell, frame

    def _paragraph(self, paragraph: Element) -> None:
        saying = said(paragraph)
        joined, section = saying.joined, saying.section
        content = self._inline.read(paragraph, saying.style, self._toggles, self._fate)
        if self._carried is not None:
            leader, before = self._carried
            self._carried = None
            before.extend(content)
            content = before
            saying = leader if leader.leads else saying
        if not joined:
            self._lay(saying, content)
        elif content.shows:
            self._carried = saying, content
        else:
            self._leave(content.notes)
        if section:
            self._parts.notes.end_section()

    def _end(self) -> None:
        """Lay what would have gone on in another paragraph, but there is none."""
        if self._carried is not None:
            saying, content = self._carried
            self._carried = None
            self._lay(saying, content)

    def _lay(self, saying: Said, content: Content) -> None:
        style = self._parts.styles.paragraph(saying.style)
        label, level = style.rank if saying.outline is None else outlined(saying.outline)
        marker, depth = self._marker(saying, style, content)
        if marker and label is Label.TEXT:
            label, level = Label.LIST_ITEM, depth
        if marker or not content.blank:
            self._add(Passage(content.runs, label, level, marker, notes=content.notes))
        else:
            self._leave(content.notes)
        for box in content.boxes:
            self._box(box)
        for reference in content.references:
            self._note(reference)
        if self._finished is not None:
            self._finished.gap = True

    def _marker(self, saying: Said, style: Style, content: Content) -> tuple[str, int]:
        """The label of the paragraph in its list, and its level; counts it.

        Not counted are what is deleted or hidden, and the empty paragraph that only ends a section.
        """
        if saying.place.list is None and style.place.list is None:
            return "", 0
        uncounted = saying.section or style.toggles.hidden
        if self._fate is not Fate.SHOWN or (content.blank and uncounted):
            return "", 0
        return self._part.counter.label(saying.place, style.place)

    def _add(self, passage: Passage) -> None:
        """Append a passage at the place where the story stands."""
        passage.cell, passage.frame = self._cell, self._frame
        passage.notes = self._loose + passage.notes
        self._loose = []
        if self._part.label is not None:
            passage.label = self._part.label
        elif self._cell is not None and passage.label is Label.TEXT:
            passage.label = Label.TABLE_CELL
        self._parts.spend(sum(len(run.text) for run in passage.runs) + len(passage.marker))
        self.passages.append(passage)

    def _leave(self, notes: list[str]) -> None:
        (self.passages[-1].notes if self.passages else self._loose).extend(notes)

    def _box(self, box: Element) -> None:
        if box.tag == BOX:
            self.passages += Story(self._parts, self._part, self._cell, True, self._depth).read(box)
        elif box.tag == WORD_ART:
            self._framed(box.get(STRING, ""))
        else:
            data = self._parts.open(self._part.relations.get(box.get(DATA, "")))
            for text in paragraphs(data) if data is not None else ():
                self._framed(text)

    def _framed(self, text: str) -> None:
        if text.strip():
            before, self._frame = self._frame, True
            self._add(Passage([Run(text)]))
            self._frame = before

    def _note(self, reference: Reference) -> None:
        found = self._parts.note(reference)
        if found is None:
            return
        part, note = found
        passages = Story(self._parts, part, self._cell, self._frame, self._depth).read(note)
        if passages:
            passages[0].marker = reference.mark
        self.passages += passages

    def _table(self, table: Element) -> None:
        self._end()
        number, start = self._parts.number_table(), len(self.passages)
        found = lines(table)
        self._rows(found, number, TableLook(table, self._parts.styles))
        read = self.passages[start:]
        spread.mark_header(read, number, sum(1 for _ in takewhile(lambda line: line.header, found)))
        self._finished = self._joined(read, number, found, start)

    def _rows(self, found: list[Line], number: int, look: TableLook) -> None:
        outside = self._cell, self._toggles, self._finished
        row = 0
        for line in found:
            for slot in line.slots:
                self._cell = Cell(number, row, slot.column, slot.rows, slot.columns)
                self._toggles = look.at(row, slot.column)
                self._finished = None
                self._with_fate(self._fate_of(line, slot), slot.content)
                self._end()
            row += not line.deleted
        self._cell, self._toggles, self._finished = outside

    def _fate_of(self, line: Line, slot: Slot) -> Fate:
        if self._fate is not Fate.SHOWN:
            return self._fate
        return Fate.DELETED if line.deleted or slot.deleted else Fate.UNFILLED if slot.unfilled else Fate.SHOWN

    def _joined(self, read: list[Passage], number: int, found: list[Line], start: int) -> spread.Finished:
        before = self._finished
        head = spread.head(read, number)
        width = max((line.width for line in found), default=0)
        rows = sum(not line.deleted for line in found)
        if before is not None and before.end == start and before.goes_on(head, width):
            spread.join(read, number, before)
            number, rows, head = before.number, rows + before.rows, before.head
        return spread.Finished(number, rows, width, head, len(self.passages))


def _nothing(_: Story, __: Element) -> None:
    """Properties and the like."""


_BLOCKS: Mapping[str, Callable[[Story, Element], None]] = {
    PARAGRAPH: Story._paragraph,
    TABLE: Story._table,
    CONTROL: Story._control,
    ALTERNATE: Story._alternate,
    DELETED: Story._deleted,
    MOVED_AWAY: _nothing,
    W + "altChunk": Story._chunk,
    W + "subDoc": Story._foreign,
    W + "sectPr": _nothing,
    W + "tcPr": _nothing,
}
"""What to do with an element that stands where paragraphs stand; all others (w:ins, w:customXml …) are seen through."""
