"""Sentences: razdel's, never over the end of a block, never parted inside quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from razdel import sentenize
from spacy.tokens import Doc

from pipeline.annotators.found import Found
from pipeline.annotators.tokens import reading_of
from pipeline.model.span import Span, Spans
from pipeline.normalisers.quotes import find_quotes

_KYRGYZ_YEAR = re.compile(r"\d-?ж\.$")
_BREAK = re.compile(r"[\n\t]+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Where a sentence stands, and its words `start` to `end`."""

    span: Span
    start: int
    end: int


def sentences(doc: Doc) -> Doc:
    """Set `token.is_sent_start` everywhere, and `doc.user_data["sentences"]`."""
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
    doc.user_data["sentences"] = Found(
        Sentence(Span(sent.start_char, sent.end_char), sent.start, sent.end) for sent in doc.sents
    )
    return doc


def sentences_of(doc: Doc) -> Found[Sentence]:
    """All sentences, in order."""
    found: Found[Sentence] = doc.user_data["sentences"]
    return found


def _starts(text: str, offset: int) -> Iterator[int]:
    quoted = Spans(quote.span for quote in find_quotes(text))
    last = ""
    for piece in sentenize(text):
        if not quoted.inside(piece.start) and not _KYRGYZ_YEAR.search(last):
            yield offset + piece.start
        last = piece.text
    for match in _BREAK.finditer(text):
        yield offset + match.end()
