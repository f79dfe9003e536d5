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
ProtectProc=invisible
IPAddressDeny=any
RestrictAddressFamilies=AF_UNIX
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
SystemCallErrorNumber=EPERM
CapabilityBoundingSet=
# «-»: если папки нет, об этом скажет сама Летопись
ReadOnlyPaths={seen}
ReadWritePaths={written}
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
#   sudo install --directory --owner={user} {out}
#   sudo systemctl daemon-reload
#   sudo systemctl enable --now letopis.timer
#   systemctl list-timers letopis.timer; journalctl -u letopis
"""
_CRON = """\
# Или строка для crontab -e; cron пришлёт письмо, только если нужно на что-то взглянуть:
{minute} {hour} * * * {line}
"""


@dataclass(frozen=True, slots=True)
class Timetable:
    """Folders as they are seen from anywhere, the time of day, whose account it is, the program's own path.

    `settings` is the file of settings, where there is one: neither systemd nor cron works in the present folder.
    """

    raw: Path
    out: Path
    hour: int
    minute: int
    user: str
    program: Path
    settings: Path | None = None

    @property
    def words(self) -> list[Path | str]:
        """The command."""
        told: list[Path | str] = ["--settings", self.settings] if self.settings else []
        return [self.program, "run", self.raw, self.out, *told]


def schedule(table: Timetable) -> str:
    """The text. Raises UsageError for a path with a line break, which neither systemd nor cron can be told."""
    if any("\n" in str(word) for word in table.words):
        raise UsageError("В пути к папке есть перевод строки: для расписания переименуйте её.")
    command = " ".join(_word(word) if isinstance(word, Path) else word for word in table.words)
    folders = {"raw": _unit(table.raw), "out": _unit(table.out)}
    maybe = {"seen": _unit(table.raw, "-"), "written": _unit(table.out, "-")}
    service = _SERVICE.format(**folders, **maybe, command=command, user=table.user)
    line = shlex.join([*map(str, table.words), "--quiet"]).replace("%", r"\%")
    enable = _ENABLE.format(user=shlex.quote(table.user), out=shlex.quote(str(table.out)))
    timer = _TIMER.format(at=f"{table.hour:02}:{table.minute:02}")
    return "\n".join([service, timer, enable, _CRON.format(minute=table.minute, hour=table.hour, line=line)])


def _unit(path: Path, mark: str = "") -> str:
    """A path in a unit file, after systemd.syntax(7) and systemd.unit(5), on specifiers; `mark` stands before it.

    >>> print(_unit(Path('/srv/100 % "отчёты"')))
    "/srv/100 %% \\"отчёты\\""
    """
    quoted = str(path).replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%")
    return f'"{mark}{quoted}"'


def _word(path: Path) -> str:
    """A path in a command, where a dollar sign is special as well."""
    return _unit(path).replace("$", "$$")
