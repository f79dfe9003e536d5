"""List labels at the start of a typed line: '1.', '2.1', 'а)', '–', '•'."""

import re
from dataclasses import dataclass

from pipeline.readers.numerals import LATIN, RUSSIAN

_AFTER = r"(?:[ \t\xa0]+|(?=[А-ЯЁӨҮҢA-Zа-яёөүң«\"“„]))"
NUMBER = re.compile(rf"(\d{{1,3}}(?:\.[1-9]\d?){{0,3}}[.)]|\(\d{{1,2}}\)){_AFTER}(?=\S)")
"""1. создание бюджетных программ; 2) провести; 1.2. Поручить; 1.создать"""
LONG = re.compile(r"([1-9]\d{3,5}[.)])[ \t\xa0]+(?=\S)")
"""1000. создать фонд: only behind «999.», since «2023. В этом году …» looks the same"""
OUTLINE = re.compile(r"(\d{1,2}(?:\.[1-9]){1,3})[ \t\xa0]+(?=[А-ЯЁӨҮҢA-Z«\"“„])")
"""1.1 Провести опрос родителей"""
BRACKET = re.compile(r"(\(?[А-ЯЁа-яёA-Za-z]\))[ \t\xa0]*(?=\S)")
"""а) создать фонд; (б) обучить"""
DOTTED = re.compile(r"([а-яa-z]\.)[ \t\xa0]+(?=\S)")
"""а. создать фонд: only in the order of the alphabet, since «г. Ош» and «с. Кенеш» look the same"""
_ROMAN = "IVXІХ"
ROMAN = re.compile(rf"([{_ROMAN}]{{1,5}}[.)])[ \t\xa0]+(?=\S)")
"""II. Рекомендации"""
BULLET = re.compile(r"([•·●○◦▪■□‣►➢➤✓✔❖\uf0a7\uf0b7\uf0d8\uf0fc])[ \t\xa0]*(?=\S)|([*+o§])[ \t\xa0]+(?=[^\s*])")
SURE = re.compile("|".join(one.pattern for one in (NUMBER, OUTLINE, BRACKET, ROMAN, BULLET)))
"""What is a label wherever it begins a line."""
DASH = re.compile(r"([-–—])(?:[ \t\xa0]+(?=\S)|(?=[^\W\d_]))")
"""- открыть приёмные; -открыть приёмные"""
_DIGITS = re.compile(r"\d+")
SPEECH = re.compile(r"[,.!?…»][ \t\xa0][-–—][ \t\xa0]")
"""— Сирену слышно не везде, — заметила директор школы: a dash that opens speech is no label"""


@dataclass(frozen=True, slots=True)
class Marker:
    """A list label. `length` counts the characters up to the item's own text."""

    text: str
    length: int

    @property
    def dash(self) -> bool:
        """Might as well be a dash inside a sentence."""
        return self.text in ("-", "–", "—")

    @property
    def depth(self) -> int:
        """How deep the label itself says it is: 0 for '1.', 1 for '1.2.'."""
        return len(re.findall(r"\d+", self.text)) - 1 if self.text[0].isdigit() else 0


def marker(line: str, before: str = "") -> Marker | None:
    """The label that a line (without its indent) begins with; `before` is the label of the item above.

    >>> marker("1.2. Поручить аппарату").text, marker("– открыть приёмные").text, marker("г. Ош, 5 мая")
    ('1.2.', '–', None)
    >>> marker("г. создать фонд", "в.").text, marker("1000. создать фонд", "999.").text, marker("2023. Встреча", "7.")
    ('г.', '1000.', None)
    """
    if line[:2].isalpha() and line[0] not in _ROMAN:
        return None
    if (found := SURE.match(line)) and found.lastindex:
        return Marker(found[found.lastindex], found.end())
    if (found := DASH.match(line)) and not SPEECH.search(line):
        return Marker(found[1], found.end())
    if (found := DOTTED.match(line)) and _next(before, found[1]):
        return Marker(found[1], found.end())
    if (found := LONG.match(line)) and before[-1:] == found[1][-1] and _last(before) + 1 == _last(found[1]):
        return Marker(found[1], found.end())
    return None


def follows(before: str, label: str) -> bool:
    """Whether a numbered label goes on where the one above left off, or begins anew.

    >>> follows("2.", "3."), follows("", "1."), follows("", "12.")
    (True, True, False)
    """
    last, number = _last(before), _last(label)
    return number in (0, 1) or number == last + 1


def counts_on(before: str, label: str) -> bool:
    """Whether a label is the number right after another, with the same signs about it.

    >>> counts_on("1.", "2."), counts_on("1.", "2)"), counts_on("2.1.", "2.2."), counts_on("1.", "31.")
    (True, False, True, False)
    """
    return _DIGITS.sub("#", before) == _DIGITS.sub("#", label) and 0 < _last(before) == _last(label) - 1


def _last(label: str) -> int:
    numbers = _DIGITS.findall(label)
    return int(numbers[-1]) if numbers else 0


def _next(before: str, label: str) -> bool:
    """Whether one lettered label comes right after another, or is the first of all."""
    if label in ("а.", "a."):
        return True
    for alphabet in (RUSSIAN, LATIN):
        at = alphabet.find(label[0])
        if at > 0 and before == alphabet[at - 1] + ".":
            return True
    return False
