"""People of an event: mentions of one person brought together, names in the nominative, positions taken apart."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from pipeline.assemble.choice import grounded, reliability
from pipeline.model.mention import Mention
from pipeline.model.report import Affiliation, Finding, Grounded, Person
from pipeline.model.span import Span
from pipeline.normalisers.names import Name, compatible, fold, fuller, parse_name
from pipeline.normalisers.phrases import nominative
from pipeline.normalisers.positions import position_nominative, split_parts, take_apart

_ROLES = ("moderator", "presenter", "opening", "speaker", "organizer", "participant", "mentioned")
"""The most specific first."""
_WEAK = ("people.nearby", "people.bare", "people.signature")
_SURE = 1.5
"""Log-odds that a post in a case gives to the name beside it."""


@dataclass(slots=True)
class Character:
    """One person, and everywhere he is named."""

    name: Name
    mentions: list[Mention] = field(default_factory=list)
    roles: list[tuple[str, Mention]] = field(default_factory=list)

    def plays(self, role: str, mention: Mention) -> None:
        """Note a role that somebody else told of: the giver of a talk."""
        self.roles.append((role, mention))


def cast(mentions: Sequence[Mention]) -> list[Character]:
    """The people of an event, in order of first naming."""
    people = [mention for mention in mentions if mention.label == "person"]
    read = {id(mention): name for mention in people if (name := _name(mention))}
    characters = _Characters()
    for mention in sorted(people, key=lambda one: (-_fullness(read.get(id(one))), one.span)):
        name = read.get(id(mention))
        if name is None:
            continue
        known = [one for one in characters.like(name) if _same(one.name, name)]
        if len(known) == 1 or (known and name.fullness < (4, 0)):
            character = known[0]
            character.name = fuller(character.name, name)
        elif known:
            character = max(known, key=lambda one: _closeness(one.name, name))
            character.name = fuller(character.name, name)
        elif _stands_alone(mention, name):
            character = Character(name)
        else:
            continue
        characters.know(character)
        character.mentions.append(mention)
    for character in characters.all:
        character.mentions.sort(key=lambda one: one.span)
    kept = [one for one in characters.all if any(m.rule != "people.signature" for m in one.mentions)]
    return sorted(kept, key=lambda one: one.mentions[0].span)


class _Characters:
    """Characters in the order of their coming, blocked by the parts of their names: only like ones are compared."""

    def __init__(self) -> None:
        self.all: list[Character] = []
        self._blocks: dict[tuple[str, str], dict[int, Character]] = {}
        self._places: dict[int, int] = {}

    def know(self, character: Character) -> None:
        """Keep a character; once more after the name grew."""
        if id(character) not in self._places:
            self._places[id(character)] = len(self.all)
            self.all.append(character)
        for key in _keys(character.name):
            self._blocks.setdefault(key, {})[id(character)] = character

    def like(self, name: Name) -> list[Character]:
        """Those who share the surname, or where either has none, the given name or its initial."""
        found = {number: one for key in _asked(name) for number, one in self._blocks.get(key, {}).items()}
        return sorted(found.values(), key=lambda one: self._places[id(one)])


def _keys(name: Name) -> list[tuple[str, str]]:
    given = fold(name.given_name)
    parts = [("given", given), ("initial", given[:1]), ("patronymic", fold(name.patronymic))]
    return [*parts, ("surname", fold(name.surname))] if name.surname else [*parts, *_nameless(parts)]


def _asked(name: Name) -> list[tuple[str, str]]:
    given = fold(name.given_name)
    if given.endswith("."):
        parts = [("initial", given[:1])]
    else:
        parts = [("given", given), ("given", given[:1] + ".")] if given else [("patronymic", fold(name.patronymic))]
    return [("surname", fold(name.surname)), *_nameless(parts)] if name.surname else parts


def _nameless(parts: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The same keys for names without a surname."""
    return [(f"nameless {kind}", value) for kind, value in parts]


def _name(mention: Mention) -> Name | None:
    """The name as the sentence shows it: case by the post beside it and by the verb, gender by agreement."""
    cases = {part.value: _SURE for part in mention.every("case")}
    gender = mention.part("gender")
    return parse_name(mention.reading, cases, gender.value if gender else "")


def _fullness(name: Name | None) -> float:
    return 0.0 if name is None else name.fullness[0] + 0.5 * name.certain + 0.2 * (name.case == "nomn")


def _same(one: Name, other: Name) -> bool:
    """One person: nothing contradicts, and a surname, or a given name with its patronymic, is shared."""
    if compatible(one, other):
        shared_surname = bool(one.surname and other.surname)
        by_given = not other.surname or not one.surname
        return shared_surname or by_given
    initials = (
        one.given_name
        and other.given_name
        and one.patronymic
        and other.patronymic
        and (not one.surname or not other.surname)
    )
    return bool(initials) and _initials_fit(one, other)


def _initials_fit(one: Name, other: Name) -> bool:
    """«И. В. Лебедева» and «Ирина Викторовна»."""
    if one.gender and other.gender and one.gender != other.gender:
        return False
    pairs = ((one.given_name, other.given_name), (one.patronymic, other.patronymic))
    return all(a[:1] == b[:1] and (a.endswith(".") or b.endswith(".")) for a, b in pairs)


def _closeness(one: Name, other: Name) -> int:
    return sum(
        a == b and bool(a)
        for a, b in (
            (one.surname, other.surname),
            (one.given_name, other.given_name),
            (one.patronymic, other.patronymic),
        )
    )


def _stands_alone(mention: Mention, name: Name) -> bool:
    """A single word is a person only where its sentence gives it a part and a post."""
    if sum(bool(part) for part in (name.surname, name.given_name, name.patronymic)) > 1:
        return True
    return mention.rule not in _WEAK and bool(mention.value) and mention.part("position") is not None


def person(character: Character) -> Person:
    """The Person that a character becomes."""
    named = _naming(character)
    shares = [reliability(mention) for mention in character.mentions]
    name = character.name
    sure = 1.0 if name.certain else 0.75
    role, told = _role(character)
    position = _position(character)
    confidence = round(max(shares) * sure, 4)

    def part(value: str) -> Grounded[str] | None:
        return grounded(value, *named, confidence=confidence) if value else None

    return Person(
        name=grounded(name.canonical, *named, confidence=confidence),
        role=grounded(role, told),
        surname=part(name.surname),
        given_name=part(name.given_name),
        patronymic=part(name.patronymic),
        gender=_gender(character, named),
        position=position,
        name_text=grounded(named[0].reading, named[0]),
        confidence=confidence,
        affiliations=tuple(_affiliations(character, position)) if position else (),
    )


def _naming(character: Character) -> tuple[Mention, ...]:
    """The mentions that the canonical name needs: the fullest first."""
    fullest = max(character.mentions, key=lambda one: (_fullness(_name(one)), -one.span.start))
    name = _name(fullest)
    more = [one for one in character.mentions if one is not fullest and name and _adds(name, _name(one))]
    return (fullest, *more[:2])


def _adds(name: Name, other: Name | None) -> bool:
    return other is not None and fuller(name, other).canonical != name.canonical


def _gender(character: Character, named: tuple[Mention, ...]) -> Grounded[str] | None:
    if character.name.gender:
        return grounded(character.name.gender, *named)
    shown = next((part for mention in character.mentions for part in mention.every("gender")), None)
    return grounded(shown.value, shown) if shown else None


def _role(character: Character) -> tuple[str, Mention]:
    """The most specific role of those that are told most reliably."""
    told = [*character.roles, *((mention.value, mention) for mention in character.mentions if mention.value)]
    strong = [one for one in told if one[1].rule not in _WEAK]
    for role, mention in sorted(strong or told, key=lambda one: (_ROLES.index(one[0]), one[1].span)):
        return role, mention.part("cue") or mention
    return "mentioned", character.mentions[0]


def _position(character: Character) -> Grounded[str] | None:
    """The position of the first mention that has one; a later one if it says more."""
    told = [(mention, _parts(mention)) for mention in character.mentions if mention.part("position")]
    if not told:
        return None
    mention, chosen = next((one for one in told if _says_organisation(one[1])), told[0])
    chosen = sorted([*chosen, *mention.every("organization")], key=lambda part: part.span)
    text = ", ".join(_nominative(part) for part in chosen)
    return grounded(text, *chosen)


def _parts(mention: Mention) -> list[Mention]:
    """The post before the name and the one after it; the first goes where the second repeats it."""
    parts = list(mention.every("position"))
    if len(parts) == 2 and any(_nominative(parts[0]).lower() in _nominative(other).lower() for other in parts[1:]):
        return parts[1:]
    return parts


def _says_organisation(parts: Iterable[Mention]) -> bool:
    return any(len(part.reading.split()) > 1 for part in parts)


def _nominative(part: Mention) -> str:
    case, _, number = part.value.partition(" ")
    if number:
        return nominative(part.reading, (case,), "plur", single=True)
    return position_nominative(part.reading, (case or "nomn",))


def _affiliations(character: Character, position: Grounded[str]) -> Iterable[Affiliation]:
    """A row for each post, degree or title, grounded in its part of the position."""
    owner = next((mention for mention in position.mentions if mention.label == "organization"), None)
    for mention in position.mentions:
        if mention is owner:
            continue
        text = _nominative(mention)
        sources = split_parts(mention.reading)
        for one in take_apart(text):
            at = next((i for i, (start, stop) in enumerate(split_parts(text)) if start <= one.start < stop), None)
            part = (
                _sub(mention, sources[at])
                if at is not None and at < len(sources) == len(split_parts(text))
                else mention
            )
            organization = grounded(one.organization, part) if one.organization else None
            if owner is not None and organization is None and one.kind == "post":
                organization = grounded(owner.reading, owner)
            yield Affiliation(grounded(one.kind, part), grounded(one.post, part) if one.post else None, organization)


def _sub(mention: Mention, bounds: tuple[int, int]) -> Mention:
    """A stretch of a mention; the whole where its reading and its source differ in length."""
    if len(mention.text) != len(mention.reading):
        return mention
    start, stop = bounds
    span = Span(mention.span.start + start, mention.span.start + stop)
    return replace(mention, span=span, text=mention.text[start:stop], reading=mention.reading[start:stop], parts=())


def doubts(characters: Sequence[Character], event_no: int) -> list[Finding]:
    """Names whose nominative is not certain."""
    return [
        Finding("name_case_uncertain", event_no, "people", "name", row, (("text", one.mentions[0].reading),))
        for row, one in enumerate(characters, 1)
        if not one.name.certain and one.name.case != "nomn"
    ]
