"""The look of a word: script and capitals, as slovnet's networks were taught it."""

import re

_KIND = re.compile(
    r"""(?P<RU>[а-яё])|(?P<EN>[a-z])|(?P<NUM>[+-]?\d)
    |(?P<PUNCT>[-!\#$%&()\[\]\\/*+,.:;<=>?@^_{|}~‐−‒⁃–—―`"'«»„“ʼʻ”№…])""",
    re.IGNORECASE | re.VERBOSE,
)


def shape(word: str) -> str:
    """The shape by its name in slovnet's vocabulary; the first character decides on the script.

    >>> [shape(word) for word in ("Бишкек", "ООН", "и", "Чолпон-Ата", "USAID", "2019", "«", "...", "Өмүр")]
    ['RU_Xx', 'RU_XX', 'RU_x', 'RU_Xx-Xx', 'EN_XX', 'NUM', 'PUNCT_«', 'PUNCT_OTHER', 'OTHER']
    """
    match = _KIND.match(word)
    kind = match.lastgroup if match else None
    if kind is None or kind == "NUM":
        return kind or "OTHER"
    if kind == "PUNCT":
        return f"PUNCT_{word}" if len(word) == 1 else "PUNCT_OTHER"
    return f"{kind}_{_capitals(word)}"


def _capitals(word: str) -> str:
    if len(word) == 1:
        return "X" if word.isupper() else "x"
    if word.isupper():
        return "XX"
    if word.islower():
        return "xx"
    if _title(word):
        return "Xx"
    left, dash, right = word.partition("-")
    return "Xx-Xx" if dash and _title(left) and _title(right) else "OTHER"


def _title(word: str) -> bool:
    return len(word) > 1 and word[0].isupper() and word[1:].islower()
