"""The printed service, timer and cron line hold whatever the folders are called."""

import re
import shlex
import shutil
import subprocess
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
        'ReadOnlyPaths="-/srv/отчёты"',
        'ReadWritePaths="-/srv/letopis"',
        "OnCalendar=*-*-* 02:05:00",
        "Persistent=yes",
        "5 2 * * * /opt/letopis/bin/letopis run '/srv/отчёты' /srv/letopis --quiet",
    ):
        assert line in text.splitlines(), line


def test_odd_names_are_quoted_as_systemd_and_the_shell_want_them():
    odd = '/srv/100 % $HOME "a"\\'
    text = printed(raw=odd)
    assert 'run "/srv/100 %% $$HOME \\"a\\"\\\\" ' in text
    assert 'ReadOnlyPaths="-/srv/100 %% $HOME \\"a\\"\\\\"' in text
    line = text.splitlines()[-1].removeprefix("5 2 * * * ").replace(r"\%", "%")
    assert shlex.split(line)[2] == odd


def test_a_line_break_in_a_name_is_refused():
    with pytest.raises(UsageError):
        printed(raw="/srv/a\nb")


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not on this machine")
@pytest.mark.parametrize("raw", ["/srv/отчёты", '/srv/100 % $HOME "a"\\'])
def test_systemd_understands_every_line_and_finds_the_service_well_protected(tmp_path, raw):
    _, service, timer, _ = re.split(r"^# /etc/.*\n|^# Включить", printed(raw=raw), flags=re.M)
    units = [tmp_path / "letopis.service", tmp_path / "letopis.timer"]
    units[0].write_text(service.replace("/opt/letopis/bin/letopis", "/bin/true"))
    units[1].write_text(timer)
    told = subprocess.run(["systemd-analyze", "verify", "--man=no", *units], capture_output=True, text=True)
    assert [line for line in told.stderr.splitlines() if "letopis" in line] == []
    rated = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--no-pager", units[0]], capture_output=True, text=True
    )
    assert float(re.search(r"exposure level for letopis.service: ([\d.]+)", rated.stdout)[1]) < 2.5
