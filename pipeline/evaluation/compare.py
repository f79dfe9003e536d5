"""Gold against found: every slot gets a verdict.

Events and the rows of lists are paired one to one; the other columns are compared on the rows that were paired.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pipeline.evaluation import pairing
from pipeline.evaluation.fields import EXACT, LISTS, SCALARS
from pipeline.evaluation.gold import Entry, Gold
from pipeline.evaluation.likeness import as_stated, fold, near, same
from pipeline.evaluation.slots import Slot, Verdict

EVENTS = "events"
AFFILIATIONS = "affiliations"
_POST = "kind", "post", "organization"
_SUITS = {Verdict.RIGHT: 0, None: 0, Verdict.NEAR: 1}


def compare(gold: Gold, found: Sequence[Entry]) -> Iterator[Slot]:
    """The verdicts on one report."""
    for no, (due, given, verdict) in enumerate(pairing.events(gold.events, found), 1):
        one, other = due or {}, given or {}
        where = f"{gold.path}#{no}"
        yield Slot(where, EVENTS, one.get("title"), other.get("title"), verdict)
        for slot in _event(where, one, other):
            if gold.counts(slot.field) and gold.counts(_key(slot.field)):
                yield slot


def _event(where: str, due: Entry, given: Entry) -> Iterator[Slot]:
    for field in SCALARS:
        yield from _scalar(where, field, due.get(field), given.get(field))
    for rows in LISTS:
        pairs = list(pairing.rows(due.get(rows.name, []), given.get(rows.name, []), rows.key))
        yield from _keys(where, f"{rows.name}.{rows.key}", pairs, rows.key)
        for part in rows.parts:
            for one, other, _ in pairs:
                if one is not None and other is not None:
                    yield from _scalar(where, f"{rows.name}.{part}", one.get(part), other.get(part))
    yield from _keys(where, AFFILIATIONS, pairing.rows(_affiliations(due), _affiliations(given), "told"), "told")


def _keys(where: str, field: str, pairs: Iterable[pairing.Pair], key: str) -> Iterator[Slot]:
    for one, other, verdict in pairs:
        yield Slot(where, field, one and pairing.answers(one.get(key))[0], other and other.get(key), verdict)


def _scalar(where: str, field: str, gold: Any, found: Any) -> Iterator[Slot]:
    """The verdict on one value; of several right answers the one that suits best counts, where none does the first.

    One of the answers may be None: then nothing is as right as the others are.
    """
    judged = ((one, _verdict(field, one, found)) for one in pairing.answers(gold))
    answer, verdict = min(judged, key=lambda pair: _SUITS.get(pair[1], 2))
    if verdict:
        yield Slot(where, field, answer, found, verdict)


def _verdict(field: str, gold: Any, found: Any) -> Verdict | None:
    """None where nothing is due and nothing given."""
    found = as_stated(gold, found) if field == "date_edtf" else found
    if not fold(gold) or not fold(found):
        return Verdict.MISSED if fold(gold) else Verdict.EXTRA if fold(found) else None
    if same(gold, found):
        return Verdict.RIGHT
    return Verdict.NEAR if field not in EXACT and near(gold, found) else Verdict.WRONG


def _affiliations(event: Entry) -> list[Entry]:
    """A row for each post of each person, known by all that it says."""
    return [
        {"told": " | ".join(str(part or "") for part in (person.get("name"), *map(post.get, _POST)))}
        for person in event.get("people", [])
        for post in person.get("affiliations", [])
    ]


def _key(field: str) -> str:
    """The field by whose values the rows are paired that a column belongs to: a part counts only where the key does.

    >>> _key("people.role"), _key("venue")
    ('people.name', 'venue')
    """
    return next((f"{rows.name}.{rows.key}" for rows in LISTS if field.startswith(f"{rows.name}.")), field)
