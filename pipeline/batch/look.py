"""Look: read the bytes of what is new or changed, and say which bytes they are."""

import errno
import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pipeline.batch import names, traceless
from pipeline.batch.scan import Found
from pipeline.catalog.files import Known, Sighting
from pipeline.lexicons import messages

MOVING = "still_being_written"
_CHUNK = 1 << 20
_EDGE = 1 << 16
"""Bytes at a file's end that show whether it is whole: more than a zip's closing record with its comment."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The bytes of a file: which they are, and whether the file is whole."""

    sha256: str
    complete: bool


class MovingError(Exception):
    """The file is not at rest."""


def is_news(found: Found, known: Known | None) -> bool:
    """Whether a file must be looked at: new, back, changed, judged otherwise by its kind, or to be tried again."""
    if known is None or not known.present or known.passing:
        return True
    if (found.bytes, found.mtime_ns) != (known.bytes, known.mtime_ns):
        return True
    return found.outcome.code != known.error_code if found.outcome else not known.looked


def look(root: Path, found: Found, fresh: bool, stop: Callable[[], bool]) -> Sighting:
    """Read a file and say what it is. Of a `fresh` file it is asked that it is whole, too.

    What cannot be read now, but perhaps tomorrow, is `passing`.
    """
    if found.outcome:
        return Sighting(found.path, "", found.bytes, found.mtime_ns, None, found.outcome, found.passing)
    try:
        seen = _seen(os.path.join(os.fsencode(root), names.real(found.path)), found, stop)
    except MovingError:
        return _refused(found, MOVING)
    except OSError as error:
        return _refused(found, code_of(error))
    if fresh and not seen.complete:
        return _refused(found, MOVING)
    return Sighting(found.path, names.hint(found.path), found.bytes, found.mtime_ns, seen.sha256)


def code_of(error: OSError) -> str:
    """What kind of cause it is that a file cannot be read.

    >>> code_of(PermissionError(errno.EACCES, "")), code_of(OSError(errno.ESTALE, ""))
    ('permission_denied', 'read_error')
    >>> code_of(InterruptedError(errno.EINTR, "LibreOffice was killed"))
    'killed'
    """
    if error.errno in (errno.EACCES, errno.EPERM):
        return "permission_denied"
    if error.errno in (errno.ENOENT, errno.ELOOP, errno.ENXIO, errno.ENOTDIR):
        return "vanished"
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "no_space"
    if error.errno == errno.EINTR:
        return "killed"
    return "read_error"


def is_complete(start: bytes, end: bytes) -> bool:
    """Whether the end is there that such a beginning promises; what promises none is whole.

    >>> is_complete(b"%PDF-1.7", b"%%EOF"), is_complete(b"PK\\3\\4", b"..."), is_complete(b"text", b"text")
    (True, False, True)
    """
    if start.startswith(b"PK\x03\x04"):
        return b"PK\x05\x06" in end
    if start.startswith(b"%PDF-"):
        return b"%%EOF" in end
    return not end or any(end[-4096:])


def _seen(path: bytes, found: Found, stop: Callable[[], bool]) -> Seen:
    digest, start, end = hashlib.sha256(), b"", b""
    with traceless.file(path) as descriptor:
        while chunk := os.read(descriptor, _CHUNK):
            digest.update(chunk)
            start = start or chunk[:16]
            end = (end + chunk)[-_EDGE:]
            if stop():
                raise MovingError
        told = os.fstat(descriptor)
    if (told.st_size, told.st_mtime_ns) != (found.bytes, found.mtime_ns):
        raise MovingError
    return Seen(digest.hexdigest(), is_complete(start, end))


def _refused(found: Found, code: str) -> Sighting:
    outcome = messages.outcome(code)
    return Sighting(found.path, "", found.bytes, found.mtime_ns, None, outcome, passing=True)
