"""Datelines: where and when an agency wrote, not where and when an event took place."""

import re

from spacy.tokens import Doc

from pipeline.annotators.tokens import reading_of, text_of
from pipeline.normalisers.dates import DateMatch

_DATELINE = re.compile(r"^[А-ЯЁ][А-ЯЁа-яё-]+(?:\s[А-ЯЁ][а-яё]+)?,\s*$")
_AGENCY = re.compile(r"^\s*[./–—-]*\s*(?:/|\(|–|—|\.\s*/|г\.\s*[–—]|[Пп]ресс-служб|ИА\s)")
_SIGNED = re.compile(r"\s*(?:ИА\s+)?[«\"“][^«»\"“”\n]{2,40}[»\"”],\s+(?:[гс]\.\s?)?[А-ЯЁ][а-яё-]+,\s*")
"""«Азия-Факт», Душанбе, | 05.06.2024»: a line of its own."""


def is_dateline(doc: Doc, match: DateMatch) -> bool:
    """Whether a day is that on which an agency wrote: «БИШКЕК, 12 дек. /Арал-Инфо/.», «19.01.2024 16:42 | Общество»."""
    part = reading_of(doc).part_at(match.span.start)
    before, after = text_of(doc)[part.start : match.span.start], text_of(doc)[match.span.stop : match.span.stop + 16]
    if _SIGNED.fullmatch(before) and not text_of(doc)[match.span.stop : part.stop].strip(" ./"):
        return True
    if _DATELINE.match(before) and (_AGENCY.match(after) or before[: before.index(",")].isupper()):
        return True
    return not before.strip() and bool(re.match(r",?\s*\d{1,2}:\d\d\s*(?:\||$|\n)|\s*\|", after))
