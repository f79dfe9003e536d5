"""Rules that run through words: what is struck out on the page, by hand or as an editor's deletion."""

from collections.abc import Iterable, Sequence
from operator import itemgetter

import numpy as np

from pipeline.readers.layout.page import Rule, Word

_PLACE = itemgetter(1, 3, 4, 5)
"""x0, x1, y1 and size of a word."""
LOW, HIGH = 0.12, 0.45
"""Of the type size: how far above the baseline a word is struck; below is an underline, above lies the letters' top."""
COVERED = 0.6
"""Of a rule's length: the least that lies over words; a table's rule goes on beyond them."""


def strikes(rules: Iterable[Rule], words: Sequence[Word]) -> list[Rule]:
    """Those of the rules by which words are struck through.

    >>> word = Word("30", 10, 20, 22, 32, 12)
    >>> strikes([Rule(10, 26, 22, 26), Rule(10, 31, 22, 31), Rule(0, 26, 300, 26)], [word])
    [Rule(x0=10, y0=26, x1=22, y1=26)]
    """
    lying = [rule for rule in rules if rule.horizontal]
    if not lying or not words:
        return []
    x0, x1, y1, sizes = np.array(list(map(_PLACE, words))).T
    bases = y1 - 0.2 * sizes
    found = []
    for rule in lying:
        above = (bases - rule.y0) / sizes
        over = np.minimum(x1, rule.x1) - np.maximum(x0, rule.x0)
        through = (above > LOW) & (above < HIGH) & (over > 0)
        if over[through].sum() > COVERED * (rule.x1 - rule.x0):
            found.append(rule)
    return found
