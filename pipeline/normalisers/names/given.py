"""Given names: what a word can be as one."""

import re
from functools import lru_cache

from pipeline.normalisers.morphology import forms
from pipeline.normalisers.names.lists import is_given, known_surnames, listed_gender, of_either
from pipeline.normalisers.names.name import fold
from pipeline.normalisers.names.paradigms import (
    NOUN_A,
    NOUN_M,
    NOUN_SOFT_F,
    OBLIQUE,
    SOFT,
    SOFT_F_AS_IS,
    VOWELS,
    invariable,
    nominatives,
)
from pipeline.normalisers.names.reading import Part, Reading
from pipeline.normalisers.names.surnames import SURNAME_F

_SURNAME_ONLY = re.compile(r"(?:[оеё]в(?:а|у|ым|ой)?|[иы]н(?:ым|ой)|[сц]к(?:ий|ая|ого|ой|ую))$")


def given(word: str) -> list[Reading]:
    """A word as a given name."""
    low = word.lower()
    candidates = [(low, "nomn", "")]
    candidates += [(nominative, case, "m") for nominative, case in nominatives(low, NOUN_M)]
    candidates += [  # before those in -я: «Асели» is of Асель
        (nominative, case, "f") for nominative, case in nominatives(low, NOUN_SOFT_F) if nominative[-2] in SOFT
    ]
    candidates += [(nominative, case, "") for nominative, case in nominatives(low, NOUN_A)]
    candidates += [
        (form.lemma, form.case, "")
        for form in forms(low)
        if form.known and "Name" in form.marks and form.number == "sing" and "voct" not in form.marks
    ]
    found = []
    for nominative, case, demanded in dict.fromkeys(candidates):
        known, gender = is_given(nominative), given_gender(nominative)
        if nominative.endswith("ь") and case != "nomn" and not (known or nominative.endswith(_FEMALE_ENDINGS)):
            continue
        weight = _known_given(nominative, case) if known else _unknown_given(low, nominative, case)
        for sex in (demanded,) if demanded else (gender, _OTHER[gender]) if gender else ("",):
            doubt = _doubt(nominative) if gender and sex != gender else 0.0  # the surname may know better
            found.append(Reading(Part.GIVEN, nominative, case, sex, weight - doubt))
    if invariable(low, given_gender(low)):
        known = is_given(low)
        gender = given_gender(low) or ("" if low[-1] in VOWELS else "f")
        weight = 2.8 if known else -6.0 if _SURNAME_ONLY.search(low) else -3.5 if low[-1] in "ыую" else -2.2
        found += [Reading(Part.GIVEN, low, case, gender, weight) for case in OBLIQUE]
    elif low[-1] not in "аяь":  # «Саламат Юсуповой»
        weight = (2.8 if is_given(low) else -2.2) - _doubt(low)
        found += [Reading(Part.GIVEN, low, case, "f", weight) for case in OBLIQUE]
    if low.endswith("ь") and given_gender(low) == "f":
        found += [Reading(Part.GIVEN, low, case, "f", weight) for case, weight in SOFT_F_AS_IS.items()]
    return found


_OTHER = {"m": "f", "f": "m"}


def _doubt(nominative: str) -> float:
    """Log-odds that a name's usual gender has over the other one."""
    return 3.5 if listed_gender(nominative) else 2.5 if is_sure(nominative) else 1.0


def _known_given(nominative: str, case: str) -> float:
    """«Нурлана», «Павла»: a woman's name that is a man's in the genitive is mostly the latter."""
    if (
        case != "nomn"
        or listed_gender(nominative) == "f"
        or fold(nominative) in of_either()
        or not any(is_given(man) for man, told in nominatives(nominative, NOUN_M) if told == "gent")
    ):
        return 3.0 if is_sure(nominative) else 2.3
    return (
        2.0 if any("Name" in form.marks and form.gender == "femn" and form.known for form in forms(nominative)) else 1.0
    )


@lru_cache(maxsize=20_000)
def is_sure(nominative: str) -> bool:
    """A given name of our list or of the dictionary; the list of natasha has many that nobody bears: «Аид»."""
    if bool(listed_gender(nominative)) or fold(nominative) in of_either():
        return True
    surname = SURNAME_F.search(nominative)  # «Ильина»
    if surname and nominative[: surname.end(1)] in known_surnames():
        return False
    return any("Name" in form.marks and form.known and form.lemma == nominative for form in forms(nominative))


def _unknown_given(low: str, nominative: str, case: str) -> float:
    """A given name that no list has: one like «Сонунбек» is likely, one in -ы or -у hardly stands in the nominative."""
    if _SURNAME_ONLY.search(low):
        return -4.0
    if nominative.endswith(_MALE_ENDINGS + _FEMALE_ENDINGS) and len(nominative) > 5:
        return -0.5 if nominative.endswith("ой") else 1.0  # «Накамурой»
    if case != "nomn":
        return -3.5 if nominative.endswith("ий") else -2.0
    return -4.0 if len(low) > 3 and low.endswith(("ы", "у", "ю", "ой", "ом")) else -2.0 if low[-1] in VOWELS else -1.5


_MALE_ENDINGS = (
    "бек",
    "бай",
    "али",
    "дин",
    "жон",
    "мырза",
    "мурат",
    "султан",
    "улла",
    "улло",
    "кул",
    "жан",
    "мат",
    "тай",
    "берди",
    "темир",
    "хан",
    "назар",
    "хаджи",
    "ходжи",
    "мурод",
    "нияз",
    "ниёз",
    "берген",
    "гельды",
)

_FEMALE_ENDINGS = (
    "гүл",
    "гуль",
    "гул",
    "күл",
    "куль",
    "бүбү",
    "бубу",
    "айым",
    "кан",
    "зада",
    "нисо",
    "ой",
    "сулуу",
    "бике",
    "бийке",
    "джан",
)


@lru_cache(maxsize=20_000)
def given_gender(word: str) -> str:
    """'f', 'm' or '' for a given name in the nominative.

    >>> given_gender("Нурлан"), given_gender("Айгүл"), given_gender("Рахат")
    ('m', 'f', '')
    """
    listed = listed_gender(word)
    if listed or fold(word) in of_either():
        return listed
    genders = {
        form.gender
        for form in forms(word.lower())
        if "Name" in form.marks and form.case == "nomn" and form.number == "sing"
    }
    if len(genders) == 1:
        return {"masc": "m", "femn": "f"}.get(genders.pop(), "")
    low = word.lower()
    if low.endswith(_FEMALE_ENDINGS):
        return "f"
    if low.endswith(_MALE_ENDINGS):
        return "m"
    if low.endswith(("а", "я")):
        return "f"
    return ""
