"""Markdown (CommonMark with tables, footnotes and front matter)."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import count, pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from pipeline.model.document import Cell, Document, Label, Properties
from pipeline.readers import plain
from pipeline.readers.builder import Builder, Run
from pipeline.readers.encodings import cleaned, decode
from pipeline.readers.hypertext.blocks import Layer
from pipeline.readers.hypertext.tree import parse
from pipeline.readers.lines import FINISHED, LABEL
from pipeline.readers.markers import marker
from pipeline.readers.numerals import raised
from pipeline.settings import Settings

ENTRY = re.compile(r"^([\w-]+):[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.MULTILINE)
"""title: "Чем дышит город зимой" """
DATE = re.compile(r"\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?)?")
HTML_TAG = re.compile(r"<(/?)([a-z]\w*)", re.IGNORECASE)
DEEPEST = 100
"""Lists and quotations inside each other."""


def read(data: bytes, settings: Settings) -> Document:
    """The document that a Markdown file is printed as; list labels as they were typed.

    A soft line break stays one, in a block that says that it is wrapped; a hard one was meant.
    Raises EmptyError, LimitError, DamagedError `lost_characters`.
    """
    text = decode(data)
    builder = Builder("md", settings.limits)
    plain.note_losses(builder, text)
    tokens = _parser().parse(text.text)
    _Printer(builder).print(tokens)
    return builder.document(properties=_properties(tokens))


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"maxNesting": DEEPEST}).enable("table").enable("strikethrough")
    return parser.use(front_matter_plugin).use(footnote_plugin)


def _properties(tokens: Sequence[Token]) -> Properties:
    front = next((token.content for token in tokens[:1] if token.type == "front_matter"), "")
    told = {name.lower(): value for name, value in ENTRY.findall(front)}
    date = DATE.match(told.get("date", ""))
    return Properties(told.get("title", ""), told.get("author", ""), date[0].replace(" ", "T") if date else "")


@dataclass(slots=True)
class _List:
    """An open list: what it is marked with, and the number of its last item."""

    ordered: bool
    number: int


@dataclass(slots=True)
class _Line:
    """Runs up to a break; `soft` says that the break after them is one of the source only."""

    runs: list[Run] = field(default_factory=list)
    soft: bool = True

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs).strip()


@dataclass(slots=True)
class _Printer:
    """Lays the tokens of a document down, one after the other."""

    builder: Builder
    _lists: list[_List] = field(default_factory=list)
    _marker: str = ""
    _cell: Cell | None = None
    _heading: int = 0
    _footnote: bool = False
    _titled: bool = False
    _begun: bool = False
    _tables: Iterator[int] = field(default_factory=count)

    def print(self, tokens: Sequence[Token]) -> None:
        """Lay down all of them."""
        for token in tokens:
            if rule := RULES.get(token.type):
                rule(self, token)

    def inline(self, token: Token) -> None:
        lines = _lines(token.children or [])
        if self._heading:
            self._lay(_joined(lines), self._headed())
        elif self._cell or self._footnote:
            self._lay(_joined(lines), Label.TABLE_CELL if self._cell else Label.FOOTNOTE)
        else:
            for part in _parted(lines):
                self._paragraph(part)

    def _paragraph(self, lines: Sequence[_Line]) -> None:
        if not self._marker and (found := marker(lines[0].text)):
            self._marker = found.text
            lines = [_cut(lines[0], found.length), *lines[1:]]
        wrapped = len(lines) > 1 and all(line.soft for line in lines[:-1])
        self._lay(_joined(lines), Label.LIST_ITEM if self._marker else Label.TEXT, wrapped=wrapped)

    def _headed(self) -> Label:
        """The first heading is the title, where nothing stands above it or none is higher."""
        if self._titled or (self._begun and self._heading > 1):
            return Label.SECTION_HEADER
        self._titled = True
        return Label.TITLE

    def _lay(self, runs: Sequence[Run], label: Label, *, wrapped: bool = False) -> None:
        level = max(self._heading - 1, 1) if label is Label.SECTION_HEADER else max(len(self._lists) - 1, 0)
        self.builder.block(runs, label=label, level=level, marker=self._marker, cell=self._cell, wrapped=wrapped)
        self._marker = ""
        self._begun = True

    def open_list(self, token: Token) -> None:
        start = token.attrs.get("start", 1)
        self._lists.append(_List(token.type.startswith("ordered"), int(start) - 1))

    def close_list(self, token: Token) -> None:
        self._lists.pop()

    def open_item(self, token: Token) -> None:
        """An ordered item keeps the number that was typed, where it is larger than the one before."""
        inner = self._lists[-1]
        typed = int(token.info) if inner.ordered and token.info.isdecimal() else 0
        inner.number = typed if typed > inner.number else inner.number + 1
        self._marker = f"{inner.number}{token.markup}" if inner.ordered else token.markup

    def close_item(self, token: Token) -> None:
        self._marker = ""

    def open_heading(self, token: Token) -> None:
        self._heading = int(token.tag[1])

    def close_heading(self, token: Token) -> None:
        self._heading = 0

    def open_table(self, token: Token) -> None:
        self._cell = Cell(next(self._tables), -1, -1)

    def open_row(self, token: Token) -> None:
        assert self._cell
        self._cell = replace(self._cell, row=self._cell.row + 1, column=-1)

    def open_cell(self, token: Token) -> None:
        assert self._cell
        self._cell = replace(self._cell, column=self._cell.column + 1, header=token.tag == "th")

    def close_table(self, token: Token) -> None:
        self._cell = None

    def open_footnote(self, token: Token) -> None:
        self._footnote = True
        self._marker = raised(str(int(token.meta.get("id", 0)) + 1))

    def close_footnote(self, token: Token) -> None:
        self._footnote = False
        self._marker = ""

    def code(self, token: Token) -> None:
        plain.lay(self.builder, token.content.splitlines(), tables=self._tables)
        self._begun = True

    def html(self, token: Token) -> None:
        page = parse(token.content)
        Layer(self.builder, page.styles, tables=self._tables).lay(page.body)


RULES: dict[str, Callable[[_Printer, Token], None]] = {
    "inline": _Printer.inline,
    "bullet_list_open": _Printer.open_list,
    "bullet_list_close": _Printer.close_list,
    "ordered_list_open": _Printer.open_list,
    "ordered_list_close": _Printer.close_list,
    "list_item_open": _Printer.open_item,
    "list_item_close": _Printer.close_item,
    "heading_open": _Printer.open_heading,
    "heading_close": _Printer.close_heading,
    "table_open": _Printer.open_table,
    "table_close": _Printer.close_table,
    "tr_open": _Printer.open_row,
    "th_open": _Printer.open_cell,
    "td_open": _Printer.open_cell,
    "footnote_open": _Printer.open_footnote,
    "footnote_close": _Printer.close_footnote,
    "fence": _Printer.code,
    "code_block": _Printer.code,
    "html_block": _Printer.html,
}


def _lines(tokens: Sequence[Token]) -> list[_Line]:
    """Inline tokens as lines."""
    lines = [_Line()]
    bold = italic = above = struck = 0
    addresses = [""]
    for token in tokens:
        tag = HTML_TAG.match(token.content) if token.type == "html_inline" else None
        turn = -1 if tag and tag[1] else token.nesting or 1
        name = tag[2].lower() if tag else token.tag
        if token.type in ("softbreak", "hardbreak") or name == "br":
            lines[-1].soft = token.type == "softbreak"
            lines.append(_Line())
        elif name in ("strong", "b"):
            bold += turn
        elif name in ("em", "i"):
            italic += turn
        elif name == "sup":
            above += turn
        elif name in ("s", "strike", "del"):
            struck += turn
        elif token.type == "link_open":
            addresses.append(str(token.attrs.get("href", "")))
        elif token.type == "link_close":
            addresses.pop()
        elif token.type == "footnote_ref":
            lines[-1].runs.append(Run(raised(str(int(token.meta["id"]) + 1))))
        elif token.type in ("text", "code_inline", "text_special"):
            text = cleaned(raised(token.content) if above > 0 else token.content)
            lines[-1].runs.append(Run(text, bold > 0, italic > 0, addresses[-1], struck=struck > 0))
    return lines


def _parted(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Lines of one paragraph as those that were typed below each other on purpose: labels and list items."""
    part = [lines[0]]
    for before, line in pairwise(lines):
        if _begins(before.text, line.text):
            yield part
            part = []
        part.append(line)
    yield part


def _begins(before: str, text: str) -> bool:
    """Whether a line begins something new: «Дата: 5 мая» below «Место: г. Ош», «а) создать фонд»."""
    if label := marker(text):
        return not label.dash or bool(FINISHED.search(before)) or marker(before) is not None
    return bool(LABEL.match(text)) and (bool(FINISHED.search(before)) or LABEL.match(before) is not None)


def _joined(lines: Sequence[_Line]) -> list[Run]:
    runs: list[Run] = []
    for line in lines:
        runs.extend([Run("\n"), *line.runs] if runs else line.runs)
    return runs


def _cut(line: _Line, skip: int) -> _Line:
    """The line without its first characters."""
    kept = []
    for run in line.runs:
        if text := run.text[skip:]:
            kept.append(run._replace(text=text))
        skip = max(skip - len(run.text), 0)
    return _Line(kept, line.soft)
