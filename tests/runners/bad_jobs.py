"""Jobs that behave badly, by order of the task."""

import ctypes
import os
import socket
import subprocess
import sys
import time


def obey(argument):
    """Loads nothing; returns the function."""
    if argument == "broken":
        raise ImportError("no such model")
    return _obey


def _obey(task):
    order, *rest = task.split()
    return _ORDERS[order](*rest)


def _hang():
    time.sleep(600)


def _spin():
    while True:
        pass


def _crash():
    ctypes.string_at(0)


def _crash_if_used():
    """Kills every worker that has done something before."""
    if _STATE:
        ctypes.string_at(0)
    return "fresh"


def _note(word):
    _STATE.append(word)
    return word


def _leave():
    os._exit(3)


def _eat():
    return len(bytearray(1 << 40))


def _raise():
    raise ValueError("our bug")


def _spawn():
    """Starts a program that would outlive everything, then hangs."""
    subprocess.Popen(["sleep", "600"], start_new_session=True)
    time.sleep(600)


def _breed():
    """Starts two programs, each within the bound for one."""
    script = "held = b'x' * 150_000_000; import time; time.sleep(600)"
    for _ in range(2):
        subprocess.Popen([sys.executable, "-c", script])
    time.sleep(600)


def _call(port):
    try:
        socket.create_connection(("127.0.0.1", int(port)), timeout=2).close()
    except OSError as error:
        return type(error).__name__
    return "connected"


def _killed_once(path):
    if not os.path.exists(path):
        open(path, "w").close()
        os.kill(os.getpid(), 9)
    return "second try"


def _kill_nursery_once(path):
    if not os.path.exists(path):
        open(path, "w").close()
        os.kill(os.getppid(), 9)
        time.sleep(600)
    return "second nursery"


_STATE: list[str] = []
_ORDERS = {
    "say": lambda word: word,
    "pid": os.getpid,
    "parent": os.getppid,
    "threads": lambda: os.environ["OPENBLAS_NUM_THREADS"],
    "scratch": lambda: os.environ.get("TMPDIR", ""),
    "hang": _hang,
    "spin": _spin,
    "crash": _crash,
    "crash_if_used": _crash_if_used,
    "note": _note,
    "leave": _leave,
    "eat": _eat,
    "raise": _raise,
    "spawn": _spawn,
    "breed": _breed,
    "call": _call,
    "killed_once": _killed_once,
    "kill_nursery_once": _kill_nursery_once,
}
