"""Mentions, grounded in the document."""

from collections.abc import Callable, Iterator, Sequence

from spacy.tokens import Doc

from pipeline.annotators.tokens import reading_of
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.places import Toponym

Rule = Callable[[Doc], Iterator[Mention]]


def mention(doc: Doc, label: str, span: Span, rule: str, value: str = "", parts: tuple[Mention, ...] = ()) -> Mention:
    """The mention of a stretch of the reading, blanks at its ends left out.

    Raises ValueError where the stretch holds blanks only.
    """
    reading = reading_of(doc)
    text = span.of(reading.text)
    start = span.start + len(text) - len(text.lstrip())
    stop = span.stop - (len(text) - len(text.rstrip()))
    source = reading.source(start, stop)
    return Mention(label, source, reading.document[source], flowing(reading.text[start:stop]), rule, value, parts)


def place_mention(doc: Doc, toponyms: Sequence[Toponym], rule: str) -> Mention:
    """Parts: one for each toponym, in order; `value` is its kind."""
    span = Span(toponyms[0].span.start, max(one.span.stop for one in toponyms))
    return mention(doc, "place", span, rule, parts=tuple(toponym_mention(doc, one) for one in toponyms))


def toponym_mention(doc: Doc, one: Toponym) -> Mention:
    """A place's name; `value` is its kind."""
    return mention(doc, "toponym", one.span, "place.toponym", one.kind.value)


def flowing(text: str) -> str:
    """The text on one line.

    >>> flowing("ПРОТОКОЛ № 7\\nзаседания  совета")
    'ПРОТОКОЛ № 7 заседания совета'
    """
    return " ".join(text.split())


def stripped(text: str, span: Span, marks: str = " .;,:\n\t") -> Span:
    """A span without the marks at its ends.

    >>> stripped("Цель: учить.", Span(5, 12)).of("Цель: учить.")
    'учить'
    """
    start, stop = span.start, span.stop
    while start < stop and text[start] in marks:
        start += 1
    while stop > start and text[stop - 1] in marks:
        stop -= 1
    return Span(start, stop)
