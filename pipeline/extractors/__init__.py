"""Extractors: `Doc -> Mentions`, what a stretch of text means to us. One module a field; none knows another."""

from collections.abc import Callable, Iterator

from spacy.tokens import Doc

from pipeline.extractors import (
    audience,
    audience_kyrgyz,
    counts,
    date,
    event_type,
    genre,
    goal,
    hosts,
    hosts_kyrgyz,
    mode,
    outcome,
    people,
    place,
    place_heads,
    presentations,
    proposals,
    proposals_kyrgyz,
    scopes,
    signs,
    sizes,
    time,
    title,
    topic,
    topics,
    venue,
    year,
)
from pipeline.model.mention import Mention

EXTRACTORS: tuple[Callable[[Doc], Iterator[Mention]], ...] = tuple(
    module.extract
    for module in (
        scopes,
        genre,
        title,
        event_type,
        topic,
        date,
        year,
        time,
        place,
        place_heads,
        venue,
        mode,
        goal,
        counts,
        audience,
        audience_kyrgyz,
        people,
        hosts,
        hosts_kyrgyz,
        presentations,
        topics,
        proposals,
        proposals_kyrgyz,
        outcome,
        signs,
        sizes,
    )
)


def extract(doc: Doc) -> tuple[Mention, ...]:
    """All mentions of a document, in the order of the extractors."""
    return tuple(mention for extractor in EXTRACTORS for mention in extractor(doc))
