from itertools import product

import numpy as np
import pytest

from pipeline.annotators.slovnet import tree


def reaches_root(heads):
    for start in range(1, len(heads) + 1):
        node, left = start, len(heads)
        while node and left:
            node, left = heads[node - 1], left - 1
        if node:
            return False
    return True


def best_by_trial(scores):
    words = len(scores)
    trees = [heads for heads in product(range(words + 1), repeat=words) if heads.count(0) == 1 and reaches_root(heads)]
    return max(sum(scores[word, head] for word, head in enumerate(heads)) for heads in trees)


@pytest.mark.parametrize("seed", range(60))
def test_no_tree_with_one_root_scores_higher(seed):
    random = np.random.default_rng(seed)
    words = int(random.integers(1, 6))
    scores = random.normal(size=(words, words + 1))
    heads = tree.best(scores)
    assert reaches_root(heads.tolist())
    assert np.count_nonzero(heads == 0) == 1
    assert sum(scores[word, head] for word, head in enumerate(heads)) == pytest.approx(best_by_trial(scores))


def test_equal_scores_give_a_tree_as_well():
    heads = tree.best(np.zeros((30, 31)))
    assert reaches_root(heads.tolist())
    assert np.count_nonzero(heads == 0) == 1
