"""Words → lines: what stands side by side at one height."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, pairwise, repeat
from operator import add, itemgetter, sub

from pipeline.readers.layout.once import once
from pipeline.readers.layout.page import Word
from pipeline.readers.markers import Marker, marker

GLUE = 0.13
"""Of the type size: a gap below it is no blank (a raised footnote mark, a word set in two looks)."""
TAB = 1.5
"""Of the type size: a gap above it is no mere blank, if it is twice the line's narrowest."""
LEAP = 3
"""Of the type size: a gap above it is no blank whatever the others are."""
ASIDE = 0.12
"""Of the type size: as near as this, the same word is the same one, painted twice."""
WIDE = 1.2
"""Of the type size: a gap above it may part columns."""

_TEXT, _LEFT, _RIGHT, _SIZE = map(itemgetter, (0, 1, 3, 5))
"""Fields of a word, by their place: half the time that their names take."""
_HEIGHT = itemgetter(2, 4, 5)
"""Top, foot and size, which most words of a line have alike."""


@dataclass(frozen=True)
class Line:
    """Words side by side, left to right, and the box around them; `size` is the type that fills most of it."""

    words: tuple[Word, ...]
    x0: float
    y0: float
    x1: float
    y1: float
    size: float

    @once
    def text(self) -> str:
        """Its characters, with a blank or a tab between the words.

        >>> words = [Word("Место", 0, 0, 30, 12, 12), Word(":", 30, 0, 33, 12, 12), Word("Ош", 99, 0, 120, 12, 12)]
        >>> line(words).text
        'Место:\\tОш'
        """
        return "".join(map(add, map(_TEXT, self.words), self.blanks))

    @once
    def blanks(self) -> tuple[str, ...]:
        """What follows each word: nothing, a blank or a tab; nothing after the last."""
        glue, tab = GLUE * self.size, TAB * self.size
        if self.gaps and glue <= min(self.gaps) and max(self.gaps) <= tab:
            return (*repeat(" ", len(self.gaps)), "")
        if max(self.gaps, default=0.0) > tab:
            tab = min(max(tab, self.even(2.0)), LEAP * self.size)
        whites = zip(self.gaps, self.words, strict=False)
        return (*["\t" if gap > tab else " " if gap >= glue or word.spaced else "" for gap, word in whites], "")

    @once
    def gaps(self) -> tuple[float, ...]:
        """The white between its words, in points."""
        return tuple(map(sub, map(_LEFT, self.words[1:]), map(_RIGHT, self.words)))

    def even(self, times: float) -> float:
        """So many times the narrowest of its blanks: in a justified line no wider gap is a tab."""
        glue = GLUE * self.size
        return times * min((gap for gap in self.gaps if gap > glue), default=0.0) if len(self.gaps) > 1 else 0.0

    @once
    def marker(self) -> Marker | None:
        """The list marker that it begins with."""
        first = self.words[0].text
        return None if len(first) > 1 and first.isalpha() else marker(self.text)

    @once
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(word.bold for word in self.words)

    @property
    def width(self) -> float:
        """In points."""
        return self.x1 - self.x0

    @property
    def centre(self) -> float:
        """The middle, from left to right."""
        return (self.x0 + self.x1) / 2

    @property
    def base(self) -> float:
        """The baseline."""
        return self.y1 - 0.2 * self.size


def line(words: Iterable[Word]) -> Line:
    """One line of these words, whatever their order."""
    laid = tuple(sorted(words, key=_LEFT))
    right = max(map(_RIGHT, laid))
    heights = set(map(_HEIGHT, laid))
    size = laid[0].size if len(heights) == 1 else max(laid, key=lambda word: word.x1 - word.x0).size
    tops, bottoms = zip(*((top, bottom) for top, bottom, own in heights if own >= 0.8 * size), strict=True)
    return Line(laid, laid[0].x0, min(tops), right, max(bottoms), size)


def painted(words: Iterable[Word]) -> Line:
    """One line of these words, without those painted once more, a hair's breadth aside, for bold or for a shadow.

    >>> twice = [Word("Ош", 10, 0, 22, 12, 12), Word("Ош", 10.4, 0.2, 22.4, 12.2, 12), Word("Ош", 26, 0, 38, 12, 12)]
    >>> painted(twice).text
    'Ош Ош'
    """
    whole = line(words)
    if min(whole.gaps, default=0.0) >= 0:
        return whole
    again = (
        one.text == other.text and other.x0 - one.x0 < ASIDE * one.size and abs(other.y0 - one.y0) < ASIDE * one.size
        for one, other in pairwise(whole.words)
    )
    once = [word for word, doubled in zip(whole.words, chain((False,), again), strict=True) if not doubled]
    return line(once) if len(once) < len(whole.words) else whole


def rows(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Words grouped by height on the page, top down; a raised or lowered one stays with its neighbours.

    Beside a heading in large type two lines of a column may stand one below the other.
    """
    row: list[Word] = []
    tallest: Word | None = None
    levels = [list(group) for _, group in groupby(words, _HEIGHT)]
    for level in sorted(levels, key=lambda level: level[0].y0 + level[0].y1):
        if tallest and (_overlap(level[0], tallest) <= 0.5 or (level[0].size < tallest.size and _is_below(level, row))):
            yield row
            row, tallest = [], None
        if tallest is None or level[0].size > tallest.size:
            tallest = level[0]
        row += level
    if row:
        yield row


def segments(whole: Line) -> Iterator[Line]:
    """A line cut at its wide gaps: not behind a list's marker, nor where justified lines have all their gaps alike.

    Where even the narrowest is wide, and others are wider still, single words stand in columns: «11:00  Обсуждение
    все».
    """
    words, gaps = whole.words, whole.gaps
    if not gaps or max(gaps) <= WIDE * min(map(_SIZE, words)):
        yield whole
        return
    columns = max(gaps) > 2 * min(gaps) > 2 * WIDE * whole.size
    even = 0.0 if columns else whole.even(1.6)
    start = 0
    for at, gap in enumerate(gaps, 1):
        size = max(words[at - 1].size, words[at].size)
        wide = gap > WIDE * size and (gap > even or gap > 2 * WIDE * size)
        if wide and not (at - start == 1 and marker(f"{words[start].text} {words[at].text}")):
            yield line(words[start:at])
            start = at
    yield line(words[start:]) if start else whole


def merged(lines: Iterable[Line]) -> Line:
    """Several lines of one height as one."""
    return line(word for one in lines for word in one.words)


def _is_below(level: Iterable[Word], row: Sequence[Word]) -> bool:
    """Whether a word of the level stands right below one of the row, of its own size."""
    return any(
        word.size == above.size and above.y1 <= word.y0 and word.x0 < above.x1 and above.x0 < word.x1
        for word in level
        for above in row
    )


def _overlap(one: Word, other: Word) -> float:
    """The share of the lower one's height that both have in common."""
    return (min(one.y1, other.y1) - max(one.y0, other.y0)) / max(min(one.y1 - one.y0, other.y1 - other.y0), 0.1)
