"""Pages → the builder's blocks."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import add, itemgetter

from pipeline.model.document import Cell, Label
from pipeline.readers.builder import Builder, Place, Run
from pipeline.readers.layout.column import Room, room
from pipeline.readers.layout.drafts import Draft, Paragraph, Part, Table, drafts, flowing
from pipeline.readers.layout.furniture import Sheet, pattern, sorted_out
from pipeline.readers.layout.labels import Look, Role, look, roles
from pipeline.readers.layout.lines import Line, painted, rows, segments
from pipeline.readers.layout.notes import footnotes, mark
from pipeline.readers.layout.page import Page, Word
from pipeline.readers.layout.paragraphs import full, paragraphs
from pipeline.readers.layout.rivers import parted
from pipeline.readers.layout.tables import Grid, ruled
from pipeline.readers.markers import Marker

_KIND = itemgetter(6, 7, 10, 11)
"""Bold, italic, address and struck of a word."""
_TEXT, _SIZE = itemgetter(0), itemgetter(5)
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def lay(pages: Sequence[Page], builder: Builder) -> None:
    """Lay down the blocks of these pages, in reading order.

    A page's header stands before what begins on the page; its footnotes and footer after that, even where a paragraph
    runs on over the page's end. A header or footer that comes again is laid once.
    """
    normal = look(pages)
    layouts = _laid_out(pages, normal)
    body = list(flowing(layout.drafts for layout in layouts))
    write = _Writer(builder, body, normal)
    for layout in layouts:
        write.furniture(layout.sheet.page, layout.sheet.head, Label.PAGE_HEADER)
        write.body(layout.sheet.page)
        write.notes(layout.sheet.page, layout.notes)
        write.furniture(layout.sheet.page, layout.sheet.foot, Label.PAGE_FOOTER)
        write.asides(layout.sheet.page)


@dataclass(frozen=True, slots=True)
class Layout:
    """A page taken apart."""

    sheet: Sheet
    drafts: tuple[Draft, ...]
    notes: tuple[tuple[Line, ...], ...]


def _laid_out(pages: Iterable[Page], normal: Look) -> list[Layout]:
    grids: dict[int, list[Grid]] = {}
    lined = []
    for page in pages:
        grids[page.number], words = ruled(page.rules, page.words)
        lined.append((page, [painted(row) for row in rows(words)]))
    sheets = sorted_out(lined, normal.size)
    rooms = _rooms(sheets)
    return [_layout(sheet, grids[sheet.page.number], rooms[round(sheet.page.width)], normal) for sheet in sheets]


def _rooms(sheets: Iterable[Sheet]) -> dict[int, Room]:
    """The room of running text, one for each width of page."""
    lines: dict[int, list[Line]] = {}
    for sheet in sheets:
        lines.setdefault(round(sheet.page.width), []).extend(sheet.body)
    return {width: room(body, width) if body else Room(0, width) for width, body in lines.items()}


def _layout(sheet: Sheet, grids: list[Grid], space: Room, normal: Look) -> Layout:
    body, notes = footnotes(sheet.page, sheet.body, normal.size)
    pieces = [piece for line in parted(body) for piece in segments(line)]
    return Layout(sheet, tuple(drafts(sheet.page, [*pieces, *grids], space)), tuple(notes))


class _Writer:
    """Lays drafts down; knows what is next, and which furniture was there before."""

    def __init__(self, builder: Builder, body: Sequence[Draft], normal: Look) -> None:
        self._builder = builder
        self._seen: set[tuple[Label, str]] = set()
        self._tables = 0
        found = iter(roles([draft for draft in body if isinstance(draft, Paragraph)], normal))
        self._rest = deque((draft, next(found) if isinstance(draft, Paragraph) else Role()) for draft in body)

    def furniture(self, page: Page, lines: Iterable[Line], label: Label) -> None:
        """Running lines, each distinct one once."""
        for one in lines:
            key = label, pattern(one)
            if key not in self._seen:
                self._seen.add(key)
                self._builder.block(_runs(page, one), label=label, page=page.number)

    def asides(self, page: Page) -> None:
        """What is written across the page, once in a document, and what its readers noted."""
        key = Label.PAGE_HEADER, page.watermark
        if key not in self._seen:
            self._seen.add(key)
            self._builder.block(page.watermark, label=Label.PAGE_HEADER, page=page.number)
        for comment in page.comments:
            self._builder.block(comment, label=Label.COMMENT, page=page.number)

    def body(self, page: Page) -> None:
        """What begins on this page."""
        while self._rest and _starts(self._rest[0][0]) <= page.number:
            draft, role = self._rest.popleft()
            if isinstance(draft, Table):
                self._table(draft)
            else:
                self._paragraph(draft.parts, role, frame=draft.frame)

    def notes(self, page: Page, notes: Iterable[tuple[Line, ...]]) -> None:
        """Footnotes, their number as a marker."""
        for lines in notes:
            number = mark(lines[0])
            marker = Marker(number, len(number)) if number else None
            self._paragraph((Part(page, lines, Room(0, 0)),), Role(Label.FOOTNOTE, marker=marker))

    def _table(self, table: Table) -> None:
        number = self._tables
        self._tables += 1
        for entry in table.entries:
            cell = Cell(number, entry.row, entry.column, entry.rows, entry.columns, entry.row < table.headers)
            inner = deque(entry.inner)
            for parts in _cell_paragraphs(entry.parts):
                while inner and inner[0].y0 < parts[0].lines[0].y0:
                    self._table(inner.popleft())
                self._paragraph(parts, Role(Label.TABLE_CELL, marker=parts[0].lines[0].marker), cell)
            for own in inner:
                self._table(own)

    def _paragraph(self, parts: Sequence[Part], role: Role, cell: Cell | None = None, frame: bool = False) -> None:
        runs = list(_joined(parts))
        first = runs[0]
        self._builder.block(
            _without(runs, role.marker.length) if role.marker and not first.struck else runs,
            label=role.label,
            level=role.level,
            marker=_labelled(first, role.marker.text) if role.marker and not first.struck else "",
            cell=cell,
            page=parts[0].page.number,
            frame=frame,
            wrapped=sum(len(part.lines) for part in parts) > 1,
        )


def _starts(draft: Draft) -> int:
    return draft.page.number if isinstance(draft, Table) else draft.parts[0].page.number


def _cell_paragraphs(parts: Iterable[Part]) -> Iterator[tuple[Part, ...]]:
    """A cell's paragraphs, with those that the page's end cut in two made whole."""
    last: tuple[Part, ...] = ()
    for part in parts:
        for at, lines in enumerate(paragraphs(part.lines, part.room)):
            if last and not (at == 0 and full(last[-1].lines[-1], lines[0], last[-1].room)):
                yield last
                last = ()
            last += (Part(part.page, lines, part.room),)
    if last:
        yield last


def _joined(parts: Iterable[Part]) -> Iterator[Run]:
    """The runs of all lines, a line break between two."""
    lines = [(part.page, line) for part in parts for line in part.lines]
    for at, (page, one) in enumerate(lines):
        if at:
            yield Run("\n")
        yield from _runs(page, one)


def _runs(page: Page, whole: Line) -> Iterator[Run]:
    """A run for each look in turn; a blank between two is of neither."""
    start, signs = 0, _signs(whole)
    for (bold, italic, address, struck), group in groupby(whole.words, _KIND):
        words = list(group)
        stop = start + len(words)
        texts = [*map(add, signs[start : stop - 1], whole.blanks[start:]), signs[stop - 1]]
        yield Run("".join(texts), bold, italic, address, struck, _places(page, texts, words))
        if blank := whole.blanks[stop - 1]:
            yield Run(blank)
        start = stop


def _signs(whole: Line) -> list[str]:
    """What its words say; a small raised number is no digit of the word before it: «человек²»."""
    if min(map(_SIZE, whole.words)) >= whole.size:
        return list(map(_TEXT, whole.words))
    return [word.text if word.size >= whole.size else _raised(word, whole) for word in whole.words]


def _places(page: Page, texts: Sequence[str], words: Sequence[Word]) -> list[Place]:
    pairs = zip(map(len, texts), words, strict=True)
    if page.back:
        return [(length, *page.shown(word), word.confidence) for length, word in pairs]
    number = page.number
    return [(length, number, word.x0, word.y0, word.x1, word.y1, word.confidence) for length, word in pairs]


def _raised(word: Word, whole: Line) -> str:
    if word.size < 0.85 * whole.size and word.y1 < whole.y1 - 0.2 * whole.size:
        return word.text.translate(_RAISED)
    return word.text


def _without(runs: Iterable[Run], length: int) -> Iterator[Run]:
    """The runs without so many characters at their start."""
    for run in runs:
        yield run.cut(length, len(run.text)) if length > 0 else run
        length -= len(run.text)


def _labelled(first: Run, text: str) -> Run:
    """A label where the first word stands."""
    return first._replace(text=text, places=[(len(text), *place[1:]) for place in first.places[:1]])
