"""Which names a few new, changed or removed reports can have to do with: all others stay as they were.

Names fall into blocks, and what is decided of a name depends on its block alone.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

_ID = 16
"""Characters of a document_id, with which an event_id begins."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The blocks in which something is new; None: all of them. `block` gives the block of a label."""

    block: Callable[[str], str]
    blocks: frozenset[str] | None = None

    def touched(self, labels: pa.ChunkedArray) -> pa.Array:
        """For each label whether its block is among them; an empty one has none."""
        if self.blocks is None:
            return pa.repeat(True, len(labels))
        encoded = labels.combine_chunks().dictionary_encode()
        told = [self.block(label) in self.blocks for label in encoded.dictionary.to_pylist()]
        return pc.fill_null(pa.array(told, pa.bool_()).take(encoded.indices), False)


def changes(
    block: Callable[[str], str], labelled: Iterable[tuple[pa.ChunkedArray, pa.ChunkedArray]], documents: Collection[str]
) -> Changes:
    """The blocks of all labels in these documents; `labelled` are pairs of labels and event ids, now and before."""
    ids, blocks = pa.array(sorted(documents), pa.string()), set()
    for labels, events in labelled:
        own = pc.is_in(pc.utf8_slice_codeunits(events, 0, _ID), value_set=ids)
        blocks |= {block(label) for label in pc.unique(labels.filter(own)).to_pylist() if label}
    return Changes(block, frozenset(blocks))
