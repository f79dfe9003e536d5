"""Organisations behind an event."""

from dataclasses import replace

from pipeline.assemble.choice import grounded
from pipeline.assemble.keys import key
from pipeline.assemble.scopes import Share
from pipeline.model.mention import Mention
from pipeline.model.report import Event, Host
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.phrases import nominative


def hosted(event: Event, share: Share) -> Event:
    """The event with its organisations in the nominative, each once for a role; a part of a longer name is none."""
    rows: dict[tuple[str, str], Host] = {}
    for mention in (*share.of("host"), *share.common.get("host", ())):
        name = _name(mention)
        rows.setdefault((key(name), mention.value), Host(grounded(mention.value, mention), grounded(name, mention)))
    names = {name for name, _ in rows}
    whole = (row for (name, _), row in rows.items() if not any(name != other and name in other for other in names))
    return replace(event, hosts=tuple(whole))


def _name(mention: Mention) -> str:
    case = mention.part("case")
    if case is None or case.value == "nomn":
        return mention.reading
    return kyrgyz.nominative(mention.reading) if case.value == "ky" else nominative(mention.reading, (case.value,))
