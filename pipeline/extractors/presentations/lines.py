"""Talks of a programme or a table, each on a line: who gave it, and behind that the title."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.matches import quotes_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.extractors.presentations.givers import people, sole, titled
from pipeline.extractors.presentations.listed import SLOTS
from pipeline.extractors.presentations.talks import is_body, talks
from pipeline.model.mention import Mention
from pipeline.model.span import Span, Spans
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.quotes import Quote

_APART = re.compile(r"[–—,;.)]\s*$")
_END = re.compile(r"[\s.;,]*(?:\n|\Z)")
_OPENS = re.compile(r"[.:;«»]\s")
"""Where this stands before a name, the line does not begin with it."""
_LINE = re.compile(r"[^\n]+")
_ABOVE = 1500
"""Characters above a line in which the word for a talk may stand."""
_WORDS = 3
"""Words of the shortest title that no sign divides from who gave it."""


def by_line(doc: Doc) -> Iterator[Mention]:
    """«• Зоя Ли, главный архитектор Худжанда, «Набережная как общий двор»»: no line of a slot."""
    text = text_of(doc)
    slotted = Spans(piece for slot in slots_of(doc, *SLOTS) for piece in slot.pieces)
    for part in reading_of(doc).parts:
        for match in _LINE.finditer(text, part.content, part.stop):
            line = Span(*match.span())
            title = _title(doc, line)
            if title is None or slotted.overlap(line):
                continue
            who = sole(people(doc, line))
            if who and who.span.stop <= title.span.start and _gave(doc, Span(who.span.stop, title.span.start), line):
                yield titled(doc, title, who, "presentations.line")


def _title(doc: Doc, line: Span) -> Quote | None:
    """What is quoted at the end of a line."""
    inside = [quote for quote in quotes_of(doc).inside(line) if quote.depth == 0]
    return inside[-1] if inside and _END.fullmatch(text_of(doc), inside[-1].span.stop, line.stop) else None


def _gave(doc: Doc, between: Span, line: Span) -> bool:
    """The line begins with somebody, a title follows that is no organisation's name, and talks are spoken of above."""
    text = text_of(doc)
    words = re.findall(r"[^\W\d_]+", between.of(text))
    title = text[between.stop : line.stop].split()
    apart = _APART.search(between.of(text)) is not None or (len(title) >= _WORDS and not any(map(is_body, words[-1:])))
    first = _OPENS.search(text, line.start, between.start) is None
    told = any(form.pos == "VERB" for word in words for form in forms(word.lower())[:1])
    return apart and first and not told and bool(talks().search(text, max(line.start - _ABOVE, 0), line.start))
