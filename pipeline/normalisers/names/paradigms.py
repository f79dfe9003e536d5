"""Endings by which names decline.

Inflection follows A. A. Zaliznyak's declension of proper names: surnames in -ов/-ин decline by the mixed pattern, in
-ский as adjectives, others as nouns; women's names in a consonant, and names in -о, -е, -и, -у, stay as they are.
"""

from collections.abc import Mapping

from pipeline.normalisers.morphology import like

# ending of the form → what stands for it in the nominative, by case; '' is the bare consonant
NOUN_M = {
    "а": (("", "gent accs"),),
    "у": (("", "datv"),),
    "ом": (("", "ablt"),),
    "ем": (("", "ablt"), ("й", "ablt"), ("ь", "ablt")),
    "е": (("", "loct"), ("й", "loct"), ("ь", "loct")),
    "я": (("й", "gent accs"), ("ь", "gent accs")),
    "ю": (("й", "datv"), ("ь", "datv")),
    "ии": (("ий", "loct"),),
}
"""Men's names in a consonant: ending → what stands for it in the nominative, by case; none is the bare consonant."""

NOUN_A = {
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
"""Names in -а and -я, likewise."""

NOUN_SOFT_F = {"и": (("ь", "gent datv loct"),), "ью": (("ь", "ablt"),)}
"""Women's names in a soft sign, likewise."""

SOFT = "влнрт"
"""Before the soft sign of a woman's name: «Асель», «Любовь», never «Сейджь»."""

SOFT_F_AS_IS = {
    "accs": 3.0,
    "gent": 2.4,
    "datv": 2.4,
    "ablt": 2.4,
    "loct": 2.4,
}  # «Асель Мухтаровну», and often undeclined
"""Women's names in a soft sign that stay undeclined: log-odds of each case."""


def nominatives(low: str, paradigm: Mapping[str, tuple[tuple[str, str], ...]]) -> list[tuple[str, str]]:
    """Possible nominatives of a form, with the case that each would stand in.

    >>> nominatives("гюля", NOUN_M), nominatives("кисиды", NOUN_A), nominatives("миядзаки", NOUN_M)
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
    return [(word, "nomn"), *((like(word, one), case) for one, case in nominatives(word.lower(), NOUN_M))]


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

FIXED = ("уа", "юа", "оа", "иа", "еа", "ых", "их")
"""Surnames that stay as they are, whoever bears them: Дюбуа, Белых."""

OBLIQUE = ("gent", "datv", "accs", "ablt", "loct")
"""All cases but the nominative."""

VOWELS = "оеиуюэёыөү"
"""Names in these do not decline."""


def invariable(low: str, gender: str) -> bool:
    """Whether a name stays as it is in all cases, borne by this gender."""
    if low[-1] in VOWELS:
        return True
    return gender != "m" and low[-1] not in "аяь"
