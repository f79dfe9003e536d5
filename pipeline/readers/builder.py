"""The only place where text is laid down and offsets are counted."""

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from operator import attrgetter
from typing import NamedTuple

from pipeline.errors import EmptyError, LimitError
from pipeline.model.document import Block, Box, Cell, Document, Label, Link, Problem, Properties
from pipeline.model.span import Span
from pipeline.normalisers.prompts import prompted
from pipeline.readers.heads import headed
from pipeline.settings import Limits

Place = tuple[int, int, float, float, float, float, float | None]
"""A word's length in characters, then page, x0, y0, x1, y1 and confidence as in `model.document.Box`."""
_TEXT, _STRUCK = map(attrgetter, ("text", "struck"))


class Run(NamedTuple):
    """Characters of one look; `places` are those of its words, one after the other, where they are known.

    What is `struck` through is what its author took back: a note on the block, and no text.
    """

    text: str
    bold: bool = False
    italic: bool = False
    address: str = ""
    struck: bool = False
    places: Sequence[Place] = ()

    def cut(self, start: int, stop: int) -> "Run":
        """Only these of its characters.

        >>> Run("5 мая", places=[(2, 1, 0, 0, 9, 9, None), (3, 1, 12, 0, 30, 9, None)]).cut(1, 4)
        Run(text=' ма', bold=False, italic=False, address='', struck=False, places=[(1, 1, 0, 0, 9, 9, None), \
(2, 1, 12, 0, 30, 9, None)])
        """
        if not self.places:
            return self._replace(text=self.text[start:stop])
        stops = list(accumulate((length for length, *_ in self.places), initial=0))
        lengths = (min(high, stop) - max(low, start) for low, high in pairwise(stops))
        places: list[Place] = [
            (length, *place[1:]) for length, place in zip(lengths, self.places, strict=True) if length > 0
        ]
        return self._replace(text=self.text[start:stop], places=places)


class Builder:
    r"""Takes blocks in reading order and gives the Document.

    >>> builder = Builder("txt")
    >>> builder.block("Дата", cell=Cell(0, 0, 0))
    >>> builder.block("5 мая", cell=Cell(0, 0, 1))
    >>> builder.block("создать фонд;", label=Label.LIST_ITEM, marker="1.")
    >>> document = builder.document()
    >>> document.text
    'Дата\t5 мая\n1. создать фонд;'
    >>> [document[block.content] for block in document.blocks]
    ['Дата', '5 мая', 'создать фонд;']
    >>> builder.block([Run("Пришли "), Run("30", struck=True), Run(" 35 человек")])
    >>> builder.document().text.split("\n")[-1], builder.document().blocks[-1].notes
    ('Пришли 35 человек', ('зачёркнуто: 30',))
    """

    def __init__(self, format: str, limits: Limits | None = None) -> None:
        self.format = format
        self.limits = limits or Limits()
        self._text: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._boxes: list[Box] = []
        self._links: list[Link] = []
        self._problems: list[Problem] = []
        self._loose: tuple[str, ...] = ()

    def block(
        self,
        runs: str | Iterable[Run],
        *,
        label: Label = Label.TEXT,
        level: int = 0,
        marker: str | Run = "",
        cell: Cell | None = None,
        page: int | None = None,
        frame: bool = False,
        wrapped: bool = False,
        notes: tuple[str, ...] = (),
    ) -> None:
        """Lay down a block; one of blanks only is dropped, blanks at its ends are cut off. A blank follows the marker.

        What is struck through and what a field shows that nobody filled in are notes. Those of a block that is dropped
        go to the one before it, and to the next where there is none.

        Raises LimitError once the document is longer than `limits.characters`.
        """
        shown, struck = _parted([Run(runs)] if isinstance(runs, str) else list(runs))
        shown, asked = _answered(shown)
        laid, notes = _stripped(shown), (*notes, *struck, *asked)
        label_run = Run(marker) if isinstance(marker, str) else marker
        if not laid and (struck or asked or not label_run.text):
            self._leave(notes)
            return
        self._separate(cell)
        start = self._length
        mark = self._marker(label_run, bool(laid))
        bold: list[Span] = []
        italic: list[Span] = []
        for run in laid:
            begin = self._length
            self._put(run.text)
            if run.bold:
                _join(bold, Span(begin, self._length))
            if run.italic:
                _join(italic, Span(begin, self._length))
            if run.address:
                self._link(Span(begin, self._length), run.address)
            if run.places:
                self._box(begin, run.places)
        self._blocks.append(
            Block(
                Span(start, self._length),
                label,
                level,
                mark,
                cell,
                page,
                frame,
                wrapped,
                tuple(bold),
                tuple(italic),
                (*self._loose, *notes),
            )
        )
        self._loose = ()

    def problem(self, code: str, page: int | None = None, **details: object) -> None:
        """Note that something could not be read; the document becomes `partial`."""
        self._problems.append(Problem(code, page, details))

    def document(
        self, *, pages: int | None = None, properties: Properties | None = None, ocr: bool = False
    ) -> Document:
        """The Document; raises EmptyError where no block was laid down."""
        if not self._blocks:
            raise EmptyError()
        text = "".join(self._text)
        return Document(
            text,
            tuple(headed(self._blocks, text)),
            self.format,
            pages,
            tuple(self._boxes),
            tuple(self._links),
            properties or Properties(),
            ocr,
            tuple(self._problems),
        )

    def _leave(self, notes: tuple[str, ...]) -> None:
        if notes and self._blocks:
            last = self._blocks[-1]
            self._blocks[-1] = last._replace(notes=(*last.notes, *notes))
        else:
            self._loose += notes

    def _separate(self, cell: Cell | None) -> None:
        if not self._blocks:
            return
        last = self._blocks[-1].cell
        same_row = cell and last and (cell.table, cell.row) == (last.table, last.row)
        self._put("\t" if same_row and cell != last else "\n")

    def _marker(self, marker: Run, followed: bool) -> Span | None:
        if not marker.text:
            return None
        span = Span(self._length, self._length + len(marker.text))
        self._put(marker.text)
        if marker.places:
            self._box(span.start, marker.places)
        if followed:
            self._put(" ")
        return span

    def _link(self, span: Span, address: str) -> None:
        """Runs of one link are one."""
        last = self._links[-1] if self._links else None
        if last and last.address == address and last.span.stop == span.start:
            span = Span(self._links.pop().span.start, span.stop)
        self._links.append(Link(span, address))

    def _box(self, start: int, places: Sequence[Place]) -> None:
        for length, page, x0, y0, x1, y1, confidence in places:
            stop = start + length
            self._boxes.append(Box(start, stop, page, x0, y0, x1, y1, confidence))
            start = stop

    def _put(self, text: str) -> None:
        self._text.append(text)
        self._length += len(text)
        if self._length > self.limits.characters:
            raise LimitError("too_many_characters", limit=self.limits.characters)


def _parted(runs: list[Run]) -> tuple[list[Run], list[str]]:
    """The runs that show, and what is struck through, as notes: pieces with only blanks between them are one."""
    if not any(map(_STRUCK, runs)):
        return runs, []
    shown: list[Run] = []
    struck: list[str] = []
    goes_on = False
    for run in runs:
        if run.struck:
            struck += [] if goes_on else [""]
            struck[-1] += run.text
            goes_on = True
        elif goes_on and not run.text.strip():
            struck[-1] += run.text
            shown += [] if _ends_blank(shown) else [run]
        else:
            shown.append(_begun(run) if goes_on and _ends_blank(shown) else run)
            goes_on = False
    return shown, [f"зачёркнуто: {' '.join(one.split())}" for one in struck if one.strip()]


def _answered(runs: list[Run]) -> tuple[list[Run], list[str]]:
    """The runs without the prompt of a form that they end with, and that as a note."""
    prompt = prompted("".join(map(_TEXT, runs)))
    if not prompt:
        return runs, []
    left, kept = sum(len(run.text) for run in runs) - len(prompt), []
    for run in runs:
        kept.append(run.cut(0, left) if 0 < left < len(run.text) else run if left > 0 else Run(""))
        left -= len(run.text)
    return kept, [f"не заполнено: {' '.join(prompt.split())}"]


def _ends_blank(runs: list[Run]) -> bool:
    return not runs or runs[-1].text[-1:].isspace()


def _stripped(runs: Iterable[Run]) -> list[Run]:
    laid = [run for run in runs if run.text]
    while laid and not laid[0].text.strip():
        laid.pop(0)
    while laid and not laid[-1].text.strip():
        laid.pop()
    if laid:
        laid[0] = _begun(laid[0])
        laid[-1] = _ended(laid[-1])
    return laid


def _begun(run: Run) -> Run:
    """The run without blanks at its start."""
    text = run.text.lstrip()
    return run if text == run.text else run.cut(len(run.text) - len(text), len(run.text))


def _ended(run: Run) -> Run:
    text = run.text.rstrip()
    return run if text == run.text else run.cut(0, len(text))


def _join(spans: list[Span], span: Span) -> None:
    if spans and spans[-1].stop == span.start:
        span = Span(spans.pop().start, span.stop)
    spans.append(span)
