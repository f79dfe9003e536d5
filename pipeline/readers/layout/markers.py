"""List markers: what stands before an item and is no part of its sentence."""

import re

_NUMBER = r"[1-9]\d{0,2}[.)]|\([1-9]\d?\)"  # «1. Создать фонд», «2) провести», «(3) просить»
_STEPS = (
    r"[1-9]\d?(?:\.[1-9]\d?)+[.)]|[1-9]\d?(?:\.[1-9])+"  # «1.2. Мирабам», «2.1 Акиму»; not «10.30 Кофе», «24.05.2023»
)
_LETTER = r"[а-яёa-z]\)"  # «а) в школах»; not «г. Ош», «А. Асанов»
_ROMAN = r"(?=[IVX])(?:X{0,3}(?:IX|IV|V?I{0,3}))[.)]"  # «II. Рекомендации»
_BULLET = r"[•·∙‣⁃●○◦■□▪▫◆◇❖►▶▸➢➤➔→✓✔☑☐♦*o§]"
_DASH = r"[–—−-]"

_MARKER = re.compile(f"(?:{_NUMBER}|{_STEPS}|{_LETTER}|{_ROMAN}|{_BULLET}|{_DASH})")
_GLUED = re.compile(r"([1-9]\d?[.)]|[•●▪■➢✓]|–)(?=[А-ЯЁӨҮҢA-Z«])")  # «1.Создать», «•Создать»


def marker(word: str) -> str:
    """The marker that the word is, or that is glued to its start; '' if there is none.

    >>> [marker(word) for word in ("1.", "1.2.", "а)", "–", "1.Создать", "г.", "10.30", "2022.", "5")]
    ['1.', '1.2.', 'а)', '–', '1.', '', '', '', '']
    """
    if _MARKER.fullmatch(word):
        return word
    glued = _GLUED.match(word)
    return glued[1] if glued else ""


def is_dash(mark: str) -> bool:
    """Whether it is a dash, which also stands inside sentences and before direct speech."""
    return re.fullmatch(_DASH, mark) is not None


def depth(mark: str) -> int:
    """How deep a numbered item stands by its number alone.

    >>> [depth(mark) for mark in ("1.", "1.2", "1.2.3.", "•")]
    [0, 1, 2, 0]
    """
    return max(len(re.findall(r"\d+", mark)) - 1, 0)
