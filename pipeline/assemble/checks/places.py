"""Whether the place can be believed."""

from collections.abc import Iterator

from pipeline.assemble.scopes import Share
from pipeline.model.report import Event, Finding


def not_listed(event: Event, share: Share) -> Iterator[Finding]:
    """A settlement that the gazetteer does not know: it has no coordinates."""
    if event.settlement is None or event.latitude is not None:
        return
    named = event.settlement.mentions[0]
    if named.value == "settlement":
        details = (("text", named.reading),)
        yield Finding("unknown_place", table="events", column="settlement", details=details)
