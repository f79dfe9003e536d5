"""Signs of a core field: a label that is filled in, words of dates, of places, of numbers, whatever they mean.

Where no value came of a field, they tell what was said and not understood from what was never said.
"""

import re
from collections.abc import Iterator
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.scopes import Scope, scopes_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span

_REST = re.compile(r"\w*")
_EMPTY = re.compile(r"[\W_]*(?:нет|не\s+(?:указан|назван|определ|извест)\w*|жок)?[\W_]*", re.I)
"""«Дата: не указана»"""


def extract(doc: Doc) -> Iterator[Mention]:
    """For each scope the first sign of each field, in the lexicon's order; `value` is the column, or a list's table."""
    for scope in scopes_of(doc):
        seen: set[str] = set()
        for column, places, pattern in _signs():
            found = None if column in seen else next(_found(doc, scope, places, pattern), None)
            if found is not None:
                seen.add(column)
                yield mention(doc, "sign", *found, column)


@cache
def _signs() -> tuple[tuple[str, tuple[str, ...], re.Pattern[str]], ...]:
    rows = lexicons.read("signs")
    return tuple((row["column"], tuple(row["where"].split()), re.compile(row["pattern"], re.I)) for row in rows)


def _found(doc: Doc, scope: Scope, places: tuple[str, ...], pattern: re.Pattern[str]) -> Iterator[tuple[Span, str]]:
    """What a label announces, where the pattern is in it; elsewhere the words that the pattern finds."""
    for place in places:
        for span in _stretches(doc, scope, place):
            match = pattern.search(text_of(doc), span.start, span.stop)
            if match is not None:
                slotted = place.startswith("slot:")
                yield (span, "signs.slot") if slotted else (_whole(text_of(doc), match), "signs.words")


def _whole(text: str, match: re.Match[str]) -> Span:
    """What was found, up to the end of its last word."""
    rest = _REST.match(text, match.end())
    return Span(match.start(), rest.end() if rest else match.end())


def _stretches(doc: Doc, scope: Scope, place: str) -> Iterator[Span]:
    """«lead»: heading and lead of the scope; «text»: all of it; «slot:date»: what the labels of a field announce."""
    if place == "text":
        yield scope.span
    elif place == "lead":
        yield from (span for span in (scope.heading, scope.lead.sentence if scope.lead else None) if span is not None)
    else:
        for slot in slots_of(doc, place.removeprefix("slot:")):
            pieces = [stripped(text_of(doc), piece) for piece in slot.pieces if scope.span.covers(piece)]
            yield from (piece for piece in pieces if not _EMPTY.fullmatch(piece.of(text_of(doc))))
