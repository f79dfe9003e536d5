"""Where a letter's own text ends: an earlier letter below it, the head of a forwarded one, a signature."""

import re
from collections.abc import Sequence
from enum import Enum
from functools import cache

from pipeline import lexicons

LONGEST = 160
"""Characters: a paragraph longer than this belongs to no signature."""


class Role(Enum):
    """What a paragraph of a letter is."""

    OWN = "own"
    QUOTED = "quoted"
    SIGNATURE = "signature"


def roles(paragraphs: Sequence[str], subject: str = "") -> list[Role]:
    """What each paragraph is. What was forwarded is the letter's own, but for the head above it.

    >>> letter = ["Отчёт.", "С уважением,", "А. Ким", "От: Б. Асанов\\nКому: А. Ким\\nТема: отчёт", "Пришлите."]
    >>> [role.value for role in roles(letter)]
    ['own', 'signature', 'signature', 'quoted', 'quoted']
    """
    told: list[Role] = []
    state, forwarded = Role.OWN, _says("subject", subject)
    for at, text in enumerate(paragraphs):
        if _says("forward", text):
            state, forwarded = Role.OWN, True
            told.append(Role.QUOTED)
        elif _is_head(paragraphs, at) or (told and told[-1] is Role.QUOTED and _is_header(text)):
            state = Role.OWN if forwarded else Role.QUOTED
            told.append(Role.QUOTED)
        elif state is not Role.QUOTED and _says("reply", text):
            state = Role.QUOTED
            told.append(state)
        else:
            state = _next(state, text)
            told.append(state)
    return told


def _next(state: Role, text: str) -> Role:
    if state is Role.OWN and len(text) <= LONGEST and _says("signature", text):
        return Role.SIGNATURE
    return Role.OWN if state is Role.SIGNATURE and len(text) > LONGEST else state


def _is_head(paragraphs: Sequence[str], at: int) -> bool:
    """The head of an earlier letter: three or more of sender, time, recipient and subject below each other."""
    if not _is_header(paragraphs[at]):
        return False
    lines = [line for text in paragraphs[at : at + 4] for line in text.splitlines()][:6]
    return sum(map(_is_header, lines)) >= 3 and any(_says("sender", line) for line in lines)


def _is_header(text: str) -> bool:
    return _says("header", text) or _says("sender", text)


def _says(kind: str, text: str) -> bool:
    """Whether a paragraph's first line is one of that kind."""
    return bool(_pattern(kind).fullmatch(text.partition("\n")[0].strip()))


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    told = [row["pattern"] for row in lexicons.read("mail") if row["kind"] == kind]
    return re.compile("|".join(f"(?:{pattern})" for pattern in told), re.IGNORECASE)
