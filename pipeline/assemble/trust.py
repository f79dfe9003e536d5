"""How far an event can be trusted."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.model.report import Event, Finding

_CORE = ("date_edtf", "settlement", "venue", "participants_total")
_LINE = 0.9
_GRAVE = frozenset(
    {
        "counts_do_not_add_up",
        "weekday_mismatch",
        "ambiguous_date",
        "several_totals",
        "year_conflict",
        "list_shorter_than_stated",
    }
)


def trusted(event: Event, findings: Sequence[Finding]) -> Event:
    """The event with its confidence, the least of its core values', and whether a person should look."""
    told = [value.confidence for column in _CORE if (value := getattr(event, column)) is not None]
    told += [person.confidence for person in event.people]
    told += [proposal.text.confidence for proposal in event.proposals]
    confidence = round(min(told, default=0.5), 4)
    grave = any(finding.code in _GRAVE for finding in findings)
    return replace(event, confidence=confidence, needs_review=grave or confidence < _LINE or event.date_edtf is None)
