"""The summary of a run: for people, for `run.json`, for Prometheus."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from pipeline.model.outcome import Status

NEEDS_A_LOOK = (Status.FAILED, Status.PARTIAL, Status.UNSUPPORTED)


@dataclass(slots=True)
class Summary:
    """What a run found, did and left. `files` counts all that is known by status; seconds are those of each step.

    `raw` is the input folder, spelt as `names.published` does. `state` is done, stopped (by a signal) or failed;
    `release` the run whose release is the latest now; `last_good_at` when a run before this one last came to its end.
    """

    run: int
    version: str
    started_at: str
    raw: str
    finished_at: str = ""
    state: str = "done"
    reason: str = ""
    found: int = 0
    unchanged: int = 0
    looked: int = 0
    removed: int = 0
    worked: int = 0
    published: bool = False
    release: int | None = None
    last_good_at: str | None = None
    files: dict[str, int] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)

    @property
    def exit_code(self) -> int:
        """0 all well; 1 some files in the folder need a look; 3 the run did not come to its end.

        It says how the folder stands, not what this run happened to do: the same folder gives the same code.
        """
        if self.state != "done":
            return 3
        return int(any(self.files.get(status) for status in NEEDS_A_LOOK))

    def told(self) -> dict[str, Any]:
        """As JSON holds it."""
        age = _age(self.last_good_at, self.finished_at)
        return {**asdict(self), "last_good_age_seconds": age, "exit_code": self.exit_code}


def metrics(summary: Mapping[str, Any], last_good: str | None) -> str:
    """The Prometheus text of a run's summary; `last_good` is when a run last came to its end (ISO 8601).

    >>> print(metrics({"files": {"ok": 2}, "seconds": {"work": 1.5}, "exit_code": 0, "worked": 2, "looked": 2,
    ...     "removed": 0, "rows": {}, "started_at": "1970-01-01T00:00:09+00:00", "finished_at": ""}, None))
    # HELP letopis_files Files known, by status.
    # TYPE letopis_files gauge
    letopis_files{status="ok"} 2
    ...
    """
    lines: list[str] = []

    def gauge(name: str, about: str, values: Mapping[str, float], label: str = "") -> None:
        lines.extend((f"# HELP letopis_{name} {about}", f"# TYPE letopis_{name} gauge"))
        for key, value in values.items():
            told = f'{{{label}="{key}"}}' if label else ""
            lines.append(f"letopis_{name}{told} {value:.15g}")

    gauge("files", "Files known, by status.", summary["files"], "status")
    gauge("rows", "Rows published, by table.", summary["rows"], "table")
    for name, about in _COUNTS.items():
        gauge(f"last_run_{name}", about, {"": summary[name]})
    gauge("last_run_seconds", "How long each step of the last run took.", summary["seconds"], "step")
    gauge("last_run_timestamp_seconds", "When the last run began.", {"": _seconds(summary["started_at"])})
    gauge("last_run_exit_code", "0 all well, 1 some files need a look, 3 it did not end.", {"": summary["exit_code"]})
    if last_good:
        age = _age(last_good, summary["finished_at"])
        gauge("last_good_run_timestamp_seconds", "When a run last came to its end.", {"": _seconds(last_good)})
        gauge("last_good_run_age_seconds", "How long ago that was when this was written.", {"": age or 0.0})
    return "\n".join(lines) + "\n"


_COUNTS = {
    "looked": "Files new or changed in the last run.",
    "worked": "Files read in the last run.",
    "removed": "Files gone in the last run.",
}


def _age(moment: str | None, now: str) -> float | None:
    """Seconds from one moment to another; 0 where the clock was set back meanwhile, None where there is none.

    >>> _age("2024-05-01T02:00:00+00:00", "2024-05-02T02:00:00+00:00"), _age(None, "")
    (86400.0, None)
    """
    return max(_seconds(now) - _seconds(moment), 0.0) if moment and now else None


def _seconds(moment: str) -> float:
    return dt.datetime.fromisoformat(moment).timestamp()
