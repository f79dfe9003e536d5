"""The people of an event: each with name, part and position, as all that names him tells."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from pipeline.assemble.affiliations import affiliations
from pipeline.assemble.characters import Character
from pipeline.assemble.choice import grounded, told
from pipeline.assemble.positions import position
from pipeline.assemble.scopes import Share
from pipeline.assemble.traits import Trait, having
from pipeline.model.mention import Mention
from pipeline.model.report import Event, Grounded, Person
from pipeline.normalisers.names import fuller

_ROLES = ("moderator", "presenter", "opening", "speaker", "organizer", "participant", "mentioned")
"""The most specific first."""
_MORE = 2
"""Namings, beside the fullest one, that a name is put together from."""


def peopled(event: Event, share: Share) -> Event:
    """The event with its people in order of first naming; who gave a talk is known from its presentations."""
    talks: dict[int, list[Mention]] = {}
    for talk in event.presentations:
        if talk.person_no is not None:
            talks.setdefault(talk.person_no.value, []).append(talk.title.mentions[0])
    people = (_person(one, talks.get(number, ())) for number, one in enumerate(share.characters, 1))
    return replace(event, people=tuple(people))


def _person(character: Character, talks: Sequence[Mention]) -> Person:
    name, named = character.name, _named(character)
    held = position(character)
    return Person(
        name=grounded(name.canonical, *named, sure=name.certain),
        role=_role(character, talks),
        surname=told(name.surname, *named, sure=name.certain),
        given_name=told(name.given_name, *named, sure=name.certain),
        patronymic=told(name.patronymic, *named, sure=name.certain),
        gender=_gender(character, named),
        position=held,
        name_text=grounded(named[0].reading, named[0]),
        affiliations=tuple(affiliations(held)) if held else (),
    )


def _named(character: Character) -> tuple[Mention, ...]:
    """The mentions that the name needs: the fullest first, then those that add to it."""
    fullest = max(character.namings, key=lambda one: (one.fullness, -one.mention.span.start))
    more = [
        one.mention for one in character.namings if fuller(fullest.name, one.name).canonical != fullest.name.canonical
    ]
    return (fullest.mention, *more[:_MORE])


def _gender(character: Character, named: Sequence[Mention]) -> Grounded[str] | None:
    """As the name shows it, else as the sentence does: «рассказала»."""
    if character.name.gender:
        return grounded(character.name.gender, *named)
    shown = next((part for mention in character.mentions for part in mention.every("gender")), None)
    return grounded(shown.value, shown) if shown else None


def _role(character: Character, talks: Sequence[Mention]) -> Grounded[str]:
    """The most specific role of those that are told most reliably."""
    roles = [*(("presenter", talk) for talk in talks), *_told(character)]
    strong = [one for one in roles if one[1].rule not in having(Trait.WEAK)]
    if not roles:
        return grounded("mentioned", character.mentions[0])
    role, mention = min(strong or roles, key=lambda one: (_ROLES.index(one[0]), one[1].span))
    cue = mention.part("cue")
    return grounded(role, replace(cue, rule=mention.rule) if cue else mention)


def _told(character: Character) -> Iterator[tuple[str, Mention]]:
    return ((mention.value, mention) for mention in character.mentions if mention.value)
