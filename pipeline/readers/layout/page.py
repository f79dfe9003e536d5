"""What stands where: words and rules of one page, upright, in points from its top left corner."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple


class Word(NamedTuple):
    """Characters without a blank between them, of one look.

    `y0` to `y1` is the height of the type, from 0.8 of `size` above the baseline to 0.2 below, whatever the letters.
    `spaced` says that a blank follows; else the gap to the next word tells. `struck`: a line runs through it.
    """

    text: str
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    bold: bool = False
    italic: bool = False
    spaced: bool = False
    confidence: float | None = None
    address: str = ""
    struck: bool = False


worded: Callable[[Iterable[Any]], Word] = partial(tuple.__new__, Word)
"""The word of these fields, all of them, in half the time of `Word._make`."""


class Rule(NamedTuple):
    """A straight printed line, horizontal or vertical, without its thickness."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def horizontal(self) -> bool:
        """Whether it lies; else it stands."""
        return self.x1 - self.x0 >= self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is read: turned so that most of its text is upright.

    `back` takes its points to those of the page as it is shown: the nine numbers of a homography, row by row; nothing
    where the two are the same. `ocr` says that the words were recognised from an image. `watermark` is what is written
    across the page, `comments` what its readers noted.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...] = ()
    rules: tuple[Rule, ...] = ()
    back: tuple[float, ...] = ()
    ocr: bool = False
    watermark: str = ""
    comments: tuple[str, ...] = ()

    @property
    def letters(self) -> int:
        """How many characters it has."""
        return sum(len(word.text) for word in self.words)

    def shown(self, word: Word) -> tuple[int, float, float, float, float]:
        """Page and box of a word on the page as it is shown, as `builder.Place` has them.

        >>> upside_down = (-1, 0, 595, 0, -1, 842, 0, 0, 1)
        >>> Page(3, 595, 842, back=upside_down).shown(Word("а", 10, 20, 50, 32, 12))
        (3, 545.0, 810.0, 585.0, 822.0)
        """
        x0, y0, x1, y1 = word[1:5]
        if not self.back:
            return self.number, x0, y0, x1, y1
        corners = [self._moved(x, y) for x in (x0, x1) for y in (y0, y1)]
        xs, ys = zip(*corners, strict=True)
        return self.number, min(xs), min(ys), max(xs), max(ys)

    def _moved(self, x: float, y: float) -> tuple[float, float]:
        a, b, c, d, e, f, g, h, i = self.back
        depth = g * x + h * y + i
        return (a * x + b * y + c) / depth, (d * x + e * y + f) / depth
