"""Core fields that are empty, and why: never stated, stated but not understood, or on a page that could not be read."""

from collections.abc import Iterator

from pipeline.assemble.scopes import Share
from pipeline.model.report import Event, Finding

CORE = {
    "date_edtf": "дата",
    "settlement": "населённый пункт",
    "venue": "место проведения",
    "participants_total": "число участников",
    "people": "участники и выступавшие",
    "proposals": "предложения и решения",
}
"""The core fields, as a person calls them: columns of events, and lists."""


def missing(event: Event, share: Share) -> Iterator[Finding]:
    """A finding for each core field without a value."""
    for column, name in CORE.items():
        if not getattr(event, column):
            yield _why(column, name, share)


def _why(column: str, name: str, share: Share) -> Finding:
    """What is said and not understood comes first: it is there to be looked at."""
    sign = next((mention for mention in share.of("sign") if mention.value == column), None)
    if sign is not None:
        return _finding("not_understood", column, field=name, text=sign.reading)
    if share.unread:
        return _finding("page_unreadable", column, field=name, page=", ".join(map(str, share.unread)))
    return _finding("not_stated", column, field=name)


def _finding(code: str, column: str, **details: object) -> Finding:
    table, column = (column, _KEYS[column]) if column in _KEYS else ("events", column)
    return Finding(code, table=table, column=column, details=tuple(details.items()))


_KEYS = {"people": "name", "proposals": "text"}
"""Lists, and the column that each of their rows has."""
