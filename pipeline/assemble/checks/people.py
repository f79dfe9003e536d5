"""Whether the names can be believed."""

from collections.abc import Iterator

from pipeline.assemble.characters import Character
from pipeline.assemble.scopes import Share
from pipeline.model.report import Event, Finding
from pipeline.normalisers.names import fold

_STEM = 5
"""Letters that two cases or spellings of one name share."""


def guessed_names(event: Event, share: Share) -> Iterator[Finding]:
    """Names that stand in an oblique case and could have more than one nominative."""
    for row, one in enumerate(share.characters, 1):
        if not one.name.certain and one.name.case != "nomn":
            yield _finding("name_case_uncertain", row, text=one.mentions[0].reading)


def doubles(event: Event, share: Share) -> Iterator[Finding]:
    """«Умутай Раззакова» and «Раззакова Умутай», «Асанов Бакыт» and «Асанова Бакыта» may be one."""
    first: dict[frozenset[str], Character] = {}
    for row, one in enumerate(share.characters, 1):
        known = first.setdefault(_stems(one), one)
        if known is not one and len(_stems(one)) > 1:
            yield _finding("duplicate_person", row, first=known.name.canonical, second=one.name.canonical)


def _stems(character: Character) -> frozenset[str]:
    return frozenset(fold(word)[:_STEM] for word in character.name.canonical.split())


def _finding(code: str, row: int, **details: object) -> Finding:
    return Finding(code, table="people", column="name", row_no=row, details=tuple(details.items()))
