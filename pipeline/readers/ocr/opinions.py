"""A second opinion on unsure words: «]а]а1-АЪаа» is «Jalal-Abad», and a Russian reading of Kyrgyz has no ң, ө, ү."""

import re
from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from pipeline.readers.ocr.engine import Seen, languages, number, word
from pipeline.readers.ocr.picture import Grey

UNSURE, ALMOST = 0.9, 0.94
"""Confidence below which other languages are asked, and for names Kyrgyz: «Көк» is read as «Кек» without much doubt."""
ENOUGH = 0.8
"""Confidence that its answer must have; an English one must have `BETTER` more than the word had."""
BETTER = 0.07
LONELY = 0.75
"""Confidence below which what may be a number is read once more."""
MOST = 40
"""Words of a page that are asked about."""
TRIED = 12
"""Words by which a page is shown to be Kyrgyz."""

_LETTERS = re.compile(r"[^\W\d_].*[^\W\d_]")
_LATIN = re.compile(r"[DFGJLNQRSUVWZdfghijlqstvz]")
"""Letters that no Cyrillic ones are taken for: «AO» may be «АО», «He MbITb» is «Не мыть»."""
STRONG = 0.2
"""Of a word's letters that must be such ones."""
_ODD = re.compile(r"[^\W\d_]\d[^\W\d_]")  # «Canap6ex»
_NUMBER = re.compile(r"\d{1,3}[.)]?|\d{1,2}(?:\.\d{1,2})+\.?|[а-я]\)")  # «7», «12.», «1.1.», «б)»
_NAME = re.compile(r"\W?[А-ЯЁ].*[еун]")  # «Кек» for «Көк», «Гулнара» for «Гүлнара»
_CASE = re.compile(r"\W*(?:[А-ЯЁӨҮҢ\W]+|[А-ЯЁӨҮҢ]?[а-яёөүң]+(?:\W+[А-ЯЁӨҮҢ]?[а-яёөүң]+)*)\W*")
_CYRILLIC = re.compile(r"[а-яёөүң]", re.I)
_KYRGYZ = re.compile(r"[ңөү]", re.I)


def numbered(picture: Grey, seen: Sequence[Seen], dpi: int) -> list[Seen]:
    """The words, with lone numbers in tables and the labels of lists read once more where they are unsure."""
    told = list(seen)
    for at, one in enumerate(told):
        first = at == 0 or told[at - 1].line != one.line
        after = told[at + 1] if at + 1 < len(told) and told[at + 1].line == one.line else None
        stands_off = after is None or after.x0 - one.x1 > 0.5 * (one.y1 - one.y0)
        if first and stands_off and one.confidence < LONELY and len(one.text) < 5:
            told[at] = _number(picture, one, dpi)
    return told


def _number(picture: Grey, one: Seen, dpi: int) -> Seen:
    told = [number(picture, one, dpi, times) for times in (1.25, 1.0)]
    text, sure = max(
        ((text, sure) for text, sure in told if _NUMBER.fullmatch(text)), key=itemgetter(1), default=("", 0)
    )
    return one._replace(text=text, confidence=sure) if sure >= 0.5 else one


def in_kyrgyz(picture: Grey, seen: Sequence[Seen], dpi: int) -> list[Seen]:
    """The words of a Russian page, those read as Kyrgyz that then have letters which Russian lacks: mostly names."""
    if "kir" not in languages()[1] or any(_KYRGYZ.search(one.text) for one in seen):
        return list(seen)
    told = list(seen)
    asked = [at for at in _unsure(seen, ALMOST) if seen[at].confidence < UNSURE or _NAME.match(seen[at].text)]
    for at in asked[:MOST]:
        text, sure = word(picture, told[at], "kir", dpi)
        if sure >= ENOUGH and _KYRGYZ.search(text) and _CASE.fullmatch(text):
            told[at] = told[at]._replace(text=text, confidence=sure)
    return told


def in_latin(picture: Grey, seen: Sequence[Seen], dpi: int) -> list[Seen]:
    """The words, those that are surely Latin read as Latin; beside such a word even a sure one is asked about."""
    if "eng" not in languages()[1]:
        return list(seen)
    told = list(seen)
    asked = _unsure(seen, UNSURE)[:MOST]
    found = set(_replaced(picture, told, asked, BETTER, dpi))
    beside = {at for one in found for at in (one - 1, one + 1) if 0 <= at < len(seen)} - set(asked)
    list(_replaced(picture, told, sorted(beside), 0.0, dpi))
    return told


def _replaced(picture: Grey, told: list[Seen], asked: Iterable[int], better: float, dpi: int) -> Iterator[int]:
    """Read these words as English, put in what is surely Latin, and tell where."""
    for at in asked:
        text, sure = word(picture, told[at], "eng", dpi)
        if _is_latin(text) and sure >= ENOUGH and sure > told[at].confidence + better:
            told[at] = told[at]._replace(text=text, confidence=sure)
            yield at


def _is_latin(text: str) -> bool:
    """Whether it can be nothing but Latin."""
    letters = sum(c.isalpha() for c in text)
    strong = len(_LATIN.findall(text))
    return strong > 0 and strong >= STRONG * letters and not _CYRILLIC.search(text) and not _ODD.search(text)


def is_kyrgyz(picture: Grey, seen: Sequence[Seen], dpi: int) -> bool:
    """Whether unsure words are surer read as Kyrgyz, with letters that Russian has not."""
    if "kir" not in languages()[1]:
        return False
    asked = [seen[at] for at in _unsure(seen, UNSURE)[:TRIED]]
    answers = [(one, *word(picture, one, "kir", dpi)) for one in asked]
    proofs = sum(bool(_KYRGYZ.search(text)) and sure > one.confidence for one, text, sure in answers)
    return proofs >= max(2, len(asked) // 3)


def _unsure(seen: Sequence[Seen], sure: float) -> list[int]:
    """Which of them have letters and are less sure, the least sure first."""
    lettered = (at for at, one in enumerate(seen) if one.confidence < sure and _LETTERS.search(one.text))
    return sorted(lettered, key=lambda at: seen[at].confidence)
