"""Surnames: what a word can be as one."""

import re
from collections.abc import Callable
from functools import lru_cache

from pipeline.normalisers.morphology import forms
from pipeline.normalisers.names.lists import is_given, known_surnames, listed_surnames
from pipeline.normalisers.names.paradigms import FIXED, NOUN_A, NOUN_M, OBLIQUE, VOWELS, invariable, nominatives
from pipeline.normalisers.names.reading import Part, Reading

_SURNAME_M = re.compile(r"(?<=[а-яёөү])([оеё]в|[иы]н)(|а|у|ым|е)$")

SURNAME_F = re.compile(r"(?<=[а-яёөү])([оеё]в|[иы]н)(а|ой|у|ою)$")
"""A surname of the mixed pattern, borne by a woman."""

_MIXED_M = {"": "nomn", "а": "gent accs", "у": "datv", "ым": "ablt", "е": "loct"}

_MIXED_F = {"а": "nomn", "ой": "gent datv ablt loct", "у": "accs", "ою": "ablt"}

_ADJECTIVE = re.compile(r"(?<=[а-яёөү])([сцз]к|н|т|л|р|в|м|[чшщж])(ий|ый|ой|[ое]го|[ое]му|им|ым|[ое]м|ая|ую|ою)$")

_ADJ_CASES = {
    "ий": ("m", "nomn"),
    "ый": ("m", "nomn"),
    "ого": ("m", "gent accs"),
    "его": ("m", "gent accs"),
    "ому": ("m", "datv"),
    "ему": ("m", "datv"),
    "им": ("m", "ablt"),
    "ым": ("m", "ablt"),
    "ом": ("m", "loct"),
    "ем": ("m", "loct"),
    "ая": ("f", "nomn"),
    "ую": ("f", "accs"),
    "ою": ("f", "ablt"),
}

_TYPICAL = re.compile(
    r"(?:[оеё]ва?|[иы]на?|[сцз]к(?:ий|ая|ой)|ко|ян(?:ц)?|дзе|швили|[уы]ль|чук|юк|ук|берг|ман|сон|шан|ло|нов|ец|ик"
    r"|ич|[аеиоу]с|[еэи]р|айте|ен[еэ]|оглу|[еэ]ску|[ао]лду|[ао]нду|озу|яху|иньш|ини|елли|етти|они|[уе]лия|[кч]ава)$"
)

_UNDECLINED = 2.5
"""How much rarer a surname in -а or -я is left in the nominative behind a given name that is not."""


def surnames(word: str) -> list[Reading]:
    """A word as a surname."""
    low = word.lower()
    found: dict[tuple[str, str, str], float] = {}

    def add(nominative: str, cases: str, gender: str, weight: float) -> None:
        for case in cases.split():
            key = (nominative, case, gender)
            found[key] = max(found.get(key, -9.0), weight)

    mixed_m, mixed_f, adjective = _SURNAME_M.search(low), SURNAME_F.search(low), _ADJECTIVE.search(low)
    if mixed_m:
        add(low[: mixed_m.end(1)], _MIXED_M[mixed_m[2]], "m", 1.5)
    if mixed_f:
        add(low[: mixed_f.end(1)] + "а", _MIXED_F[mixed_f[2]], "f", 1.5)
    if adjective and not (mixed_f or mixed_m):
        _add_adjective(low, adjective, add)
    for nominative, case in nominatives(low, NOUN_M):
        if not (mixed_m and nominative.endswith(("ов", "ев", "ёв", "ин", "ын"))):
            add(nominative, case, "m", _surname_weight(nominative) - 0.2)
    for nominative, case in nominatives(low, NOUN_A):
        if not _TYPICAL.search(nominative) or nominative.endswith("ло"):
            add(nominative, case, "", _surname_weight(nominative) - 0.1)
    if not (mixed_m or mixed_f):
        gender = "m" if low[-1] not in "ая" + VOWELS and _TYPICAL.search(low) and low.endswith(("ий", "ый")) else ""
        add(low, "nomn", gender, _surname_weight(low))
        fixed = low[-1] in VOWELS or low.endswith(FIXED)
        if fixed or invariable(low, "f") or low.endswith(("ей", "ай", "ь")):  # «Джоанны Стингрей»
            for case in OBLIQUE:
                add(low, case, "" if fixed else "f", _surname_weight(low) - 0.5)
        elif low[-1] in "ая":  # «с Игорем Лобода»
            for case in OBLIQUE:
                add(low, case, "", _surname_weight(low) - _UNDECLINED)
    return [
        Reading(Part.SURNAME, nominative, case, gender, weight) for (nominative, case, gender), weight in found.items()
    ]


def _add_adjective(low: str, match: "re.Match[str]", add: Callable[[str, str, str, float], None]) -> None:
    stem, ending = low[: match.end(1)], match[2]
    weight = 1.5 if match[1] in ("ск", "цк", "зк") else 0.5
    if weight < 1.0 and ending in ("ой", "ая", "ую", "ою") and not _is_adjectival(stem):
        return
    male = stem + ("ий" if match[1][-1] in "кгхчшщж" else "ый")
    male = stem + "ой" if stem + "ой" in known_surnames() and male not in known_surnames() else male
    if ending == "ой":
        add(low, "nomn", "m", weight - 0.7)
        add(stem + "ая", "gent datv ablt loct", "f", weight)
        return
    gender, cases = _ADJ_CASES[ending]
    add(stem + "ая" if gender == "f" else male, cases, gender, weight)


def _is_adjectival(stem: str) -> bool:
    """«Толстая», not «Шпидлая»: the dictionary or the list has a man's form."""
    male = {stem + ending for ending in ("ый", "ий", "ой")}
    return bool(male & known_surnames()) or any(form.known and form.pos == "ADJF" for form in forms(stem + "ая"))


@lru_cache(maxsize=50_000)
def _surname_weight(nominative: str) -> float:
    """How likely a surname has this nominative: by the list, by its ending, by its last letter."""
    if nominative in listed_surnames():
        return 1.2
    typical, ending = bool(_TYPICAL.search(nominative)), _by_ending(nominative)
    form = nominative[-1] in "ау" and not typical and _TYPICAL.search(nominative[:-1])  # «моралеса» is in the list
    if nominative in known_surnames() and not form:
        return 0.4 if is_given(nominative) else 1.2 if typical else 1.2 + ending / 2
    if is_given(nominative):
        return -1.0 + ending / 2
    return 0.6 if typical else ending


def _by_ending(nominative: str) -> float:
    """How much rarer a surname ends so than in a consonant: «Чавеса» is sooner a form of Чавес."""
    return next((weight for ending, weight in _ENDINGS if re.search(f"(?:{ending})$", nominative)), 0.0)


_ENDINGS = (
    ("зода|заде|зоде", 0.6),
    ("..[ое]м", -1.0),
    ("..[^в]ой", -2.4),
    ("[аеиоу]са|[еэи]ра|[нг]а", -1.6),
    ("а", -1.1),
    ("[иьй]я", -1.1),
    ("(?<![сц]к)ий", -0.6),
    ("я", -2.8),
    ("о", -0.6),
    ("[эё]", -0.8),
    ("и", -0.8),
    ("е", -1.1),
    ("у", -2.0),
    ("[юы]", -3.0),
)
