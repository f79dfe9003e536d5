"""How often values are right: `lexicons/calibration.tsv`, measured by `tools/quality`.

A value is known by its field and its key: the rule that gave it, with «?» where it is doubtful. An empty core field is
known by the code of the finding that says why it is empty.
"""

from functools import cache
from typing import Any

from pipeline import lexicons
from pipeline.assemble.doubts import doubtful
from pipeline.model.report import Grounded

DOUBT = "?"
_ALIKE = {
    "date_start": "date_edtf",
    "date_end": "date_edtf",
    "date_text": "date_edtf",
    "date_source": "date_edtf",
    "event_type_text": "event_type",
    "country": "region",
    "region_code": "region",
    "latitude": "settlement",
    "longitude": "settlement",
    "place_text": "settlement",
    "address": "venue",
    "people.surname": "people.name",
    "people.given_name": "people.name",
    "people.patronymic": "people.name",
    "people.name_text": "people.name",
    "affiliations.kind": "people.position",
    "affiliations.post": "people.position",
    "affiliations.organization": "people.position",
    "presentations.person_no": "presentations.person",
    "proposals.person_no": "proposals.person",
}
"""Columns that gold does not judge, and the field with which each is right or wrong."""


def field_of(table: str, column: str) -> str:
    """The field by which a column is judged.

    >>> field_of("events", "date_start"), field_of("people", "role")
    ('date_edtf', 'people.role')
    """
    name = column if table == "events" else f"{table}.{column}"
    return _ALIKE.get(name, name)


def key_of(field: str, row: Any, value: Grounded[Any]) -> str:
    """What the value's share depends on: the rule of its decisive mention, and whether it is doubtful."""
    return value.mentions[0].rule + (DOUBT if doubtful(field, row, value) else "")


def share(field: str, key: str) -> float:
    """The share of such values that are right; the field's where the key was never met, all values' for a new field."""
    measured = _measured()
    return next(measured[one] for one in ((field, key), (field, ""), ("", "")) if one in measured)


@cache
def _measured() -> dict[tuple[str, str], float]:
    return {(row["field"], row["key"]): float(row["share"]) for row in lexicons.read("calibration")}
