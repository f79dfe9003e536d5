"""Groups that took part."""

from dataclasses import replace

from pipeline.assemble.choice import grounded
from pipeline.assemble.scopes import Share
from pipeline.model.mention import Mention
from pipeline.model.report import Event, Group
from pipeline.normalisers.names import fold
from pipeline.normalisers.phrases import lowered


def gathered(event: Event, share: Share) -> Event:
    """The event with its groups in the nominative plural, each once, with its number where one is told."""
    rows: dict[str, Group] = {}
    for mention in share.of("audience"):
        name = _group(mention)
        number = mention.part("number")
        count = grounded(int(number.value), number) if number else None
        known = rows.get(fold(name))
        if known is None or (count and known.count is None):
            rows[fold(name)] = Group(grounded(name, mention), count)
    return replace(event, audience=tuple(rows.values()))


def _group(mention: Mention) -> str:
    return mention.value or lowered(mention.reading)
