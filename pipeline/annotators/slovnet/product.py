"""Matrix products whose every row is the same to the last bit, whatever other rows stand beside it."""

import numpy as np

from pipeline.annotators.slovnet.pack import Floats

_BLOCK = 8
"""Rows multiplied at once. BLAS cuts a matrix into tiles and adds in another order at their edges; rows of a block of
eight are equal to the last bit with all of OpenBLAS's kernels for x86-64, those of larger blocks are not (AVX2)."""


def product(rows: Floats, weight: Floats) -> Floats:
    """(n, in) by (in, out) → (n, out).

    >>> product(np.ones((3, 2), np.float32), np.ones((2, 1), np.float32)).tolist()
    [[2.0], [2.0], [2.0]]
    """
    missing = -len(rows) % _BLOCK
    if missing:
        rows = np.concatenate([rows, np.zeros((missing, rows.shape[1]), rows.dtype)])
    blocks: Floats = np.matmul(rows.reshape(-1, _BLOCK, rows.shape[1]), weight)
    return blocks.reshape(len(rows), weight.shape[1])[: len(rows) - missing]
