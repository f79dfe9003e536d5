"""What an empty field of a form shows until somebody fills it in."""

import re
from functools import cache

from pipeline import lexicons

_ASKS = re.compile(r"(?:введите|впишите|укажите|выберите|вставьте)\s", re.IGNORECASE)  # «Введите название организации»


def is_prompt(text: str) -> bool:
    """Whether a field of a form holds nothing but a prompt: the one that Word puts there, or one that asks for words.

    >>> [is_prompt(told) for told in ("Место для ввода текста.", "впишите название донора", "Фонд «Искра»")]
    [True, True, False]
    """
    told = " ".join(text.split()).lower()
    return len(told) < 200 and (told in _prompts() or _ASKS.match(told) is not None)


@cache
def _prompts() -> frozenset[str]:
    return frozenset(row["prompt"].lower() for row in lexicons.read("prompts"))
