"""Which mentions belong to which event, and whether there is an event at all."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.model.mention import Mention

_ENOUGH = 3.0
_PLENTY = 4.5
"""What is asked where an event noun stands only in passing."""
_WEIGHTS = {
    # what speaks for a report of an event
    "event_type.label": 2.0,
    "event_type.lead": 3.0,
    "event_type.title": 1.5,
    "event_type.form_title": 1.5,
    "date.label": 1.5,
    "date.lead": 1.5,
    "date.top_line": 1.0,
    "place.label": 1.5,
    "place.lead": 1.0,
    "place.top_line": 0.5,
    "count.label": 1.5,
    "count.attendance": 1.0,
    "count.people_slot": 1.0,
    "people.moderator": 1.5,
    "people.opening": 1.5,
    "people.speakers": 1.0,
    "people.tree": 0.5,
    "audience.label": 0.7,
    "topics.slot": 0.7,
    "proposals.slot": 0.7,
    "topic.label": 0.5,
    "topic.title_quote": 0.5,
    "topic.lead_quote": 1.0,
    "hosts.label": 0.7,
    "hosts.pattern": 0.5,
}


_NAMING = frozenset({"event_type.label", "event_type.lead", "event_type.title", "event_type.form_title"})
_TOLD = frozenset(
    [
        "event_type.lead",
        "count.label",
        "count.people_slot",
        "count.attendance",
        "proposals.slot",
        "topics.slot",
        "topics.sentence",
        "people.speakers",
        "people.moderator",
        "people.opening",
        "people.tree",
    ]
)
"""What only a report of the past tells; a text that speaks of the future needs one of them."""


@dataclass(frozen=True, slots=True)
class Share:
    """The mentions of one event, those that all events of the document share, and its years."""

    mentions: tuple[Mention, ...]
    common: tuple[Mention, ...]
    years: tuple[Mention, ...]

    @property
    def reports(self) -> bool:
        """Whether they report an event: an event noun that took place, or the labels of a form."""
        rules = {mention.rule for mention in self.mentions}
        weight = sum(_WEIGHTS.get(rule, 0.0) for rule in rules)
        if not rules & _NAMING and not ("event_type.mention" in rules and weight >= _PLENTY):
            return False
        announced = any(mention.label == "announced" for mention in self.mentions)
        return weight >= _ENOUGH and not (announced and not rules & _TOLD)


def shares(mentions: Sequence[Mention]) -> list[Share]:
    """A share for each scope, in order; scopes do not overlap."""
    scopes = [mention for mention in mentions if mention.label == "scope"]
    years = tuple(mention for mention in mentions if mention.label == "year")
    others = [mention for mention in mentions if mention.label not in ("scope", "year")]
    starts = [scope.span.start for scope in scopes]
    inside: list[list[Mention]] = [[] for _ in scopes]
    common: list[Mention] = []
    for one in others:
        at = bisect_right(starts, one.span.start) - 1
        (inside[at] if at >= 0 and scopes[at].span.covers(one.span) else common).append(one)
    pairs = zip(scopes, inside, strict=True)
    return [Share(tuple(own), tuple(common), _own_years(scope, years)) for scope, own in pairs]


def _own_years(scope: Mention, years: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """Years of the scope's own heading before those that frame the whole document."""
    own = tuple(year for year in years if scope.span.covers(year.span) and year.rule == "year.title")
    return own or years
