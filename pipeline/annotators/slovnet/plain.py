"""Words written the way slovnet's networks have read them: Russian letters, capitals only where news have them.

The networks go by the first letter and the capitals: of names in capitals («Гвидо ФЛАТТЕН») they find a third to a
half, of those in a heading in capitals an eighth, and a first letter that Russian lacks («Өмүрбек») is none to them.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from pipeline.annotators.slovnet.look import Words
from pipeline.normalisers.morphology import forms

_RUSSIAN = str.maketrans("ӨөҮүҢңӘәІіҒғҰұҚқҺһӢӣӮӯҶҷҲҳЎў", "ОоУуНнАаИиГгУуКкХхИиУуЧчХхУу")
"""Kyrgyz, Kazakh, Tajik and Uzbek letters, and the Russian ones that transcribe them."""
_LOUD = 0.6
"""Share of a paragraph's words in capitals above which its capitals say nothing."""
_PEOPLE = frozenset({"Name", "Surn", "Patr"})
_PLACES = frozenset({"Geox"})
_SHARE = 0.05
"""Of a word that the dictionary knows, the share of readings that must be names: «ГОРОД» is none, «ВЕРА» may be one."""
_SPOKEN = re.compile(r"(?!.*[бвгджзйклмнпрстфхцчшщ]{4})[а-яё]{5,}(?:-[а-яё]+)*")
"""A word that the dictionary does not know and that is no abbreviation: «ШАМШИЕВ», but not «МГППУ»."""


def plain(words: Words) -> list[str]:
    """The same words, one for one, fit for `ner` and `entities`.

    >>> plain(["Гвидо", "ФЛАТТЕН", "и", "Өмүрбек", "Осмонов", "(", "ОБСЕ", ")"])
    ['Гвидо', 'Флаттен', 'и', 'Омурбек', 'Осмонов', '(', 'ОБСЕ', ')']
    >>> plain("ПРОТОКОЛ ВСТРЕЧИ С АЙНУРОЙ ИСАЕВОЙ И Т . А . КИМОМ В БИШКЕКЕ".split())
    ['Протокол', 'встречи', 'с', 'Айнурой', 'Исаевой', 'и', 'Т', '.', 'А', '.', 'Кимом', 'в', 'Бишкеке']
    """
    russian = [word.translate(_RUSSIAN) for word in words]
    return (
        list(_calm(russian)) if _is_loud(russian) else [_titled(word) if _is_person(word) else word for word in russian]
    )


def _is_loud(words: Words) -> bool:
    capitals = [word.isupper() for word in words if len(word) > 1 and word.isalpha()]
    return len(capitals) > 1 and sum(capitals) > _LOUD * len(capitals)


def _is_person(word: str) -> bool:
    return len(word) > 2 and word.isupper() and _is_name(word.lower(), _PEOPLE)


def _calm(words: Words) -> Iterator[str]:
    """A paragraph in capitals: names get a capital, abbreviations and initials keep theirs."""
    for place, (word, following) in enumerate(pairwise([*words, ""])):
        if not word.isupper() or (following == "." if len(word) == 1 else _is_abbreviation(word.lower())):
            yield word
        elif place == 0 or _is_name(word.lower(), _PEOPLE | _PLACES):
            yield _titled(word)
        else:
            yield word.lower()


def _titled(word: str) -> str:
    """«ЧОЛПОН-АТА» → «Чолпон-Ата»."""
    return "-".join(part.capitalize() for part in word.split("-"))


@lru_cache(maxsize=10_000)
def _is_name(word: str, marks: frozenset[str]) -> bool:
    readings = forms(word)
    if not any(one.known for one in readings):
        return _SPOKEN.fullmatch(word) is not None
    return not _is_abbreviation(word) and sum(one.share for one in readings if one.marks & marks) > _SHARE


@lru_cache(maxsize=10_000)
def _is_abbreviation(word: str) -> bool:
    readings = forms(word)
    if not any(one.known for one in readings):
        return _SPOKEN.fullmatch(word) is None
    return any("Abbr" in one.marks for one in readings)
