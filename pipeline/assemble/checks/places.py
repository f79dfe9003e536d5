"""Whether the place can be believed."""

from collections.abc import Iterator

from pipeline.assemble.scopes import Share
from pipeline.model.report import Event, Finding
from pipeline.normalisers.places import find_places

_SHOWN = 3
"""Of the places that share a name."""


def uncertain(event: Event, share: Share) -> Iterator[Finding]:
    """A settlement without coordinates: the gazetteer does not know it, or knows several of that name."""
    if event.settlement is None or event.latitude is not None:
        return
    named = event.settlement.mentions[0]
    units = [unit for toponym in find_places(named.reading) for unit in toponym.units]
    if len(units) > 1:
        districts = sorted({unit.district for unit in units if unit.district})
        yield _finding("ambiguous_place", text=named.reading, readings=", ".join(districts[:_SHOWN]))
    elif named.value == "settlement":
        yield _finding("unknown_place", text=named.reading)


def _finding(code: str, **details: object) -> Finding:
    return Finding(code, table="events", column="settlement", details=tuple(details.items()))
