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
        yield _finding("inherited_from_lead", "date_edtf", field="год")
    if event.place_text is not None and not share.of("place"):
        yield _finding("inherited_from_lead", "place_text", field="место")


def _finding(code: str, column: str, **details: object) -> Finding:
    return Finding(code, table="events", column=column, details=tuple(details.items()))
