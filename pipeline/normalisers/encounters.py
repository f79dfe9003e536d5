"""Verbs that tell of an event by themselves («встретился», «принял»), after `lexicons/encounters.tsv`."""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from pipeline import lexicons
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.morphology import forms


class Encounter(NamedTuple):
    """What such a verb tells: how its object stands, the kind of event, the noun that would name it."""

    object: str
    type: str
    named: str


@cache
def _encounters() -> Mapping[str, Encounter]:
    return {row["verb"]: Encounter(row["object"], row["type"], row["named"]) for row in lexicons.read("encounters")}


def encounter(word: str) -> Encounter | None:
    """What a finite verb of the past tells, if it is such a one.

    >>> encounter("встретилась").named, encounter("встретится"), encounter("шёл")
    ('встреча', None, None)
    """
    told = (_encounters().get(form.lemma) for form in forms(word.lower()) if {"VERB", "past"} <= form.marks)
    return next((one for one in told if one), None)


@cache
def _kyrgyz() -> tuple[tuple[re.Pattern[str], Encounter], ...]:
    rows = lexicons.read("encounters_ky")
    return tuple((kyrgyz.told([row["stem"]]), Encounter(row["object"], row["type"], row["named"])) for row in rows)


def kyrgyz_encounter(words: str) -> Encounter | None:
    """What a Kyrgyz verb, or a noun and its verb, tells of what has been; not a participle, which may be an attribute.

    >>> kyrgyz_encounter("жолугушту").named, kyrgyz_encounter("кабыл алды").object, kyrgyz_encounter("жолугушат")
    ('жолугушуу', 'whom', None)
    """
    if _TO_COME.search(words):
        return None
    found = ((pattern.fullmatch(words.lower()), told) for pattern, told in _kyrgyz())
    return next((told for match, told in found if match and not match["past"]), None)


_TO_COME = re.compile("[аеоө]т$")


def gathers(lemma: str, kind: str) -> bool:
    """Whether a noun means people who come together: 'company' (делегация), 'council' (комитет), 'peer' (глава).

    >>> gathers("делегация", "company"), gathers("делегация", "council")
    (True, False)
    """
    return lemma in _gatherings(kind)


@cache
def _gatherings(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in lexicons.read("gatherings") if row["kind"] == kind)
