"""The different values of some columns, each once: what is said of a form is then said of all its rows."""

from collections.abc import Sequence
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

_BETWEEN = "\x1f"


@dataclass(frozen=True, slots=True)
class Forms:
    """`values` are the different forms, `counts` their numbers of rows; `rows` says for each row which form it has."""

    values: list[tuple[str, ...]]
    counts: list[int]
    rows: pa.Array

    def spread(self, values: Sequence[str | None]) -> pa.Array:
        """A column, from a value for each form."""
        return pa.array(values, pa.string()).take(self.rows)


def forms(table: pa.Table, *columns: str) -> Forms:
    """The forms of these text columns; an empty cell counts as ''."""
    filled = [pc.fill_null(table[column].cast(pa.string()), "") for column in columns]
    encoded = pc.binary_join_element_wise(*filled, _BETWEEN).combine_chunks().dictionary_encode()
    values = [tuple(told.split(_BETWEEN)) for told in encoded.dictionary.to_pylist()]
    told = pc.value_counts(encoded.indices)
    counts = dict(zip(told.field("values").to_pylist(), told.field("counts").to_pylist(), strict=True))
    return Forms(values, [counts[no] for no in range(len(values))], encoded.indices)
