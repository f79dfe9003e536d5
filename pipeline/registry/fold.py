"""Names folded to what tells one person, one organisation from another."""

import re
import unicodedata
from functools import cache, lru_cache

from pipeline.lexicons import read

_LETTERS = str.maketrans("ёөѳүұңһ", "еооууНх".casefold())
_DASH = re.compile(r"\s*[-‐‑–—−]\s*")
_NO_WORD = re.compile(r"[^\w\- ]+|_")


@lru_cache(maxsize=1 << 17)
def fold(name: str) -> str:
    """Small letters and digits only, words apart by one blank; ё is е, Kyrgyz letters are the nearest Russian ones.

    >>> fold("Төлөнбек  И. О."), fold("ОФ «Таза – Суу»")
    ('толонбек и о', 'оф таза-суу')
    """
    text = unicodedata.normalize("NFC", name).casefold().translate(_LETTERS)
    words = _NO_WORD.sub(" ", _DASH.sub("-", text)).split()
    return " ".join(word for word in (word.strip("-") for word in words) if word)


@lru_cache(maxsize=1 << 17)
def contract(name: str) -> str:
    """An organisation's name, folded, with the words that are usually shortened in their short form.

    >>> contract("Министерство здравоохранения Кыргызской Республики") == contract("министерство здравоохранения КР")
    True
    """
    return _phrases().sub(lambda match: _short()[match[0]], fold(name))


@cache
def _short() -> dict[str, str]:
    return {row["words"]: row["short"] for row in read("contractions", __package__ or "")}


@cache
def _phrases() -> re.Pattern[str]:
    longest_first = sorted(_short(), key=lambda words: (-len(words), words))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
