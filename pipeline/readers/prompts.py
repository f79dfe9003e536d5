"""What an empty field of a form shows until somebody fills it in."""

from functools import cache

from pipeline import lexicons


def is_prompt(text: str) -> bool:
    """Whether a field holds nothing but the prompt that Word puts there.

    >>> is_prompt("Место для ввода текста."), is_prompt("Фонд «Искра»")
    (True, False)
    """
    return len(text) < 200 and " ".join(text.split()).lower() in _prompts()


@cache
def _prompts() -> frozenset[str]:
    return frozenset(row["prompt"].lower() for row in lexicons.read("prompts"))
