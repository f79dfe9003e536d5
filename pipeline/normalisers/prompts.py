"""What an empty field of a form shows until somebody fills it in."""

import re
from functools import cache

from pipeline import lexicons

_ASKS = re.compile(r"(?:введите|впишите|укажите|выберите|вставьте)\s", re.IGNORECASE)  # «Введите название организации»
_LONGEST = 200


def is_prompt(text: str) -> bool:
    """Whether a text is what Word puts into a field that is empty.

    >>> is_prompt("Место для ввода  текста."), is_prompt("впишите название донора")
    (True, False)
    """
    return len(text) < _LONGEST and " ".join(text.split()).lower().rstrip(".") in _prompts()


def asks(text: str) -> bool:
    """Whether a field that is known to be one holds nothing but a prompt: Word's own, or one that asks for words.

    >>> asks("Место для ввода текста."), asks("впишите название донора"), asks("Фонд «Искра»")
    (True, True, False)
    """
    return is_prompt(text) or (len(text) < _LONGEST and _ASKS.match(text.strip()) is not None)


@cache
def _prompts() -> frozenset[str]:
    return frozenset(row["prompt"].lower().rstrip(".") for row in lexicons.read("prompts"))
