"""The language of a text."""

import re

from pipeline.normalisers.kyrgyz import is_kyrgyz

_CYRILLIC = re.compile(r"[а-яёөүң]", re.I)
_LETTER = re.compile(r"[^\W\d_]")


def language_of(text: str) -> str:
    """'ru', 'ky', 'mixed' or 'other', by the paragraphs.

    >>> language_of("Встреча прошла в Оше."), language_of("Тегерек стол өттү, ага мугалимдер катышты.")
    ('ru', 'ky')
    """
    sample = text[:20_000]
    letters = len(_LETTER.findall(sample))
    if not letters or len(_CYRILLIC.findall(sample)) < 0.5 * letters:
        return "other"
    paragraphs = [line for line in sample.splitlines() if len(line) > 15] or [sample]
    kyrgyz = sum(len(line) for line in paragraphs if is_kyrgyz(line))
    share = kyrgyz / sum(map(len, paragraphs))
    return "ky" if share > 0.8 else "mixed" if share > 0.15 else "ru"
