"""What an event of a digest has from the lead that all its events share."""

from collections.abc import Iterator

from pipeline.assemble.scopes import Share
from pipeline.assemble.years import HEADING
from pipeline.model.report import Event, Finding


def from_lead(event: Event, share: Share) -> Iterator[Finding]:
    """The year of a heading above all events; the place, where the event itself names none."""
    if event.date_edtf is not None and any(
        mention.rule == HEADING and mention in share.common.get("year", ()) for mention in event.date_edtf.mentions
    ):
        yield _finding("date_edtf", "год")
    if event.place_text is not None and not share.of("place"):
        yield _finding("place_text", "место")


def _finding(column: str, field: str) -> Finding:
    return Finding("inherited_from_lead", table="events", column=column, details=(("field", field),))
