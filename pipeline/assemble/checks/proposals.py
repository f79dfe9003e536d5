"""Whether the numbering is whole."""

from collections.abc import Iterator

from pipeline.assemble.scopes import Share
from pipeline.model.report import Event, Finding, Proposal


def gaps(event: Event, share: Share) -> Iterator[Finding]:
    """«1, 2, 4»: a number is missing."""
    last: int | None = None
    for row, proposal in enumerate(event.proposals, 1):
        number = _number(proposal)
        if number is not None and last is not None and number > last + 1:
            details = (("before", last), ("after", number))
            yield Finding("numbering_gap", table="proposals", column="number", row_no=row, details=details)
        last = number


def _number(proposal: Proposal) -> int | None:
    """The whole number of a proposal; None for «2.1», «а» and none at all."""
    printed = proposal.number.value if proposal.number else ""
    return int(printed) if printed.isdecimal() else None
