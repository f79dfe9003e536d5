"""What stands before or after a list that was there, after `lexicons/audience.tsv` and `lexicons/attendance.tsv`."""

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.groups import Groups
from pipeline.annotators.matches import dates_of, places_of
from pipeline.annotators.tokens import index_from, reading_of, text_of
from pipeline.model.document import Label
from pipeline.model.span import Span

WINDOW = 160
"""How far before a list its cue may begin."""
_FAR = 12
"""Words between a verb and the list that it is told of."""


@dataclass(frozen=True, slots=True)
class _Cue:
    """A cue, and the cases in which the list can stand with it."""

    pattern: re.Pattern[str]
    cases: frozenset[str]


def is_told(doc: Doc, groups: Groups) -> bool:
    """A cue of attendance stands right before the list or right after it, or only where and when between."""
    text = text_of(doc)
    begin = max(groups.span.start - WINDOW, reading_of(doc).part_at(groups.span.start).start)
    before = [text[begin:end] for end in (groups.span.start, _verb_before(doc, groups)) if end > begin]
    after = Span(groups.span.stop, min(groups.span.stop + WINDOW, len(text)))
    return any(cue.cases & groups.cases and any(map(cue.pattern.search, before)) for cue in _cues("before")) or any(
        cue.cases & groups.cases and cue.pattern.match(text, after.start, after.stop) for cue in _cues("after")
    )


def _verb_before(doc: Doc, groups: Groups) -> int:
    """Where the verb ends that only asides part from a list: «пришли | с обоих берегов | мирабы»; 0 where none does."""
    i = index_from(doc, groups.span.start)
    verb = next((at for at in range(i - 1, max(i - _FAR, doc[i].sent.start - 1), -1) if _is_verb(doc[at])), None)
    if verb is None or verb + 1 >= i:
        return 0
    aside = doc[verb + 1 : i]
    apart = "nomn" in groups.cases or _is_set(doc, i - 1)
    led = aside[0].pos_ in ("ADP", "ADV") or _is_set(doc, verb + 1)
    return doc[verb].idx + len(doc[verb]) if apart and led and all(_is_aside(doc, word) for word in aside) else 0


def _is_verb(word: Token) -> bool:
    return word.pos_ == "VERB" and "VerbForm=Fin" in str(word.morph)


def _is_set(doc: Doc, i: int) -> bool:
    """A word of a day or of a place."""
    return (dates_of(doc).at(doc[i].idx) or places_of(doc).at(doc[i].idx)) is not None


def _is_aside(doc: Doc, word: Token) -> bool:
    """What may say where and when, and whence: no punctuation, nothing in the nominative."""
    return _is_set(doc, word.i) or not (word.is_punct or "Case=Nom" in str(word.morph))


@cache
def _cues(place: str) -> tuple[_Cue, ...]:
    edges = (
        (r"\b(?:", r")(?:\s+(?:не\s+только|прежде\s+всего|в\s+основном))?\s*:?\s*$")
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
