"""Verdicts → figures."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from pipeline.evaluation.compare import AFFILIATIONS, EVENTS
from pipeline.evaluation.fields import CORE, FIELDS
from pipeline.evaluation.slots import Slot, Verdict


@dataclass(frozen=True, slots=True)
class Counts:
    """How many slots had each verdict. `wrong` are values given otherwise than due, among them the `near` ones.

    >>> counts = Counts(right=3, near=1, missed=1, extra=1)
    >>> counts.support, counts.precision(), counts.recall(), counts.recall(soft=True)
    (5, 0.6, 0.6, 0.8)
    """

    right: int = 0
    near: int = 0
    wrong: int = 0
    missed: int = 0
    extra: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(getattr(self, name) + getattr(other, name) for name in Counts.__slots__))

    @property
    def support(self) -> int:
        """Values that are due."""
        return self.right + self.near + self.wrong + self.missed

    @property
    def given(self) -> int:
        """Values that were given."""
        return self.right + self.near + self.wrong + self.extra

    def hits(self, soft: bool = False) -> int:
        """Values given as due."""
        return self.right + (self.near if soft else 0)

    def precision(self, soft: bool = False) -> float:
        """Share of the given values that are right; where none is given: 1 if none is due."""
        return self.hits(soft) / self.given if self.given else float(not self.support)

    def recall(self, soft: bool = False) -> float:
        """Share of the due values that were found; 1 where none is due."""
        return self.hits(soft) / self.support if self.support else 1.0

    def f1(self, soft: bool = False) -> float:
        """Harmonic mean of precision and recall."""
        precision, recall = self.precision(soft), self.recall(soft)
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What became of every slot of `reports` reports, `perfect` of them without an error."""

    reports: int
    perfect: int
    slots: tuple[Slot, ...]

    @property
    def fields(self) -> dict[str, Counts]:
        """The counts of each field in which something was due or given, in a fixed order."""
        tally: dict[str, Counter[Verdict]] = {}
        for slot in self.slots:
            tally.setdefault(slot.field, Counter())[slot.verdict] += 1
        counts = {
            field: Counts(**{verdict.value: count for verdict, count in of.items()}) for field, of in tally.items()
        }
        return {field: counts[field] for field in (EVENTS, *FIELDS, AFFILIATIONS) if field in counts}

    @property
    def core(self) -> Counts:
        """The core fields together."""
        return _sum(counts for field, counts in self.fields.items() if field in CORE)

    @property
    def all(self) -> Counts:
        """All fields together, without the number of events."""
        return _sum(counts for field, counts in self.fields.items() if field != EVENTS)

    @property
    def errors(self) -> tuple[Slot, ...]:
        """The slots that are not strictly right."""
        return tuple(slot for slot in self.slots if slot.verdict is not Verdict.RIGHT and slot.field != EVENTS)

    def json(self) -> dict[str, Any]:
        """Everything but the slots, as JSON holds it."""
        return {
            "reports": self.reports,
            "perfect": self.perfect,
            "core": _figures(self.core),
            "all": _figures(self.all),
            "fields": {field: _figures(counts) for field, counts in self.fields.items()},
        }


def _sum(many: Iterable[Counts]) -> Counts:
    return sum(many, Counts())


def _figures(counts: Counts) -> Mapping[str, Any]:
    """Figures strict and soft, and the strict counts."""
    measures = {
        name: {one: round(getattr(counts, one)(soft), 4) for one in ("precision", "recall", "f1")}
        for name, soft in (("strict", False), ("soft", True))
    }
    return measures | {
        "support": counts.support,
        "found": counts.right,
        "missed": counts.missed,
        "wrong": counts.near + counts.wrong,
        "nearly": counts.near,
        "extra": counts.extra,
    }
