"""What Tesseract saw → words: the size of the type from the letters' heights, and what is dust taken out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from pipeline.readers.layout.page import Word
from pipeline.readers.ocr.engine import Seen
from pipeline.readers.ocr.labels import mended

_TALL = re.compile(r"[A-ZА-ЯЁӨҮҢ0-9бёйфbdfhiklt№«»()%!?/\"]")
_HIGH = re.compile(r"[ЁЙ]")
_DEEP = re.compile(r"[друфцщңүgjpqyQ(),;/]")
_RANGE = re.compile(r"(?<=\d)—(?=\d)")  # «12—13 июня»: no em dash stands between numbers
_INCLUDING = re.compile(r"^вт\.(?=ч\.)")  # «вт.ч. женщин: 12»
_SPECKS = frozenset(".,'`°‘’‚‹›\"“„˙·^~")
_STRAY = _SPECKS | frozenset(":;!?|=<>{}[]\\/_®©¢¤")
_DASHES = frozenset("-–—")
_MARKERS = frozenset("•·*-–—+№%")
PEAK, ASCENT, MEDIAN, DESCENT = 0.88, 0.70, 0.49, 0.21
"""Of the type size: the height of capitals with a sign on top, of tall letters, of the others, and how far deep ones go
below the line."""
SURE = 0.6
"""Confidence below which a sign or a single letter at a line's end, off its other words, is dust."""
DASH = 0.75
"""Of the type size: a longer dash is an em dash (—), a shorter one an en dash (–) or, below `HYPHEN`, a hyphen."""
HYPHEN = 0.36


def typed(seen: Iterable[Seen]) -> list[Word]:
    """The words with their type, in pixels; lines of nearly the same size are of the same size."""
    lines = [list(group) for _, group in groupby(seen, key=lambda one: one.line)]
    lines = [line for line in lines if any(c.isalnum() for one in line for c in one.text) or _is_mark(line)]
    sizes = [_size(line) for line in lines]
    usual = median(size for line, size in zip(lines, sizes, strict=True) for _ in line) if lines else 0.0
    read = [_line(line, size) for line, size in zip(lines, _settled(sizes, usual), strict=True)]
    read = [line for line in read if line]
    starts = mended(line[0].text for line in read)
    return [
        word for start, (first, *rest) in zip(starts, read, strict=True) for word in (first._replace(text=start), *rest)
    ]


def _settled(sizes: Iterable[float], usual: float) -> Iterator[float]:
    """The sizes, those near the usual one made it; but the second line of a heading is as large as the first.

    >>> list(_settled([15.4, 14.2, 11.7, 12.3], 12.0))
    [15.4, 15.4, 12.0, 12.0]
    """
    last = usual
    for size in sizes:
        if last == usual or abs(size - usual) <= abs(size - last) or not 0.9 < size / last < 1.1:
            last = usual if 0.78 < size / usual < 1.25 else size
        yield last


def _is_mark(line: Sequence[Seen]) -> bool:
    """A dash or a tick that fills a table's cell."""
    return len(line) == 1 and line[0].text in _MARKERS and line[0].confidence > SURE


def _line(line: Sequence[Seen], size: float) -> list[Word]:
    kept = _without_dust([_bullet(line, size), *line[1:]], size)
    if not kept:
        return []
    base = median(_base(one, size) for one in kept)
    top, low = base - 0.8 * size, base + 0.2 * size
    return [
        Word(_clean(one, size), one.x0, top, one.x1, low, size, spaced=True, confidence=max(one.confidence, 0.0))
        for one in kept
    ]


def _size(line: Sequence[Seen]) -> float:
    """The type size by which the words' heights are what their letters let expect."""
    told = [one for one in line if any(c.isalnum() for c in one.text)] or line
    return median((one.y1 - one.y0) / _height(one.text) for one in told)


def _height(text: str) -> float:
    above = PEAK if _HIGH.search(text) else ASCENT if _TALL.search(text) else MEDIAN
    return above + (DESCENT if _DEEP.search(text) else 0.0)


def _base(one: Seen, size: float) -> float:
    return one.y1 - (DESCENT * size if _DEEP.search(one.text) else 0.0)


def _without_dust(line: Sequence[Seen], size: float) -> list[Seen]:
    """Words without specks between and beside them, and without what is too high to be type."""
    kept = [one for one in line if one.y1 - one.y0 < 2.2 * size and not _is_speck(one)]
    while kept and _is_unsure(kept[0]) and _apart(kept[:2], size):
        kept = kept[1:]
    while kept and _is_unsure(kept[-1]) and _apart(kept[-2:], size):
        kept = kept[:-1]
    return kept


def _is_speck(one: Seen) -> bool:
    """A sign that never stands alone between blanks, or one that was hardly seen at all."""
    signs = not any(c.isalnum() for c in one.text)
    return signs and (all(c in _SPECKS for c in one.text) or one.confidence < 0.3)


def _is_unsure(one: Seen) -> bool:
    """A single letter or signs that may be dust: unsure ones, and signs that stand for nothing alone."""
    if any(c.isalnum() for c in one.text):
        return one.confidence < SURE and len(one.text) == 1
    return one.confidence < SURE or all(c in _STRAY for c in one.text)


def _apart(two: Sequence[Seen], size: float) -> bool:
    return all(right.x0 - left.x1 > 0.6 * size for left, right in pairwise(two))


def _bullet(line: Sequence[Seen], size: float) -> Seen:
    """The first word; a small round sign at half height, off the others, is a bullet, whatever it was taken for."""
    first, *others = line
    if len(first.text) > 1 or not others or others[0].x0 - first.x1 < 0.5 * size:
        return first
    across, down = first.x1 - first.x0, first.y1 - first.y0
    height = (median(_base(one, size) for one in others) - (first.y0 + first.y1) / 2) / size
    is_bullet = 0.7 < across / max(down, 1) < 1.4 and 0.2 * size < down < 0.45 * size and 0.15 < height < 0.5
    return first._replace(text="•", confidence=max(first.confidence, SURE)) if is_bullet else first


def _clean(one: Seen, size: float) -> str:
    """The word with its dashes told by their length, and without specks that were taken for apostrophes."""
    text = _dash(one, size).lstrip("'`‘’°").rstrip("'`‘") or one.text
    return _INCLUDING.sub("в т.", _RANGE.sub("–", text))


def _dash(one: Seen, size: float) -> str:
    """A dash by its length: Tesseract takes one kind for another."""
    if not set(one.text) <= _DASHES:
        return one.text
    length = (one.x1 - one.x0) / size
    return "—" if length > DASH else "–" if length > HYPHEN else "-"
