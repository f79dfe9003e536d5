"""The elements of a page, laid down as blocks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count, groupby
from operator import attrgetter, itemgetter
from typing import NamedTuple

from pipeline.model.document import Cell, Label
from pipeline.normalisers.prompts import asks
from pipeline.readers import plain
from pipeline.readers.builder import Builder, Run
from pipeline.readers.hypertext import dates, items, style
from pipeline.readers.hypertext.counters import Counters, nested
from pipeline.readers.hypertext.furniture import BLOCKS, FOOT, HEADINGS, is_line, is_stamp
from pipeline.readers.hypertext.grid import cells, is_layout, rows
from pipeline.readers.hypertext.style import Styles
from pipeline.readers.hypertext.tree import Node
from pipeline.readers.lines import passages
from pipeline.readers.markers import marker
from pipeline.readers.numerals import raised

BLANKS = re.compile(r"[ \t\r\n\f]+")
"""What HTML runs together; a no-break space is none of it."""
WORD = re.compile(r"\w+")
SEPARATOR = re.compile(r"\s(?:[|–—·•»:/-]|::|//)\s")
"""Between a page's title and the site's: «Сход в Кенеше — Горная лента»"""
BOLD = frozenset({"b", "strong", "th"})
ITALIC = frozenset({"i", "em", "cite", "dfn", "var"})
STRUCK = frozenset({"s", "strike"})
LOOKS = BOLD | ITALIC | STRUCK | {"sup"}
LEVELLED = (Label.SECTION_HEADER, Label.LIST_ITEM)
PLACES = frozenset({FOOT, "figcaption", "aside"})
"""Elements that stand somewhere else even without an attribute."""
QUOTING = re.compile(
    r"gmail_quote|gmail_signature|moz-cite-prefix|moz-signature|yahoo_quoted|divRplyFwdMsg|appendonsend"
)
"""Classes and ids that mail programs give to what is quoted and to signatures."""
COMMENTED = re.compile(r"#cmnt(?:_ref)?\d+$")
BACK = re.compile(r"#(?:ftnt_ref|(cmnt_ref))\d+$")
"""Where Google Docs links to a comment and from it; and how notes and comments lead back."""
FOOTNOTE = re.compile(r"(?:^|\b)(?:ftn|edn|fn:?|footnote-?|cite_note-?)\d+$|mso-element:(?:foot|end)note")

_TEXT = attrgetter("text")
_PIECE, _LOOK = itemgetter(0), itemgetter(1)


class Look(NamedTuple):
    """How characters look, and where they lead."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    struck: bool = False
    address: str = ""


class Place(NamedTuple):
    """Where a block stands."""

    label: Label = Label.TEXT
    level: int = 0
    cell: Cell | None = None
    frame: bool = False
    depth: int = 0
    """Lists around it."""


HERE = Place()
PLAIN = Look()


@dataclass(slots=True)
class Layer:
    """Lays elements down in a builder, one after the other.

    `headline` is what the page itself says that it is called; a paragraph of these words is its title where no
    heading is. `mail` tells quoted mails and signatures apart; `site` leaves out lines that stand on every page of it.
    """

    builder: Builder
    styles: Styles = field(default_factory=Styles)
    headline: str = ""
    mail: bool = False
    site: bool = False
    tables: Iterator[int] = field(default_factory=count)
    stamps: list[str] = field(default_factory=list)
    """Stamps of publication that were left out."""
    counters: Counters = field(init=False)
    _line: list[tuple[str, Look]] = field(default_factory=list)
    _lines: list[list[tuple[str, Look]]] = field(default_factory=list)
    _marker: str = ""
    _above: str = ""
    _notes: list[str] = field(default_factory=list)
    _titled: bool = False
    _begun: bool = False

    def __post_init__(self) -> None:
        self.counters = Counters(self.styles.befores)

    def lay(self, node: Node, place: Place = HERE, look: Look = PLAIN) -> None:
        """Lay down all that is in an element."""
        self._inside(node, place, look)
        self._flush(place)

    def _inside(self, node: Node, place: Place, look: Look) -> None:
        for child in node.children:
            if isinstance(child, str):
                self._line.append((child, look))
            elif child.tag == "br":
                self._break()
            elif child.tag in BLOCKS:
                self._block(child, place, self._looked(child, look))
            else:
                self._inline(child, place, look)

    def _inline(self, node: Node, place: Place, look: Look) -> None:
        if node.tag == "a" and COMMENTED.match(node.attributes.get("href", "")):
            return
        if node.tag == "del":
            self._notes.append(f"было: {node.text}")
        elif self._is_unfilled(node):
            self._notes.append(f"не заполнено: {node.text}")
        elif node.attributes and items.IGNORED in node.style:
            self._marker = items.word_marker(node)
        elif not self._stamped(node):
            self._inside(node, place, self._looked(node, look))

    def _block(self, node: Node, place: Place, look: Look) -> None:
        self._flush(place)
        if self._stamped(node):
            return
        place = self._placed(node, place)
        if node.tag in ("ul", "ol", "menu", "dir"):
            self._list(node, place, look)
        elif node.tag == "dl":
            self._definitions(node, place, look)
        elif node.tag == "table":
            self._table(node, place, look)
        elif node.tag == "pre":
            self._preformatted(node, place)
        elif node.tag in HEADINGS or _is_title(node):
            self._heading(node, place, look)
        else:
            self._inside(node, place, look)
        self._flush(place)

    def _list(self, node: Node, place: Place, look: Look) -> None:
        depth = max(place.depth, nested(self.counters.named(node.attributes)))
        inner = place._replace(level=depth, depth=depth + 1)
        listed = dict(items.markers(node, depth, self.styles, self.counters))
        for child in node.children:
            if isinstance(child, str):
                continue
            if child not in listed:
                self._block(child, inner, look)
                continue
            self._flush(inner)
            self._marker = listed[child]
            self._inside(child, inner, self._looked(child, look))
            self._flush(inner)
            self._marker = ""

    def _definitions(self, node: Node, place: Place, look: Look) -> None:
        """A list of terms and what they mean, as the table of two columns that it looks like."""
        number, row = next(self.tables), -1
        for child in _terms(node):
            row += child.tag == "dt" or row < 0
            where = Cell(number, row, int(child.tag == "dd"))
            self._cell(child, place._replace(cell=where), look)

    def _table(self, node: Node, place: Place, look: Look) -> None:
        for caption in node.elements:
            if caption.tag == "caption":
                self.lay(caption, place, look)
        if is_layout(node):
            for row in rows(node):
                for cell in row.cells:
                    self._inside(cell, place, self._looked(cell, look))
                    self._flush(place)
            return
        for where, cell in cells(next(self.tables), node):
            self._cell(cell, place._replace(cell=where), look)

    def _cell(self, node: Node, place: Place, look: Look) -> None:
        if place.label is Label.TEXT:
            place = place._replace(label=Label.TABLE_CELL)
        self.lay(node, place, self._looked(node, look))

    def _preformatted(self, node: Node, place: Place) -> None:
        label = None if place.label is Label.TEXT else place.label
        plain.lay(self.builder, "".join(_raw(node)).splitlines(), label=label, tables=self.tables)

    def _heading(self, node: Node, place: Place, look: Look) -> None:
        self._inside(node, place, look)
        lines, self._lines, self._line = [*self._lines, self._line], [], []
        runs = _joined([told for line in lines if (told := _collapsed(line))])
        if place.cell or place.label is not Label.TEXT:
            self._lay(runs, place)
        elif not self._titled and (node.tag in ("h1", "p") or not self._begun):
            self._lay(runs, place._replace(label=Label.TITLE))
        else:
            self._lay(runs, place._replace(label=Label.SECTION_HEADER, level=max(int(node.tag[1:] or 1) - 1, 1)))

    def _placed(self, node: Node, place: Place) -> Place:
        """The place of a block, by what its element says."""
        if not node.attributes and node.tag not in PLACES:
            return place
        names = f"{node.attributes.get('class', '')} {node.attributes.get('id', '')}"
        if self.mail and (
            QUOTING.search(names) or (node.tag == "blockquote" and node.attributes.get("type") == "cite")
        ):
            return place._replace(label=Label.QUOTED)
        if FOOTNOTE.search(node.attributes.get("id", "")) or FOOTNOTE.search(node.style):
            return place._replace(label=Label.FOOTNOTE)
        first = next(node.elements, None)
        if first and first.tag == "a" and (back := BACK.match(first.attributes.get("href", ""))):
            return place._replace(label=Label.COMMENT if back[1] else Label.FOOTNOTE)
        if node.tag == FOOT or node.attributes.get("title") == "footer":
            return place._replace(label=Label.PAGE_FOOTER)
        if node.tag == "div" and node.attributes.get("title") == "header":
            return place._replace(label=Label.PAGE_HEADER)
        if node.tag in ("figcaption", "aside"):
            return place._replace(frame=True)
        if "mso-list:" in node.style:
            return place._replace(level=items.word_level(node.style))
        return place

    def _is_unfilled(self, node: Node) -> bool:
        """A field of a form that shows its prompt, in a page saved by Word."""
        if not node.attributes and node.tag != "w:sdt":
            return False
        prompting = node.attributes.get("showingplchdr") == "t" or "PlaceholderText" in node.attributes.get("class", "")
        return prompting or (node.tag == "w:sdt" and asks(node.text))

    def _stamped(self, node: Node) -> bool:
        """Leaves out a stamp of publication, and remembers it."""
        if self.site and is_stamp(node):
            self.stamps.append(node.text)
            return True
        return False

    def _looked(self, node: Node, look: Look) -> Look:
        if not node.attributes and node.tag not in LOOKS:
            return look
        told = self.styles.of(node.attributes)
        address = node.attributes.get("href", "").strip() if node.tag == "a" else ""
        if address.startswith(("#", "javascript:")):
            address = ""
        if not told and not address and node.tag not in LOOKS:
            return look
        return Look(
            style.bold(told, look.bold or node.tag in BOLD),
            style.italic(told, look.italic or node.tag in ITALIC),
            look.raised or node.tag == "sup" or "vertical-align:super" in told,
            look.struck or node.tag in STRUCK or "line-through" in told,
            address or look.address,
        )

    def _break(self) -> None:
        self._lines.append(self._line)
        self._line = []

    def _flush(self, place: Place) -> None:
        """Lay down the lines that were collected."""
        if not self._line and not self._lines:
            return
        lines = [_collapsed(line) for line in [*self._lines, self._line]]
        self._lines, self._line = [], []
        if any(lines):
            self._paragraphs(lines, place)

    def _paragraphs(self, lines: Sequence[Sequence[Run]], place: Place) -> None:
        if len(lines) == 1:
            self._passages(lines, place)
            return
        for blank, group in groupby(lines, lambda line: not "".join(map(_TEXT, line)).strip()):
            if not blank:
                self._passages(list(group), place)

    def _passages(self, lines: Sequence[Sequence[Run]], place: Place) -> None:
        texts = ["".join(map(_TEXT, line)) for line in lines]
        if len(texts) == 1 and not marker(texts[0], self._above):
            self._lay(lines[0], place)
            return
        for passage in passages(texts, above=self._above):
            first, *rest = lines[passage.start : passage.stop]
            runs = _joined([_cut(first, passage.skip), *rest])
            level = place.level
            if passage.marker and not self._marker:
                self._marker, level = passage.marker, place.level + passage.level
            elif passage.marker:
                runs = _joined([first, *rest])
            self._lay(runs, place._replace(level=level), wrapped=passage.wrapped)

    def _lay(self, runs: Sequence[Run], place: Place, *, wrapped: bool = False) -> None:
        text = "".join(map(_TEXT, runs))
        if not text.strip() or self._is_of_site(text, runs, place):
            return
        label = self._labelled(text, place)
        self.builder.block(
            runs,
            label=label,
            level=place.level if label in LEVELLED else 0,
            marker=self._marker,
            cell=place.cell,
            frame=place.frame,
            wrapped=wrapped,
            notes=tuple(self._notes),
        )
        self._above = self._marker or self._above
        self._marker, self._notes = "", []
        self._titled = self._titled or label is Label.TITLE
        self._begun = self._begun or (label is not Label.TITLE and len(text) > 80)

    def _labelled(self, text: str, place: Place) -> Label:
        if place.label in (Label.TEXT, Label.TABLE_CELL) and self._marker:
            return Label.LIST_ITEM
        if place.label is Label.TEXT and self._is_headline(text):
            return Label.TITLE
        return place.label

    def _is_of_site(self, text: str, runs: Sequence[Run], place: Place) -> bool:
        """A line that stands on every page; above the title also one that is only links, whatever parts them."""
        if not self.site or place.cell or place.label is not Label.TEXT:
            return False
        if is_line(text):
            return True
        if self._begun or self._marker:
            return False
        if dates.is_stamp(text):
            self.stamps.append(text)
            return True
        return not self._titled and all(run.address or not any(map(str.isalnum, run.text)) for run in runs)

    def _is_headline(self, text: str) -> bool:
        """Whether a paragraph at the start says what the page itself says that it is called."""
        if self._titled or self._begun or not self.headline or not 15 < len(text) < 250:
            return False
        told = " ".join(text.split()).casefold()
        names = (set(WORD.findall(name)) for name in SEPARATOR.split(self.headline.casefold()))
        return self.headline.casefold().startswith(told) or any(
            len(name) > 2 and name <= set(WORD.findall(told)) for name in names
        )


def _is_title(node: Node) -> bool:
    """A paragraph in the style of titles, as Word and Google Docs save it."""
    names = node.attributes.get("class", "").split() if node.tag == "p" and node.attributes else ()
    return "MsoTitle" in names or ("title" in names and node.attributes.get("id", "").startswith("h."))


def _terms(node: Node) -> Iterator[Node]:
    """The terms and meanings of a list, also those that an element groups."""
    for child in node.elements:
        if child.tag in ("dt", "dd"):
            yield child
        elif child.tag == "div":
            yield from _terms(child)


def _raw(node: Node) -> Iterator[str]:
    for child in node.children:
        if isinstance(child, str):
            yield child
        else:
            yield from ["\n"] if child.tag == "br" else _raw(child)


def _collapsed(line: Sequence[tuple[str, Look]]) -> list[Run]:
    """The runs of a line as they are shown: blanks run together, pieces of one look joined."""
    runs: list[Run] = []
    blank = True
    for look, pieces in groupby(line, _LOOK):
        text = "".join(map(_PIECE, pieces))
        if "\n" in text or "  " in text or "\t" in text:
            text = BLANKS.sub(" ", text)
        text = text[1:] if blank and text[:1] == " " else text
        if text:
            blank = text[-1] == " "
            text = raised(text) if look.raised else text
            runs.append(Run(text, look.bold, look.italic, look.address, struck=look.struck))
    return runs


def _joined(lines: Sequence[Sequence[Run]]) -> list[Run]:
    """Lines in one, with the breaks between them."""
    runs: list[Run] = []
    for line in lines:
        if runs and line:
            runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip(" "))
            line = [line[0]._replace(text="\n" + line[0].text), *line[1:]]
        runs.extend(line)
    return runs


def _cut(line: Sequence[Run], skip: int) -> list[Run]:
    """A line without its first characters."""
    runs: list[Run] = []
    for run in line:
        kept, skip = run.text[skip:], max(skip - len(run.text), 0)
        if kept:
            runs.append(run._replace(text=kept))
    return runs
