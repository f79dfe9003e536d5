"""Schedule: the text of a systemd service with its timer, and of a line for cron, for the present folders."""

import shlex
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import UsageError

_SERVICE = """\
# /etc/systemd/system/letopis.service
[Unit]
Description=Летопись: отчёты в таблицы
RequiresMountsFor={raw} {out}

[Service]
Type=oneshot
User={user}
ExecStart={command}
# 1: есть файлы, на которые нужно взглянуть; для службы это не отказ
SuccessExitStatus=1
KillMode=mixed
TimeoutStartSec=infinity
TimeoutStopSec=60
Nice=10
IOSchedulingClass=idle
UMask=0027
NoNewPrivileges=yes
PrivateNetwork=yes
PrivateTmp=yes
PrivateDevices=yes
ProtectSystem=strict
ProtectHome=read-only
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
RestrictAddressFamilies=AF_UNIX
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallErrorNumber=EPERM
CapabilityBoundingSet=
ReadOnlyPaths={raw}
ReadWritePaths={out}
"""
_TIMER = """\
# /etc/systemd/system/letopis.timer
[Unit]
Description=Летопись: каждую ночь

[Timer]
OnCalendar=*-*-* {at}:00
Persistent=yes
RandomizedDelaySec=5m

[Install]
WantedBy=timers.target
"""
_ENABLE = """\
# Включить:
#   sudo systemctl daemon-reload
#   sudo systemctl enable --now letopis.timer
#   systemctl list-timers letopis.timer; journalctl -u letopis
"""
_CRON = """\
# Или строка для crontab -e:
{minute} {hour} * * * {line}
"""


@dataclass(frozen=True, slots=True)
class Timetable:
    """Folders as they are seen from anywhere, the time of day, whose account it is, and the program's own path."""

    raw: Path
    out: Path
    hour: int
    minute: int
    user: str
    program: Path


def schedule(table: Timetable) -> str:
    """The text. Raises UsageError for a path with a line break, which neither systemd nor cron can be told."""
    if any("\n" in str(path) for path in (table.raw, table.out, table.program)):
        raise UsageError("В пути к папке есть перевод строки: для расписания переименуйте её.")
    command = " ".join([_word(table.program), "run", _word(table.raw), _word(table.out)])
    service = _SERVICE.format(raw=_unit(table.raw), out=_unit(table.out), command=command, user=table.user)
    line = shlex.join([str(table.program), "run", str(table.raw), str(table.out)]).replace("%", r"\%")
    timer = _TIMER.format(at=f"{table.hour:02}:{table.minute:02}")
    return "\n".join([service, timer, _ENABLE, _CRON.format(minute=table.minute, hour=table.hour, line=line)])


def _unit(path: Path) -> str:
    """A path in a unit file, after systemd.syntax(7) and systemd.unit(5), on specifiers.

    >>> print(_unit(Path('/srv/100 % "отчёты"')))
    "/srv/100 %% \\"отчёты\\""
    """
    quoted = str(path).replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{quoted}"'


def _word(path: Path) -> str:
    """A path in a command, where a dollar sign is special as well."""
    return _unit(path).replace("$", "$$")
