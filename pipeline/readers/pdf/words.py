"""The text layer of a page: its words, each with its look and its place."""

import ctypes
import math
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, compress, groupby, islice, pairwise, repeat
from typing import Any, NamedTuple

import numpy as np
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
from numpy.typing import NDArray

from pipeline.readers.layout.lines import line, rows, segments
from pipeline.readers.layout.page import Rule, Word, worded
from pipeline.readers.pdf.calls import (
    address,
    char_box,
    char_matrix,
    char_object,
    char_origin,
    char_size,
    object_font,
    object_mode,
    text_into,
)
from pipeline.readers.pdf.fonts import Font, has_signs, named, signs
from pipeline.readers.pdf.frame import Frame

_HYPHEN = "\ufffe"
"""pdfium's mark for a hyphen at the end of a line (U+0002, read in bulk as U+FFFE): it ends a word, as blanks do."""
_HALVES, _HALF = re.compile("[\ud800-\udbff][\udc00-\udfff]"), re.compile("[\ud800-\udfff]")
"""The codes of one character beyond U+FFFF, which pdfium counts as two; and one without the other."""
_UNTOLD = repeat(None), repeat(""), repeat(False)
"""Confidence, address, struck: what the text layer does not tell of a word."""

Numbers = NDArray[np.floating[Any]]
Mask = NDArray[np.bool_]


class Look(NamedTuple):
    """How characters are set. `turn`: quarter turns against the clock, None where they stand aslant.

    `level`: all on one line lie at one height of the page's own coordinates.
    """

    size: float
    bold: bool
    italic: bool
    turn: int | None
    hidden: bool
    level: bool
    font: Font


class Stretch(NamedTuple):
    """Words side by side in one text object, or a part of one word: where each begins, its text, the look of all."""

    firsts: Sequence[int]
    texts: Sequence[str]
    look: Look

    @property
    def length(self) -> int:
        """In characters, without the blanks."""
        return sum(map(len, self.texts))


class TextLayer:
    """The words of an open text page, in any of its four views."""

    def __init__(self, textpage: Any) -> None:
        self._handle = textpage
        self._address = address(textpage)
        self._looks: dict[int, Look] = {}
        self._kinds: dict[tuple[float, ...], Look] = {}
        self._fonts: dict[int, Font] = {}
        self._matrix = (ctypes.c_float * 6)()
        self.text = _text(textpage)
        self._stretches = [stretch for row in _rows(self.text) for stretch in self._parted(*row)]
        if _HYPHEN in self.text or has_signs(self.text):
            self._stretches = [one._replace(texts=_shown(one.texts, one.look.font)) for one in self._stretches]

    def turn(self) -> int:
        """The quarter turns that most characters stand at."""
        if self._all(turn=0):
            return 0
        turns = Counter[int]()
        for one in self._stretches:
            if one.look.turn is not None:
                turns[one.look.turn] += one.length
        return turns.most_common(1)[0][0] if turns else 0

    @property
    def hidden(self) -> float:
        """The share of the characters that are not painted: a layer that was recognised lies below a scan so."""
        if self._all(hidden=False):
            return 0.0
        unseen = sum(one.length for one in self._stretches if one.look.hidden)
        return unseen / max(sum(one.length for one in self._stretches), 1)

    def words(self, frame: Frame, strikes: Sequence[Rule] = ()) -> list[Word]:
        """All words that stand straight, as they lie in the frame; those at another turn than its own line by line.

        A word that one of the `strikes` runs through is struck, so far as it goes.
        """
        if self._all(turn=frame.turn):
            return self._placed(self._stretches, frame, strikes)
        words: list[Word] = []
        for turn in sorted({one.look.turn for one in self._stretches if one.look.turn is not None}):
            own, view = self._turned(turn), frame._replace(turn=turn)
            if turn == frame.turn:
                words += self._placed(own, view, strikes)
            else:
                words += (_across(word, view, frame) for word in _strings(self._placed(own, view)))
        return words

    def aslant(self) -> str:
        """What is written across the page, such as «ЧЕРНОВИК»."""
        return "" if self._all(turn=0) else " ".join(text for one in self._turned(None) for text in one.texts)

    def _all(self, **wanted: object) -> bool:
        """Whether all characters have this in their look; nearly every page is so."""
        return all(getattr(look, name) == value for look in self._kinds.values() for name, value in wanted.items())

    def _turned(self, turn: int | None) -> list[Stretch]:
        return [one for one in self._stretches if one.look.turn == turn]

    def _parted(self, firsts: Sequence[int], texts: Sequence[str]) -> Iterator[Stretch]:
        """The words of one row, halved until each stretch is of one object; what is left are words of several."""
        own: int = char_object(self._address, firsts[0]) or 0
        if own and own == char_object(self._address, firsts[-1] + len(texts[-1]) - 1):
            yield Stretch(firsts, texts, self._look(own, firsts[0]))
        elif len(texts) > 1:
            middle = len(texts) // 2
            yield from self._parted(firsts[:middle], texts[:middle])
            yield from self._parted(firsts[middle:], texts[middle:])
        else:
            yield from self._parts(firsts[0], texts[0])

    def _parts(self, first: int, text: str) -> Iterator[Stretch]:
        """A word of several objects: parted where the look or the height changes, and where the pen goes back.

        «үй» of two fonts may be painted й first.
        """
        places = range(first, first + len(text))
        looks = [self._look(char_object(self._address, at), at) for at in places]
        alongs, heights = zip(*map(self._pen, places, looks), strict=True)
        backs = accumulate((left < right for right, left in pairwise(alongs)), initial=False)
        start = 0
        for (look, *_), group in groupby(zip(looks, heights, backs, strict=True)):
            stop = start + len(list(group))
            yield Stretch((first + start,), (text[start:stop],), look)
            start = stop

    def _look(self, own: int, at: int) -> Look:
        """The look of a text object, of which the character is one."""
        known = self._looks.get(own)
        if known:
            return known
        char_matrix(self._address, at, ctypes.addressof(self._matrix))
        kind = *self._matrix[:4], char_size(self._address, at), object_font(own), object_mode(own)
        look = self._looks[own] = self._kinds.get(kind) or self._kinds.setdefault(kind, self._new_look(*kind))
        return look

    def _new_look(self, a: float, b: float, c: float, d: float, size: float, handle: int, mode: int) -> Look:
        font = self._font(handle)
        return Look(
            abs(size) * math.hypot(c, d),
            font.bold or mode == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
            font.italic or (b == 0 and abs(c) > 0.1 * abs(d)),
            _quarters(a * size, b * size),
            mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE,
            b == 0,
            font,
        )

    def _font(self, handle: int) -> Font:
        if handle not in self._fonts:
            name = ctypes.create_string_buffer(128)
            pdfium.FPDFFont_GetBaseFontName(ctypes.cast(handle, pdfium.FPDF_FONT), name, 128)
            self._fonts[handle] = named(name.value.decode("utf-8", "replace"))
        return self._fonts[handle]

    def _pen(self, at: int, look: Look) -> tuple[float, int]:
        """Where the pen stands for a character: how far along its line, and at what height."""
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._handle, at, x, y)
        along, height = (y.value, x.value) if look.turn in (1, 3) else (x.value, y.value)
        return -along if look.turn in (2, 3) else along, round(height)

    def _placed(self, stretches: Sequence[Stretch], view: Frame, strikes: Sequence[Rule] = ()) -> list[Word]:
        """Words as they lie in a view that shows them upright, without those that are not to be seen."""
        if not stretches:
            return []
        starts, words, looks = zip(*stretches, strict=True)
        firsts, texts = [*chain.from_iterable(starts)], [*chain.from_iterable(words)]
        lasts = [first + len(text) - 1 for first, text in zip(firsts, texts, strict=True)]
        counts = [*map(len, words)]
        sizes, bold, italic = (np.repeat(column, counts) for column in islice(zip(*looks, strict=True), 3))
        lefts, rights = self._sides(firsts, lasts, view)
        bases = self._bases(starts, counts, view)
        spaced = np.zeros(len(texts), np.bool_)
        for at in np.flatnonzero(np.abs(lefts[1:] - rights[:-1]) < 0.2 * sizes[:-1]):
            spaced[at] = self._is_blank(lasts[at] + 1)
        columns = lefts, bases - 0.8 * sizes, rights, bases + 0.2 * sizes, sizes, bold, italic, spaced
        placed = map(worded, zip(texts, *(column.tolist() for column in columns), *_UNTOLD, strict=False))
        seen = _seen((lefts + rights) / 2, bases, sizes, view).tolist()
        if not strikes:
            return list(compress(placed, seen))
        shown = compress(zip(firsts, placed, strict=True), seen)
        return [part for first, word in shown for part in self._struck(first, word, view, strikes)]

    def _struck(self, first: int, word: Word, view: Frame, strikes: Iterable[Rule]) -> Iterator[Word]:
        """The word cut where a rule through it begins or ends."""
        through = [rule for rule in strikes if word.y0 < rule.y0 < word.y1 and rule.x0 < word.x1 and word.x0 < rule.x1]
        if not through:
            yield word
            return
        places = range(first, first + len(word.text))
        lefts, rights = (side.tolist() for side in self._sides(places, places, view))
        letters = zip(word.text, lefts, rights, strict=True)
        for struck, group in groupby(letters, lambda one: any(r.x0 < (one[1] + one[2]) / 2 < r.x1 for r in through)):
            signs, starts, stops = zip(*group, strict=True)
            spaced = word.spaced and stops[-1] == rights[-1]
            yield word._replace(text="".join(signs), x0=starts[0], x1=stops[-1], spaced=spaced, struck=struck)

    def _sides(self, firsts: Sequence[int], lasts: Sequence[int], view: Frame) -> tuple[Numbers, Numbers]:
        """How far stretches of characters go to the left and to the right."""
        boxes = np.empty((2, len(firsts), 4), np.float32)
        start = boxes.ctypes.data
        deque(map(char_box, repeat(self._address), chain(firsts, lasts), range(start, start + boxes.nbytes, 16)), 0)
        edges = [view.into(box[:, x], box[:, y])[0] for box in boxes for x, y in ((0, 1), (2, 3))]
        return np.minimum.reduce(edges), np.maximum.reduce(edges)

    def _bases(self, starts: Sequence[Sequence[int]], counts: Sequence[int], view: Frame) -> Numbers:
        """How far down the lines are on which words stand; those of one stretch that is level stand on one."""
        if self._all(level=True):
            return np.repeat(self._downs([first for first, *_ in starts], view), counts)
        return self._downs([*chain.from_iterable(starts)], view)

    def _downs(self, characters: Sequence[int], view: Frame) -> Numbers:
        """How far down the lines are on which characters stand."""
        origins = np.empty((len(characters), 2))
        start = origins.ctypes.data
        xs, ys = (range(at, at + origins.nbytes, 16) for at in (start, start + 8))
        deque(map(char_origin, repeat(self._address), characters, xs, ys), 0)
        return view.into(origins[:, 0], origins[:, 1])[1]

    def _is_blank(self, at: int) -> bool:
        """Whether a blank stands there; those that pdfium put in by itself stand between fonts too."""
        return self.text[at : at + 1] == " " and not pdfium.FPDFText_IsGenerated(self._handle, at)


def _shown(texts: Iterable[str], font: Font) -> list[str]:
    """The texts, a hyphen for pdfium's mark of one at a line's end, signs for the codes of symbol fonts."""
    return [signs(f"{text[:-1]}-" if text[-1] == _HYPHEN else text, font) for text in texts]


def _seen(middles: Numbers, bases: Numbers, sizes: Numbers, view: Frame) -> Mask:
    """Which words stand on the sheet and have a size."""
    inside: Mask = (middles >= 0) & (middles <= view.width) & (bases >= 0) & (bases <= view.height + sizes)
    return inside & (sizes > 0)


def _rows(text: str) -> Iterator[tuple[list[int], list[str]]]:
    """Where the words between two line ends begin, and what they are: no blanks, control codes, noncharacters."""
    codes = np.frombuffer(f" {text} ".encode("utf-32-le", "surrogatepass"), np.uint32)
    inked = (codes > 0x20) & ((codes < 0x7F) | (codes > 0x9F)) & ((codes < 0xFFFD) | (codes > 0xFFFF))
    edges = np.flatnonzero(inked[1:] != inked[:-1])
    ends = np.cumsum((codes == 0x0A) | (codes == 0x0D))[edges[::2]]
    starts, stops = edges[::2].tolist(), edges[1::2].tolist()
    if _HYPHEN in text:
        stops = [stop + (text[stop : stop + 1] == _HYPHEN) for stop in stops]
    words = [text[start:stop] for start, stop in zip(starts, stops, strict=True)]
    breaks = [0, *(np.flatnonzero(ends[1:] != ends[:-1]) + 1).tolist(), len(words)]
    return ((starts[first:last], words[first:last]) for first, last in pairwise(breaks) if words)


def _text(textpage: Any) -> str:
    """All characters of the page, so that the n-th is pdfium's n-th."""
    count = pdfium.FPDFText_CountChars(textpage)
    units = np.zeros(count + 1, np.uint16)
    text_into(address(textpage), 0, count, units.ctypes.data)
    text = units[:-1].tobytes().decode("utf-16-le", "replace")
    if len(text) != count:
        text = "".join(chr(pdfium.FPDFText_GetUnicode(textpage, at) or 32) for at in range(count))
        text = paired(text)
    return text


def paired(text: str) -> str:
    r"""Characters of which some were told in two halves; a joiner that nobody sees keeps the n-th the n-th.

    >>> paired("\ud83d\ude00!\ud83d") == "\U0001f600\u2060!\ufffd"
    True
    """
    return _HALF.sub("\ufffd", _HALVES.sub(lambda pair: f"{_whole(pair[0])}\u2060", text))


def _whole(pair: str) -> str:
    return pair.encode("utf-16-le", "surrogatepass").decode("utf-16-le")


def _quarters(a: float, b: float) -> int | None:
    """The nearest quarter turn of the writing direction, unless that is more than ten degrees off."""
    angle = math.degrees(math.atan2(b, a)) / 90
    nearest = round(angle)
    return nearest % 4 if abs(angle - nearest) < 0.12 else None


def _strings(words: Iterable[Word]) -> Iterator[Word]:
    """Lines as single words with blanks in them."""
    for row in rows(words):
        for one in segments(line(row)):
            yield one.words[0]._replace(text=one.text, x0=one.x0, y0=one.y0, x1=one.x1, y1=one.y1)


def _across(word: Word, view: Frame, frame: Frame) -> Word:
    """A word of one view in another."""
    corners = (*view.out(word.x0, word.y0), *view.out(word.x1, word.y1))
    x0, y0, x1, y1 = frame.box(*corners)
    return word._replace(x0=x0, y0=y0, x1=x1, y1=y1)
