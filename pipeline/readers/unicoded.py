r"""RTF whose letters say what they are: «\'ce» of Windows-1251 as «\u1054?».

Which letter a byte is depends on the font's charset or on \ansicpg, which programs forget, and which LibreOffice does
not look at in notes and headers.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from pipeline.readers.encodings import likeliest

TOKEN = re.compile(rb"[{}]|\\'([0-9a-fA-F]{2})|\\([a-z]+)(-?\d{1,10})? ?|\\[^a-z]", re.DOTALL)
CHARSET = re.compile(rb"\\f(\d{1,5})\b(?:[^{};\\]|\\(?!fcharset))*\\fcharset(\d{1,3})")
BYTE, MARKUP = re.compile(rb"\\'([0-9a-fA-F]{2})"), re.compile(rb"\\[a-z]+-?\d* ?|[{}]")
OTHER = re.compile(rb"\\(?:mac|pca?)\b|\\ansicpg(?!125[12]\b|0\b)\d")
"""Of a file that is in no Windows code page of ours: it stays as it is."""
CYRILLIC = re.compile(rb"\\ansicpg1251\b")
HEAD, SAMPLE = 4_096, 50_000
RUSSIAN, VAGUE = 204, frozenset({0, 1})
"""\\fcharset: 204 is Cyrillic; 0 and 1 (ANSI, default) say nothing to rely on where no font is told to be Cyrillic."""


@dataclass(frozen=True, slots=True)
class State:
    r"""What holds in a group: its font, and how many characters stand for a \u to programs that do not know it."""

    font: int = -1
    fallback: int = 1


def unicoded(data: bytes) -> bytes:
    r"""The file with the letters of its Cyrillic bytes told.

    >>> unicoded(rb"{\rtf1\ansi\ansicpg1251 \'ce\'f8\'fc{\footnote \u1054\'ce\'f8}}").decode()
    "{\\rtf1\\ansi\\ansicpg1251 \\u1054?\\u1096?\\u1100?{\\footnote \\u1054\\'ce\\u1096?}}"
    >>> unicoded(rb"{\rtf1\ansi caf\'e9}").decode()
    "{\\rtf1\\ansi caf\\'e9}"
    """
    if OTHER.search(data, 0, HEAD):
        return data
    charsets = {int(font): int(charset) for font, charset in CHARSET.findall(data)}
    russian = CYRILLIC.search(data, 0, HEAD) is not None or _looks_russian(data[:SAMPLE])
    told = RUSSIAN in charsets.values()

    def is_cyrillic(font: int) -> bool:
        if font in charsets:
            return charsets[font] == RUSSIAN or (russian and not told and charsets[font] in VAGUE)
        return russian

    return b"".join(_written(data, is_cyrillic))


def _looks_russian(data: bytes) -> bool:
    text = MARKUP.sub(b"", BYTE.sub(lambda byte: bytes([int(byte[1], 16)]), data))
    return likeliest(text, ("cp1251", "cp1252")) == "cp1251"


def _written(data: bytes, is_cyrillic: Callable[[int], bool]) -> Iterator[bytes]:
    outer: list[State] = []
    state, skipped, done, at = State(), 0, 0, 0
    while token := TOKEN.search(data, at):
        code, word, number = token.groups()
        skipped = max(skipped - (token.start() - at), 0)
        at = token.end()
        if token[0] == b"{":
            outer.append(state)
        elif token[0] == b"}":
            state, skipped = outer.pop() if outer else State(), 0
        elif word == b"bin":
            at += max(int(number or 0), 0)
        elif word == b"u":
            skipped = state.fallback
        elif word:
            state = _changed(state, word, int(number or 0))
        elif code and skipped:
            skipped -= 1
        elif code and code[0] in b"89abcdefABCDEF" and is_cyrillic(state.font):
            letter = bytes([int(code, 16)]).decode("cp1251", "replace")
            yield data[done : token.start()] + b"\\u%d" % ord(letter) + b"?" * state.fallback
            done = at
    yield data[done:]


def _changed(state: State, word: bytes, number: int) -> State:
    if word in (b"f", b"deff"):
        return replace(state, font=number)
    return replace(state, fallback=min(number, 9)) if word == b"uc" else state
