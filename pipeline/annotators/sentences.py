"""Sentences: razdel's, never over the end of a block, never parted inside quotation marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from razdel import sentenize
from spacy.attrs import SENT_START
from spacy.tokens import Doc

from pipeline.annotators.found import Found
from pipeline.annotators.tokens import reading_of
from pipeline.model.span import Span, Spans
from pipeline.normalisers.positions import short_posts
from pipeline.normalisers.quotes import find_quotes

_KYRGYZ_YEAR = re.compile(r"\d-?ж\.$")
_SHORTENED = re.compile(r"(?<![^\W\d_])[а-яё]{1,4}\.$")
"""«20 чел. (9 жен.)», «жен. – 37»."""
_BRACKETED = re.compile(r"\((?:[^()]{0,60}\W)?[а-яё]{1,4}\.$")
"""«57 (дев. 19, юн. 38)»."""
_LONGEST_BRACKET = 80
_DEGREE = re.compile(r"(?<![^\W\d_])[кд]\.\s?(?:[а-яё]{1,8}\.?(?:-[а-яё]{1,8}\.?)?\s?)н\.$")
"""«кардиолог, к.м.н. Азамат Шамшиев»."""
_BREAK = re.compile(r"[\n\t]+")
_LONG, _ENDLESS = 200, 500
"""Words after which a sentence ends at a semicolon, and anyhow: the parser's time grows with the square of them."""


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
    doc.from_array([SENT_START], np.array(_marks(doc, starts), dtype="int64").astype("uint64"))  # type: ignore[arg-type]  # the stub knows only its own integers
    doc.user_data["sentences"] = Found(
        Sentence(Span(sent.start_char, sent.end_char), sent.start, sent.end) for sent in doc.sents
    )
    return doc


def _marks(doc: Doc, starts: set[int]) -> list[int]:
    """1 for a word that begins a sentence, -1 for any other; a blank begins none; none grows without end."""
    marks: list[int] = []
    waiting, size = True, 0
    for token in doc:
        size += 1
        endless = size > _ENDLESS or (size > _LONG and doc[token.i - 1].text in ";\t")
        waiting = waiting or token.idx in starts or endless
        begins = waiting and (not token.is_space or token.i == 0)
        marks.append(1 if begins else -1)
        if begins:
            waiting, size = False, 0
    return marks


def sentences_of(doc: Doc) -> Found[Sentence]:
    """All sentences, in order."""
    found: Found[Sentence] = doc.user_data["sentences"]
    return found


@cache
def _short_post() -> re.Pattern[str]:
    """«ст. преп. Бабаев», «зав. каф. Горов»."""
    return re.compile(rf"(?<![^\W\d_])(?:{'|'.join(sorted(short_posts()))})\.$", re.I)


def _starts(text: str, offset: int) -> Iterator[int]:
    quoted = Spans(quote.span for quote in find_quotes(text))
    last = ""
    for piece in sentenize(text):
        goes_on = _KYRGYZ_YEAR.search(last) or _DEGREE.search(last)
        goes_on = goes_on or _short_post().search(last)
        goes_on = goes_on or (piece.text.startswith(("(", "–", "—", "-")) and _SHORTENED.search(last))
        goes_on = goes_on or (piece.text[:1].isdigit() and _BRACKETED.search(last))
        if not quoted.inside(piece.start) and not goes_on:
            yield offset + piece.start
        last = f"{last[-_LONGEST_BRACKET:]} {piece.text}" if goes_on else piece.text
    for match in _BREAK.finditer(text):
        yield offset + match.end()
