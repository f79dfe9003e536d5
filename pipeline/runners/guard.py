"""What keeps a worker from doing harm: no network, no core dumps, bounded memory, no life after its parent.

Linux's own means, by ctypes where Python has no name for them. Each is done once, by a process to itself, and holds
for all that it starts.
"""

import ctypes
import os
import resource
import signal
import sys
from pathlib import Path
from typing import Any

_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_NETWORK = frozenset({"socket.connect", "socket.bind", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto"})
_UNIX = 1


def die_with_parent(parent: int | None) -> None:
    """Be killed when the parent ends, by whatever cause; None: no longer. Ends at once if it has ended already."""
    _prctl(_PR_SET_PDEATHSIG, signal.SIGKILL if parent else 0)
    if parent and os.getppid() != parent:
        os._exit(1)


def adopt_orphans(wanted: bool = True) -> None:
    """Become the parent of descendants whose own parent ends, so that none is lost sight of."""
    _prctl(_PR_SET_CHILD_SUBREAPER, int(wanted))


def ignore_signals() -> None:
    """Leave Ctrl-C and the operator's TERM and HUP, which reach the whole group, to the process in charge."""
    for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(one, signal.SIG_IGN)


def leave_no_core() -> None:
    """No core dump: it would hold the report's text."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def cap_memory(size: int) -> None:
    """Let the address space grow by at most `size` bytes; beyond, allocation fails (MemoryError)."""
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    limit = pages * resource.getpagesize() + size
    hard = resource.getrlimit(resource.RLIMIT_AS)[1]
    resource.setrlimit(resource.RLIMIT_AS, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def prefer_as_victim() -> None:
    """Where the whole machine runs out of memory, let the kernel take a worker, not the process in charge."""
    Path("/proc/self/oom_score_adj").write_text("500")


def leave_network() -> str:
    """Move to an empty network, children included: 'namespace'; or refuse from inside Python: 'audit'.

    A new network namespace wants either privilege or, for anybody else, a user namespace around it. Root stays out
    of user namespaces: it would lose its right to read other people's files there. Where the kernel allows neither,
    an audit hook raises PermissionError for every address but local sockets of the file system.
    """
    libc = ctypes.CDLL(None, use_errno=True)
    root = os.geteuid() == 0
    uid, gid = os.geteuid(), os.getegid()
    if libc.unshare(_CLONE_NEWNET | (0 if root else _CLONE_NEWUSER)) == 0:
        if not root:
            _map_self(uid, gid)
        return "namespace"
    sys.addaudithook(_refuse)
    return "audit"


def _map_self(uid: int, gid: int) -> None:
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{uid} {uid} 1")
    Path("/proc/self/gid_map").write_text(f"{gid} {gid} 1")


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _NETWORK and getattr(arguments[0], "family", None) != _UNIX:
        raise PermissionError("Letopis sends nothing anywhere")


def _prctl(option: int, value: int) -> None:
    ctypes.CDLL(None, use_errno=True).prctl(option, value, 0, 0, 0)
