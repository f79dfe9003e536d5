"""The log of a run: one JSON line a file."""

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict

from pipeline.batch.events import Event, Fate, Observe
from pipeline.batch.output import Output


@contextmanager
def logged(output: Output, run: int, observe: Observe) -> Iterator[Observe]:
    """Observe as before, and write every file's fate into the log of that run.

    A log that cannot be written stops nothing. What the workers printed is kept where they printed anything.
    """
    with open(output.log(run), "a", encoding="utf-8") as log:

        def both(event: Event) -> None:
            observe(event)
            if isinstance(event, Fate):
                with suppress(OSError):
                    log.write(line(event) + "\n")
                    log.flush()

        try:
            yield both
        finally:
            printed = output.workers_log(run)
            with suppress(OSError):
                if printed.stat().st_size == 0:
                    printed.unlink()


def line(fate: Fate) -> str:
    r"""A file's fate as a line of JSON; what is empty is left out.

    >>> line(Fate("2024-05-01T00:00:00+00:00", 7, "a\n.txt", "failed", "empty"))
    '{"at": "2024-05-01T00:00:00+00:00", "run": 7, "path": "a\\n.txt", "status": "failed", "code": "empty"}'
    """
    told = {key: value for key, value in asdict(fate).items() if value not in ("", None, 0.0)}
    return json.dumps(told, ensure_ascii=False)
