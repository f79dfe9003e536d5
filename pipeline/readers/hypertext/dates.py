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
    "date",
)
CHANGED = ("article:modified_time", "datemodified", "og:updated_time", "last-modified", "dcterms.modified")
"""Names of meta elements, in small letters, the surest first."""
ISO = re.compile(r"\d{4}-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?)?")


def created(page: Page, stamps: Sequence[str]) -> str:
    """ISO 8601, from a meta element, or else from a stamp of publication; '' where neither says it."""
    return _said(page, PUBLISHED) or next((day for stamp in stamps if (day := _day(stamp))), "")


def modified(page: Page) -> str:
    """ISO 8601, from a meta element; '' where none says it."""
    return _said(page, CHANGED)


def _said(page: Page, names: Sequence[str]) -> str:
    told = (ISO.match(page.meta.get(name, "")) for name in names)
    return next((found[0].replace(" ", "T") for found in told if found), "")


def _day(stamp: str) -> str:
    days = [match.period.start.date() for match in find_dates(stamp)]
    return next((day.isoformat() for day in days if day), "")
