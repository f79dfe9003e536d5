"""Mentions of a document -> Report."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.assemble import rows
from pipeline.assemble.checks import check
from pipeline.assemble.choice import best, grounded, same
from pipeline.assemble.counts import counted
from pipeline.assemble.dates import Hints, ambiguous, dated
from pipeline.assemble.language import language_of
from pipeline.assemble.people import cast, doubts, person
from pipeline.assemble.places import placed
from pipeline.assemble.scopes import Share, shares
from pipeline.assemble.trust import trusted
from pipeline.model.document import Document
from pipeline.model.mention import Mention
from pipeline.model.report import Event, Finding, Report
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.phrases import lowered, nominative
from pipeline.normalisers.quotes import unquoted


def assemble(document: Document, mentions: Sequence[Mention], path: str = "") -> Report:
    """What we believe a document says; no events where it is no report of one.

    `path` may tell a year that the text does not name; it is marked as inferred then.
    """
    properties = document.properties
    hints = Hints(path, tuple(one for one in (properties.created, properties.modified, properties.printed) if one))
    events: list[Event] = []
    findings: list[Finding] = []
    for share in shares(mentions):
        event, found = _event(share, hints, len(events) + 1)
        if event is not None:
            events.append(trusted(event, found))
            findings += found
    language = language_of(document.text)
    return Report(document, language, tuple(events), tuple(findings) if events else ())


def _event(share: Share, hints: Hints, event_no: int) -> tuple[Event | None, list[Finding]]:
    own, findings = share.mentions, []
    if not share.reports:
        return None, []
    event = _described(Event(), own)
    for step in (
        lambda e: dated(e, own, share.years, hints, event_no),
        lambda e: placed(e, own, event_no),
        lambda e: counted(e, own, event_no),
    ):
        event, found = step(event)
        findings += found
    characters = cast(own)
    talks = rows.presentations(own, characters, event.topic.value if event.topic else "")
    event = replace(
        event,
        people=tuple(person(one) for one in characters),
        audience=rows.audience(own),
        hosts=rows.hosts([*own, *share.common]),
        presentations=talks,
        topics=rows.topics(own),
        proposals=rows.proposals(own, characters),
    )
    findings += [*ambiguous(own, event_no), *doubts(characters, event_no), *check(event, event_no)]
    return event, findings


def _described(event: Event, own: Sequence[Mention]) -> Event:
    """Title, kind, topic, times, aim and closing remark."""
    by = {
        label: [mention for mention in own if mention.label == label]
        for label in ("title", "event_type", "topic", "time_start", "time_end", "goal", "outcome")
    }
    kind = best(by["event_type"])
    return replace(
        event,
        title=same(best(by["title"]), lambda m: m.reading.strip()),
        event_type=grounded(kind.value, kind) if kind else None,
        event_type_text=grounded(_type_text(kind), kind) if kind else None,
        topic=same(best(by["topic"]), _topic),
        time_start=same(best(by["time_start"]), lambda m: m.value),
        time_end=same(best(by["time_end"]), lambda m: m.value),
        goal=same(best(by["goal"]), lambda m: m.reading),
        outcome=same(best(by["outcome"]), lambda m: m.reading),
    )


def _type_text(mention: Mention) -> str:
    if kyrgyz.is_kyrgyz(mention.reading):
        return mention.reading.lower()
    return (
        lowered(nominative(mention.reading)).lower()
        if not mention.reading[:1].isascii()
        else nominative(mention.reading)
    )


def _topic(mention: Mention) -> str:
    text = unquoted(mention.reading)
    return nominative(text, (mention.value,)) if mention.value else text
