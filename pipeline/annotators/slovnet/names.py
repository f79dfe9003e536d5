"""Names of people, places and organisations, and how sure they are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from pipeline.annotators.slovnet import crf, navec, pack
from pipeline.annotators.slovnet.encoder import Encoder
from pipeline.annotators.slovnet.look import Words, lay, stretches
from pipeline.annotators.slovnet.pack import Floats
from pipeline.annotators.slovnet.product import product


@dataclass(frozen=True, slots=True)
class Entity:
    """Words `start` to `end` of a paragraph, the last excluded. `label` is PER, LOC or ORG.

    `confidence` is the network's own probability that exactly these words are such a name, to four decimals.
    """

    start: int
    end: int
    label: str
    confidence: float


def ner(paragraphs: Sequence[Words]) -> list[list[str]]:
    """The tag of every word: O, B-PER, I-PER, B-LOC, I-LOC, B-ORG or I-ORG.

    >>> ner([["Айнура", "Осмонова", "прибыла", "в", "Ош"], []])
    [['B-PER', 'I-PER', 'O', 'O', 'B-LOC'], []]
    """
    network = load()
    tags = crf.best(network.emissions(paragraphs), network.transitions, crf.way([len(words) for words in paragraphs]))
    return [[network.tags[tag] for tag in tags[stretch]] for stretch in stretches(paragraphs)]


def entities(paragraphs: Sequence[Words]) -> list[list[Entity]]:
    """The names in every paragraph, in order.

    >>> entities([["Айнура", "Осмонова", "прибыла", "в", "Ош"]])
    [[Entity(start=0, end=2, label='PER', confidence=0.9...), Entity(start=4, end=5, label='LOC', confidence=0.9...)]]
    """
    network, way = load(), crf.way([len(words) for words in paragraphs])
    emissions = network.emissions(paragraphs)
    tags = crf.best(emissions, network.transitions, way)
    alone, after = crf.chances(emissions, network.transitions, way, tags)
    words = np.arange(len(tags))
    begins, goes_on, inside = alone[words, tags], after[words, tags], after[:, network.inside].sum(1)

    def entity(stretch: slice, start: int, end: int, label: str) -> Entity:
        first, last = stretch.start + start, stretch.start + end
        ends = 1 - inside[last] if last < stretch.stop else 1.0
        return Entity(start, end, label, round(float(begins[first] * goes_on[first + 1 : last].prod() * ends), 4))

    return [
        [entity(stretch, *span) for span in spans(network.tags[tag] for tag in tags[stretch])]
        for stretch in stretches(paragraphs)
    ]


def spans(tags: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    """Start, end and label of every name; what an I- stands for is said by the B- before it.

    >>> list(spans(["B-PER", "I-PER", "B-LOC", "O", "I-ORG"]))
    [(0, 2, 'PER'), (2, 3, 'LOC')]
    """
    start, label = 0, ""
    for place, tag in enumerate([*tags, "O"]):
        if tag.startswith("I-"):
            continue
        if label:
            yield start, place, label
        start, label = place, tag.removeprefix("B-") if tag != "O" else ""


@dataclass(frozen=True, slots=True)
class Network:
    """`inside` are the numbers of the tags I-…"""

    encoder: Encoder
    weight: Floats
    bias: Floats
    transitions: Floats
    tags: tuple[str, ...]
    inside: list[int]

    def emissions(self, paragraphs: Sequence[Words]) -> Floats:
        """(words, tags)."""
        return np.concatenate([product(states, self.weight) + self.bias for states in self.encoder(lay(paragraphs))])


@cache
def load() -> Network:
    """The network, read at the first call. Its first tag, that of the gap, is never an answer and left out."""
    packed = pack.read("ner")
    tags = packed.vocabularies["tag"][1:]
    return Network(
        Encoder(packed, navec.load()),
        packed.arrays["head.proj.weight"][:, 1:],
        packed.arrays["head.proj.bias"][1:],
        packed.arrays["head.crf.transitions"][1:, 1:],
        tags,
        [number for number, tag in enumerate(tags) if tag.startswith("I-")],
    )
