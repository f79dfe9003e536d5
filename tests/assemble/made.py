"""Mentions and shares made by hand."""

from pipeline.assemble.scopes import Share
from pipeline.model.mention import Mention
from pipeline.model.span import Span


def said(label: str, text: str, *parts: Mention, value: str = "", rule: str = "", at: int = 0) -> Mention:
    """A mention whose reading is its text; `at` is where it stands."""
    return Mention(label, Span(at, at + len(text)), text, text, rule or f"{label}.label", value, parts)


def share(*mentions: Mention, year: Mention | None = None, unread: tuple[int, ...] = ()) -> Share:
    """What a document says of its only event."""
    own: dict[str, tuple[Mention, ...]] = {}
    for mention in mentions:
        own[mention.label] = (*own.get(mention.label, ()), mention)
    return Share(own, {}, year, unread)


def named(text: str, role: str = "", *parts: Mention, rule: str = "people.tree", at: int = 0) -> Mention:
    """A person's naming."""
    return said("person", text, *parts, value=role, rule=rule, at=at)


def count(number: int, of: str = "total", qualifier: str = "exact", rule: str = "count.label", at: int = 0) -> Mention:
    """A head count."""
    part = said("number", str(number), value=f"{number} {qualifier}", rule=rule, at=at)
    return said("count", str(number), part, value=of, rule=rule, at=at)
