"""What says that a text is no report: it is headed as a paper of another kind, or begins with somebody's life."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.headcounts import counts_people
from pipeline.annotators.headings import is_heading
from pipeline.annotators.plans import is_calendar
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.extractors.mentions import mention
from pipeline.model.mention import Mention
from pipeline.model.span import Span

_TOP = 3
"""Blocks, or sentences, in which a text says what it is."""
# «Александр Петров родился 5 мая 1960 года», «на восемьдесят третьем году жизни скончался …»
_LIFE = re.compile(r"\bродил(?:ся|ась)\s[^.]{0,40}\d{4}|\bгоду\s+жизни\b|\bуш(?:[её]л|ла)\s+из\s+жизни\b", re.I)


def extract(doc: Doc) -> Iterator[Mention]:
    """Such words at the top of the text."""
    yield from by_heading(doc)
    yield from by_life(doc)


def by_heading(doc: Doc) -> Iterator[Mention]:
    """«ПРИКАЗ № 214», «Положение о конкурсе»; not «Календарь событий» above who came to them."""
    reading = reading_of(doc)
    for part in reading.parts[:_TOP]:
        match = _genres().match(reading.text, part.content, part.stop)
        past = match and is_calendar(match[0]) and counts_people(doc, Span(part.stop, len(reading.text)))
        if match and is_heading(reading, part) and not past:
            yield mention(doc, "genre", Span(*match.span()), "genre.heading")


def by_life(doc: Doc) -> Iterator[Mention]:
    """«Токон Абдылдаева родилась 2 мая 1951 года»: the first sentences of a biography or an obituary."""
    for sentence in sentences_of(doc)[:_TOP]:
        match = _LIFE.search(text_of(doc), sentence.span.start, sentence.span.stop)
        if match:
            yield mention(doc, "genre", Span(*match.span()), "genre.life")


@cache
def _genres() -> re.Pattern[str]:
    return re.compile("|".join(row["pattern"] for row in lexicons.read("genres")), re.I)
