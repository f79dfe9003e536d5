"""A position in its parts: «ректор, доктор наук и заведующий кафедрой» has three, each with a head of its own."""

import re
from collections.abc import Collection
from itertools import pairwise

from pipeline.model.span import Span, Spans
from pipeline.normalisers.morphology import CASES, forms
from pipeline.normalisers.phrases import nominative
from pipeline.normalisers.positions.heads import heads_post
from pipeline.normalisers.quotes import find_quotes

TOKEN = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*\.?|\d+|[^\w\s]")
_AND = re.compile(r"\s(?:и|а также)\s(?=\S)")
"""«почётный профессор и заведующий кафедрой»."""


def split_parts(text: str) -> list[tuple[int, int]]:
    """The parts of a position, at commas and semicolons outside quotation marks and brackets.

    >>> text = "доктор наук, директор ОФ «Мост, дорога» (Ош)"
    >>> [text[a:b] for a, b in split_parts(text)]
    ['доктор наук', 'директор ОФ «Мост, дорога» (Ош)']
    """
    brackets = (Span(*match.span()) for match in re.finditer(r"\([^()]*\)", text))
    closed = Spans((*(quote.span for quote in find_quotes(text)), *brackets))
    cuts = [match.start() for match in re.finditer("[,;]", text) if closed.at(match.start()) is None]
    edges = [-1, *cuts, len(text)]
    parts = []
    for left, right in pairwise(edges):
        piece = text[left + 1 : right]
        start = left + 1 + len(piece) - len(piece.lstrip())
        stop = right - (len(piece) - len(piece.rstrip()))
        if stop > start:
            parts.append((start, stop))
    return parts


def position_nominative(text: str, cases: Collection[str] = CASES) -> str:
    """The position as printed, the head of each part in the nominative.

    >>> position_nominative("декана факультета, почетного профессора и заведующего кафедрой", ("gent",))
    'декан факультета, почетный профессор и заведующий кафедрой'
    >>> position_nominative("нового чрезвычайного и полномочного посла, управляющего комитета", ("gent",))
    'новый чрезвычайный и полномочный посол, управляющий комитета'
    """
    out, last = [], 0
    for left, right in pieces(text, cases):
        piece = text[left:right]
        first = next((word for word in TOKEN.findall(piece) if word[0].isalpha()), "")
        out += [text[last:left], nominative(piece, cases, "" if _plural(first) else "sing", somebody=True)]
        last = right
    return "".join(out) + text[last:]


def pieces(text: str, cases: Collection[str]) -> list[tuple[int, int]]:
    """The parts of a position, parted before «и» too where another post begins behind one."""
    found = []
    for start, stop in split_parts(text):
        for match in _AND.finditer(text, start, stop):
            last = text[start : match.start()]
            if starts_post(text[match.end() : stop], cases) and not _is_modifiers(last, cases):
                found.append((start, match.start()))
                start = match.end()
        found.append((start, stop))
    return found


def _is_modifiers(piece: str, cases: Collection[str]) -> bool:
    """Only adjectives, whose noun comes: «нового чрезвычайного»."""
    words = [forms(word.lower()) for word in TOKEN.findall(piece)]
    return not starts_post(piece, cases) and all(any(form.pos in ("ADJF", "PRTF") for form in word) for word in words)


def _plural(word: str) -> bool:
    found = forms(word.lower())
    return bool(found) and all(form.number == "plur" for form in found if form.case)


def starts_post(piece: str, cases: Collection[str]) -> bool:
    """Whether a piece begins with a post, whose adjectives may stand before it."""
    for word in TOKEN.findall(piece)[:4]:
        if any(form.case in cases and form.number != "plur" and heads_post(form.lemma) for form in forms(word.lower())):
            return True
        if not any(form.pos in ("ADJF", "PRTF") for form in forms(word.lower())):
            return False
    return False
