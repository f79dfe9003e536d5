"""Core fields that are empty."""

from collections.abc import Iterator

from pipeline.assemble.scopes import Share
from pipeline.model.report import Event, Finding

_CORE = {
    "date_edtf": "дата",
    "settlement": "населённый пункт",
    "venue": "место проведения",
    "participants_total": "число участников",
}


def missing(event: Event, share: Share) -> Iterator[Finding]:
    """Nothing is stated."""
    for column, name in _CORE.items():
        if getattr(event, column) is None:
            yield Finding("not_stated", table="events", column=column, details=(("field", name),))
