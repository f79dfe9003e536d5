"""How many took part."""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.assemble.choice import ranked, read
from pipeline.assemble.scopes import Share
from pipeline.model.mention import Mention
from pipeline.model.report import Event


def counted(event: Event, share: Share) -> Event:
    """The event with its head counts."""
    counts = ranked(share.of("count"))
    total, female, male = (_first(counts, of) for of in ("total", "f", "m"))
    return replace(
        event,
        participants_total=read(total, number),
        participants_qualifier=read(total, _qualifier),
        participants_female=read(female, number),
        participants_male=read(male, number),
    )


def _first(counts: Sequence[Mention], of: str) -> Mention | None:
    return next((mention for mention in counts if mention.value == of), None)


def number(mention: Mention) -> int | None:
    """The number that a mention counts; None where it says none."""
    part = mention.part("number")
    return int(part.value.split(" ")[0]) if part else None


def _qualifier(mention: Mention) -> str | None:
    part = mention.part("number")
    return part.value.partition(" ")[2] if part else None
