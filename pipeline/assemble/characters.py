"""Who is who: all that names one person brought together."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import product

from pipeline.assemble.traits import Trait, having
from pipeline.model.mention import Mention
from pipeline.normalisers.morphology import CASES
from pipeline.normalisers.names import Name, compatible, fold, fuller, parse_names

_SURE = 3.0
"""Log-odds that a post in a case gives to the name beside it."""
_TAGGED = {True: 1.5, False: 1.0}
"""Log-odds that the network's tags give to their case, and to another oblique one where they are oblique: it takes one
nominative in sixteen for oblique, one oblique name in thirty for a nominative."""
_LIKE = {"gent": ("gent", "accs"), "accs": ("accs", "gent")}
"""A man's post has one form for both: «президента»."""
_NAMED_WELL = (4, 0)
"""A fullness from which a name tells apart those whom it may mean: a surname and more."""
SIGNATURE = "people.signature"
"""The rule of a name on a line for a signature."""


@dataclass(frozen=True, slots=True)
class Naming:
    """A mention of a person, the name that it gives, and the names that its words might be instead."""

    mention: Mention
    name: Name
    others: tuple[Name, ...] = ()

    @property
    def fullness(self) -> float:
        """How much of the name it tells, and how surely."""
        return self.name.fullness[0] + 0.5 * self.name.certain + 0.2 * (self.name.case == "nomn")


@dataclass(slots=True)
class Character:
    """One person of an event, and everywhere he is named; `name` grows with what each naming adds."""

    number: int
    name: Name
    namings: list[Naming] = field(default_factory=list)

    @property
    def mentions(self) -> list[Mention]:
        """Where he is named, in order."""
        return [naming.mention for naming in self.namings]


def cast(mentions: Iterable[Mention]) -> list[Character]:
    """The people of an event, in order of first naming: the fullest names come first, shorter ones join them."""
    namings = [Naming(mention, names[0], names[1:]) for mention in mentions if (names := names_of(mention))]
    known = _Known()
    for naming in sorted(namings, key=lambda one: (-one.fullness, one.mention.span)):
        known.take(naming)
    for character in known.characters:
        character.namings.sort(key=lambda one: one.mention.span)
    present = [one for one in known.characters if any(m.rule != SIGNATURE for m in one.mentions)]
    return sorted(present, key=lambda one: one.namings[0].mention.span)


def names_of(mention: Mention) -> tuple[Name, ...]:
    """The names that the words may be, the likeliest first: case by post, verb and tags, gender by agreement."""
    cases = {case: _TAGGED[case == part.value] for part in mention.every("tagged") for case in _alike(part.value)}
    for part in mention.every("case"):
        for case in _LIKE.get(part.value, (part.value,)):
            cases[case] = cases.get(case, 0.0) + _SURE
    gender = mention.part("gender")
    first = mention.part("surname_first") is not None
    return parse_names(mention.reading, cases, gender.value if gender else "", surname_first=first)


def _alike(case: str) -> tuple[str, ...]:
    """The cases that a tag speaks for: one oblique case is easily taken for another."""
    return (case,) if case == "nomn" else CASES[1:]


class _Known:
    """Characters in the order of their coming, blocked by name: only those who may be meant are compared."""

    def __init__(self) -> None:
        self.characters: list[Character] = []
        self._blocks: dict[tuple[str, ...], dict[int, Character]] = {}
        self._answers: dict[Name, Character] = {}

    def take(self, naming: Naming) -> None:
        """Give a naming to whom it names; to somebody new where it stands alone, to nobody where it cannot."""
        character = self._answers.get(naming.name) or self._meant(naming.name)
        if character is None:
            naming, character = self._otherwise(naming)
        if character is None and _stands_alone(naming):
            character = Character(len(self.characters), naming.name)
            self.characters.append(character)
        if character is not None:
            self._join(character, naming)

    def _otherwise(self, naming: Naming) -> tuple[Naming, Character | None]:
        """Somebody known whom the words name in another case: «Свиридова» where Егор Свиридов is known."""
        for name in naming.others:
            character = self._meant(name)
            if character is not None and name.surname and fold(name.surname) == fold(character.name.surname):
                return replace(naming, name=name), character
        return naming, None

    def _meant(self, name: Name) -> Character | None:
        """Of several the one who shares most parts, of equals the first; a name that says little means the first."""
        like = (one for one in self._like(name) if _same(one.name, name))
        if name.fullness < _NAMED_WELL:
            return next(like, None)
        return max(like, key=lambda one: _closeness(one.name, name), default=None)

    def _join(self, character: Character, naming: Naming) -> None:
        character.name = fuller(character.name, naming.name)
        character.namings.append(naming)
        self._answers[naming.name] = character
        for key in product(*map(_filed, _parts(character.name))):
            self._blocks.setdefault(key, {})[character.number] = character

    def _like(self, name: Name) -> Iterator[Character]:
        """Those no part of whose name speaks against it, in order of coming."""
        found: dict[int, Character] = {}
        for key in product(*map(_asked, _parts(name))):
            found |= self._blocks.get(key, {})
        return (found[number] for number in sorted(found))


def _parts(name: Name) -> tuple[str, str, str]:
    return fold(name.surname), fold(name.given_name), fold(name.patronymic)


def _filed(part: str) -> tuple[str, ...]:
    """Under which keys a part of a name is filed: as itself, as its initial, as anything.

    >>> _filed("нурлан"), _filed("н."), _filed("")
    (('нурлан', 'н*', '*'), ('н.', 'н*', '*'), ('', '*'))
    """
    itself = part[:1] + "." if part.endswith(".") else part
    return (itself, part[:1] + "*", "*") if part else ("", "*")


def _asked(part: str) -> tuple[str, ...]:
    """The keys of the parts that fit: «нурлан» may be «Н.» or not named, «н.» any name in Н."""
    if not part:
        return ("*",)
    return (part[:1] + "*", "") if part.endswith(".") else (part, part[:1] + ".", "")


def _same(one: Name, other: Name) -> bool:
    """One person: nothing contradicts, and a surname, or a given name with its patronymic, is shared."""
    return compatible(one, other) or (not (one.surname and other.surname) and _initials_fit(one, other))


def _initials_fit(one: Name, other: Name) -> bool:
    """«И. В. Лебедева» and «Ирина Викторовна»; «И. Лебедева» too, where both are known to be women."""
    if one.gender and other.gender and one.gender != other.gender:
        return False
    pairs = [(one.given_name, other.given_name), (one.patronymic, other.patronymic)]
    if one.gender and other.gender and bool(one.patronymic) != bool(other.patronymic):
        pairs.pop()
    return all(a[:1] == b[:1] != "" and (a.endswith(".") or b.endswith(".")) for a, b in pairs)


def _closeness(one: Name, other: Name) -> int:
    pairs = (
        (one.surname, other.surname),
        (one.given_name, other.given_name),
        (one.patronymic, other.patronymic),
    )
    return sum(a == b != "" for a, b in pairs)


def _stands_alone(naming: Naming) -> bool:
    """A single word is a person only where its sentence gives it a part and a post."""
    if sum(bool(part) for part in _parts(naming.name)) > 1:
        return True
    mention = naming.mention
    told = mention.rule not in having(Trait.WEAK) and bool(mention.value)
    return told and mention.part("position") is not None
