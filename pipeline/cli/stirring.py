"""Waiting for something to stir in a folder, by the kernel's word where it gives one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

from watchfiles import watch

_TICK = 0.2
_TOGETHER = 1_600
"""Milliseconds in which what stirs counts as one."""


@contextmanager
def stirring(raw: Path, out: Path, stop: Callable[[], bool]) -> Iterator[Callable[[float], None]]:
    """Gives `wait(seconds)`: it returns when something in `raw` has stirred, when the time is over, or on `stop`.

    A share that tells nothing, or goes away, is no error here: then it is only the time.
    """
    stirred, over = Event(), Event()

    def listen() -> None:
        while not over.is_set():
            try:
                for changes in watch(raw, stop_event=over, debounce=_TOGETHER, raise_interrupt=False):
                    if any(out.absolute() not in Path(path).absolute().parents for _, path in changes):
                        stirred.set()
            except OSError:
                over.wait(_TICK * 50)

    def wait(seconds: float) -> None:
        for _ in range(max(int(seconds / _TICK), 1)):
            if stop() or stirred.wait(_TICK):
                break
        stirred.clear()

    listener = Thread(target=listen, daemon=True)
    listener.start()
    try:
        yield wait
    finally:
        over.set()
