"""What of an event was read from an unclear picture: no letter that the recogniser doubts becomes a name in silence."""

from collections.abc import Iterator, Sequence

from pipeline.model.document import Box, Document
from pipeline.model.report import Event, Finding, Grounded

DOUBT = 0.8
"""The recogniser's confidence in a word, below which half of the names and numbers read from bad copies are wrong."""
_EVENT = (
    "date_edtf",
    "time_start",
    "time_end",
    "settlement",
    "venue",
    "participants_total",
    "participants_female",
    "participants_male",
)
_ROWS = (("people", "name"), ("audience", "count"), ("hosts", "name"))


def unclear(event: Event, document: Document) -> Iterator[Finding]:
    """A finding for each name, number, day and place with a word that was recognised with doubt."""
    doubted = [box for box in document.boxes if box.confidence is not None and box.confidence < DOUBT]
    if not doubted:
        return
    for column in _EVENT:
        yield from _found(getattr(event, column), doubted, document, "events", column)
    for table, column in _ROWS:
        for row, item in enumerate(getattr(event, table), 1):
            yield from _found(getattr(item, column), doubted, document, table, column, row)


def _found(
    value: Grounded[object] | None,
    doubted: Sequence[Box],
    document: Document,
    table: str,
    column: str,
    row: int | None = None,
) -> Iterator[Finding]:
    spans = [mention.span for mention in value.mentions] if value else []
    box = next((box for box in doubted if any(box.span.overlaps(span) for span in spans)), None)
    if box:
        details = (("text", document[box.span].strip()), ("page", box.page))
        yield Finding("doubtful_ocr", table=table, column=column, row_no=row, details=details)
