"""What of an event does not add up."""

import re

from pipeline.model.report import Event, Finding

_CORE = {
    "date_edtf": "дата",
    "settlement": "населённый пункт",
    "venue": "место проведения",
    "participants_total": "число участников",
}


def check(event: Event, event_no: int) -> list[Finding]:
    """Findings on lists and on what is empty."""
    return [*_numbering(event, event_no), *_empty(event, event_no)]


def _numbering(event: Event, event_no: int) -> list[Finding]:
    """«1, 2, 4»: a number is missing."""
    found = []
    last: int | None = None
    for row, proposal in enumerate(event.proposals, 1):
        told = proposal.number.value if proposal.number else ""
        if not re.fullmatch(r"\d+", told):
            last = None
            continue
        number = int(told)
        if last is not None and number > last + 1:
            found.append(
                Finding("numbering_gap", event_no, "proposals", "number", row, (("before", last), ("after", number)))
            )
        last = number
    return found


def _empty(event: Event, event_no: int) -> list[Finding]:
    return [
        Finding("not_stated", event_no, "events", column, None, (("field", name),))
        for column, name in _CORE.items()
        if getattr(event, column) is None
    ]
