"""Mentions of a document -> Report."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from pipeline.assemble.audience import gathered
from pipeline.assemble.checks import check
from pipeline.assemble.counts import counted
from pipeline.assemble.dates import dated
from pipeline.assemble.hosts import hosted
from pipeline.assemble.language import language_of
from pipeline.assemble.people import peopled
from pipeline.assemble.places import placed
from pipeline.assemble.presentations import presented
from pipeline.assemble.proposals import proposed
from pipeline.assemble.scopes import Share, shares
from pipeline.assemble.texts import described
from pipeline.assemble.topics import discussed
from pipeline.assemble.trust import trusted
from pipeline.assemble.years import Hints
from pipeline.model.document import Document
from pipeline.model.mention import Mention
from pipeline.model.report import Event, Finding, Report

STEPS: tuple[Callable[[Event, Share], Event], ...] = (
    described,
    placed,
    counted,
    presented,
    peopled,
    gathered,
    hosted,
    discussed,
    proposed,
)
"""Each fills in its fields; talks come before people, whose part they tell."""


def assemble(document: Document, mentions: Sequence[Mention], path: str = "") -> Report:
    """What we believe a document says; no events where it is no report of one.

    `path` may tell a year that the text does not name; it is marked as inferred then.
    """
    hints = Hints.of(path, document.properties)
    told = [_event(share, hints) for share in shares(mentions) if share.reports]
    events = tuple(event for event, _ in told)
    findings = tuple(replace(one, event_no=no) for no, (_, found) in enumerate(told, 1) for one in found)
    return Report(document, language_of(document.text), events, findings)


def _event(share: Share, hints: Hints) -> tuple[Event, list[Finding]]:
    """What a share says, and what of it does not add up."""
    event = dated(Event(), share, hints)
    for step in STEPS:
        event = step(event, share)
    findings = list(check(event, share))
    return trusted(event, findings), findings
