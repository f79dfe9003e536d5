"""Running headers and footers: what comes again at one height of other pages, page numbers, small print at the edge."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile

from pipeline.readers.layout.lines import Line
from pipeline.readers.layout.page import Page

EDGE = 4
"""Lines at the top and at the foot of a page that may be furniture."""
SAME = 10.0
"""Points by which the height of a running line may differ from page to page."""
MARGIN = 0.075
"""Of the page's longer side: where the furniture of a single page may stand."""

_DIGITS = re.compile(r"\d+")
_FOLIO = re.compile(
    r"\W*(?:с(?:тр)?(?:аница|\.)?\s*)?(\d{1,4})\s*(?:(?:из|/|of)\s*\d{1,4})?\s*(?:\|\s*)?(?:страница|бет)?\W*", re.I
)

Heights = Mapping[str, Sequence[tuple[int, float]]]
Edge = Callable[[Page, Sequence[Line]], Sequence[Line]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page and its lines, sorted into head, body and foot."""

    page: Page
    head: tuple[Line, ...]
    body: tuple[Line, ...]
    foot: tuple[Line, ...]


def sorted_out(pages: Sequence[tuple[Page, Sequence[Line]]], size: float) -> list[Sheet]:
    """Pages with their furniture told apart; `size` is that of the running text."""
    tops, feet = _heights(pages, _upper), _heights(pages, _lower)
    return [_sheet(page, lines, tops, feet, size) for page, lines in pages]


def _sheet(page: Page, lines: Sequence[Line], tops: Heights, feet: Heights, size: float) -> Sheet:
    head = _furniture(_upper(page, lines), page, tops, size)
    foot = _furniture(_lower(page, lines), page, feet, size)
    stop = len(lines) - foot
    return Sheet(page, tuple(lines[:head]), tuple(lines[head:stop]), tuple(lines[stop:]))


def _upper(page: Page, lines: Sequence[Line]) -> Sequence[Line]:
    """The first lines of the page's upper half, from the top: a page of one table has no others than its furniture."""
    return [line for line in lines[:EDGE] if line.base < page.height / 2]


def _lower(page: Page, lines: Sequence[Line]) -> Sequence[Line]:
    """The last lines of the lower half, from the foot."""
    return [line for line in lines[-EDGE:][::-1] if line.base >= page.height / 2]


def pattern(line: Line) -> str:
    """What furniture has in common that differs in its numbers only.

    >>> from pipeline.readers.layout.lines import line
    >>> from pipeline.readers.layout.page import Word
    >>> pattern(line([Word("Стр.", 0, 0, 20, 12, 12), Word("15", 24, 0, 36, 12, 12)]))
    'стр. #'
    """
    return _DIGITS.sub("#", line.text).casefold()


def _variants(line: Line, page: Page) -> Iterator[str]:
    """The line as it is, and with each of its numbers in turn told by how far it runs ahead of the page's own."""
    text = line.text
    yield text
    for number in islice(_DIGITS.finditer(text), 4):
        yield f"{text[: number.start()]}\x00{int(number[0]) - page.number}\x00{text[number.end() :]}"


def _heights(pages: Iterable[tuple[Page, Sequence[Line]]], edge: Edge) -> Heights:
    heights = defaultdict(list)
    for page, lines in pages:
        for line in edge(page, lines):
            for variant in _variants(line, page):
                heights[variant].append((page.number, _height(line, page)))
    return heights


def _furniture(lines: Sequence[Line], page: Page, heights: Heights, size: float) -> int:
    """How many lines are furniture, from the edge inwards: what is not in the margin hangs together with what is."""
    small = _small_print(lines, page, size)
    count = 0
    for at, line in enumerate(lines):
        near = _at_edge(line, page, MARGIN) or (at and abs(line.base - lines[at - 1].base) < 1.6 * line.size)
        if not (at < small or _is_folio(line, page) or (near and _runs(line, page, heights))):
            break
        count += 1
    return count


def _runs(line: Line, page: Page, heights: Heights) -> bool:
    """Whether the line comes again at the same height of other pages, but for a page number in it."""
    same, own = (heights[variant] for variant in _variants(line, page)), _height(line, page)
    return any(len({number for number, height in told if abs(height - own) < SAME}) > 1 for told in same)


def _height(line: Line, page: Page) -> float:
    """How far the line is from the nearer edge, which it keeps to on pages that lie on their side, too."""
    return line.base if line.base < page.height / 2 else line.base - page.height


def _is_folio(line: Line, page: Page) -> bool:
    """A page number that stands alone: it may run a little ahead of the count of pages or behind it."""
    folio = _FOLIO.fullmatch(line.text)
    return folio is not None and abs(int(folio[1]) - page.number) <= 2 and _at_edge(line, page, 1.6 * MARGIN)


def _small_print(lines: Sequence[Line], page: Page, size: float) -> int:
    """How many lines from the edge inwards are smaller than the text, in the margin, and off what comes next."""
    count = sum(1 for _ in takewhile(lambda line: line.size < 0.93 * size and _at_edge(line, page, MARGIN), lines))
    near = count < len(lines) and count and abs(lines[count].base - lines[count - 1].base) < 1.8 * size
    return 0 if near else count


def _at_edge(line: Line, page: Page, share: float) -> bool:
    margin = share * max(page.width, page.height)
    return line.y1 < margin or line.y0 > page.height - margin
