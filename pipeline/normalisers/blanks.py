"""What a field of a form holds where there is nothing to tell."""

import re
from functools import cache

from pipeline import lexicons
from pipeline.normalisers.prompts import asks

_LONGEST = 200
"""Characters of a value that may tell nothing."""


def is_blank(text: str) -> bool:
    """Whether the value of a field tells nothing: a prompt, a rule of the form, «нет», «не поступали».

    >>> [is_blank(text) for text in ("Место для ввода текста.", "____", "Не было.", "Фонд «Искра»")]
    [True, True, True, False]
    """
    return len(text) < _LONGEST and (asks(text) or _nothing().fullmatch(text.strip()) is not None)


@cache
def _nothing() -> re.Pattern[str]:
    """Of `lexicons/nothing.tsv`, a full stop behind it or not."""
    patterns = "|".join(f"(?:{row['pattern']})" for row in lexicons.read("nothing"))
    return re.compile(rf"(?:{patterns})[\s.]*", re.IGNORECASE)
