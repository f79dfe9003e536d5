"""When a page was published and changed, as it says itself."""

import re
from collections.abc import Sequence

from pipeline.normalisers.dates import find_dates
from pipeline.readers.hypertext.tree import Page

PUBLISHED = (
    "article:published_time",
    "datepublished",
    "og:published_time",
    "pubdate",
    "dc.date",
    "dcterms.created",
    "created",
    "date",
)
CHANGED = ("article:modified_time", "datemodified", "og:updated_time", "last-modified", "dcterms.modified", "changed")
"""Names of meta elements, in small letters, the surest first."""
LONGEST_STAMP = 80
SAID = re.compile(r"(?:опубликовано|добавлено|размещено|обновлено|дата публикации|жарыяланды)\s*:?", re.IGNORECASE)
PLACED = re.compile(r":|\b(?:г|с|ул|пос)\.|[«»\"]")
"""Signs that the line speaks of an event: a label, a place, a title."""
TIME = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d)")
ISO = re.compile(r"\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?)?")


def created(page: Page, stamps: Sequence[str]) -> str:
    """ISO 8601, from a meta element, or else from a stamp of publication; '' where neither says it."""
    return _said(page, PUBLISHED) or next((day for stamp in stamps if (day := _day(stamp))), "")


def modified(page: Page) -> str:
    """ISO 8601, from a meta element; '' where none says it."""
    return _said(page, CHANGED)


def is_stamp(text: str) -> bool:
    """Whether a line above the text says only when the page was published: a day, a time of day, hardly more.

    >>> is_stamp("19 января 2024, 16:42 | Общество"), is_stamp("Опубликовано: 19.01.2024 16:42")
    (True, True)
    >>> is_stamp("5 мая 2021 года"), is_stamp("Когда: 5 мая в 10:00"), is_stamp("5 мая, 10:00, г. Ош")
    (False, False, False)
    """
    if len(text) > LONGEST_STAMP or not TIME.search(text):
        return False
    rest = TIME.sub("", text)
    for match in reversed(days := find_dates(rest)):
        rest = rest[: match.span.start] + rest[match.span.stop :]
    return bool(days) and sum(map(str.isalpha, SAID.sub("", rest))) <= 12 and not PLACED.search(SAID.sub("", rest))


def _said(page: Page, names: Sequence[str]) -> str:
    told = (ISO.match(page.meta.get(name, "")) for name in names)
    return next((found[0].replace(" ", "T") for found in told if found), "")


def _day(stamp: str) -> str:
    days = [match.period.start.date() for match in find_dates(stamp)]
    return next((day.isoformat() for day in days if day), "")
