"""Words for made reports: people, posts, organisations and places, each in every case. All people are invented."""

import csv
import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from pipeline import lexicons
from pipeline.normalisers.morphology import CASES, analyzer

Chance = random.Random
Declined = Callable[[str], str]
"""From a case to the words in it."""

_FIXED = frozenset("оеиуыюэ")


@lru_cache
def listed(kind: str) -> list[str]:
    """The words of a kind, from `words.tsv`."""
    with Path(__file__).with_name("words.tsv").open(encoding="utf-8", newline="") as lines:
        return [row["words"] for row in csv.DictReader(lines, delimiter="\t") if row["kind"] == kind]


@dataclass(frozen=True)
class Person:
    """Name parts in every case."""

    surname: Declined
    given: Declined
    patronymic: Declined | None
    gender: str


def person(chance: Chance) -> Person:
    """Somebody invented."""
    gender = chance.choice("mmf")
    if chance.random() < 0.06:
        name = chance.choice(listed("east_given"))
        return Person(
            fixed(chance.choice(listed("east"))),
            noun(name) if gender == "m" and name[-1] in "нйь" else fixed(name),
            None,
            gender,
        )
    local = chance.random() < 0.5
    given = chance.choice(_listed(gender) if local else listed(f"given_{gender}"))
    surname = chance.choice(_local() if local else listed("surnames"))
    father = chance.choice(_listed("m")) if local and chance.random() < 0.35 else ""
    return Person(
        _surname(surname, gender), name_form(given, gender), _patronymic(father, gender) if father else None, gender
    )


@lru_cache
def _listed(gender: str) -> list[str]:
    return [row["name"] for row in lexicons.read("given_names") if row["gender"] == gender]


@lru_cache
def _local() -> list[str]:
    """Surnames from given names, as in Central Asia."""
    return [name + ("ев" if name[-1] in "йь" else "ов") for name in _listed("m") if name[-1] not in "аяеиоуй"]


def fixed(word: str) -> Declined:
    """A word that does not decline."""
    return lambda case: word


def name_form(name: str, gender: str) -> Declined:
    """A given name."""
    last = name[-1]
    if last in "ая" or (gender == "m" and last not in _FIXED) or (gender == "f" and last == "ь"):
        return noun(name)
    return fixed(name)


_ENDINGS = {
    "": ("", "а", "у", "а", "ом", "е"), "й": ("й", "я", "ю", "я", "ем", "е"), "ь": ("ь", "я", "ю", "я", "ем", "е"),
    "а": ("а", "ы", "е", "у", "ой", "е"), "я": ("я", "и", "е", "ю", "ей", "е"),
    "ий": ("ий", "ия", "ию", "ия", "ием", "ии"), "ия": ("ия", "ии", "ии", "ию", "ией", "ии"),
}  # fmt: skip
_MIXED = {"m": ("", "а", "у", "а", "ым", "е"), "f": ("а", "ой", "ой", "у", "ой", "ой")}
_ADJECTIVE = {"m": ("ий", "ого", "ому", "ого", "им", "ом"), "f": ("ая", "ой", "ой", "ую", "ой", "ой")}


def noun(word: str) -> Declined:
    """A name that declines as a noun."""
    end = next(one for one in ("ий", "ия", "й", "ь", "а", "я", "") if word.endswith(one))
    stem = word[: len(word) - len(end)]

    def declined(case: str) -> str:
        made = stem + _ENDINGS[end][CASES.index(case)]
        return made[:-1] + "и" if end == "а" and case == "gent" and stem[-1] in "кгхжшщч" else made

    return declined


def _surname(base: str, gender: str) -> Declined:
    if base.endswith(("ский", "цкий")):
        return lambda case: base[:-2] + _ADJECTIVE[gender][CASES.index(case)]
    if base.endswith(("ов", "ев", "ин", "ын")) and base not in ("Ин",):
        return lambda case: base + _MIXED[gender][CASES.index(case)]
    if base[-1] in _FIXED or base.endswith(("ых", "их")) or (gender == "f" and base[-1] not in "ая"):
        return fixed(base)
    return noun(base)


def _patronymic(father: str, gender: str) -> Declined:
    stem = father[:-1] + "е" if father[-1] in "йь" else father + ("о" if father[-1] not in "аяеиоу" else "")
    if gender == "m":
        return lambda case: stem + "вич" + ("", "а", "у", "а", "ем", "е")[CASES.index(case)]
    return lambda case: stem + "вн" + ("а", "ы", "е", "у", "ой", "е")[CASES.index(case)]


@lru_cache(maxsize=50_000)
def inflect(word: str, case: str, number: str = "sing", gender: str = "") -> str:
    """A word of the dictionary in a case; as it is where the dictionary cannot."""
    parses = analyzer().parse(word)
    for parse in sorted(parses, key=lambda one: "nomn" not in one.tag):
        if parse.tag.POS in ("NOUN", "ADJF", "PRTF") and "nomn" in parse.tag:
            wanted = {case, number} | ({gender} if gender and number == "sing" and parse.tag.POS != "NOUN" else set())
            if parse.tag.POS != "NOUN" and case == "accs" and (gender == "masc" or number == "plur"):
                wanted |= {"anim"}
            made = parse.inflect(wanted)
            if made:
                return made.word.capitalize() if word[0].isupper() else str(made.word)
    return word


def phrase(words: str, number: str = "sing") -> Declined:
    """Adjectives and a noun that agree, and what follows the noun: «главный врач | больницы»."""
    head, _, tail = words.partition("|")
    parts = head.split()
    gender = str(analyzer().parse(parts[-1])[0].tag.gender or "")

    def declined(case: str) -> str:
        made = [inflect(one, case, number, gender if one is not parts[-1] else "") for one in parts]
        return " ".join([*made, *tail.split()])

    return declined
