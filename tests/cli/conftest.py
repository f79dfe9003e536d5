"""The command line, called from within."""

import sys

import pytest

from pipeline.cli import main


@pytest.fixture
def letopis(monkeypatch, capsys):
    def call(*words):
        monkeypatch.setattr(sys, "argv", ["letopis", *words])
        with pytest.raises(SystemExit) as ended:
            main()
        told = capsys.readouterr()
        return ended.value.code, told.out, told.err

    return call
