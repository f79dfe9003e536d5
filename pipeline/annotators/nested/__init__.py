"""People, posts, organisations and places, nested as they are, and whose a post is: a network trained for this.

    words ─features→ Features ─Network→ Stretches ─ties→ Ties

What it was trained on, and under which licence, stands beside the weights in `weights.md`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Span, SpanGroup

from pipeline.annotators.nested import network
from pipeline.annotators.nested.features import Paragraph, features, paragraphs
from pipeline.annotators.nested.network import Network, Stretch
from pipeline.annotators.nested.ties import Tie, ties

_FLAT = ("PERSON", "POST")
"""None of these lies in another of its kind."""
_PORTION = 1000
"""Words, and paragraphs, that go through the network at once, and one paragraph more."""


def nested(doc: Doc) -> Doc:
    """Write `doc.spans["nested"]`: PERSON, POST, ORG, LOC; what `stretches_of` and `ties_of` give."""
    return mark(doc, network.load())


def stretches_of(doc: Doc) -> list[Stretch]:
    """What was found, with its chance, in words of the doc; nothing where `nested` has not seen it."""
    found: list[Stretch] = doc.user_data.get("stretches", [])
    return found


def ties_of(doc: Doc) -> list[Tie]:
    """Which post is whose, and where it is held; the stretches are of the doc's words."""
    found: list[Tie] = doc.user_data["ties"]
    return found


def mark(doc: Doc, trained: Network) -> Doc:
    """`nested` by another network than the package's."""
    parts = paragraphs(doc)
    groups = [_disjoint(group) for group in _found(doc, parts, trained)]
    doc.spans["nested"] = SpanGroup(
        doc, spans=[Span(doc, one.start, one.end, label=one.label) for group in groups for one in group]
    )
    doc.user_data["stretches"] = [one for group in groups for one in group]
    doc.user_data["ties"] = [tie for group in groups for tie in ties(doc, group, trained.relation)]
    return doc


def _found(doc: Doc, parts: Sequence[Paragraph], trained: Network) -> Iterator[list[Stretch]]:
    """What the network finds in each paragraph, in words of the doc."""
    for some in _portions(parts):
        numbers = [i for part in some for i in part]
        paragraph = [number for number, part in enumerate(some) for _ in part]
        groups: list[list[Stretch]] = [[] for _ in some]
        for one in trained(features(doc, some), [len(part) for part in some]):
            stretch = Stretch(numbers[one.start], numbers[one.end - 1] + 1, one.label, one.chance)
            groups[paragraph[one.start]].append(stretch)
        yield from groups


def _portions(parts: Sequence[Paragraph]) -> Iterator[list[Paragraph]]:
    """Paragraphs that go through the network at once."""
    some: list[Paragraph] = []
    for part in parts:
        some.append(part)
        if sum(map(len, some)) > _PORTION or len(some) > _PORTION:
            yield some
            some = []
    if some:
        yield some


def _disjoint(found: Iterable[Stretch]) -> list[Stretch]:
    """The likeliest stretches of which none crosses another, in order."""
    kept: list[Stretch] = []
    over: defaultdict[int, list[Stretch]] = defaultdict(list)
    for one in sorted(found, key=lambda one: (-one.chance, one.start, one.end)):
        if not any(_excludes(one, other) for i in range(one.start, one.end) for other in over[i]):
            kept.append(one)
            for i in range(one.start, one.end):
                over[i].append(one)
    return sorted(kept, key=lambda one: (one.start, -one.end, one.label))


def _excludes(one: Stretch, other: Stretch) -> bool:
    """Of two that share a word."""
    crossing = (one.start - other.start) * (one.end - other.end) > 0
    return crossing or (one.label == other.label and one.label in _FLAT)
