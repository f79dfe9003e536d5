"""What was measured, as the lexicons that the program reads."""

from collections.abc import Iterable
from pathlib import Path

from tools.quality.chance import Weights
from tools.quality.discount import lowered
from tools.quality.shares import Shares

_FEWEST = 3
"""Kinds of which fewer values were seen are left to their field's share."""

_SURE = 0.9999
"""No kind of value is sure, however often it was right."""


def calibration(shares: Shares, discount: float) -> Iterable[str]:
    """`calibration.tsv`: of each kind of value those that were right, and the share to expect in other reports."""
    yield "field\tkey\tright\tof\tshare"
    for (field, key), of in sorted(shares.of.items()):
        if not key or of >= _FEWEST:
            share = lowered(min(shares.share(field, key), _SURE), discount)
            yield f"{field}\t{key}\t{shares.right[field, key]}\t{of}\t{share:.4f}"


def trust(weights: Weights, line: float) -> Iterable[str]:
    """`trust.tsv`: the weights of an event's chance, and the line."""
    bias, empties, doubts, people = weights
    yield "name\tvalue\tmeaning"
    yield f"bias\t{bias:.4f}\tlog-odds of an event against which nothing speaks"
    yield f"empties\t{empties:.4f}\tweight of each core field that is empty"
    yield f"doubts\t{doubts:.4f}\tweight of each core value that looks odd or was not understood"
    yield f"people\t{people:.4f}\tweight of the logarithm of 1 and its people"
    yield f"line\t{line:.4f}\tthe chance below which a person should look"


def written(path: Path, lines: Iterable[str]) -> None:
    """Write a lexicon."""
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
