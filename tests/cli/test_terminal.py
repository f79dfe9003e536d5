"""What a person at a terminal sees: colours or brackets, lines that fit, a bar that goes away."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import termios
from pathlib import Path

import pytest

FAKED = Path(__file__).parents[1] / "batch" / "letopis_faked.py"
REPORT = """# Круглый стол «Чистая вода»

5 июня 2024 года в г. Ош, в конференц-зале гостиницы, прошёл круглый стол о том, как сёлам беречь воду.
Модератор – Айгуль Осмонова. Участвовало 12 человек.
"""
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def seen(command, cwd, columns=80, **environment):
    """What the command writes to a terminal."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    bare = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLUMNS")}
    run = subprocess.Popen(
        [sys.executable, *command],
        cwd=cwd,
        env={**bare, "TERM": "xterm-256color", **environment},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    told = b""
    try:
        while piece := os.read(ours, 65536):
            told += piece
    except OSError:
        pass
    run.wait()
    os.close(ours)
    return told.decode()


@pytest.fixture
def report(tmp_path):
    (tmp_path / "raw_reports").mkdir()
    path = tmp_path / "raw_reports" / "отчёт.md"
    path.write_text(REPORT)
    os.utime(path, (1e9, 1e9))
    return path


def test_show_colours_what_was_read_and_fits_into_the_line(report):
    told = seen(["-m", "pipeline", "show", str(report)], report.parent)
    assert "\x1b[32m12\x1b[0m" in told
    assert "⟦" not in told
    assert [line for line in _COLOUR.sub("", told).splitlines() if len(line) > 80 and "[" in line] == []


def test_show_without_colours_marks_what_was_read(report):
    told = seen(["-m", "pipeline", "show", str(report)], report.parent, NO_COLOR="1")
    assert "⟦12⟧" in told


def test_a_run_shows_a_bar_that_goes_and_leaves_the_summary(tmp_path):
    (tmp_path / "raw_reports").mkdir()
    (tmp_path / "raw_reports" / "a.txt").write_text("event Съезд")
    os.utime(tmp_path / "raw_reports" / "a.txt", (1e9, 1e9))
    told = seen([FAKED, "run"], tmp_path)
    assert "Читаю" in told
    assert "из 1" in told
    rest = told.rpartition("\x1b[2K")[2]
    assert "Читаю" not in rest
    assert "прочитано 1" in rest
    assert "{" not in rest
