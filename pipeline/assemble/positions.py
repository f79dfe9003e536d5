"""What a person is: the post as printed, its head in the nominative."""

from collections.abc import Iterable, Sequence

from pipeline.assemble.characters import SIGNATURE, Character
from pipeline.assemble.choice import grounded
from pipeline.model.mention import Mention
from pipeline.model.report import Grounded
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.phrases import genitive, nominative
from pipeline.normalisers.positions import is_kyrgyz_position, position_nominative, take_apart

BEHIND = "behind"
"""The value of an organisation that stands behind the name: «Зоя Ли из центра «Мурас»» has no position of it."""


def position(character: Character) -> Grounded[str] | None:
    """The position of the first mention that says more than a word, else of the first that says any.

    None where it says no post: «мать двоих учеников», «гость фестиваля».
    """
    posted = [mention for mention in character.mentions if mention.part("position")]
    unsigned = [mention for mention in posted if mention.rule != SIGNATURE]
    held = [(mention, _parts(mention)) for mention in unsigned or posted]
    if not held:
        return None
    mention, chosen = next((one for one in held if _says_organisation(one[1])), held[0])
    if len(chosen) == 1:
        mention, chosen = max([(mention, chosen), *held], key=lambda one: _longer(one[1], chosen))
    owners = mention.every("organization")
    parts = sorted([*chosen, *owners], key=lambda part: part.span)
    beside = [owner for owner in owners if owner.value != BEHIND]
    shown = [part for part in parts if part.value != BEHIND]
    told = _of_organisation(chosen, beside) or ", ".join(map(titled, shown))
    said = beside or is_kyrgyz_position(told) or take_apart(told)
    return grounded(told, *parts) if said else None


def _of_organisation(posts: Sequence[Mention], owners: Sequence[Mention]) -> str:
    """«начальник Управления водного хозяйства»: of a post and an organisation in two columns; '' of anything else."""
    if len(posts) != 1 or len(owners) != 1 or "," in owners[0].reading:  # «Кочкор, школа им. Горова»
        return ""
    post, owner = titled(posts[0]), genitive(owners[0].reading)
    foreign = owner is None or kyrgyz.is_kyrgyz(f"{post} {owner}")
    return "" if foreign or any(one.organization for one in take_apart(post)) else f"{post} {owner}"


def _longer(parts: Sequence[Mention], chosen: Sequence[Mention]) -> int:
    """How much longer a position is than the chosen one, with which it begins: «министр», «министр культуры»."""
    told, known = titled(parts[0]).lower(), titled(chosen[0]).lower()
    return len(told) - len(known) if len(parts) == 1 and told.startswith(known + " ") else 0


def titled(part: Mention) -> str:
    """A post in the nominative; one post of several people («депутаты А и Б») in the singular."""
    case, _, number = part.value.partition(" ")
    if number and kyrgyz.of_one(part.reading) != part.reading:
        return kyrgyz.of_one(part.reading)
    if number:
        return nominative(part.reading, (case,), "plur", single=True)
    return position_nominative(part.reading, (case or "nomn",))


def _parts(mention: Mention) -> tuple[Mention, ...]:
    """The post before the name and the one after it; the first goes where the second repeats it."""
    parts = mention.every("position")
    repeated = len(parts) == 2 and titled(parts[0]).lower() in titled(parts[1]).lower()
    return parts[1:] if repeated else parts


def _says_organisation(parts: Iterable[Mention]) -> bool:
    return any(len(part.reading.split()) > 1 for part in parts)
