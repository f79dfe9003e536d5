"""The table `organizations`, and which one is which where they are named."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.registry.appearances import appearances
from pipeline.registry.changes import Changes
from pipeline.registry.fold import contract
from pipeline.registry.forms import Forms, forms
from pipeline.registry.ids import id_of
from pipeline.tables import ordered, to_arrow


def link(named: pa.Table, events: pa.Table, changes: Changes, known: pa.Table) -> tuple[pa.Array, pa.Table]:
    """Ids for `named` (event_id, name, organization_id), and `organizations`; what `changes` do not touch stays."""
    touched, stays = changes.touched(named["name"]), pc.invert(changes.touched(known["name"]))
    ids, organizations = _linked(named.filter(touched), events)
    column = pc.replace_with_mask(named["organization_id"].combine_chunks(), touched, ids)
    return column, ordered("organizations", pa.concat_tables([known.filter(stays), organizations]))


def _linked(named: pa.Table, events: pa.Table) -> tuple[pa.Array, pa.Table]:
    found = forms(named, "name")
    ids = found.spread([id_of(contract(name)) for (name,) in found.values])
    count = appearances(ids, named["event_id"], events)
    rows = [row | {"n_events": count[row["organization_id"]]["n_events"]} for row in _organizations(found)]
    return ids, to_arrow("organizations", rows)


def _organizations(found: Forms) -> Iterator[dict[str, Any]]:
    """A row for each organisation: the longest form, of several the most frequent, and the others."""
    seen: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for (name,), count in zip(found.values, found.counts, strict=True):
        seen[contract(name)].append((-len(name), -count, name))
    for told, ranked in seen.items():
        if told:
            best, *others = (name for *_, name in sorted(ranked))
            yield {"organization_id": id_of(told), "name": best, "variants": "; ".join(sorted(others)) or None}
