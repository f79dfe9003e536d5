"""What may have happened to a report before it reached us: `(text, chance) -> text`, any text, from a seed."""

import re
from collections.abc import Callable
from random import Random

_ALIEN = (
    "\x00\x01\x1b\u00ad\u200b\u200f\u2028\ufeff\ufffd\u0301\u0306\ud7a3\U0001f600\U0001d518\ud800"
    "№§†…‹›„“”‘’′″–—−‑·•▪►✓□☑½²ⅣⅯ٣৪①Ѣѳәқғ İıßﬁ\t\r\x0b\x0c\u0085\u00a0\u3000"
)
_HOLLOWS = (
    ("«[^»\\n]*»", "«»"),
    ("«[^»\\n]*»", "« »"),
    (r"\([^)\n]*\)", "()"),
    (r"\d+", ""),
    ("[А-ЯЁӨҮҢ][а-яёөүң]+", ""),
    ("(?<=[:–—]) .*", ""),
)
_TICKLISH = (
    "31.02.2019",
    "00.00.0000",
    "29 февраля 2023 г.",
    "с 30 по 1 мая",
    "99:99",
    "с 25:00 до 24:61",
    "0 участников",
    "-5 человек",
    "99999999999999999999 человек",
    "²³ человек",
    "٤٥ человек",
    "45,5 участника",
    "1.1.1.1.1.1.1.1.",
    "г. г. г.",
    "с.",
    "И. И. И.",
    "Уулу уулу",
    "кызы",
    "Ё. Ё. Ёё",
    "А́",
    "«««",
    "»»",
    "(((",
    "---",
    "|||",
    "Модератор:",
    "Предложения:",
    "1)",
    "5 мая 20199 г.",
    "июня 2024",
    "2024-13-45",
    "XXI век",
    "IV",
)
_LETTERS = "аоеиянтсрвлкмдпуыбзчгхйжюшцщэфё"


def cut(text: str, chance: Random) -> str:
    """A stretch from the middle of it."""
    start, stop = sorted((chance.randint(0, len(text)), chance.randint(0, len(text))))
    return text[start:stop]


def holed(text: str, chance: Random) -> str:
    """Without a few stretches."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randint(0, len(text))
        text = text[:at] + text[at + chance.choice((1, 3, 20, 200)) :]
    return text


def shuffled(text: str, chance: Random) -> str:
    """Lines in another order."""
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def doubled(text: str, chance: Random) -> str:
    """Some lines twice, at once or later."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, 5)):
        lines.insert(chance.randint(0, len(lines)), chance.choice(lines))
    return "\n".join(lines)


def scrambled(text: str, chance: Random) -> str:
    """Words in another order within some lines."""
    return "\n".join(_scrambled(line, chance) if chance.random() < 0.4 else line for line in text.split("\n"))


def _scrambled(line: str, chance: Random) -> str:
    words = line.split(" ")
    chance.shuffle(words)
    return " ".join(words)


def in_one_line(text: str, chance: Random) -> str:
    """Without line breaks."""
    return text.replace("\n", chance.choice((" ", "", "\t", "\u2028")))


def broken(text: str, chance: Random) -> str:
    """Line breaks where there are blanks."""
    return re.sub(" ", lambda _: "\n" if chance.random() < 0.2 else " ", text)


def infested(text: str, chance: Random) -> str:
    """Characters that do not belong there."""
    for _ in range(chance.randint(1, 30)):
        at = chance.randint(0, len(text))
        text = text[:at] + chance.choice(_ALIEN) * chance.choice((1, 1, 1, 9)) + text[at + chance.randint(0, 1) :]
    return text


def provoked(text: str, chance: Random) -> str:
    """Dates, numbers and names that cannot be, among the words."""
    for _ in range(chance.randint(1, 8)):
        at = chance.choice([found.start() for found in re.finditer(r"\s|$", text)])
        text = f"{text[:at]} {chance.choice(_TICKLISH)} {text[at:]}"
    return text


def misspelt(text: str, chance: Random) -> str:
    """Letters for others."""
    return re.sub("[а-яё]", lambda one: chance.choice(_LETTERS) if chance.random() < 0.05 else one[0], text)


def misnumbered(text: str, chance: Random) -> str:
    """Digits for others."""
    return re.sub(r"\d", lambda one: chance.choice("0123456789") if chance.random() < 0.5 else one[0], text)


def unpointed(text: str, chance: Random) -> str:
    """Signs for others, or none."""
    return re.sub(r"[.,;:()«»–—-]", lambda one: chance.choice((one[0], "", ".", ",", ":", "«", "(", "–", ";")), text)


def shouted(text: str, chance: Random) -> str:
    """All in capitals, all in small letters, or every word with a capital."""
    return chance.choice((str.upper, str.lower, str.title, str.swapcase))(text)


def hollowed(text: str, chance: Random) -> str:
    """Nothing between quotation marks or brackets, no numbers, no words with a capital, nothing behind colons."""
    return re.sub(*chance.choice(_HOLLOWS), text)


MUTILATIONS: tuple[Callable[[str, Random], str], ...] = (
    cut,
    holed,
    hollowed,
    shuffled,
    doubled,
    scrambled,
    in_one_line,
    broken,
    infested,
    provoked,
    misspelt,
    misnumbered,
    unpointed,
    shouted,
)


def mutilated(text: str, chance: Random) -> str:
    """The text after one to three of them."""
    for one in chance.choices(MUTILATIONS, k=chance.randint(1, 3)):
        text = one(text, chance)
    return text
