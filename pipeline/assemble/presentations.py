"""Talks that were given."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.assemble.choice import grounded
from pipeline.assemble.keys import key
from pipeline.assemble.scopes import Share
from pipeline.model.mention import Mention
from pipeline.model.report import Event, Presentation


def presented(event: Event, share: Share) -> Event:
    """The event with its talks in reading order, each title once, and who gave it; its own theme is none of them."""
    theme = key(event.topic.value) if event.topic else ""
    rows: dict[str, Presentation] = {}
    for talk, giver in sorted(_talks(share), key=lambda one: one[0].span):
        title = key(talk.reading)
        if title not in ("", theme):
            rows.setdefault(title, Presentation(grounded(talk.reading, talk), share.number_of(giver)))
    return replace(event, presentations=tuple(rows.values()))


def _talks(share: Share) -> Iterator[tuple[Mention, Mention | None]]:
    """Each talk with who gave it: titles that name a person, and persons that have titles."""
    yield from ((talk, talk.part("person")) for talk in share.of("presentation"))
    yield from ((talk, person) for person in share.of("person") for talk in person.every("talk"))
