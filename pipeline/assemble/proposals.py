"""Proposals, recommendations, decisions and appeals."""

from dataclasses import replace

from pipeline.assemble.choice import grounded, read, reading
from pipeline.assemble.scopes import Share
from pipeline.model.mention import Mention
from pipeline.model.report import Event, Proposal
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.names import fold
from pipeline.normalisers.phrases import nominative


def proposed(event: Event, share: Share) -> Event:
    """The event with its proposals in reading order, each once under its number."""
    rows: dict[tuple[str, str], Proposal] = {}
    for mention in sorted(share.of("proposal"), key=lambda one: one.span):
        row = _proposal(mention, share)
        rows.setdefault((row.number.value if row.number else "", fold(row.text.value)), row)
    return replace(event, proposals=tuple(rows.values()))


def _proposal(mention: Mention, share: Share) -> Proposal:
    kind, *cases = mention.value.split()  # «внесено предложение о создании …»: a noun phrase and what it may stand in
    text = nominative(mention.reading, tuple(cases)) if cases else mention.reading
    return Proposal(
        text=grounded(text, mention),
        kind=grounded(kind, mention),
        number=read(mention.part("number"), reading),
        addressee=read(mention.part("addressee"), _addressee),
        person_no=share.number_of(mention.part("person")),
    )


def _addressee(mention: Mention) -> str:
    if mention.value == "kyrgyz":
        return kyrgyz.nominative(mention.reading)
    return nominative(mention.reading, tuple(mention.value.split()))
