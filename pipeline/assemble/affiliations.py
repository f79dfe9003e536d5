"""A position taken apart: a row for each post, degree, title or expertise."""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.assemble.choice import grounded, told
from pipeline.assemble.positions import BEHIND, titled
from pipeline.model.mention import Mention
from pipeline.model.report import Affiliation, Grounded
from pipeline.model.span import Span
from pipeline.normalisers.phrases import nominative
from pipeline.normalisers.positions import is_organisation, split_parts, take_apart


def affiliations(position: Grounded[str]) -> Iterator[Affiliation]:
    """The rows of a position, each grounded in its part; an organisation that stands apart is that of every post."""
    owner = next(filter(_is_owner, position.mentions), None)
    for mention in position.mentions:
        if mention is not owner:
            yield from _rows(mention, owner)


def _is_owner(mention: Mention) -> bool:
    """In a column of its own, behind the name, or in brackets: «психолог Зоя Ли (клиника «Мурас»)»."""
    return mention.label == "organization" or (is_organisation(mention.reading) and not take_apart(mention.reading))


def _rows(mention: Mention, owner: Mention | None) -> Iterator[Affiliation]:
    text = titled(mention)
    for one in take_apart(text):
        part = _source(mention, text, one.start)
        organization = told(one.organization, part)
        if owner is not None and organization is None and one.kind == "post":
            organization = grounded(_named(owner), owner)
        yield Affiliation(grounded(one.kind, part), told(one.post, part), organization)


def _named(owner: Mention) -> str:
    return nominative(owner.reading, ("gent",)) if owner.value == BEHIND else owner.reading


def _source(mention: Mention, text: str, position: int) -> Mention:
    """The stretch of a mention that a place in its normalised text was made from; the whole where that is not clear."""
    made, sources = split_parts(text), split_parts(mention.reading)
    at = next((number for number, (start, stop) in enumerate(made) if start <= position < stop), None)
    if at is None or len(sources) != len(made) or len(mention.text) != len(mention.reading):
        return mention
    start, stop = sources[at]
    span = Span(mention.span.start + start, mention.span.start + stop)
    return replace(mention, span=span, text=mention.text[start:stop], reading=mention.reading[start:stop], parts=())
