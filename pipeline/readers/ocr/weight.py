"""Which words of a picture are bold: their strokes are thicker than those of most."""

from collections.abc import Sequence
from itertools import groupby
from statistics import median

from pipeline.readers.layout.page import Word
from pipeline.readers.ocr.picture import Grey

BOLD = 1.2
"""Times the usual thickness of a stroke."""
SHORT = 3
"""Letters; a shorter word has the weight of its neighbours."""
BLACK = 180
"""The lightest ink of a stroke, its soft edges counted in: among grain, strokes come apart without them."""


def weighed(words: Sequence[Word], picture: Grey) -> list[Word]:
    """The words, in pixels of the picture, with the bold ones told."""
    thick = [_thickness(word, picture) for word in words]
    usual = median(thick) if thick else 0.0
    sure = [None if len(word.text) < SHORT else one > BOLD * usual for word, one in zip(words, thick, strict=True)]
    told: list[Word] = []
    for _, line in groupby(zip(words, sure, strict=True), key=lambda pair: pair[0].y0):
        told += _line(list(line))
    return told


def _line(line: list[tuple[Word, bool | None]]) -> list[Word]:
    """A short word is bold between bold ones."""
    sure = [bold for _, bold in line]
    return [word._replace(bold=_beside(sure, at) if bold is None else bold) for at, (word, bold) in enumerate(line)]


def _beside(sure: Sequence[bool | None], at: int) -> bool:
    before = next((bold for bold in reversed(sure[:at]) if bold is not None), None)
    after = next((bold for bold in sure[at + 1 :] if bold is not None), None)
    return all(bold for bold in (before, after) if bold is not None) and (before is not None or after is not None)


def _thickness(word: Word, picture: Grey) -> float:
    """The mean length of a row's stretches of ink, as a share of the type size."""
    ink = picture[max(int(word.y0), 0) : int(word.y1) + 1, max(int(word.x0), 0) : int(word.x1) + 1] < BLACK
    stretches = int((ink[:, 1:] & ~ink[:, :-1]).sum() + ink[:, :1].sum())
    return float(ink.sum()) / stretches / word.size if stretches else 0.0
