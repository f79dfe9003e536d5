"""Old Word files and RTF through LibreOffice: many in one call, since starting it costs more than forty files.

LibreOffice runs with a profile of its own in a temporary folder, without macros, links or network, in a group of
processes that is killed whole.
"""

import errno
import os
import select
import shutil
import signal
import subprocess
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import Enum
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.errors import DamagedError, EncryptedError, LimitError, ReadError, UnsupportedError
from pipeline.readers.fib import is_locked, lettered
from pipeline.readers.lettered import returned, sent
from pipeline.readers.unicoded import unicoded
from pipeline.settings import Settings

ENDINGS = {"doc": "doc", "word2": "doc", "rtf": "rtf", "wordml": "xml"}
"""The kinds that LibreOffice reads for us, with the ending that it knows each by."""
PREPARED: dict[str, Callable[[bytes], bytes]] = {"rtf": lambda data: sent(unicoded(data)), "doc": lettered}
"""What is told of a file's letters that LibreOffice would not know."""
COMMANDS = ("soffice", "libreoffice")
ARGUMENTS = (
    "--headless", "--invisible", "--nologo", "--nodefault", "--norestore", "--nolockcheck", "--nofirststartwizard",
    "--convert-to", "docx:MS Word 2007 XML",
)  # fmt: skip

SAFE = (
    ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "2"),
    ("org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)
"""Settings of the profile: nothing is run, followed or fetched; port 9 discards what still tries."""

_END = b"PK\x05\x06"
_TAIL = 1 << 16
"""What closes a zip archive, and in how many bytes at its end it stands."""
_ROOM = 20_000_000
"""Bytes that LibreOffice may take for its profile and for what it makes."""
_KILLED = (-signal.SIGKILL, 128 + signal.SIGKILL)
"""How it ends where the process that was killed is the one that was started, and where it is a child of that."""


@cache
def command() -> str:
    """Where LibreOffice is, '' where it is not on this machine."""
    return next((path for name in COMMANDS if (path := shutil.which(name))), "")


def convert(files: Sequence[tuple[str, bytes]], settings: Settings) -> list[bytes | ReadError]:
    """Each file, given as its kind (a key of `ENDINGS`) and bytes, as a DOCX, or why there is none.

    A file that LibreOffice does not survive, or is too slow with, costs that file only: the others are tried again.
    Raises OSError where a cause that passes is to blame: no room for temporary files, or somebody killed LibreOffice.
    """
    if not command():
        return [UnsupportedError("needs_libreoffice", format=kind) for kind, _ in files]
    made: list[bytes | ReadError | None] = [EncryptedError() if is_locked(data) else None for _, data in files]
    while waiting := [at for at, one in enumerate(made) if one is None]:
        found, end = _attempt([files[at] for at in waiting], settings.limits.silence / 2)
        for at, docx in zip(waiting, found, strict=True):
            made[at] = docx or made[at]
        left = [at for at in waiting if made[at] is None]
        for at in left if end is End.WHOLE else left[:1]:
            made[at] = LimitError("timeout") if end is End.STOPPED else DamagedError()
    return [one for one in made if one is not None]


class End(Enum):
    """How a run of LibreOffice came to its end."""

    WHOLE = "it went through all files"
    CRASHED = "it crashed over the first file that is not done"
    STOPPED = "it was stopped over that file"


def _attempt(files: Sequence[tuple[str, bytes]], patience: float) -> tuple[list[bytes], End]:
    """One run over some files: the DOCX of each, empty where none came, and how it ended.

    `patience` is how many seconds may pass without a file being finished.
    """
    with TemporaryDirectory(prefix="letopis-") as folder:
        place = Path(folder)
        _write_profile(place / "profile")
        (place / "in").mkdir()
        for at, (kind, data) in enumerate(files):
            told = PREPARED.get(kind, bytes)(data)
            (place / "in" / f"{at:06}.{ENDINGS[kind]}").write_bytes(told)
        end = _run(place, patience)
        made = [_whole(place / "out" / f"{at:06}.docx") for at in range(len(files))]
        made = [returned(docx) if kind == "rtf" and docx else docx for docx, (kind, _) in zip(made, files, strict=True)]
        if not all(made):
            _ensure_room(place)
        return made, end


def _whole(path: Path) -> bytes:
    """A package that was written to its end; empty where there is none."""
    data = path.read_bytes() if path.exists() else b""
    return data if _END in data[-_TAIL:] else b""


def _ensure_room(place: Path) -> None:
    """Raises OSError where so little room is left that LibreOffice may have failed for want of it."""
    with (place / "room").open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, _ROOM)


def _run(place: Path, patience: float) -> End:
    """Run LibreOffice until it ends, or until it finishes no file any more."""
    sources = sorted(str(path) for path in (place / "in").iterdir())
    process = subprocess.Popen(
        [command(), f"-env:UserInstallation={(place / 'profile').as_uri()}", *ARGUMENTS, "--outdir", "out", *sources],
        cwd=place,
        env={
            "PATH": os.defpath,
            "HOME": str(place),
            "TMPDIR": str(place),
            "LC_ALL": "C.UTF-8",
            "SAL_USE_VCLPLUGIN": "svp",
        },
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        if not _ends(process, place / "out", patience):
            return End.STOPPED
        if process.returncode in _KILLED:
            raise InterruptedError(errno.EINTR, "LibreOffice was killed")
        return End.CRASHED if process.returncode else End.WHOLE
    finally:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _ends(process: subprocess.Popen[bytes], out: Path, patience: float) -> bool:
    """Whether it ends; it is waited for as long as files are being finished."""
    done, ended = -1, os.pidfd_open(process.pid)
    try:
        while done < (done := len(list(out.glob("*.docx")))):
            if select.select([ended], [], [], patience)[0]:
                process.wait()
                return True
        return False
    finally:
        os.close(ended)


def _write_profile(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in SAFE
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>",
        encoding="utf-8",
    )
