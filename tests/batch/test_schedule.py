"""The printed service, timer and cron line hold whatever the folders are called."""

import shlex
from pathlib import Path

import pytest

from pipeline.batch.schedule import Timetable, schedule
from pipeline.errors import UsageError


def printed(raw="/srv/отчёты", out="/srv/letopis"):
    return schedule(Timetable(Path(raw), Path(out), 2, 5, "archive", Path("/opt/letopis/bin/letopis")))


def test_the_service_is_hardened_and_the_timer_and_cron_say_the_hour():
    text = printed()
    for line in (
        'ExecStart="/opt/letopis/bin/letopis" run "/srv/отчёты" "/srv/letopis"',
        "User=archive",
        "SuccessExitStatus=1",
        "PrivateNetwork=yes",
        "PrivateTmp=yes",
        "ProtectSystem=strict",
        'ReadOnlyPaths="/srv/отчёты"',
        'ReadWritePaths="/srv/letopis"',
        "OnCalendar=*-*-* 02:05:00",
        "Persistent=yes",
        "5 2 * * * /opt/letopis/bin/letopis run '/srv/отчёты' /srv/letopis",
    ):
        assert line in text.splitlines(), line


def test_odd_names_are_quoted_as_systemd_and_the_shell_want_them():
    odd = '/srv/100 % $HOME "a"\\'
    text = printed(raw=odd)
    assert 'run "/srv/100 %% $$HOME \\"a\\"\\\\" ' in text
    assert 'ReadOnlyPaths="/srv/100 %% $HOME \\"a\\"\\\\"' in text
    line = text.splitlines()[-1].removeprefix("5 2 * * * ").replace(r"\%", "%")
    assert shlex.split(line)[2] == odd


def test_a_line_break_in_a_name_is_refused():
    with pytest.raises(UsageError):
        printed(raw="/srv/a\nb")
