"""A second opinion on unsure words: «]а]а1-АЪаа» is «Jalal-Abad», and a Russian reading of Kyrgyz has no ң, ө, ү."""

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.readers.layout.tables import Grid
from pipeline.readers.ocr.engine import Seen, languages, word
from pipeline.readers.ocr.picture import Grey

UNSURE = 0.9
"""Confidence below which another language is asked."""
ENOUGH = 0.8
"""Confidence that its answer must have, and it must have `BETTER` more than the word had."""
BETTER = 0.07
LONELY = 0.75
"""Confidence below which a short word is read once more."""
MOST = 40
"""Words of a page that are asked about."""
TRIED = 12
"""Words by which a page is shown to be Kyrgyz."""

_LETTERS = re.compile(r"[^\W\d_].*[^\W\d_]")
_LATIN = re.compile(r"[DFGIJLNQRSUVWZdfghijlnqrstvwz]")
"""Letters that are not drawn like Cyrillic ones: «AO» may be «АО»."""
_CYRILLIC = re.compile(r"[а-яёөүң]", re.I)
_KYRGYZ = re.compile(r"[ңөү]", re.I)


def alone(picture: Grey, seen: Sequence[Seen], tables: Sequence[Grid], dpi: int) -> list[Seen]:
    """The words, short unsure ones in tables read once more by themselves: the numbers of the first column."""
    told = list(seen)
    for at, one in enumerate(told):
        if one.confidence < LONELY and len(one.text) < 3 and any(_within(one, grid) for grid in tables):
            text, sure = word(picture, one, "rus", dpi)
            if text and sure > one.confidence + BETTER:
                told[at] = one._replace(text=text, confidence=sure)
    return told


def in_latin(picture: Grey, seen: Sequence[Seen], dpi: int) -> list[Seen]:
    """The words, those that are surely Latin read as Latin; beside such a word even a sure one is asked about."""
    if "eng" not in languages()[1]:
        return list(seen)
    told = list(seen)
    unsure = [at for at, one in enumerate(seen) if _is_unsure(one)]
    asked = sorted(unsure, key=lambda at: seen[at].confidence)[:MOST]
    found = set(_replaced(picture, told, asked, BETTER, dpi))
    beside = {at for one in found for at in (one - 1, one + 1) if 0 <= at < len(seen)} - set(asked)
    list(_replaced(picture, told, sorted(beside), 0.0, dpi))
    return told


def _replaced(picture: Grey, told: list[Seen], asked: Iterable[int], better: float, dpi: int) -> Iterator[int]:
    """Read these words as English, put in what is surely Latin, and tell where."""
    for at in asked:
        text, sure = word(picture, told[at], "eng", dpi)
        latin = _LATIN.search(text) and not _CYRILLIC.search(text)
        if latin and sure >= ENOUGH and sure > told[at].confidence + better:
            told[at] = told[at]._replace(text=text, confidence=sure)
            yield at


def is_kyrgyz(picture: Grey, seen: Sequence[Seen], dpi: int) -> bool:
    """Whether unsure words are surer read as Kyrgyz, with letters that Russian has not."""
    if "kir" not in languages()[1]:
        return False
    asked = [one for one in sorted(seen, key=lambda one: one.confidence) if _is_unsure(one)][:TRIED]
    answers = [(one, *word(picture, one, "kir", dpi)) for one in asked]
    proofs = sum(bool(_KYRGYZ.search(text)) and sure > one.confidence for one, text, sure in answers)
    return proofs >= max(2, len(asked) // 3)


def _within(one: Seen, grid: Grid) -> bool:
    return grid.x0 < one.x0 < grid.x1 and grid.y0 < one.y0 < grid.y1


def _is_unsure(one: Seen) -> bool:
    return one.confidence < UNSURE and _LETTERS.search(one.text) is not None
