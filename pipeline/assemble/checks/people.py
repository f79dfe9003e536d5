"""Whether the names can be believed."""

from collections.abc import Iterator

from pipeline.assemble.scopes import Share
from pipeline.model.report import Event, Finding


def guessed_names(event: Event, share: Share) -> Iterator[Finding]:
    """Names that stand in an oblique case and could have more than one nominative."""
    for row, one in enumerate(share.characters, 1):
        if not one.name.certain and one.name.case != "nomn":
            details = (("text", one.mentions[0].reading),)
            yield Finding("name_case_uncertain", table="people", column="name", row_no=row, details=details)
