"""Does the text layer say what the page shows? Signs of one that does not; then the page is read as a picture.

Each sign is a share over the whole page, so that a formula, a foreign name or one odd glyph condemns nothing.
"""

import re
from collections.abc import Callable, Collection
from typing import NamedTuple

import numpy as np

ENOUGH = 150
"""Letters from which on their mixture tells something."""

_CID = re.compile(r"\(cid:\d+\)")  # «(cid:12)(cid:7)»
_SEAM = re.compile(r"[a-zA-Z][а-яА-ЯёЁ]|[а-яА-ЯёЁ][a-zA-Z]")  # «Кpyглый cтoл»
_HUMP = re.compile(r"[a-zа-яёөүң][A-ZА-ЯЁӨҮҢ]")  # «йПСЦКШИ» (KOI8 taken for cp1251), «KpyrJIblM»
_PAIR = re.compile(r"[РС][\u00a0-\u00bf\u0400-\u040f\u0450-\u045f\u2010-\u2122А-Яа-я]")  # «РљСЂСѓРіР»С‹Р№»
_CYRILLIC = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяөүңіїєў")
_CYRILLIC_VOWELS = frozenset("аеёиоуыэюяөү")
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_LATIN_VOWELS = frozenset("aeiouy")
_RARE = frozenset("ъщфэ")
_STRANGE = frozenset("ђѓљњќћџѕј")
"""Letters of other alphabets that stand in cp1251 where cp866 has Russian ones: «ЉагЈ«л© бв®«»."""


class Sample(NamedTuple):
    """The characters of a page, how often each stands there, small and capital as one, and how many are capitals."""

    text: str
    counts: dict[str, int]
    letters: int
    capitals: int

    @property
    def words(self) -> int:
        """How many there are at most."""
        return self.of(" \n") + 1

    def of(self, signs: Collection[str]) -> int:
        """How many of its characters are one of these."""
        return sum(number for sign, number in self.counts.items() if sign in signs)


def sampled(text: str) -> Sample:
    """The characters of a text, counted."""
    numbers = np.bincount(np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32))
    counts: dict[str, int] = {}
    letters = capitals = 0
    codes = np.flatnonzero(numbers)
    for sign, number in zip(map(chr, codes.tolist()), numbers[codes].tolist(), strict=True):
        small = sign.lower()
        counts[small] = counts.get(small, 0) + number
        letters += number if sign.isalpha() else 0
        capitals += number if sign.isupper() else 0
    return Sample(text, counts, letters, capitals)


def lies(text: str) -> bool:
    """Whether these characters are not what the page shows.

    >>> lies("Круглый стол прошёл в отеле Jannat Regency"), lies("Êðóãëûé ñòîë ïðîø¸ë â Îøå")
    (False, True)
    """
    told = sampled(text)
    return any(sign(told) for sign in SIGNS)


def blind(sample: Sample) -> bool:
    """Glyphs that stand for no character: control codes, private use, the replacement character, «(cid:7)»."""
    text, counts = sample.text, sample.counts
    without = sum(number for sign, number in counts.items() if _is_blind(sign))
    return without > 0.05 * len(text) or ("(cid:" in text and len(_CID.findall(text)) > 2)


def misread(sample: Sample) -> bool:
    """Bytes of one encoding taken for another: «Êðóãëûé ñòîë», «╨Ъ╤А╤Г╨│», «РљСЂСѓРіР»С‹Р№»."""
    text, letters = sample.text, sample.letters
    accented = sum(n for sign, n in sample.counts.items() if "\u00aa" <= sign <= "\u024f" and sign.isalpha())
    boxes = sum(number for sign, number in sample.counts.items() if "\u2500" <= sign <= "\u259f")
    strange = sample.of(_STRANGE)
    doubled = sample.of("рс") > 0.3 * len(text) and len(_PAIR.findall(text)) > 0.3 * len(text)
    if accented > max(3, 0.25 * letters) or boxes > max(3, 0.25 * len(text)):
        return True
    return strange > max(3, 0.04 * letters) or (doubled and len(text) > 20)


def mixed(sample: Sample) -> bool:
    """Latin letters in Cyrillic words."""
    if sample.of(_LATIN) < 4:
        return False
    return len(_SEAM.findall(sample.text)) > max(3, 0.1 * sample.words)


def humped(sample: Sample) -> bool:
    """Capitals after small letters, in more words than products and firms have them."""
    most = max(4, 0.2 * sample.words)
    return sample.capitals > most and len(_HUMP.findall(sample.text)) > most


def unspeakable(sample: Sample) -> bool:
    """Letters exchanged one for another: too few or too many vowels, or rare letters that are frequent."""
    pairs = (_CYRILLIC, _CYRILLIC_VOWELS), (_LATIN, _LATIN_VOWELS)
    return any(_unlike(alphabet, vowels, sample) for alphabet, vowels in pairs)


def _unlike(alphabet: frozenset[str], vowels: frozenset[str], sample: Sample) -> bool:
    letters = sample.of(alphabet)
    if letters < ENOUGH or letters < 0.5 * sample.letters:
        return False
    return not 0.28 < sample.of(vowels) / letters < 0.55 or sample.of(_RARE) > 0.12 * letters


def _is_blind(sign: str) -> bool:
    return "\ue000" <= sign <= "\uf8ff" or sign == "\ufffd" or (sign < " " and sign not in "\t\n\r")


SIGNS: tuple[Callable[[Sample], bool], ...] = (blind, misread, mixed, humped, unspeakable)
