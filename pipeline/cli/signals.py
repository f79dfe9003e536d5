"""Ctrl-C and the operator's signals: the first asks to come to an end, the second is not to be argued with."""

import os
import signal
from types import FrameType

_NUMBERS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Interrupted(BaseException):
    """A signal came where there is nothing to be brought to an end first."""


def heed() -> None:
    """From now on a signal raises Interrupted, until `Stop` takes over; one that was ignored from the start stays so.

    It is no KeyboardInterrupt, of which libraries make exit codes of their own.
    """

    def interrupt(number: int, frame: FrameType | None) -> None:
        raise Interrupted("Прервано.")

    for number in _NUMBERS:
        if signal.getsignal(number) != signal.SIG_IGN:
            signal.signal(number, interrupt)


class Stop:
    """Says whether a signal has come; a HUP that was ignored from the start (nohup) stays so."""

    def __init__(self) -> None:
        self.asked = False
        for number in _NUMBERS:
            if signal.getsignal(number) != signal.SIG_IGN:
                signal.signal(number, self._ask)

    def __call__(self) -> bool:
        """Whether to stop."""
        return self.asked

    def _ask(self, number: int, frame: FrameType | None) -> None:
        if self.asked:
            os._exit(3)
        self.asked = True
