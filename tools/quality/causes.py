"""Why a value is not right."""

from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.evaluation.likeness import fold
from pipeline.evaluation.slots import Slot, Verdict

BOUNDS = "границы: взято лишнее или не всё"
FORM = "имя: падеж, порядок частей, неполное"
SPELLING = "почти то же: падеж, буква, знак"
OTHER = "взято другое значение"
UNSEEN = "сказано, но не замечено"
ALIEN = "принято за значение то, что им не является"
_STEM = 4


def causes(slots: Iterable[Slot]) -> Counter[tuple[str, str]]:
    """How many slots are not right, by cause and field."""
    wrong = [
        slot for slot in slots if slot.verdict is not Verdict.RIGHT and slot.field not in ("events", "affiliations")
    ]
    return Counter((cause(slot, wrong), slot.field) for slot in wrong)


def cause(slot: Slot, others: Sequence[Slot]) -> str:
    """The cause of one error; a name given otherwise than due stands among the others once as missed, once as extra."""
    due, given = fold(slot.gold), fold(slot.found)
    if slot.field == "people.name" and any(_one_name(slot, other) for other in others):
        return FORM
    if not given:
        return UNSEEN
    if not due:
        return ALIEN
    if due in given or given in due:
        return BOUNDS
    return SPELLING if slot.verdict is Verdict.NEAR else OTHER


def _one_name(slot: Slot, other: Slot) -> bool:
    """«Умутай Раззакова» and «Раззакова Умутай» in one event."""
    if slot.where != other.where or slot.field != other.field:
        return False
    mine, its = _stems(slot.gold or slot.found), _stems(other.found or other.gold)
    return bool(mine and its) and (slot.verdict is Verdict.NEAR or (slot is not other and len(mine & its) > 1))


def _stems(name: object) -> set[str]:
    return {word[:_STEM] for word in fold(name).replace(".", " ").split()}
