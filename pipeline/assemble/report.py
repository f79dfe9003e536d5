"""Mentions of a document -> Report."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from pipeline.assemble.audience import gathered
from pipeline.assemble.checks import check
from pipeline.assemble.counts import counted
from pipeline.assemble.dates import dated
from pipeline.assemble.hosts import hosted
from pipeline.assemble.language import language_of
from pipeline.assemble.legibility import unclear
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

_UNREAD = frozenset({"page_needs_ocr", "doubtful_ocr", "damaged_page"})
"""Problems of a page on which something may stand that we do not see."""


def assemble(document: Document, mentions: Sequence[Mention], path: str = "") -> Report:
    """What we believe a document says; no events where it is no report of one.

    `path` may tell a year that the text does not name; it is marked as inferred then.
    """
    told = list(understood(document, mentions, path))
    events = tuple(trusted(event, findings) for event, findings in told)
    findings = tuple(replace(one, event_no=no) for no, (_, found) in enumerate(told, 1) for one in found)
    return Report(document, language_of(document.text), events, findings)


def understood(
    document: Document, mentions: Sequence[Mention], path: str = ""
) -> Iterator[tuple[Event, tuple[Finding, ...]]]:
    """Each event of a document and what of it does not add up; how far they can be trusted is not asked yet."""
    hints = Hints.of(path, document.properties)
    for share in shares(mentions, _unread(document)):
        if share.reports:
            event = dated(Event(), share, hints)
            for step in STEPS:
                event = step(event, share)
            yield event, (*check(event, share), *unclear(event, document))


def _unread(document: Document) -> tuple[int, ...]:
    """The pages of which the reading is missing or doubtful."""
    return tuple(sorted({one.page for one in document.problems if one.code in _UNREAD and one.page is not None}))
