"""Values that look odd: rules give them, but they are right less often, and are measured apart."""

import re
from collections.abc import Callable
from typing import Any

from pipeline.model.report import Event, Grounded, Person, Proposal
from pipeline.normalisers.names import is_given

_MANY, _FEW = 500, 12
_LONG_VENUE = 80
_SHORT, _LONG = 20, 250
_BROKEN_VENUE = re.compile(
    r"[/?!]|\d[.:]\d\d|\d[-–][а-яө]|^\W*[–—-]|^(?:в|на|по|о)\s|\b(?:по|им|в|на|и|с|о)\.?$|\.\s+(?=[А-ЯЁ])", re.I
)
"""«14.00. Амбулатория», «Семинар 12-мартта Каракол шаарында», «двор мечети по», «КГТУ им»"""
_BROKEN_TEXT = re.compile(r"^\W|^(?:об?|они|он|она|что|это)\s|,\s(?:это|они|он)\s", re.I)
"""«– продавать подписку», «о страховании», «починить колонку, это поддержали»"""


def doubtful(field: str, row: Any, value: Grounded[Any]) -> bool:
    """Whether the step that made the value doubts it, or it looks odd; `row` is what the value is a part of."""
    odd = _ODD.get(field)
    return value.confidence < 1 or (odd is not None and odd(row))


def _name(person: Person) -> bool:
    """A given name that nobody has, a surname that is a given name, a single word."""
    surname, given, patronymic = (part.value if part else "" for part in _parts(person))
    if not surname or not (given or patronymic):
        return True
    return is_given(surname) or bool(given and not given.endswith(".") and not is_given(given))


def _parts(person: Person) -> tuple[Grounded[str] | None, ...]:
    return person.surname, person.given_name, person.patronymic


def _venue(event: Event) -> bool:
    """Cut off, run into its neighbours, or a single word."""
    text = event.venue.value if event.venue else ""
    torn = text.count("«") != text.count("»") or _BROKEN_VENUE.search(text) is not None
    return torn or len(text) > _LONG_VENUE or len(text.split()) < 2


def _total(event: Event) -> bool:
    """So few or so many seldom meet: it may be the number of something else."""
    return event.participants_total is not None and not _FEW <= event.participants_total.value <= _MANY


def _proposal(proposal: Proposal) -> bool:
    """Cut off, or swallowed what stands beside it."""
    text = proposal.text.value
    return not _SHORT <= len(text) <= _LONG or _BROKEN_TEXT.search(text) is not None


def _date(event: Event) -> bool:
    """Without a year, or in a year from elsewhere."""
    return event.date_edtf is not None and not event.date_edtf.value[:5].rstrip("-").isdecimal()


_ODD: dict[str, Callable[[Any], bool]] = {
    "date_edtf": _date,
    "venue": _venue,
    "participants_total": _total,
    "people.name": _name,
    "proposals.text": _proposal,
}
