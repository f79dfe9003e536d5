"""Which forms of a name are one person: never more than the forms themselves can tell.

Equal names are one person. A shorter form (initials, no patronymic) joins a fuller one where only one person's fullest
name fits it; a single initial joins only where the surname has but one bearer. In doubt it stays a person of its own.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from pipeline.registry.fold import fold


class Name(NamedTuple):
    """A folded name: a given name or patronymic of one letter is an initial, '' is unknown."""

    surname: str
    given: str
    patronymic: str


def folded(name: str, surname: str, given: str, patronymic: str) -> Name:
    """The folded name; one that is not taken apart into surname and given name is kept whole, and joins nothing.

    >>> folded("Абдыров Т. Ш.", "Абдыров", "Т.", "Ш.")
    Name(surname='абдыров', given='т', patronymic='ш')
    """
    if not surname or not given:
        return Name(fold(name), "", "")
    return Name(fold(surname), fold(given), fold(patronymic))


def fullest(genders: Mapping[Name, str]) -> dict[Name, Name]:
    """Each name with the fullest name of the same person; `genders` holds all names, each with 'f', 'm' or ''.

    >>> short, full = Name("абдыров", "т", "ш"), Name("абдыров", "толонбек", "шакирович")
    >>> fullest({short: "", full: "m"})[short].given
    'толонбек'
    """
    bearers: dict[str, list[Name]] = defaultdict(list)
    for name in genders:
        bearers[name.surname].append(name)
    return {name: joined for one in bearers.values() for name, joined in _joined(one, genders)}


def _joined(bearers: list[Name], genders: Mapping[Name, str]) -> Iterator[tuple[Name, Name]]:
    """The bearers of one surname, each with whom it joins."""
    blocks: dict[str, list[Name]] = defaultdict(list)
    for name in bearers:
        blocks[name.given].append(name)
        if len(name.given) > 1:
            blocks[name.given[0]].append(name)
    fuller = {name: [other for other in blocks[name.given] if _extends(other, name, genders)] for name in bearers}
    people = {name for name in bearers if not fuller[name]}
    for name in bearers:
        fitting = people.intersection(fuller[name])
        enough = len(name.given) > 1 or name.patronymic or len(people) == 1
        yield name, fitting.pop() if len(fitting) == 1 and enough else name


def _extends(full: Name, short: Name, genders: Mapping[Name, str]) -> bool:
    """Whether `full` says all that `short` says, and more."""
    fits = _fits(full.given, short.given) and (not short.patronymic or _fits(full.patronymic, short.patronymic))
    agree = not genders[full] or not genders[short] or genders[full] == genders[short]
    return full != short and bool(short.given) and fits and agree


def _fits(full: str, short: str) -> bool:
    return full == short or (len(short) == 1 and full.startswith(short))
