"""Train the span classifier.

python tools/nested/train.py CORPUS OUT [--made N] [--folds N] [--epochs N]
"""

import argparse
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from corpus import Extent, Fact, Marked, corpus
from made import reports
from net import Net, arrays
from spacy.language import Language
from spacy.tokens import Doc
from torch.nn import functional

from pipeline.annotators import load_nlp
from pipeline.annotators.nested.features import Features, features, paragraphs
from pipeline.annotators.nested.network import LABELS, LONGEST, Stretch
from pipeline.annotators.nested.ties import ROOM, Pair, gap, pairs
from pipeline.annotators.reading import read as reading
from pipeline.annotators.tokens import make_doc, reading_of
from pipeline.readers import read
from pipeline.settings import Settings

_MADE = 0.2
"""What a pair of a made report weighs beside one of a real text."""
_SHARE = 0.4
"""Of the stretches that are nothing, so many are judged at each step."""


@dataclass
class Example:
    """A text made ready: what the network sees of it, its stretches by words, pairs that belong together or do not."""

    name: str
    features: Features
    sizes: list[int]
    stretches: np.ndarray
    """(n, 3): start, end and label of everything that the network may judge."""
    pairs: list[tuple[np.ndarray, int]]


def prepare(marked: Marked, nlp: Language) -> Example:
    """A marked text through the product's reader and annotators."""
    document = read(marked.text.encode(), Settings())
    doc = nlp(make_doc(nlp.vocab, reading(document)))
    parts = paragraphs(doc)
    numbers = [i for part in parts for i in part]
    words = _words(marked.text, document.text, doc, numbers)
    extents = {one: found for one in marked.spans if (found := words(one)) and found[1] - found[0] <= LONGEST}
    gold = {
        words: LABELS.index(extent[2]) + 1
        for extent, words in sorted(extents.items(), key=lambda one: one[0][2] == "ORG", reverse=True)
    }
    sizes = [len(part) for part in parts]
    return Example(
        marked.name, features(doc, parts), sizes, _stretches(sizes, gold), list(_pairs(doc, parts, marked, extents))
    )


def _stretches(sizes: list[int], gold: dict[tuple[int, int], int]) -> np.ndarray:
    found, first = [], 0
    for size in sizes:
        stop = first + size
        for start in range(first, stop):
            found += [
                (start, end, gold.get((start, end), 0)) for end in range(start + 1, min(start + LONGEST, stop) + 1)
            ]
        first = stop
    return np.array(found, np.int64).reshape(-1, 3)


def _words(text: str, read_text: str, doc: Doc, numbers: list[int]) -> Callable[[Extent], tuple[int, int] | None]:
    """From characters of the marked text to words of the row of all words."""
    places, at = [], 0
    for letter in read_text:
        found = text.find(letter, at) if not letter.isspace() else at
        at = found if found >= 0 else at
        places.append(at)
        at += not letter.isspace()
    told = reading_of(doc)
    starts = {places[told.starts[doc[i].idx]]: n for n, i in enumerate(numbers)}
    ends = {places[told.stops[doc[i].idx + len(doc[i].text) - 1] - 1] + 1: n + 1 for n, i in enumerate(numbers)}

    def words(extent: Extent) -> tuple[int, int] | None:
        start, end = starts.get(extent[0]), ends.get(extent[1])
        return (start, end) if start is not None and end is not None and start < end else None

    return words


def _pairs(
    doc: Doc, parts: list[list[int]], marked: Marked, extents: dict[Extent, tuple[int, int]]
) -> Iterator[tuple[np.ndarray, int]]:
    first = 0
    for part in parts:
        here = {
            Stretch(part[start - first], part[end - first - 1] + 1, extent[2], 1.0): extent
            for extent, (start, end) in extents.items()
            if first <= start and end <= first + len(part)
        }
        stretches = sorted(here, key=lambda one: (one.start, -one.end, one.label))
        made = list(pairs(doc, stretches))
        for post in stretches:
            if post.label == "POST":
                yield from _judged(
                    [one for one in made if one.post == post],
                    here,
                    [fact for fact in marked.facts if fact.post == here[post]],
                )
        first += len(part)


def _judged(made: list[Pair], extents: dict[Stretch, Extent], facts: list[Fact]) -> Iterator[tuple[np.ndarray, int]]:
    """Pairs of a post that surely belong together or surely do not."""
    for person in (True, False):
        mine = [one for one in made if (one.other.label == "PERSON") == person]
        targets = [fact.who if person else fact.where for fact in facts]
        right = set()
        for fact, target in zip(facts, targets, strict=True):
            held = [one for one in mine if extents[one.other] in target]
            nearest = min(held, key=lambda one: (gap(one.post, one.other), one.other.start), default=None)
            if nearest is not None and (fact.told or gap(nearest.post, nearest.other) <= 3):
                right.add(nearest.other)
        known = frozenset().union(*targets)
        for one in mine:
            if one.other in right:
                yield one.features, 1
            elif (right and extents[one.other] not in known) or (
                not right and gap(one.post, one.other) > 2 and extents[one.other] not in known
            ):
                yield one.features, 0


def _laid(examples: list[Example]) -> tuple[list[torch.Tensor], torch.Tensor]:
    """Examples in one row, a gap after each paragraph: what the network takes, and the right labels."""
    dense, shapes, endings, gaps, stretches = [], [], [], [], []
    at = 0
    for one in examples:
        paragraph = np.repeat(np.arange(len(one.sizes)), one.sizes)
        places = np.arange(len(paragraph)) + paragraph
        length = len(paragraph) + len(one.sizes)
        for row, values in (
            (dense, one.features.dense),
            (shapes, one.features.shapes),
            (endings, one.features.endings),
        ):
            wide = np.zeros((length, *values.shape[1:]), values.dtype)
            wide[places] = values
            row.append(wide)
        gap = np.zeros((length, 1), np.float32)
        gap[places] = 1
        gaps.append(gap)
        start, last, label = one.stretches.T
        stretches.append(np.stack([places[start] + at, places[last - 1] + 1 + at, label]))
        at += length
    start, end, label = torch.from_numpy(np.concatenate(stretches, 1))
    return [torch.from_numpy(np.concatenate(row)) for row in (dense, shapes, endings, gaps)] + [start, end], label


def train(examples: list[Example], epochs: int, seed: int = 0, rate: float = 2e-3, size: int = 6) -> Net:
    """The network after so many passes over the examples."""
    torch.manual_seed(seed)
    chance = np.random.default_rng(seed)
    net = Net(examples[0].features.dense.shape[1])
    optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, rate, total_steps=epochs * -(-len(examples) // size), pct_start=0.2
    )
    net.train()
    for epoch in range(epochs):
        total, began = 0.0, time.time()
        order = chance.permutation(len(examples))
        for at in range(0, len(order), size):
            total += _step(net, optimizer, *_laid([examples[k] for k in order[at : at + size]]))
            schedule.step()
        print(f"epoch {epoch + 1}: loss {total:.2f}, {time.time() - began:.1f} s", flush=True)
    return net.eval()


def _step(net: Net, optimizer: torch.optim.Optimizer, row: list[torch.Tensor], label: torch.Tensor) -> float:
    """One step down, over all stretches that are something and two fifths of the others."""
    kept = (label > 0) | (torch.rand(len(label)) < _SHARE)
    *words, start, end = row
    scores, label = net(*words, start[kept], end[kept]), label[kept]
    weight = torch.where(label > 0, 1.0, 1 / _SHARE)
    loss = (functional.cross_entropy(scores, label, reduction="none") * weight).sum() / (label > 0).sum().clamp(min=1)
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
    optimizer.step()
    return float(loss)


def relate(judged: list[tuple[np.ndarray, int, float]], decay: float = 0.3) -> np.ndarray:
    """The weights of the features of pairs: logistic regression with a Gaussian prior; each pair has its own weight."""
    flat = torch.from_numpy(np.concatenate([one for one, _, _ in judged]))
    starts = torch.tensor(np.cumsum([0, *(len(one) for one, _, _ in judged[:-1])]))
    right = torch.tensor([float(label) for _, label, _ in judged])
    share = torch.tensor([weight for _, _, weight in judged])
    weights = torch.zeros(ROOM, 1, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=150, line_search_fn="strong_wolfe")

    def closure() -> torch.Tensor:
        optimizer.zero_grad()
        odds = functional.embedding_bag(flat, weights, starts, mode="sum")[:, 0]
        loss = functional.binary_cross_entropy_with_logits(odds, right, share, reduction="sum")
        loss = loss + decay * (weights**2).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return weights.detach()[:, 0].numpy()


def save(path: Path, examples: list[Example], held: list[str], epochs: int) -> None:
    """Train on some examples and write the weights; `held` names the texts that were held out."""
    judged = [(*pair, _MADE if one.name.startswith("made") else 1.0) for one in examples for pair in one.pairs]
    np.savez_compressed(
        path, **arrays(train(examples, epochs)), relation=relate(judged).astype(np.float16), held=np.array(held, "U")
    )


def main() -> None:
    """Train as told."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, help="the folder devset of factRuEval-2016")
    parser.add_argument("out", type=Path, help="the file of weights, or with --folds the folder of files")
    parser.add_argument("--made", type=int, default=0, help="how many made reports to add")
    parser.add_argument("--folds", type=int, default=0, help="hold out every so-manieth text in turn")
    parser.add_argument("--epochs", type=int, default=14)
    options = parser.parse_args()
    torch.set_num_threads(1)
    nlp = load_nlp()
    real = [prepare(one, nlp) for one in corpus(options.corpus)]
    made = [prepare(one, nlp) for one in reports(options.made)]
    if not options.folds:
        save(options.out, real + made, [], options.epochs)
    for fold in range(options.folds):
        options.out.mkdir(parents=True, exist_ok=True)
        held = [one.name for one in real[fold :: options.folds]]
        save(options.out / f"{fold}.npz", [one for one in real if one.name not in held] + made, held, options.epochs)


if __name__ == "__main__":
    main()
