"""Words written the way slovnet's networks have read them: Russian letters, capitals only where news have them.

The networks go by the first letter and the capitals: of names in capitals («Гвидо ФЛАТТЕН») they find a third to a
half, of those in a heading in capitals an eighth, and a first letter that Russian lacks («Өмүрбек») is none to them.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.annotators.slovnet.look import Words
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.names import Part, readings

_RUSSIAN = str.maketrans("ӨөҮүҢңӘәІіҒғҰұҚқҺһӢӣӮӯҶҷҲҳЎў", "ОоУуНнАаИиГгУуКкХхИиУуЧчХхУу")
"""Kyrgyz, Kazakh, Tajik and Uzbek letters, and the Russian ones that transcribe them."""
_LOUD = 0.6
"""Share of a paragraph's words in capitals above which its capitals say nothing."""
_PEOPLE = frozenset({"Name", "Surn", "Patr"})
_PLACES = frozenset({"Geox"})
_SHARE = 0.05
"""Of a word that the dictionary knows, the share of readings that must be names: «ГОРОД» is none, «ВЕРА» may be one."""
_WEIGHTS = {Part.GIVEN: 1.0, Part.PATRONYMIC: 3.0, Part.SURNAME: 0.5}
"""What a reading of another word must weigh: a listed given name, a certain patronymic, a surname's ending."""
_SPOKEN = re.compile(r"(?!.*[бвгджзйклмнпрстфхцчшщ]{4})[а-яё]{5,}(?:-[а-яё]+)*")
"""What may be a word at all: «ФЛАТТЕН», but not «МГППУ»."""


def plain(words: Words) -> list[str]:
    """The same words, one for one, fit for `ner` and `entities`.

    >>> plain(["Гвидо", "ФЛАТТЕН", "и", "Өмүрбек", "ОСМОНОВ", "(", "ОБСЕ", ")"])
    ['Гвидо', 'Флаттен', 'и', 'Омурбек', 'Осмонов', '(', 'ОБСЕ', ')']
    >>> plain("ПРОТОКОЛ ВСТРЕЧИ С АЙНУРОЙ ИСАЕВОЙ И Т . А . КИМОМ В БИШКЕКЕ".split())
    ['протокол', 'встречи', 'с', 'Айнурой', 'Исаевой', 'и', 'Т', '.', 'А', '.', 'Кимом', 'в', 'Бишкеке']
    """
    russian = [word.translate(_RUSSIAN) for word in words]
    return list(_calm(russian) if _is_loud(russian) else _quiet(russian))


def _is_loud(words: Words) -> bool:
    capitals = [word.isupper() for word in words if len(word) > 1 and word.isalpha()]
    return len(capitals) > 1 and sum(capitals) > _LOUD * len(capitals)


def _calm(words: Words) -> Iterator[str]:
    """A paragraph in capitals as a sentence: names get a capital, abbreviations and initials keep theirs."""
    for word, following, next_ in zip(words, [*words[1:], ""], [*words[2:], "", ""], strict=False):
        low = word.lower()
        if len(word) == 1:  # «Т. Лим» has an initial, «в г. Ош» has none
            yield word if following == "." and not _is_marked(next_.lower(), _PLACES) else low
        elif not word.isupper() or _is_abbreviation(low):
            yield word
        else:
            yield _titled(word) if not _is_known(low) or _is_marked(low, _PEOPLE | _PLACES) else low


def _quiet(words: Words) -> Iterator[str]:
    """Names in capitals get one: those that are known for such, and what may be one after a name or an initial."""
    announced = initial = False
    for word in words:
        name = word[:1].isupper() and _is_person(word.lower())
        if len(word) > 2 and word.isupper() and (name or (announced and _may_be_person(word.lower()))):
            yield _titled(word)
            name = True
        else:
            yield word
        announced, initial = name or (word == "." and initial), len(word) == 1 and word.isupper()


def _titled(word: str) -> str:
    """«ЧОЛПОН-АТА» → «Чолпон-Ата»."""
    return "-".join(part.capitalize() for part in word.split("-"))


@lru_cache(maxsize=10_000)
def _is_person(word: str) -> bool:
    if _is_known(word) or _is_abbreviation(word):
        return len(word) > 3 and _is_marked(word, _PEOPLE)
    return any(one.weight >= _WEIGHTS.get(one.part, 9) for one in readings(word.capitalize()))


def _may_be_person(word: str) -> bool:
    return not _is_abbreviation(word) and (_is_marked(word, _PEOPLE) or not _is_known(word))


@lru_cache(maxsize=10_000)
def _is_marked(word: str, marks: frozenset[str]) -> bool:
    return _is_known(word) and sum(one.share for one in forms(word) if one.marks & marks) > _SHARE


@lru_cache(maxsize=10_000)
def _is_abbreviation(word: str) -> bool:
    return any("Abbr" in one.marks for one in forms(word)) or not (_is_known(word) or _SPOKEN.fullmatch(word))


def _is_known(word: str) -> bool:
    return any(one.known for one in forms(word))
