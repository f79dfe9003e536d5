"""Where a sentence stops by its mark, not inside quotation marks."""

import re

from spacy.tokens import Doc

from pipeline.annotators.matches import quoted_of
from pipeline.annotators.tokens import text_of
from pipeline.model.span import Span

_STOP = re.compile(r"(?:(?<=[^\W\d_]{3})|(?<=[А-ЯЁӨҮA-Z]{2})|(?<=[»”\")\d]))[.!?](?=\s+[«“\"(]?[А-ЯЁӨҮA-Z]|\s*$)")
"""Behind a word, not «г.», «им.», «А.»; before a capital."""


def first_sentence(doc: Doc, span: Span) -> Span:
    """A stretch up to its first stop."""
    stops = (match.start() for match in _STOP.finditer(text_of(doc), span.start, span.stop))
    return Span(span.start, next((stop for stop in stops if not quoted_of(doc).inside(stop)), span.stop))
