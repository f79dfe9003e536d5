"""The text layer of a page: its words, each with its look and its place."""

import ctypes
import math
import re
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, repeat
from typing import Any, NamedTuple

import numpy as np
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
from numpy.typing import NDArray

from pipeline.readers.layout.lines import line, rows, segments
from pipeline.readers.layout.page import Rule, Word
from pipeline.readers.pdf.calls import address, char_box, char_object, char_origin, char_size
from pipeline.readers.pdf.fonts import Font, has_signs, named, signs
from pipeline.readers.pdf.frame import Frame

_TOKEN = re.compile(r"[^\x00-\x20\x7f-\x9f\ufffd-\uffff]+\ufffe?")
"""pdfium's mark for a hyphen at the end of a line (U+0002, read in bulk as U+FFFE) ends a word, as blanks do."""


Numbers = NDArray[np.floating[Any]]
Mask = NDArray[np.bool_]


class Look(NamedTuple):
    """How characters are set. `turn`: quarter turns against the clock, None where they stand aslant."""

    size: float
    bold: bool
    italic: bool
    turn: int | None
    hidden: bool
    font: Font


class Piece(NamedTuple):
    """Characters `first` to `last` of the text page, both included."""

    first: int
    last: int
    text: str
    look: Look


class TextLayer:
    """The words of an open text page, in any of its four views."""

    def __init__(self, textpage: Any) -> None:
        self._handle = textpage
        self._address = address(textpage)
        self._looks: dict[int, Look] = {}
        self._fonts: dict[int, Font] = {}
        self.text = _text(textpage)
        self._has_signs = has_signs(self.text)
        self.pieces = list(self._pieces())

    def turn(self) -> int:
        """The quarter turns that most characters stand at."""
        if self._all(turn=0):
            return 0
        turns = Counter[int]()
        for piece in self.pieces:
            if piece.look.turn is not None:
                turns[piece.look.turn] += len(piece.text)
        return turns.most_common(1)[0][0] if turns else 0

    @property
    def hidden(self) -> float:
        """The share of the characters that are not painted: a layer that was recognised lies below a scan so."""
        if self._all(hidden=False):
            return 0.0
        unseen = sum(len(piece.text) for piece in self.pieces if piece.look.hidden)
        return unseen / max(sum(len(piece.text) for piece in self.pieces), 1)

    def words(self, frame: Frame, strikes: Sequence[Rule] = ()) -> Iterator[Word]:
        """All words that stand straight, as they lie in the frame; those at another turn than its own line by line.

        A word that one of the `strikes` runs through is struck, so far as it goes.
        """
        if self._all(turn=frame.turn):
            yield from self._placed(self.pieces, frame, strikes)
            return
        for turn, group in groupby(sorted(self.pieces, key=_turn), key=_turn):
            view = frame._replace(turn=turn)
            if turn == frame.turn:
                yield from self._placed(list(group), view, strikes)
            elif turn >= 0:
                yield from (_across(word, view, frame) for word in _strings(self._placed(list(group), view)))

    def _all(self, **wanted: object) -> bool:
        """Whether all characters have this in their look; nearly every page is so."""
        return all(getattr(look, name) == value for look in self._looks.values() for name, value in wanted.items())

    def aslant(self) -> str:
        """What is written across the page, such as «ЧЕРНОВИК»."""
        if self._all(turn=0):
            return ""
        return " ".join(piece.text for piece in self.pieces if piece.look.turn is None)

    def _pieces(self) -> Iterator[Piece]:
        tokens = [(token.start(), token.end() - 1, token[0]) for token in _TOKEN.finditer(self.text)]
        starts = map(char_object, repeat(self._address), (first for first, _, _ in tokens))
        stops = map(char_object, repeat(self._address), (last for _, last, _ in tokens))
        looks = self._looks
        for (first, _, text), start, stop in zip(tokens, starts, stops, strict=True):
            if start == stop:
                yield self._piece(first, text, looks.get(start) or self._look(start, first))
            else:
                yield from self._parts(first, text)

    def _parts(self, first: int, text: str) -> Iterator[Piece]:
        """A word of several objects: cut where its look or its height changes."""
        places = range(first, first + len(text))
        looks = [(self._look(char_object(self._address, at), at), self._height(at)) for at in places]
        start = 0
        for (look, _), group in groupby(looks):
            stop = start + len(list(group))
            yield self._piece(first + start, text[start:stop], look)
            start = stop

    def _look(self, handle: int, at: int) -> Look:
        if handle not in self._looks:
            self._looks[handle] = self._new_look(ctypes.cast(handle, pdfium.FPDF_PAGEOBJECT), at)
        return self._looks[handle]

    def _new_look(self, handle: Any, at: int) -> Look:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._handle, at, matrix)
        size = char_size(self._address, at) * math.hypot(matrix.c, matrix.d)
        mode = pdfium.FPDFTextObj_GetTextRenderMode(handle)
        font = self._font(pdfium.FPDFTextObj_GetFont(handle))
        slanted = matrix.b == 0 and abs(matrix.c) > 0.1 * abs(matrix.d)
        return Look(
            size,
            font.bold or mode == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE,
            font.italic or slanted,
            _quarters(matrix.a, matrix.b),
            mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE,
            font,
        )

    def _font(self, handle: Any) -> Font:
        key = address(handle)
        if key not in self._fonts:
            name = ctypes.create_string_buffer(128)
            pdfium.FPDFFont_GetBaseFontName(handle, name, 128)
            self._fonts[key] = named(name.value.decode("utf-8", "replace"))
        return self._fonts[key]

    def _piece(self, first: int, text: str, look: Look) -> Piece:
        """A piece of a word; pdfium's mark for a hyphen at a line's end is one."""
        last = first + len(text) - 1
        if text[-1] == "\ufffe":
            text = f"{text[:-1]}-"
        return Piece(first, last, signs(text, look.font) if self._has_signs else text, look)

    def _height(self, at: int) -> int:
        x, y = ctypes.c_double(), ctypes.c_double()
        pdfium.FPDFText_GetCharOrigin(self._handle, at, x, y)
        return round(x.value if self._look(char_object(self._address, at), at).turn in (1, 3) else y.value)

    def _placed(self, pieces: list[Piece], view: Frame, strikes: Sequence[Rule] = ()) -> Iterator[Word]:
        """Words as they lie in a view that shows them upright, without those that are not to be seen."""
        boxes, origins = self._boxes(pieces), self._origins(pieces)
        across, _ = view.into(boxes[..., 0::2], boxes[..., 1::2])
        lefts, rights = across.min((0, 2)), across.max((0, 2))
        _, bases = view.into(origins[:, 0], origins[:, 1])
        sizes = np.array([piece.look.size for piece in pieces])
        near = np.abs(np.append(lefts[1:], 9e9) - rights) < 0.2 * sizes
        places = np.stack((lefts, bases - 0.8 * sizes, rights, bases + 0.2 * sizes), 1).tolist()
        seen = _seen((lefts + rights) / 2, bases, sizes, view).tolist()
        for piece, (x0, y0, x1, y1), close, shown in zip(pieces, places, near.tolist(), seen, strict=True):
            if shown:
                size, bold, italic = piece.look[:3]
                spaced = close and self._is_blank(piece.last + 1)
                word = Word(piece.text, x0, y0, x1, y1, size, bold, italic, spaced)
                through = [rule for rule in strikes if y0 < rule.y0 < y1 and rule.x0 < x1 and x0 < rule.x1]
                yield from self._struck(piece, word, view, through) if through else (word,)

    def _struck(self, piece: Piece, word: Word, view: Frame, through: Sequence[Rule]) -> Iterator[Word]:
        """The word cut where a rule through it begins or ends."""
        letters = [Piece(at, at, sign, piece.look) for at, sign in enumerate(piece.text, piece.first)]
        boxes = self._boxes(letters)
        across, _ = view.into(boxes[..., 0::2], boxes[..., 1::2])
        places = zip(letters, across.min((0, 2)).tolist(), across.max((0, 2)).tolist(), strict=True)
        for struck, group in groupby(
            places, lambda place: any(r.x0 < (place[1] + place[2]) / 2 < r.x1 for r in through)
        ):
            own = list(group)
            spaced = word.spaced and own[-1][0].first == piece.last
            text = "".join(letter.text for letter, _, _ in own)
            yield word._replace(text=text, x0=own[0][1], x1=own[-1][2], spaced=spaced, struck=struck)

    def _boxes(self, pieces: list[Piece]) -> Numbers:
        """(left, top, right, bottom) of each piece's first character, then of each one's last."""
        boxes = np.empty((2, len(pieces), 4), np.float32)
        places = range(boxes.ctypes.data, boxes.ctypes.data + boxes.nbytes, 16)
        characters = [piece.first for piece in pieces] + [piece.last for piece in pieces]
        deque(map(char_box, repeat(self._address), characters, places), 0)
        return boxes

    def _origins(self, pieces: list[Piece]) -> Numbers:
        """(x, y) where each piece's first character stands on its line."""
        origins = np.empty((len(pieces), 2))
        xs = range(origins.ctypes.data, origins.ctypes.data + origins.nbytes, 16)
        ys = range(xs.start + 8, xs.stop + 8, 16)
        deque(map(char_origin, repeat(self._address), [piece.first for piece in pieces], xs, ys), 0)
        return origins

    def _is_blank(self, at: int) -> bool:
        """Whether a blank stands there; those that pdfium put in by itself stand between fonts too."""
        return self.text[at : at + 1] == " " and not pdfium.FPDFText_IsGenerated(self._handle, at)


def _seen(middles: Numbers, bases: Numbers, sizes: Numbers, view: Frame) -> Mask:
    """Which words stand on the sheet and have a size."""
    inside: Mask = (middles >= 0) & (middles <= view.width) & (bases >= 0) & (bases <= view.height + sizes)
    return inside & (sizes > 0)


def _text(textpage: Any) -> str:
    """All characters of the page, so that the n-th is pdfium's n-th."""
    count = pdfium.FPDFText_CountChars(textpage)
    buffer = (ctypes.c_ushort * (count + 1))()
    pdfium.FPDFText_GetText(textpage, 0, count, buffer)
    text = bytes(buffer).decode("utf-16-le", "replace")[:-1]
    if len(text) != count:
        text = "".join(chr(pdfium.FPDFText_GetUnicode(textpage, at) or 32) for at in range(count))
    return text


def _turn(piece: Piece) -> int:
    return -1 if piece.look.turn is None else piece.look.turn


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
