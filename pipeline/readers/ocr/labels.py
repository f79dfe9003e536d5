"""List labels that were taken for others which look alike: after «а)» comes «б)», not «6)»."""

import re
from collections.abc import Iterable

_LABEL = re.compile(r"(\d{1,2}|[^\W\d_]|\|)([.)])")
_ALIKE = {
    "6": "б",
    "З": "3",
    "з": "3",
    "Б": "5",
    "б": "6",
    "I": "1",
    "l": "1",
    "|": "1",
    "B": "в",
    "e": "е",
    "a": "а",
    "д": "г",
}
_ALPHABET = "абвгдежзиклмнопрстуфхцчшщэюя"


def mended(starts: Iterable[str]) -> list[str]:
    """The first words of lines, with labels that do not go on from the one before put right if their likeness does.

    >>> mended(["а)", "6)", "в)", "Итого", "2.", "З.", "4."])
    ['а)', 'б)', 'в)', 'Итого', '2.', '3.', '4.']
    >>> mended(["5)", "6)", "З.", "Секретарь"])
    ['5)', '6)', 'З.', 'Секретарь']
    """
    found: list[str] = []
    before = ""
    for start in starts:
        label = _LABEL.fullmatch(start)
        if label:
            alike = _ALIKE.get(label[1], "") + label[2]
            start = alike if before and not _goes_on(before, start) and _goes_on(before, alike) else start
            before = start
        found.append(start)
    return found


def _goes_on(before: str, label: str) -> bool:
    """Whether one label comes right after another of its kind."""
    if before[-1] != label[-1]:
        return False
    one, other = before[:-1], label[:-1]
    if one.isdigit() and other.isdigit():
        return int(other) == int(one) + 1
    return len(one) == len(other) == 1 and one in _ALPHABET and _ALPHABET.find(other) == _ALPHABET.index(one) + 1
