"""How often values of a kind are right: counted, and drawn to what is usual where few were seen."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tools.quality.judged import Judged, Key

_KEY, _FIELD = 8, 30
"""How many values, right as often as the field's, are added to a key's own, and as all fields' to a field's."""


@dataclass(frozen=True, slots=True)
class Shares:
    """Right values and all values of each key; `("field", "")` are those of a field, `("", "")` all."""

    right: Counter[Key] = field(default_factory=Counter)
    of: Counter[Key] = field(default_factory=Counter)

    def share(self, name: str, key: str) -> float:
        """The share of values of this kind that are right."""
        every = (self.right["", ""] + 1) / (self.of["", ""] + 2)
        usual = (self.right[name, ""] + _FIELD * every) / (self.of[name, ""] + _FIELD)
        return (self.right[name, key] + _KEY * usual) / (self.of[name, key] + _KEY) if key else usual


def counted(reports: Iterable[Judged]) -> Shares:
    """The shares in some reports, of published values and of empty core fields."""
    shares = Shares()
    for report in reports:
        for value in report.values:
            name, key = value.key
            for known in ((name, key), (name, ""), ("", "")):
                shares.of[known] += 1
                shares.right[known] += value.right
        for value in (one for event in report.events for one in event.empties):
            shares.of[value.key] += 1
            shares.right[value.key] += value.right
    return shares
