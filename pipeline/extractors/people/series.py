"""Who is named in one breath: names that only commas, «и» and their posts part have one part in the event."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from spacy.tokens import Doc, Token

from pipeline.annotators.persons.name import Name
from pipeline.annotators.slots import Slot
from pipeline.extractors.people.position.position import Position

_JOINTS = frozenset([",", ";", "и", "а", "(", ")"])
"""Words with which the next name of a series may be joined to the one before."""
_BREAKS = frozenset([":", ".", "!", "?", "…", "–", "—"])
_LONG = 14
"""Words that may part two names of a series: a post that was not understood."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name with the posts around it; `first` is the word where the phrase begins, `cases` those it can stand in."""

    name: Name
    slot: Slot | None
    cases: Mapping[str, float]
    first: int
    before: Position | None
    after: Position | None

    def stop(self, doc: Doc) -> int:
        """The character behind the name and what is told of it."""
        return self.after.span.stop if self.after else stop_of(doc, self.name.end)


Series: TypeAlias = tuple[Phrase, ...]
"""Those who are named in one breath."""


def stop_of(doc: Doc, end: int) -> int:
    """The character behind the last word before word `end`; 0 where there is none."""
    return int(doc[end - 1].idx + len(doc[end - 1].text)) if end else 0


def in_series(doc: Doc, phrases: Iterable[Phrase]) -> Iterator[Series]:
    """The phrases of a document, in order, those together that are named in one breath."""
    series: list[Phrase] = []
    for phrase in phrases:
        if series and not _joined(doc, series[-1], phrase):
            yield tuple(series)
            series = []
        series.append(phrase)
    if series:
        yield tuple(series)


def _joined(doc: Doc, left: Phrase, right: Phrase) -> bool:
    if left.slot is not right.slot or doc[left.name.start].sent != doc[right.name.start].sent:
        return False
    between = [
        token for token in doc[left.name.end : right.first] if token.idx >= left.stop(doc) and not token.is_space
    ]
    return (
        0 < len(between) <= _LONG
        and between[0].lower_ in _JOINTS
        and not any(map(_parts, between))
        and bool({*left.cases} & {*right.cases})
    )


def _parts(token: Token) -> bool:
    """A verb, a preposition or the end of a clause: what follows may have another part."""
    return token.pos_ in ("VERB", "AUX", "ADP", "SCONJ") or token.text in _BREAKS
