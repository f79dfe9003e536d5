"""How far a value, and an event, can be trusted."""

from collections.abc import Sequence
from dataclasses import fields, replace
from functools import cache
from math import exp, log
from typing import Any, TypeVar

from pipeline import lexicons
from pipeline.assemble.calibration import DOUBT, field_of, key_of, share
from pipeline.lexicons.messages import finding
from pipeline.model.report import Event, Finding, Grounded, Person

Row = TypeVar("Row")
Key = tuple[str, str]
"""A field, and the key of its value (`calibration`)."""
EMPTY = ("not_stated", "not_understood", "page_unreadable")
"""The findings that say why a core field is empty."""
_HOPELESS = -9.2
"""Log-odds of one in ten thousand: no event is worse, however many values it has."""
_CORE = ("date_edtf", "settlement", "venue", "participants_total")


def trusted(event: Event, findings: Sequence[Finding]) -> Event:
    """The event with the measured confidence of each value, its own, and whether a person should look.

    Its own is the chance that all its core fields are right, the empty ones too. A person should look where that is
    below the line, or where a finding warns.
    """
    trust = _trust()
    weights = tuple(trust[name] for name in ("bias", "empties", "doubts", "people"))
    sure = round(chance(features(core(event), empty(findings)), weights), 4)
    return replace(measured(event), confidence=sure, needs_review=warned(findings) or sure < trust["line"])


def warned(findings: Sequence[Finding]) -> bool:
    """Whether one of them says more than what is usual."""
    return any(finding(one.code).severity != "info" for one in findings)


def measured(row: Row, table: str = "events") -> Row:
    """The row, and those that hang on it, with the measured confidence of each value."""
    changes: dict[str, Any] = {}
    for column in fields(row):  # type: ignore[arg-type]
        value = getattr(row, column.name)
        if isinstance(value, Grounded):
            field = field_of(table, column.name)
            changes[column.name] = replace(value, confidence=share(field, key_of(field, row, value)))
        elif isinstance(value, tuple):
            changes[column.name] = tuple(measured(one, column.name) for one in value)
    if isinstance(row, Person):
        changes["confidence"] = changes["name"].confidence
    return replace(row, **changes)  # type: ignore[type-var]


def core(event: Event) -> list[Key]:
    """What its core values are known by; of an event whose values were not measured yet."""
    told: list[tuple[str, str, Any, Grounded[Any] | None]]
    told = [("events", column, event, getattr(event, column)) for column in _CORE]
    told += [("people", "name", person, person.name) for person in event.people]
    told += [("proposals", "text", proposal, proposal.text) for proposal in event.proposals]
    known = [(field_of(table, column), row, value) for table, column, row, value in told if value is not None]
    return [(field, key_of(field, row, value)) for field, row, value in known]


def empty(findings: Sequence[Finding]) -> list[Key]:
    """What its empty core fields are known by."""
    return [(field_of(one.table, one.column), one.code) for one in findings if one.code in EMPTY]


def features(values: Sequence[Key], empties: Sequence[Key]) -> tuple[float, ...]:
    """What speaks against an event: empty core fields; values that look odd or were not understood; how many people.

    >>> features([("venue", "venue.label?"), ("people.name", "people.tree")], [("date_edtf", "not_stated")])[:2]
    (1.0, 1.0)
    """
    doubts = sum(key.endswith(DOUBT) for _, key in values) + sum(code != EMPTY[0] for _, code in empties)
    people = sum(field == "people.name" for field, _ in values)
    return float(len(empties)), float(doubts), log(1 + people)


def chance(told: Sequence[float], weights: Sequence[float]) -> float:
    """The chance that all core fields are right, by logistic regression on the features; the first weight is the bias.

    >>> round(chance((1.0, 2.0), (1.0, 0.2, -1.0)), 3), round(chance((9e9,), (1.0, -2.0)), 4)
    (0.31, 0.0001)
    """
    odds = weights[0] + sum(weight * one for weight, one in zip(weights[1:], told, strict=True))
    return 1 / (1 + exp(-max(odds, _HOPELESS)))


@cache
def _trust() -> dict[str, float]:
    return {row["name"]: float(row["value"]) for row in lexicons.read("trust")}
