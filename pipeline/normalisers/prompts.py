"""What an empty field of a form shows until somebody fills it in."""

import re
from functools import cache

from pipeline import lexicons

_ASKS = re.compile(
    r"(?:введите|впишите|укажите|выберите|вставьте|перечислите|опишите|назовите|приложите|заполните|отметьте)\s",
    re.IGNORECASE,
)  # «Введите название организации»
_LONGEST, _ENDING = 200, 20
"""Characters that a prompt has at most, and among which its last word is looked for."""


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


def prompted(text: str) -> str:
    """Word's own prompt that a text ends with, as all of it or behind a label; '' where there is none.

    >>> prompted("Донор: Место для ввода текста."), prompted("Это место для ввода текста."), prompted("Донор: фонд")
    ('Место для ввода текста.', '', '')
    """
    ends, prompt = _prompt_ends()
    if not text[-_ENDING:].rstrip(" .\n").lower().endswith(ends):
        return ""
    found = prompt.search(text[-_LONGEST:])
    return found[1] if found else ""


@cache
def _prompt_ends() -> tuple[tuple[str, ...], re.Pattern[str]]:
    """The last words of all prompts, which few texts end with, and the prompts at a text's end."""
    prompts = sorted(_prompts())
    patterns = "|".join(r"\s+".join(map(re.escape, one.split())) for one in prompts)
    whole = re.compile(rf"(?:^|[:\t–—-])\s*((?:{patterns})\.?\s*)\Z", re.IGNORECASE)
    return tuple({one.split()[-1] for one in prompts}), whole


@cache
def _prompts() -> frozenset[str]:
    return frozenset(row["prompt"].lower().rstrip(".") for row in lexicons.read("prompts"))
