"""Patronymics, Russian and Kyrgyz."""

import re

from pipeline.normalisers.kyrgyz import stripped
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.names.lists import given_names, is_given, known_surnames
from pipeline.normalisers.names.name import fold
from pipeline.normalisers.names.reading import Part, Reading

_MALE = re.compile(r"(?<=\w{2})(ович|евич|ьич|[мктл]ич|нтич)(|а|у|ем|е)$")

_FEMALE = re.compile(r"(?<=\w{2})(овн|евн|ёвн|[мктл]ичн|иничн)(а|ы|е|у|ой|ою)$")

_MALE_CASES = {"": ("nomn",), "а": ("gent", "accs"), "у": ("datv",), "ем": ("ablt",), "е": ("loct",)}

_FEMALE_CASES = {
    "а": ("nomn",),
    "ы": ("gent",),
    "е": ("datv", "loct"),
    "у": ("accs",),
    "ой": ("ablt",),
    "ою": ("ablt",),
}

_KIN = {
    "уулу": "m",
    "улуу": "m",
    "углы": "m",
    "оглы": "m",
    "оглу": "m",
    "кызы": "f",
    "кизи": "f",
    "гызы": "f",
    "кыз": "f",
}

_KAZAKH = re.compile(r"(?P<father>[^\W\d_]{3,}?)(?:(?P<son>[уұ]лы)|[кқг]ызы)")

KYRGYZ = re.compile(
    r"(?P<name>[а-яёөүң-]{2,}(?:[оеё]в|ин|цын|[сцз]кий|(?<![сцз])ко|[оеё]ва|ина|цына|[сцз]кая"
    r"|(?P<father>[оеё]вич|ьич|[оеё]вна|ична)))"
    r"(?:(?<=а)(?:н[ыу]н?|га|дан?)|(?<=ко)(?:нун?|го|дон?)|(?<=[оёе]в)(?:д[уыи]н?|г[оае]|д[оае]н?)"
    r"|(?<=ин)(?:дин?|ге|ден?)|(?<=й)(?:дин?|ге|ден?)|(?<=ч)(?:тин?|ке|тен?))"
)
"""A surname or patronymic with a Kyrgyz case ending: «Асановдун», «Асановага», «Маратовичке»."""


def is_patronymic(word: str) -> bool:
    """Whether a word has the ending of a patronymic, in any case, or is «уулу», «кызы».

    >>> [is_patronymic(word) for word in ("Маратовной", "Сериккызы", "Айгуль")]
    [True, True, False]
    """
    low = word.lower()
    cased = KYRGYZ.fullmatch(low)
    return bool(_MALE.search(low) or _FEMALE.search(low) or (cased and cased["father"]) or _kazakh(low)) or low in _KIN


def kin(word: str) -> str:
    """The bare «уулу», «кызы» of a word in whatever Kyrgyz case, '' for another word.

    >>> kin("уулун"), kin("кызынын"), kin("улуу"), kin("кызды")
    ('уулу', 'кызы', 'улуу', '')
    """
    low = word.lower()
    bare = low if low in _KIN else stripped(low).word
    return bare if bare in _KIN and bare != "кыз" else ""


def _kazakh(low: str) -> str:
    """The sex of a patronymic written as one word, '' for another word: «Нұрланұлы» m, «Сериккызы» f."""
    match = _KAZAKH.fullmatch(low)
    return ("m" if match["son"] else "f") if match and is_given(match["father"]) else ""


def patronymics(word: str) -> list[Reading]:
    """A word as a patronymic."""
    low = word.lower()
    if gender := _KIN.get(low) or _kazakh(low):
        return [Reading(Part.PATRONYMIC, low, "", gender, 4.0)]
    for pattern, cases, ending, gender in ((_MALE, _MALE_CASES, "", "m"), (_FEMALE, _FEMALE_CASES, "а", "f")):
        match = pattern.search(low)
        if match:
            nominative = low[: match.start(2)] + ending
            weight = _fathered(nominative, gender)
            return [Reading(Part.PATRONYMIC, nominative, case, gender, weight) for case in cases[match[2]]]
    return []


def _fathered(nominative: str, gender: str) -> float:
    """How surely it is a patronymic: «Наркевич» and «Шендерович» are surnames, «Янкович» may be either.

    >>> [_fathered(word, "m") for word in ("маратович", "янкович", "шендерович")]
    [4.0, 0.8, -0.5]
    """
    known = bool(_fathers(nominative) & given_names().keys())
    if gender == "f":
        return 4.0 if known else 3.0
    marks = {mark for one in forms(nominative) if one.known for mark in one.marks} & {"Surn", "Patr"}
    surname = nominative in known_surnames() or marks == {"Surn"}
    if known:
        return 0.8 if surname else 4.0
    return -0.5 if surname else 2.0


def _fathers(patronymic: str) -> set[str]:
    """Names that a patronymic may come from.

    >>> "сергей" in _fathers("сергеевна"), "марат" in _fathers("маратович"), "яков" in _fathers("яковлевич")
    (True, True, True)
    """
    base = re.sub(r"вл(?=ев)", "в", fold(patronymic))  # «Яковлевич»
    base = re.sub(r"(?:[оеё]вич|[оеё]вна|ьич|ич|иничн?а|ична)$", "", base)
    return {base + end for end in ("", "й", "ь", "а", "я", "ий", "ай", "ы", "о", "и", "у")} | {
        base.removesuffix("ь") + "ий"
    }
