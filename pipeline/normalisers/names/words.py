"""What a single word of a name can be: part, case, gender, nominative form.

Inflection follows A. A. Zaliznyak's declension of proper names: surnames in -ов/-ин decline by the mixed pattern, in
-ский as adjectives, others as nouns; women's names in a consonant, and names in -о, -е, -и, -у, stay as they are.
"""

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from pipeline import lexicons
from pipeline.normalisers.kyrgyz import stripped
from pipeline.normalisers.morphology import forms, like
from pipeline.normalisers.names.name import fold


class Part(StrEnum):
    """Part of a personal name."""

    SURNAME = "surname"
    GIVEN = "given_name"
    PATRONYMIC = "patronymic"
    INITIAL = "initial"


class Reading(NamedTuple):
    """One way to take a word. `case` and `gender` are '' where the form does not tell; `weight` is a log-odds."""

    part: Part
    nominative: str
    case: str
    gender: str
    weight: float


_INITIAL = re.compile(r"(?:[А-ЯЁӨҮҢA-Z]|Дж|Дз|Ж[еэ]|Ю|Ы|Ч|Ш|Щ|Э|Ё|Я)\.")
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

# ending of the form → what stands for it in the nominative, by case; '' is the bare consonant
_NOUN_M = {
    "а": (("", "gent accs"),),
    "у": (("", "datv"),),
    "ом": (("", "ablt"),),
    "ем": (("", "ablt"), ("й", "ablt"), ("ь", "ablt")),
    "е": (("", "loct"), ("й", "loct"), ("ь", "loct")),
    "я": (("й", "gent accs"), ("ь", "gent accs")),
    "ю": (("й", "datv"), ("ь", "datv")),
    "ии": (("ий", "loct"),),
}
_NOUN_A = {
    "ы": (("а", "gent"),),
    "и": (("а", "gent"), ("я", "gent")),
    "ии": (("ия", "gent datv loct"),),
    "е": (("а", "datv loct"), ("я", "datv loct")),
    "у": (("а", "accs"),),
    "ю": (("я", "accs"),),
    "ой": (("а", "ablt"),),
    "ей": (("а", "ablt"), ("я", "ablt")),
    "ою": (("а", "ablt"),),
    "ию": (("ия", "accs"),),
    "ией": (("ия", "ablt"),),
}
_NOUN_SOFT_F = {"и": (("ь", "gent datv loct"),), "ью": (("ь", "ablt"),)}
_SOFT = "влнрт"
"""Before the soft sign of a woman's name: «Асель», «Любовь», never «Сейджь»."""
_SOFT_F_AS_IS = {
    "accs": 3.0,
    "gent": 2.4,
    "datv": 2.4,
    "ablt": 2.4,
    "loct": 2.4,
}  # «Асель Мухтаровну», and often undeclined
_SURNAME_M = re.compile(r"(?<=[а-яёөү])([оеё]в|[иы]н)(|а|у|ым|е)$")
_SURNAME_F = re.compile(r"(?<=[а-яёөү])([оеё]в|[иы]н)(а|ой|у|ою)$")
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
_SURNAME_ONLY = re.compile(r"(?:[оеё]в(?:а|у|ым|ой)?|[иы]н(?:ым|ой)|[сц]к(?:ий|ая|ого|ой|ую))$")
_KYRGYZ = re.compile(
    r"(?P<name>[а-яёөүң-]{2,}(?:[оеё]в|ин|цын|[сцз]кий|(?<![сцз])ко|[оеё]ва|ина|цына|[сцз]кая"
    r"|(?P<father>[оеё]вич|ьич|[оеё]вна|ична)))"
    r"(?:(?<=а)(?:н[ыу]н?|га|дан?)|(?<=ко)(?:нун?|го|дон?)|(?<=[оёе]в)(?:д[уыи]н?|г[оае]|д[оае]н?)"
    r"|(?<=ин)(?:дин?|ге|ден?)|(?<=й)(?:дин?|ге|ден?)|(?<=ч)(?:тин?|ке|тен?))"
)
"""A surname or patronymic with a Kyrgyz case ending: «Асановдун», «Асановага», «Маратовичке»."""
_TYPICAL = re.compile(
    r"(?:[оеё]ва?|[иы]на?|[сцз]к(?:ий|ая|ой)|ко|ян(?:ц)?|дзе|швили|[уы]ль|чук|юк|ук|берг|ман|сон|шан|ло|нов|ец|ик"
    r"|ич|[аеиоу]с|[еэи]р|айте|ен[еэ]|оглу|[еэ]ску|[ао]лду|[ао]нду|озу|яху|иньш|ини|елли|етти|они|[уе]лия|[кч]ава)$"
)


def is_initial(word: str) -> bool:
    """Whether a word is an initial with its full stop.

    >>> is_initial("К."), is_initial("Дж."), is_initial("ул.")
    (True, True, False)
    """
    return bool(_INITIAL.fullmatch(word))


def is_patronymic(word: str) -> bool:
    """Whether a word has the ending of a patronymic, in any case, or is «уулу», «кызы».

    >>> [is_patronymic(word) for word in ("Маратовной", "Сериккызы", "Айгуль")]
    [True, True, False]
    """
    low = word.lower()
    cased = _KYRGYZ.fullmatch(low)
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


@lru_cache(maxsize=50_000)
def readings(word: str) -> tuple[Reading, ...]:
    """Every way to take a word of a name.

    >>> sorted((r.nominative, r.case) for r in readings("Гафуровой") if r.part is Part.SURNAME and r.gender == "f")
    [('Гафурова', 'ablt'), ('Гафурова', 'datv'), ('Гафурова', 'gent'), ('Гафурова', 'loct')]

    """
    if is_initial(word):
        return (Reading(Part.INITIAL, word, "", "", 0.0),)
    if "-" in word and all(half[:1].isupper() for half in word.split("-")):
        return _compound(word)
    model = word.capitalize() if word.isupper() and len(word) > 1 else word
    found = _kyrgyz_surname(model) or [
        *_patronymics(model),
        *_given(model),
        *_kyrgyz_given(model),
        *_surnames(model),
    ]
    return tuple(
        reading._replace(nominative=_recased(model, reading.nominative)) for reading in _ranked(model.lower(), found)
    )


def _ranked(low: str, found: list[Reading]) -> list[Reading]:
    """A form of a well-known given name is hardly another name as it stands: «Марине», «Ольге»; «Анне» may be.

    >>> [one.weight for one in readings("Ольге") if one.nominative == "Ольге" and one.case == "nomn"]
    [-3.5, -2.6]
    """
    if not any(one.part is Part.GIVEN and one.nominative != low and one.weight >= _WELL_KNOWN for one in found):
        return found
    kept = ("nomn",) if _is_sure(low) else ()
    return [
        one._replace(weight=one.weight - _FORM_OF_KNOWN) if one.nominative == low and one.case not in kept else one
        for one in found
    ]


_WELL_KNOWN = 3.0
_FORM_OF_KNOWN = 1.5
"""Log-odds of a given name that our list or the dictionary has, and what its form loses as another name."""


def _recased(model: str, word: str) -> str:
    """Capitals letter by letter where the letters agree, else as in `like`.

    >>> _recased("О’Нила", "о’нил")
    'О’Нил'
    """
    kept = "".join(m if m.lower() == w else w for m, w in zip(model, word, strict=False))
    return like(model, kept + word[len(model) :]) if "-" in model else (kept + word[len(kept) :])


def _compound(word: str) -> tuple[Reading, ...]:
    """«Мамбеталиевой-Шариповой»: both halves in one case; the first may also stay as it is («Соловьёва-Седого»)."""
    halves = [readings(half) for half in word.split("-")]
    found = {}
    for last in halves[-1]:
        firsts = []
        for half, options in zip(word.split("-")[:-1], halves[:-1], strict=True):
            fitting = [
                o
                for o in options
                if o.part is last.part and o.case in ("", last.case) and o.gender in ("", last.gender)
            ]
            firsts.append(max(fitting, key=lambda o: o.weight).nominative if fitting else half)
        nominative = "-".join((*firsts, last.nominative))
        if last.part is Part.GIVEN and is_given(nominative):
            last = last._replace(weight=3.0)
        found[(last.part, nominative, last.case, last.gender)] = last._replace(nominative=nominative)
    whole = [Reading(Part.GIVEN, word, "nomn", given_gender(word), 3.0)] if is_given(word) else []
    return (*(one for one in found.values() if not _is_of_other_gender(one)), *whole)


def _is_of_other_gender(reading: Reading) -> bool:
    """Ахмат-Хаджи is a man, whatever the halves may be."""
    listed = _listed_gender(reading.nominative) if reading.part is Part.GIVEN else ""
    return listed != "" and reading.gender not in ("", listed)


def in_kyrgyz_case(word: str) -> bool:
    """Whether a word of a name has a Kyrgyz case ending.

    >>> in_kyrgyz_case("Асановдун"), in_kyrgyz_case("Облусунун")
    (True, False)
    """
    return bool(_kyrgyz_surname(word) or _kyrgyz_given(word))


def _kyrgyz_surname(word: str) -> list[Reading]:
    """A word with a Kyrgyz case ending, which only the last of a name bears: it fits any case of the others.

    >>> [(one.part.value, one.nominative, one.gender) for one in readings("Асановага")]
    [('surname', 'Асанова', 'f')]
    """
    match = _KYRGYZ.fullmatch(word.lower())
    if match is None:
        return []
    part = Part.PATRONYMIC if match["father"] else Part.SURNAME
    return [Reading(part, match["name"], "", "f" if match["name"].endswith("а") else "m", 1.5)]


def _kyrgyz_given(word: str) -> list[Reading]:
    """«Эсендин айтымында», «Нурланга»: a listed name with such an ending, where no other word has that form."""
    low = word.lower()
    bare = stripped(low).word
    if len(bare) < 4 or bare == low or not is_given(bare) or is_given(low):
        return []
    others = any(form.known and ("Name" not in form.marks or form.lemma != bare) for form in forms(low))
    if others or any(form.known and "Name" not in form.marks for form in forms(bare)):
        return []
    return [Reading(Part.GIVEN, bare, "", given_gender(bare), 2.5)]


def _patronymics(word: str) -> list[Reading]:
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
    known = bool(_fathers(nominative) & _given_names().keys())
    if gender == "f":
        return 4.0 if known else 3.0
    marks = {mark for one in forms(nominative) if one.known for mark in one.marks} & {"Surn", "Patr"}
    surname = nominative in _known_surnames() or marks == {"Surn"}
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


def _stripped(low: str, paradigm: Mapping[str, tuple[tuple[str, str], ...]]) -> list[tuple[str, str]]:
    """Possible nominatives of a form, with the case that each would stand in.

    >>> _stripped("гюля", _NOUN_M), _stripped("кисиды", _NOUN_A), _stripped("миядзаки", _NOUN_M)
    ([('гюль', 'gent'), ('гюль', 'accs')], [('кисида', 'gent')], [])
    """
    found = []
    for size in (3, 2, 1):
        stem, ending = low[:-size], low[-size:]
        for put, cases in paradigm.get(ending, ()) if len(low) > size + 1 else ():
            if _joins(stem[-1], put, ending):
                found += [(stem + put, case) for case in cases.split()]
    return found


def declined(word: str) -> list[tuple[str, str]]:
    """What a man's name in a consonant may be in the nominative, itself first, each with the case that it stands in.

    >>> declined("Цзэминем")
    [('Цзэминем', 'nomn'), ('Цзэминь', 'ablt')]
    """
    return [(word, "nomn"), *((like(word, one), case) for one, case in _stripped(word.lower(), _NOUN_M))]


def _joins(last: str, put: str, ending: str) -> bool:
    """Whether a stem with such a last letter has this ending, and that one in the nominative: «Гюля» is of Гюль."""
    if put == "й":
        return last in _ALL_VOWELS
    if last == "й":
        return put == "я"
    if put in ("", "ь"):
        hissing = ending != "ем" or last in "жшщчц"
        return last not in _ALL_VOWELS + "ь" and (hissing if put == "" else last not in _HARD)
    if put == "а":
        spelt = {"ы": last not in _HARD, "и": last in _HARD, "ей": last in "жшщчц"}
        return last != "ь" and spelt.get(ending, True)
    return put != "я" or last not in _HARD


_ALL_VOWELS = "аеёиоуыэюяөү"
_HARD = "гкхжшщчй"
"""After these «и» stands for «ы», and no soft sign in a man's name."""


def _given(word: str) -> list[Reading]:
    low = word.lower()
    candidates = [(low, "nomn", "")]
    candidates += [(nominative, case, "m") for nominative, case in _stripped(low, _NOUN_M)]
    candidates += [  # before those in -я: «Асели» is of Асель
        (nominative, case, "f") for nominative, case in _stripped(low, _NOUN_SOFT_F) if nominative[-2] in _SOFT
    ]
    candidates += [(nominative, case, "") for nominative, case in _stripped(low, _NOUN_A)]
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
    if _invariable(low, given_gender(low)):
        known = is_given(low)
        gender = given_gender(low) or ("" if low[-1] in _VOWELS else "f")
        weight = 2.8 if known else -6.0 if _SURNAME_ONLY.search(low) else -3.5 if low[-1] in "ыую" else -2.2
        found += [Reading(Part.GIVEN, low, case, gender, weight) for case in _OBLIQUE]
    elif low[-1] not in "аяь":  # «Саламат Юсуповой»
        weight = (2.8 if is_given(low) else -2.2) - _doubt(low)
        found += [Reading(Part.GIVEN, low, case, "f", weight) for case in _OBLIQUE]
    if low.endswith("ь") and given_gender(low) == "f":
        found += [Reading(Part.GIVEN, low, case, "f", weight) for case, weight in _SOFT_F_AS_IS.items()]
    return found


_OTHER = {"m": "f", "f": "m"}


def _doubt(nominative: str) -> float:
    """Log-odds that a name's usual gender has over the other one."""
    return 3.5 if _listed_gender(nominative) else 2.5 if _is_sure(nominative) else 1.0


def _known_given(nominative: str, case: str) -> float:
    """«Нурлана», «Павла»: a woman's name that is a man's in the genitive is mostly the latter."""
    if (
        case != "nomn"
        or _listed_gender(nominative) == "f"
        or fold(nominative) in _of_either()
        or not any(is_given(man) for man, told in _stripped(nominative, _NOUN_M) if told == "gent")
    ):
        return 3.0 if _is_sure(nominative) else 2.3
    return (
        2.0 if any("Name" in form.marks and form.gender == "femn" and form.known for form in forms(nominative)) else 1.0
    )


@lru_cache(maxsize=20_000)
def _is_sure(nominative: str) -> bool:
    """A given name of our list or of the dictionary; the list of natasha has many that nobody bears: «Аид»."""
    if bool(_listed_gender(nominative)) or fold(nominative) in _of_either():
        return True
    surname = _SURNAME_F.search(nominative)  # «Ильина»
    if surname and nominative[: surname.end(1)] in _known_surnames():
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
    return -4.0 if len(low) > 3 and low.endswith(("ы", "у", "ю", "ой", "ом")) else -2.0 if low[-1] in _VOWELS else -1.5


_FIXED = ("уа", "юа", "оа", "иа", "еа", "ых", "их")
"""Surnames that stay as they are, whoever bears them: Дюбуа, Белых."""
_UNDECLINED = 2.5
"""How much rarer a surname in -а or -я is left in the nominative behind a given name that is not."""
_OBLIQUE = ("gent", "datv", "accs", "ablt", "loct")
_VOWELS = "оеиуюэёыөү"


def _invariable(low: str, gender: str) -> bool:
    if low[-1] in _VOWELS:
        return True
    return gender != "m" and low[-1] not in "аяь"


def _surnames(word: str) -> list[Reading]:
    low = word.lower()
    found: dict[tuple[str, str, str], float] = {}

    def add(nominative: str, cases: str, gender: str, weight: float) -> None:
        for case in cases.split():
            key = (nominative, case, gender)
            found[key] = max(found.get(key, -9.0), weight)

    mixed_m, mixed_f, adjective = _SURNAME_M.search(low), _SURNAME_F.search(low), _ADJECTIVE.search(low)
    if mixed_m:
        add(low[: mixed_m.end(1)], _MIXED_M[mixed_m[2]], "m", 1.5)
    if mixed_f:
        add(low[: mixed_f.end(1)] + "а", _MIXED_F[mixed_f[2]], "f", 1.5)
    if adjective and not (mixed_f or mixed_m):
        _add_adjective(low, adjective, add)
    for nominative, case in _stripped(low, _NOUN_M):
        if not (mixed_m and nominative.endswith(("ов", "ев", "ёв", "ин", "ын"))):
            add(nominative, case, "m", _surname_weight(nominative) - 0.2)
    for nominative, case in _stripped(low, _NOUN_A):
        if not _TYPICAL.search(nominative) or nominative.endswith("ло"):
            add(nominative, case, "", _surname_weight(nominative) - 0.1)
    if not (mixed_m or mixed_f):
        gender = "m" if low[-1] not in "ая" + _VOWELS and _TYPICAL.search(low) and low.endswith(("ий", "ый")) else ""
        add(low, "nomn", gender, _surname_weight(low))
        fixed = low[-1] in _VOWELS or low.endswith(_FIXED)
        if fixed or _invariable(low, "f") or low.endswith(("ей", "ай", "ь")):  # «Джоанны Стингрей»
            for case in _OBLIQUE:
                add(low, case, "" if fixed else "f", _surname_weight(low) - 0.5)
        elif low[-1] in "ая":  # «с Игорем Лобода»
            for case in _OBLIQUE:
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
    male = stem + "ой" if stem + "ой" in _known_surnames() and male not in _known_surnames() else male
    if ending == "ой":
        add(low, "nomn", "m", weight - 0.7)
        add(stem + "ая", "gent datv ablt loct", "f", weight)
        return
    gender, cases = _ADJ_CASES[ending]
    add(stem + "ая" if gender == "f" else male, cases, gender, weight)


def _is_adjectival(stem: str) -> bool:
    """«Толстая», not «Шпидлая»: the dictionary or the list has a man's form."""
    male = {stem + ending for ending in ("ый", "ий", "ой")}
    return bool(male & _known_surnames()) or any(form.known and form.pos == "ADJF" for form in forms(stem + "ая"))


@lru_cache(maxsize=50_000)
def _surname_weight(nominative: str) -> float:
    """How likely a surname has this nominative: by the list, by its ending, by its last letter."""
    if nominative in listed_surnames():
        return 1.2
    typical, ending = bool(_TYPICAL.search(nominative)), _by_ending(nominative)
    form = nominative[-1] in "ау" and not typical and _TYPICAL.search(nominative[:-1])  # «моралеса» is in the list
    if nominative in _known_surnames() and not form:
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


@cache
def eastern_surnames() -> frozenset[str]:
    """Chinese and Korean surnames of one syllable."""
    return frozenset(
        row["surname"]
        for row in lexicons.read("surnames")
        if len(row["surname"]) <= 5 and sum(letter in "аеёиоуыэюя" for letter in row["surname"]) <= 2
    )


def _natasha_words(name: str) -> frozenset[str]:
    """Word lists of the natasha package (MIT); the package itself is not imported, since it would import much."""
    spec = find_spec("natasha")
    if spec is None or spec.origin is None:
        return frozenset()
    path = Path(spec.origin).parent / "data" / "dict" / name
    return frozenset(path.read_text(encoding="utf-8").split()) if path.exists() else frozenset()


@cache
def listed_surnames() -> frozenset[str]:
    """The surnames of `lexicons/surnames.tsv`, in small letters."""
    return frozenset(row["surname"] for row in lexicons.read("surnames"))


@cache
def _known_surnames() -> frozenset[str]:
    return _natasha_words("last.txt") | listed_surnames()


@cache
def _given_names() -> dict[str, str]:
    listed = {fold(row["name"]): row["gender"] for row in lexicons.read("given_names")}
    return {fold(word): "" for word in _natasha_words("first.txt") if len(word) > 2} | listed


def is_given(word: str) -> bool:
    """Whether a nominative form is a known given name."""
    return fold(word) in _given_names()


@cache
def _of_either() -> frozenset[str]:
    """Names that women and men bear: Рахат, Саша."""
    return frozenset(fold(row["name"]) for row in lexicons.read("given_names") if not row["gender"])


def _listed_gender(word: str) -> str:
    return _given_names().get(fold(word), "")


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
    listed = _listed_gender(word)
    if listed or fold(word) in _of_either():
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
