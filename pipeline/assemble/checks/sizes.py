"""Whether lists are as long as they are said to be."""

from collections.abc import Iterator

from pipeline.assemble.scopes import Share
from pipeline.model.mention import Mention
from pipeline.model.report import Event, Finding

_KEYS = {"people": "name", "proposals": "text", "presentations": "title"}
_SPOKE = frozenset({"opening", "presenter", "speaker"})


def shorter(event: Event, share: Share) -> Iterator[Finding]:
    """«выступили шесть докладчиков», and five are named.

    Of two sizes neither is believed; a report that names three of sixty talks does not mean to name them all.
    """
    for table, column in _KEYS.items():
        sizes = {int(size) for name, size in map(_size, share.of("size")) if name == table}
        found = _found(event, table)
        if len(sizes) == 1 and found < min(sizes) <= 2 * found:
            details = (("stated", min(sizes)), ("found", found))
            yield Finding("list_shorter_than_stated", table=table, column=column, details=details)


def _size(mention: Mention) -> list[str]:
    return mention.value.split()


def _found(event: Event, table: str) -> int:
    """The rows of a list; of people those who spoke."""
    if table == "people":
        return sum(person.role.value in _SPOKE for person in event.people)
    return len(getattr(event, table))
