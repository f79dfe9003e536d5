"""The command line, called from within."""

import signal
import sys

import pytest

from pipeline.cli import main

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@pytest.fixture
def letopis(monkeypatch, capsys):
    before = [(number, signal.getsignal(number)) for number in SIGNALS]

    def call(*words):
        monkeypatch.setattr(sys, "argv", ["letopis", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        told = capsys.readouterr()
        return ended.value.code, told.out, told.err

    yield call
    for number, handler in before:
        signal.signal(number, handler)
