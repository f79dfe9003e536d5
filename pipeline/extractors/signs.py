"""Signs of a core field: a label that is filled in, words of dates, of places, of numbers, whatever they mean.

Where no value came of a field, they tell what was said and not understood from what was never said.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.scopes import Scope, scopes_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span, Spans

_SLOT = "slot:"
_REST = re.compile(r"\w*")
_EMPTY = re.compile(r"[\W_]*(?:нет|не\s+(?:указан|назван|определ|извест)\w*|жок)?[\W_]*", re.I)
"""«Дата: не указана»"""


def extract(doc: Doc) -> Iterator[Mention]:
    """For each scope the first sign of each field, in the lexicon's order; `value` is the column, or a list's table."""
    filled = _filled(doc)
    for scope in scopes_of(doc):
        seen: set[str] = set()
        for column, places, pattern in _signs():
            found = None if column in seen else next(_found(doc, scope, places, pattern, filled), None)
            if found is not None:
                seen.add(column)
                yield mention(doc, "sign", *found, column)


@cache
def _signs() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    rows = lexicons.read("signs")
    return tuple((row["column"], tuple(row["where"].split()), re.compile(row["pattern"], re.I)) for row in rows)


def _filled(doc: Doc) -> dict[str, Spans]:
    """For each «slot:…» of the lexicon, what the labels of that field announce."""
    slotted = {place for _, places, _ in _signs() for place in places if place.startswith(_SLOT)}
    return {
        place: Spans(piece for slot in slots_of(doc, place.removeprefix(_SLOT)) for piece in slot.pieces)
        for place in sorted(slotted)
    }


def _found(
    doc: Doc, scope: Scope, places: tuple[str, ...], pattern: re.Pattern[str], filled: Mapping[str, Spans]
) -> Iterator[tuple[Span, str]]:
    """What a label announces, where the pattern is in it; elsewhere the words that the pattern finds."""
    for place in places:
        for span in _stretches(doc, scope, place, filled):
            match = pattern.search(text_of(doc), span.start, span.stop)
            if match is not None:
                yield (span, "signs.slot") if place in filled else (_whole(text_of(doc), match), "signs.words")


def _whole(text: str, match: re.Match[str]) -> Span:
    """What was found, up to the end of its last word."""
    rest = _REST.match(text, match.end())
    return Span(match.start(), rest.end() if rest else match.end())


def _stretches(doc: Doc, scope: Scope, place: str, filled: Mapping[str, Spans]) -> Iterator[Span]:
    """«lead»: heading and lead of the scope; «text»: all of it; «slot:date»: what the labels of a field announce."""
    if place == "text":
        yield scope.span
    elif place == "lead":
        yield from (span for span in (scope.heading, scope.lead.sentence if scope.lead else None) if span is not None)
    else:
        pieces = (one for one in filled[place].overlapping(scope.span) if scope.span.covers(one))
        told = (stripped(text_of(doc), piece) for piece in pieces)
        yield from (piece for piece in told if not _EMPTY.fullmatch(piece.of(text_of(doc))))
