"""What is asked of a run."""

from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.settings import Settings

EXTRACT = "pipeline.flow:extract"


@dataclass(frozen=True, slots=True)
class Order:
    """From which folder into which, and how.

    `force` works on every file again; `allow_removals` lets most of the known files be gone; `wait` waits for another
    run on the same output. `extract` is what understands a file, 'module:function'; `runner` a key of
    `runners.RUNNERS`.
    """

    raw: Path
    out: Path
    settings: Settings = field(default_factory=Settings)
    force: bool = False
    allow_removals: bool = False
    wait: bool = False
    extract: str = EXTRACT
    runner: str = "processes"

    def check(self) -> None:
        """Raises UsageError where the reports are to be read from what Letopis itself writes."""
        raw, out = self.raw.resolve(), self.out.resolve()
        if raw == out or {out / ".letopis", out / "releases", out / "latest"} & {raw, *raw.parents}:
            raise UsageError(f"Отчёты и результаты в одной папке: {self.raw}. Укажите для результатов другую папку.")
