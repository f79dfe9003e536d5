"""What stands before or after a list that was there, after `lexicons/audience.tsv` and `lexicons/attendance.tsv`."""

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.groups import Groups
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.model.document import Label
from pipeline.model.span import Span

WINDOW = 160
"""How far before a list its cue may begin."""


@dataclass(frozen=True, slots=True)
class _Cue:
    """A cue, and the cases in which the list can stand with it."""

    pattern: re.Pattern[str]
    cases: frozenset[str]


def is_told(doc: Doc, groups: Groups) -> bool:
    """A cue of attendance stands right before the list or right after it."""
    text = text_of(doc)
    begin = max(groups.span.start - WINDOW, reading_of(doc).part_at(groups.span.start).start)
    before, after = text[begin : groups.span.start], Span(groups.span.stop, min(groups.span.stop + WINDOW, len(text)))
    return any(cue.cases & groups.cases and cue.pattern.search(before) for cue in _cues("before")) or any(
        cue.cases & groups.cases and cue.pattern.match(text, after.start, after.stop) for cue in _cues("after")
    )


@cache
def _cues(place: str) -> tuple[_Cue, ...]:
    edges = (
        (r"\b(?:", r")(?:\s+(?:не\s+только|прежде\s+всего|в\s+основном))?\s*$")
        if place == "before"
        else ("(?:", r")(?![^\W\d_])")
    )
    return tuple(
        _Cue(re.compile(edges[0] + row["pattern"] + edges[1], re.I), frozenset(row["cases"].split()))
        for row in lexicons.read("audience")
        if row["place"] == place
    )


@cache
def attending() -> re.Pattern[str]:
    """The cues behind which, in the nominative, those stand who were there."""
    rows = (row for row in lexicons.read("audience") if row["place"] == "before" and "nomn" in row["cases"].split())
    return re.compile("|".join(rf"\b(?:{row['pattern']})" for row in rows), re.I)


@cache
def attended() -> re.Pattern[str]:
    """Words of attendance, wherever they stand in a sentence."""
    return re.compile(
        "|".join(f"(?:{row['pattern']})" for row in lexicons.read("attendance") if row["strength"] == "strong"), re.I
    )


def is_headline(doc: Doc, groups: Groups) -> bool:
    """Whether a list stands in a title or a heading."""
    return reading_of(doc).part_at(groups.span.start).block.label in (Label.TITLE, Label.SECTION_HEADER)
