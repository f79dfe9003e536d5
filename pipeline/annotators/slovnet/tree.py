"""The best tree over the words of a sentence: Chu and Liu's and Edmonds' algorithm on a full matrix of scores."""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.floating]
Heads = NDArray[np.intp]


def best(scores: Scores) -> Heads:
    """The heads of all words, such that they make a tree with one root, and no other such tree scores higher.

    `scores` (words, words + 1) of each head for each word, the root first. Heads count from 1; the root's is 0.

    >>> best(np.array([[5.0, 0.0, 9.0], [3.0, 8.0, 0.0]]))  # each would hang on the other: 5 + 8 beats 9 + 3
    array([0, 1])
    """
    square = np.full((len(scores) + 1, len(scores) + 1), -np.inf)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    heads = _tree(square.copy())[1:]
    if np.count_nonzero(heads == 0) > 1:
        square[1:, 0] -= 1 + len(scores) * np.ptp(scores)  # a second root costs more than it can win elsewhere
        heads = _tree(square)[1:]
    return heads


def _tree(scores: Scores) -> Heads:
    """The best heads without a cycle; `scores` (nodes, nodes) of each head for each node, 0 the root, are used up.

    A cycle is made one node, the first of it: what enters it costs the arc that it breaks.
    """
    heads: Heads = scores.argmax(1)  # 0 where there is no score at all
    cycle = _cycle(heads.tolist())
    if not cycle:
        return heads
    node, swallowed = cycle[0], cycle[1:]
    entering = scores[cycle] - scores[cycle, heads[cycle]][:, None]
    leaving = scores[:, cycle]
    scores[node], scores[:, node] = entering.max(0), leaving.max(1)
    scores[:, swallowed] = scores[swallowed] = scores[node, node] = -np.inf
    found = _tree(scores)
    members = np.array(cycle)
    whole: Heads = np.where(found == node, members[leaving.argmax(1)], found)
    whole[cycle] = heads[cycle]
    whole[members[entering[:, found[node]].argmax()]] = found[node]
    return whole


def _cycle(heads: list[int]) -> list[int]:
    """The nodes of one cycle, none where there is none; node 0 stands above all.

    >>> _cycle([0, 2, 3, 2]), _cycle([0, 2, 0, 2])
    ([2, 3], [])
    """
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        node, way = start, []
        while node and not seen[node]:
            seen[node] = start
            way.append(node)
            node = heads[node]
        if node and seen[node] == start:
            return way[way.index(node) :]
    return []
