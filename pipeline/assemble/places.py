"""Where the event took place."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.assemble.choice import best, grounded, ranked
from pipeline.model.mention import Mention
from pipeline.model.report import Event, Finding
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.phrases import nominative
from pipeline.normalisers.places import Place, parse_place

_KINDS = ("country", "region", "district", "settlement")
_IN = re.compile(r"^(?:в|во|на)\s+(?:базе\s+|площадке\s+|здании\s+)?", re.I)


def placed(event: Event, mentions: Sequence[Mention], event_no: int) -> tuple[Event, list[Finding]]:
    """The event with place, venue, address and mode."""
    places = ranked(mention for mention in mentions if mention.label == "place")
    findings: list[Finding] = []
    if places:
        event, findings = _located(event, _joined(places), event_no)
    venue = best(mention for mention in mentions if mention.label == "venue" and _venue(mention))
    if venue is not None:
        event = replace(event, venue=grounded(_venue(venue), venue))
    address = best(mention for mention in mentions if mention.label == "address" and mention.rule != "address.mention")
    if address is not None:
        event = replace(event, address=grounded(address.reading, address))
    return replace(event, mode=_mode(event, [mention for mention in mentions if mention.label == "mode"])), findings


def _joined(places: Sequence[Mention]) -> list[Mention]:
    """The best mention, and those of the same rule that add a kind of place it lacks: «Область: …», «Город: …»."""
    taken = [places[0]]
    kinds = {part.value for part in places[0].parts}
    for other in places[1:]:
        own = {part.value for part in other.parts}
        if other.rule == places[0].rule == "place.label" and not own & kinds:
            taken.append(other)
            kinds |= own
    return sorted(taken, key=lambda mention: mention.span)


def _located(event: Event, places: Sequence[Mention], event_no: int) -> tuple[Event, list[Finding]]:
    parts = [part for mention in places for part in mention.parts]
    place = parse_place(", ".join(part.reading for part in parts))
    if place is None:
        return event, []
    by_kind = {kind: tuple(part for part in parts if part.value == kind) for kind in _KINDS}
    every = tuple(places)

    def told(value: str, kind: str) -> object:
        return grounded(value, *(by_kind[kind][:1] or every)) if value else None

    made = replace(
        event,
        place_text=grounded(", ".join(mention.reading for mention in places), *places),
        country=told(place.country, "country") if by_kind["country"] else _implied(place.country, every),
        region=told(place.region, "region"),
        region_code=told(place.region_code, "region") if place.region else None,
        district=told(place.district, "district"),
        settlement=told(place.settlement, "settlement"),
    )
    if place.settlement and place.latitude is not None and place.longitude is not None:
        made = replace(
            made,
            latitude=grounded(place.latitude, *(by_kind["settlement"][:1] or every)),
            longitude=grounded(place.longitude, *(by_kind["settlement"][:1] or every)),
        )
    return made, _unknown(place, by_kind["settlement"], event_no)


def _implied(country: str, mentions: tuple[Mention, ...]) -> object:
    """The country that the gazetteer gives for a place that is stated."""
    return grounded(country, *mentions) if country else None


def _unknown(place: Place, settlements: Sequence[Mention], event_no: int) -> list[Finding]:
    if not place.settlement or place.latitude is not None or not settlements:
        return []
    return [Finding("unknown_place", event_no, "events", "settlement", None, (("text", settlements[0].reading),))]


def _venue(mention: Mention) -> str:
    """The venue in the nominative."""
    if mention.value == "ky":
        return kyrgyz.nominative(mention.reading)
    bare = _IN.sub("", mention.reading)
    if bare != mention.reading:
        return nominative(bare, ("loct", "gent"))
    cases = tuple(mention.value.split()) or ("nomn",)
    return nominative(bare, cases)


def _mode(event: Event, mentions: Sequence[Mention]) -> object:
    """Online, where words say so and no place is stated; both, where both are said; onsite, where only a place is."""
    onsite = event.settlement or event.venue
    told = {value: best(m for m in mentions if m.value == value) for value in ("hybrid", "online", "onsite")}
    labelled = [m for m in mentions if m.rule == "mode.label"]
    if told["hybrid"] is not None:
        return grounded("hybrid", told["hybrid"])
    if told["online"] is not None and onsite and not any(m.value == "online" for m in labelled):
        return grounded("hybrid", told["online"], *onsite.mentions)
    if told["online"] is not None:
        return grounded("online", told["online"])
    if onsite:
        return grounded("onsite", *onsite.mentions[:1])
    return grounded("onsite", told["onsite"]) if told["onsite"] is not None else None
