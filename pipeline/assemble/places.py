"""Where the event took place."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.assemble.choice import best, grounded, meaning, ranked, read, reading, told
from pipeline.assemble.scopes import Share
from pipeline.model.mention import Mention
from pipeline.model.report import Event, Text
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.phrases import nominative
from pipeline.normalisers.places import parse_place

_KINDS = ("country", "region", "district", "settlement")
_IN = re.compile(r"^(?:в|во|на)\s+(?:базе\s+|площадке\s+)?", re.I)
"""«на базе музея»"""
_DECLINED = re.compile(r"^([А-ЯЁ]{2,})[еау](?![а-яё])")
"""«в ФАПе»: an abbreviation with a case."""


def placed(event: Event, share: Share) -> Event:
    """The event with place, venue, address and mode; an event of a digest may have its place from the shared lead."""
    located = _located(event, _joined(ranked(share.of("place") or share.common.get("place", ()))))
    addresses = (mention for mention in share.of("address") if mention.rule != "address.mention")
    made = replace(
        located,
        venue=read(best(mention for mention in share.of("venue") if _venue(mention)), _venue),
        address=read(best(addresses), reading),
    )
    own = any(mention.rule != "place.dateline" for mention in share.of("place"))
    return replace(made, mode=_mode(made, share.of("mode"), own=own))


def _joined(places: Sequence[Mention]) -> tuple[Mention, ...]:
    """The best mention, and those that add a kind of place it lacks: other labels, the title, the letterhead.

    Where another names the same town with its units, it is that one: «д. Агалатово», then «Ленинградская область, …».
    """
    if not places:
        return ()
    fullest = next((other for other in places if _is_fuller(places[0], other)), places[0])
    taken, kinds = [fullest], {part.value for part in fullest.parts}
    for other in places[1:]:
        own = {part.value for part in other.parts}
        adds = other.rule == places[0].rule == "place.label" or other.rule in ("place.title", "place.letterhead")
        if adds and own.isdisjoint(kinds):
            taken.append(other)
            kinds |= own
    return tuple(sorted(taken, key=lambda mention: mention.span))


def _is_fuller(best: Mention, other: Mention) -> bool:
    """Whether another mention names the same town, and more of where it lies."""
    if len(other.parts) <= len(best.parts):
        return False
    own, its = ({part.reading for part in one.parts if part.value == "settlement"} for one in (best, other))
    return bool(own) and own == its


def _located(event: Event, places: tuple[Mention, ...]) -> Event:
    """The event with what the gazetteer says of its toponyms; a country is implied, other units must be stated."""
    toponyms = [replace(part, rule=mention.rule) for mention in places for part in mention.parts]
    place = parse_place(", ".join(part.reading for part in toponyms)) if toponyms else None
    if place is None:
        return event
    named = {part.value: (part,) for part in reversed(toponyms)}
    country, region, district, settlement = (named.get(kind, places) for kind in _KINDS)
    certain = place.settlement and place.latitude is not None and place.longitude is not None
    return replace(
        event,
        place_text=grounded(", ".join(mention.reading for mention in places), *places),
        country=told(place.country, *country),
        region=told(place.region, *region),
        region_code=told(place.region and place.region_code, *region),
        district=told(place.district, *district),
        settlement=told(place.settlement, *settlement),
        latitude=told(place.latitude if certain else None, *settlement),
        longitude=told(place.longitude if certain else None, *settlement),
    )


def _venue(mention: Mention) -> str:
    """The venue in the nominative."""
    if mention.value == "ky":
        return kyrgyz.nominative(mention.reading)
    bare = _IN.sub("", mention.reading)
    if _DECLINED.match(bare):
        return _DECLINED.sub(r"\1", bare)
    if bare != mention.reading:
        return nominative(bare, ("loct", "gent"))
    return nominative(bare, tuple(mention.value.split()) or ("nomn",))


def _mode(event: Event, mentions: Sequence[Mention], *, own: bool) -> Text:
    """Online, where words say so and no place is stated; both, where both are said; onsite, where only a place is.

    A town that is not the event's `own`, but a shared heading's or an agency's, does not make what is online hybrid.
    """
    hybrid, online, stated = (best(m for m in mentions if m.value == way) for way in ("hybrid", "online", "onsite"))
    town = event.settlement if own or online is None else None
    onsite = town or event.venue or read(stated, meaning)
    labelled = any(m.value == "online" and m.rule == "mode.label" for m in mentions)
    if hybrid is not None:
        return grounded("hybrid", hybrid)
    if online is not None and onsite is not None and not labelled:
        return grounded("hybrid", online, *onsite.mentions)
    if online is not None:
        return grounded("online", online)
    return grounded("onsite", onsite.mentions[0]) if onsite is not None else None
