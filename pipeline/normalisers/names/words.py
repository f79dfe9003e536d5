"""What a single word of a name can be: part, case, gender, nominative form."""

import re
from functools import lru_cache

from pipeline.normalisers.morphology import like
from pipeline.normalisers.names.given import given, given_gender, is_sure
from pipeline.normalisers.names.kyrgyz import kyrgyz_given, kyrgyz_surname
from pipeline.normalisers.names.lists import is_given, listed_gender
from pipeline.normalisers.names.patronymics import patronymics
from pipeline.normalisers.names.reading import Part, Reading
from pipeline.normalisers.names.surnames import surnames

_INITIAL = re.compile(r"(?:[А-ЯЁӨҮҢA-Z]|Дж|Дз|Ж[еэ]|Ю|Ы|Ч|Ш|Щ|Э|Ё|Я)\.")


def is_initial(word: str) -> bool:
    """Whether a word is an initial with its full stop.

    >>> is_initial("К."), is_initial("Дж."), is_initial("ул.")
    (True, True, False)
    """
    return bool(_INITIAL.fullmatch(word))


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
    found = kyrgyz_surname(model) or [
        *patronymics(model),
        *given(model),
        *kyrgyz_given(model),
        *surnames(model),
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
    kept = ("nomn",) if is_sure(low) else ()
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
    listed = listed_gender(reading.nominative) if reading.part is Part.GIVEN else ""
    return listed != "" and reading.gender not in ("", listed)
