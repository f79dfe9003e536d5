"""Which event, and which row of a list, was given for which that is due: one to one."""

from collections.abc import Iterator, Sequence
from typing import Any

from pipeline.evaluation.gold import Entry
from pipeline.evaluation.likeness import as_stated, fold, likeness, near, same
from pipeline.evaluation.slots import Verdict

Pair = tuple[Entry | None, Entry | None, Verdict]
"""A row due, the row given for it, and whether it is the same by its key."""


def events(due: Sequence[Entry], given: Sequence[Entry]) -> Iterator[Pair]:
    """Pairs of a report's events by title, date and people, the closest first, in the order of what is due."""
    ranked = sorted(
        ((_closeness(one, other), -abs(i - j), i, j) for i, one in enumerate(due) for j, other in enumerate(given)),
        reverse=True,
    )
    partners: dict[int, int] = {}
    for _, _, i, j in ranked:
        if i not in partners and j not in partners.values():
            partners[i] = j
    for i, one in enumerate(due):
        yield (one, given[partners[i]], Verdict.RIGHT) if i in partners else (one, None, Verdict.MISSED)
    yield from ((None, other, Verdict.EXTRA) for j, other in enumerate(given) if j not in partners.values())


def rows(due: Sequence[Entry], given: Sequence[Entry], key: str) -> Iterator[Pair]:
    """Pairs of rows by their key: the same first, then the nearly same, both in their order; then what is left over."""
    left, partners = list(given), dict[int, tuple[Entry, Verdict]]()
    for alike, verdict in ((same, Verdict.RIGHT), (near, Verdict.NEAR)):
        for i, one in enumerate(due):
            if i not in partners:
                right = answers(one.get(key))
                found = next((k for k, other in enumerate(left) if any(alike(a, other.get(key)) for a in right)), None)
                if found is not None:
                    partners[i] = left.pop(found), verdict
    for i, one in enumerate(due):
        yield (one, *partners.get(i, (None, Verdict.MISSED)))
    yield from ((None, other, Verdict.EXTRA) for other in left)


def _closeness(due: Entry, given: Entry) -> float:
    """Likeness of titles, 2 for the same date, 1 for each person in common up to 3."""
    names = answers(due.get("title") or due.get("topic"))
    titles = max(likeness(fold(name), fold(given.get("title"))) for name in names)
    people = {fold(one["name"]) for one in due.get("people", [])} & {fold(one["name"]) for one in given["people"]}
    dates = answers(due.get("date_edtf"))
    date = any(same(one, as_stated(one, given.get("date_edtf"))) for one in dates)
    return titles + 2 * date + min(len(people), 3)


def answers(due: Any) -> Sequence[Any]:
    """The right answers, of which there may be several; None where nothing is due."""
    return (due or [None]) if isinstance(due, list) else [due]
