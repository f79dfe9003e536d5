"""Which mentions belong to which event, and whether there is an event at all."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from pipeline.assemble import years
from pipeline.assemble.characters import Character, cast
from pipeline.assemble.choice import best, read
from pipeline.assemble.traits import Trait, having, weights
from pipeline.model.mention import Mention
from pipeline.model.report import Number
from pipeline.model.span import Span

_ENOUGH = 3.0
_PLENTY = 4.5
"""What is asked where an event noun stands only in passing."""

_REAL = frozenset({"date", "place", "count", "person", "host", "topic", "audience"})
"""Of these a report tells something; «по итогам открытого аукциона» in a contract's form tells nothing of the kind."""
_SENTENCES = 300
"""Characters: in so few a sentence or two may tell nothing but what took place."""

_SHARED = frozenset({"event_type.entry", "event_type.lead"})
"""The rules of kinds that stand above the events which they are the kinds of."""

Told = Mapping[str, tuple[Mention, ...]]
"""Mentions by label, in the order of the extractors."""


@dataclass(frozen=True)
class Share:
    """What a document says of one event: `own`, and `common`, which it says of all its events.

    `year` is that of a day which names none, as the event's or the document's frame states it; `unread` are the pages
    that could not be read, or not surely.
    """

    own: Told
    common: Told
    year: Mention | None = None
    unread: tuple[int, ...] = ()

    @cached_property
    def characters(self) -> tuple[Character, ...]:
        """Whom the event's mentions name, in order of first naming."""
        return tuple(cast(self.of("person")))

    @cached_property
    def _numbers(self) -> Mapping[int, int]:
        """Where a name begins → the number of the person whom it names, from 1."""
        return {one.span.start: no for no, character in enumerate(self.characters, 1) for one in character.mentions}

    def number_of(self, person: Mention | None) -> Number:
        """The number among the event's people of the one whom a mention names; None where it names none of them."""
        return read(person, lambda mention: self._numbers.get(mention.span.start))

    def of(self, label: str) -> tuple[Mention, ...]:
        """The event's own mentions with a label."""
        return self.own.get(label, ())

    @property
    def reports(self) -> bool:
        """Whether they report an event: an event noun that took place, or the labels of a form; not in a law."""
        rules = {mention.rule for mentions in self.own.values() for mention in mentions}
        weight = sum(weights().get(rule, 0.0) for rule in rules)
        named = not rules.isdisjoint(having(Trait.NAMING)) or ("event_type.mention" in rules and weight >= _PLENTY)
        announced = "announced" in self.own and rules.isdisjoint(having(Trait.PAST))
        other = "genre" in self.own or "genre" in self.common
        bare = _REAL.isdisjoint(self.own) and self._length > _SENTENCES
        return named and weight >= _ENOUGH and not (announced or other or bare)

    @property
    def _length(self) -> int:
        """Characters from the first of its own mentions to the last."""
        spans = [mention.span for mentions in self.own.values() for mention in mentions]
        return max(span.stop for span in spans) - min(span.start for span in spans) if spans else 0


def shares(mentions: Sequence[Mention], unread: tuple[int, ...] = ()) -> list[Share]:
    """A share for each scope, in order; scopes do not overlap. `unread` are the document's pages that were not."""
    scopes = [mention.span for mention in mentions if mention.label == "scope"]
    dealt = _dealt(scopes, [mention for mention in mentions if mention.label != "scope"])
    *own, common = [_by_label(some) for some in dealt]
    told = [mention for some in dealt for mention in some if mention.label == "year"]
    days = [best(some.get("date", ())) for some in own]
    frame = years.stated(told) or years.shared(days) or years.shared((*days, best(common.get("date", ()))))
    parted = zip(scopes, own, strict=True)
    return [replace(_share(scope, mine, common, frame), unread=unread) for scope, mine in parted]


def _share(scope: Span, own: Told, common: Told, frame: Mention | None) -> Share:
    """Years of the scope's own heading come before those that frame the whole document."""
    if not own.get("event_type"):  # «проведены следующие тренинги:», «две встречи» above «Первая прошла 4 октября»
        kinds = (kind for kind in common.get("event_type", ()) if kind.rule in _SHARED)
        above = sorted((kind for kind in kinds if kind.span.stop <= scope.start), key=lambda kind: kind.span)
        own = {**own, "event_type": tuple(above[-1:])}
    if not own.get("title"):  # «День учились, день спорили» above both days
        own = {**own, "title": tuple(title for title in common.get("title", ()) if title.rule == "title.shared")}
    headed = [year for year in own.get("year", ()) if year.rule == years.HEADING]
    return Share(own, common, years.stated(headed) if headed else frame)


def _dealt(scopes: Sequence[Span], mentions: Iterable[Mention]) -> list[list[Mention]]:
    """The mentions inside each scope, and at last those outside of all."""
    starts = [span.start for span in scopes]
    dealt: list[list[Mention]] = [[] for _ in (*scopes, None)]
    for mention in mentions:
        at = bisect_right(starts, mention.span.start) - 1
        dealt[at if at >= 0 and scopes[at].covers(mention.span) else -1].append(mention)
    return dealt


def _by_label(mentions: Iterable[Mention]) -> Told:
    told: dict[str, list[Mention]] = {}
    for mention in mentions:
        told.setdefault(mention.label, []).append(mention)
    return {label: tuple(some) for label, some in told.items()}
