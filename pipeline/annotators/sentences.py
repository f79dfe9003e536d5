"""Sentences: razdel's, never over the end of a block, never parted inside quotation marks."""

import re
from collections.abc import Iterator

from razdel import sentenize
from spacy.tokens import Doc

from pipeline.annotators.tokens import reading_of
from pipeline.normalisers.quotes import find_quotes

_KYRGYZ_YEAR = re.compile(r"\d-?ж\.$")
_BREAK = re.compile(r"[\n\t]+")


def sentences(doc: Doc) -> Doc:
    """Set `token.is_sent_start` everywhere."""
    reading = reading_of(doc)
    starts = {0}
    for part in reading.parts:
        starts.add(part.start)
        starts.add(part.content)
        starts.update(_starts(reading.text[part.content : part.stop], part.content))
    begun = False
    for token in doc:
        here = token.idx in starts or begun
        blank = token.is_space
        token.is_sent_start = token.i == 0 or (here and not blank)
        begun = here and blank
    return doc


def _starts(text: str, offset: int) -> Iterator[int]:
    quoted = [quote.span for quote in find_quotes(text)]
    last = ""
    for piece in sentenize(text):
        inside = any(span.start < piece.start < span.stop for span in quoted)
        if not inside and not _KYRGYZ_YEAR.search(last):
            yield offset + piece.start
        last = piece.text
    for match in _BREAK.finditer(text):
        yield offset + match.end()
