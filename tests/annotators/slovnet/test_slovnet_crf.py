from itertools import pairwise, product

import numpy as np
import pytest

from pipeline.annotators.slovnet import crf

LENGTHS = ([], [0], [1], [3, 0, 1, 4], [2, 2], [4, 1, 3])


def scored(emissions, transitions):
    """All taggings of a sequence with their scores, one by one."""
    size, tags = emissions.shape
    return {
        path: sum(emissions[i, tag] for i, tag in enumerate(path)) + sum(transitions[a, b] for a, b in pairwise(path))
        for path in product(range(tags), repeat=size)
    }


def sequences(lengths, emissions):
    stops = np.cumsum(lengths).astype(int)
    return [(stop - size, emissions[stop - size : stop]) for stop, size in zip(stops, lengths, strict=True) if size]


@pytest.fixture(params=LENGTHS, ids=str)
def case(request):
    random = np.random.default_rng(sum(request.param))
    emissions = random.normal(0, 2, (sum(request.param), 3)).astype(np.float32)
    return request.param, emissions, random.normal(size=(3, 3)).astype(np.float32)


def test_the_best_tags_are_the_best_of_all_taggings(case):
    lengths, emissions, transitions = case
    tags = crf.best(emissions, transitions, crf.way(lengths))
    for start, one in sequences(lengths, emissions):
        paths = scored(one, transitions)
        assert tuple(tags[start : start + len(one)]) == max(paths, key=paths.get)


def test_chances_are_shares_of_all_taggings(case):
    lengths, emissions, transitions = case
    way = crf.way(lengths)
    tags = crf.best(emissions, transitions, way)
    alone, after = crf.chances(emissions, transitions, way, tags)
    for start, one in sequences(lengths, emissions):
        weights = {path: np.exp(score) for path, score in scored(one, transitions).items()}
        for place, tag in product(range(len(one)), range(3)):
            here = sum(weight for path, weight in weights.items() if path[place] == tag)
            assert alone[start + place, tag] == pytest.approx(here / sum(weights.values()), abs=1e-6)
            if place:
                before = {
                    path: weight for path, weight in weights.items() if path[place - 1] == tags[start + place - 1]
                }
                both = sum(weight for path, weight in before.items() if path[place] == tag)
                assert after[start + place, tag] == pytest.approx(both / sum(before.values()), abs=1e-6)


def test_sums_neither_overflow_nor_vanish_in_long_sequences():
    random = np.random.default_rng(1)
    emissions = random.normal(0, 20, (5_000, 7)).astype(np.float32)
    transitions = random.normal(0, 5, (7, 7)).astype(np.float32)
    way = crf.way([5_000])
    alone, after = crf.chances(emissions, transitions, way, crf.best(emissions, transitions, way))
    assert np.allclose(alone.sum(1), 1)
    assert np.allclose(after.sum(1), 1)
