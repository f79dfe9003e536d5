"""Several groups that are counted one by one: no total of all who came."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.groups import Groups, groups_of
from pipeline.annotators.matches import numbers_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.tokens import text_of
from pipeline.extractors.counts.words import PART, animate_after, everybody, people_word, sex_of
from pipeline.model.span import Span
from pipeline.normalisers.groups import words_of
from pipeline.normalisers.numbers import NumberMatch

_BRACKETED = re.compile(r"\([^()]*\)")


def is_by_groups(doc: Doc, piece: Span) -> bool:
    """«94 жителя, 5 представителей госорганов»: groups, of which none is all, nor the sum of the others."""
    listed = counted_group(doc, piece)
    first = listed.items[0].number if listed else None
    if listed is None or first is None:
        return False
    named = [group for group in listed.items[1:] if group.number is None and group.lemma not in words_of("nobody")]
    others = [n.value for n in _apart(doc, first, piece)]
    return bool(named or others) and first.value != sum(others)


def counted_group(doc: Doc, piece: Span) -> Groups | None:
    """The groups with which a value begins, where the first of them is counted and is not everybody."""
    listed = next(iter(groups_of(doc).inside(piece)), None)
    first = listed.items[0].number if listed else None
    if listed is None or listed.shared or first is None or people_word(doc, first) in everybody():
        return None
    return None if text_of(doc)[piece.start : listed.span.start].strip() else listed


def is_of_groups(doc: Doc, number: NumberMatch) -> bool:
    """It is one of several groups, each counted."""
    pieces = (piece for slot in slots_of(doc, "count", "audience", "roster") for piece in slot.pieces)
    return any(piece.covers(number.span) and is_by_groups(doc, piece) for piece in pieces)


def _apart(doc: Doc, first: NumberMatch, piece: Span) -> Iterator[NumberMatch]:
    """The groups counted behind another, up to what is told of its parts."""
    for number in numbers_of(doc).inside(piece):
        between = _BRACKETED.sub("", text_of(doc)[first.span.stop : number.span.start])
        aside = "(" in between or PART.search(between) or sex_of(doc, number, piece)
        if not aside and number.span.start > first.span.stop and animate_after(doc, number):
            yield number
