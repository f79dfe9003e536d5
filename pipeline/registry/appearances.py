"""In how many events a person or an organisation was named, and when."""

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc


def appearances(ids: pa.Array, event_ids: pa.ChunkedArray, events: pa.Table) -> dict[str, dict[str, Any]]:
    """By id: how many events, and the days of the first and the last; `ids` may be empty in places."""
    places = pc.index_in(event_ids, value_set=events["event_id"].combine_chunks())
    named = pa.table(
        {
            "id": ids,
            "event": event_ids,
            "start": events["date_start"].take(places),
            "end": events["date_end"].take(places),
        }
    )
    counted = named.filter(pc.is_valid(named["id"])).group_by("id")
    found = counted.aggregate([("event", "count_distinct"), ("start", "min"), ("end", "max")])
    return {
        row["id"]: {
            "n_events": row["event_count_distinct"],
            "first_date": row["start_min"],
            "last_date": row["end_max"],
        }
        for row in found.to_pylist()
    }
