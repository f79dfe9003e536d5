"""Whose a post is and where it is held: a logistic relation over what stands between the two.

Judged for every post and every person, organisation or place of its paragraph that is near enough, each pair by itself:
one post may be several people's.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from pipeline.annotators.nested.network import LONGEST, Stretch
from pipeline.annotators.slovnet.pack import Floats

ROOM = 8192
"""How many features are told apart; others share a weight."""
_FAR = 25
"""Words between a post and what it may be tied to."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A post, what it may be tied to, and what speaks for or against it."""

    post: Stretch
    other: Stretch
    features: NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Tie:
    """A post and its holder, or a post and the organisation or place that it is held in."""

    post: Stretch
    other: Stretch
    chance: float


def pairs(doc: Doc, stretches: Sequence[Stretch]) -> Iterator[Pair]:
    """All pairs of a paragraph whose stretches are given, in order."""
    starts = [one.start for one in stretches]
    for post in stretches:
        if post.label != "POST":
            continue
        first = bisect_left(starts, post.start - _FAR - LONGEST)
        near = stretches[first : bisect_right(starts, post.end + _FAR)]
        for other in near:
            if other.label != "POST" and gap(post, other) <= _FAR:
                told = _told(doc, post, other, near)
                yield Pair(post, other, np.array(sorted({crc32(one.encode()) % ROOM for one in told})))


def ties(doc: Doc, stretches: Sequence[Stretch], weights: Floats) -> list[Tie]:
    """The pairs that belong together, by the weights of their features."""
    chances = ((pair, 1 / (1 + np.exp(-float(weights[pair.features].sum())))) for pair in pairs(doc, stretches))
    return [Tie(pair.post, pair.other, chance) for pair, chance in chances if chance > 0.5]


def gap(one: Stretch, other: Stretch) -> int:
    """Words between two stretches; none where they overlap."""
    return max(one.start - other.end, other.start - one.end, 0)


def _told(doc: Doc, post: Stretch, other: Stretch, stretches: Iterable[Stretch]) -> Iterator[str]:
    kind = "PERSON" if other.label == "PERSON" else "PLACE"
    side = "after" if other.start >= post.end else "before" if other.end <= post.start else "over"
    low, high = min(post.end, other.end), max(post.start, other.start)
    between = [one for one in stretches if low <= one.start and one.end <= high]
    held = {i for one in between for i in range(one.start, one.end)}
    bare = [doc[i] for i in range(low, high) if i not in held]
    signs = [token.lower_ for token in bare if not token.is_space]
    people, posts = _count(between, "PERSON"), _count(between, "POST")
    places = _count(between, "ORG") + _count(between, "LOC")
    yield from (
        f"{kind} {side} {fact}"
        for fact in (
            "at all",
            f"gap {_size(high - low)}",
            f"bare {_size(len(signs))}",
            f"signs {' '.join(signs[:4])}" if len(signs) < 4 else "signs many",
            f"people {people}",
            f"posts {posts}",
            f"places {min(places, 3)}",
            f"people {people} posts {posts} bare {_size(len(signs))}",
            f"first {signs[0] if signs else '-'} people {people} posts {posts}",
            f"last {signs[-1] if signs else '-'}",
            f"verb {any(token.pos_ == 'VERB' for token in bare)} posts {posts} people {people}",
            f"sentence {bool({'.', '!', '?'} & set(signs))}",
            f"comma {signs.count(',')} people {people}",
            f"case {_case(doc, post) == _case(doc, other)} bare {_size(len(signs))}",
            f"case {_case(doc, other)}",
            f"label {other.label} bare {_size(len(signs))}",
            f"rival {_rival(post, other, stretches)} bare {_size(len(signs))}",
            f"inside {_inside(other, stretches)} label {other.label} bare {_size(len(signs))}",
            f"holds {_holds(other, stretches)} label {other.label} bare {_size(len(signs))}",
        )
    )
    if kind == "PLACE":
        yield f"PLACE {side} before {doc[max(other.start - 1, 0)].lower_}"
        yield f"PLACE {side} person between {people} follows {_label_at(other.end, stretches)}"


def _count(stretches: Iterable[Stretch], label: str) -> int:
    return sum(one.label == label for one in stretches)


def _size(number: int) -> str:
    return str(number) if number < 4 else "few" if number < 7 else "some" if number < 12 else "many"


def _case(doc: Doc, stretch: Stretch) -> str:
    return next((case for token in doc[stretch.start : stretch.end] for case in token.morph.get("Case", [])), "")


def _rival(post: Stretch, other: Stretch, stretches: Iterable[Stretch]) -> str:
    """Whether another of the same kind stands nearer, and on which side."""
    person = other.label == "PERSON"
    mine = gap(post, other)
    rivals = [one for one in stretches if one.label != "POST" and (one.label == "PERSON") == person and one != other]
    nearer = {"after" if one.start >= post.end else "before" for one in rivals if gap(post, one) < mine}
    return "+".join(sorted(nearer)) or "none"


def _inside(one: Stretch, stretches: Iterable[Stretch]) -> bool:
    return any(_within(one, other) for other in stretches)


def _holds(one: Stretch, stretches: Iterable[Stretch]) -> bool:
    return any(_within(other, one) for other in stretches if other.label != "PERSON")


def _within(one: Stretch, other: Stretch) -> bool:
    return one != other and other.label in ("ORG", "LOC") and other.start <= one.start and one.end <= other.end


def _label_at(word: int, stretches: Iterable[Stretch]) -> str:
    return next((one.label for one in stretches if one.start == word), "-")
