"""Groups that took part."""

from dataclasses import replace

from pipeline.assemble.choice import grounded
from pipeline.assemble.scopes import Share
from pipeline.model.mention import Mention
from pipeline.model.report import Event, Group
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.morphology import plural
from pipeline.normalisers.names import fold
from pipeline.normalisers.phrases import lowered, nominative

_OBLIQUE = ("gent", "accs", "nomn", "ablt", "datv")
"""The cases of groups in sentences, the more usual first."""


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
    if mention.value:  # «представители A, B»: the head belongs to B too
        return f"{plural(mention.value)} {mention.reading}"
    if mention.rule == "audience.kyrgyz" or kyrgyz.is_kyrgyz(mention.reading):
        return mention.reading
    return lowered(nominative(mention.reading, ("nomn",) if mention.rule == "audience.label" else _OBLIQUE, "plur"))
