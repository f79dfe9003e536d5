"""Writing so that a file is there whole or not at all, also after a power cut."""

import contextlib
import ctypes
import os
import shutil
from pathlib import Path


def write(path: Path, text: str, staging: Path) -> None:
    """Put a text in place of a file at once. `staging` is a folder on the same file system."""
    staging.mkdir(exist_ok=True)
    made = staging / path.name
    made.write_text(text, encoding="utf-8")
    sync(made)
    os.replace(made, path)
    sync(path.parent)


def clear(path: Path) -> None:
    """Remove a folder with all that is in it, or whatever lies there in its place."""
    with contextlib.suppress(OSError):
        path.unlink()
    shutil.rmtree(path, ignore_errors=True)


def point(link: Path, target: Path, staging: Path) -> None:
    """Let a symbolic link lead to `target`, at once; relative, so that the whole folder may be moved.

    A folder that somebody put in the link's place is kept beside it, under the target's number.
    """
    if link.is_dir() and not link.is_symlink():
        link.rename(link.with_name(f"{link.name}.{target.name}"))
    staging.mkdir(exist_ok=True)
    made = staging / link.name
    with contextlib.suppress(FileNotFoundError):
        made.unlink()
    os.symlink(os.path.relpath(target, link.parent), made)
    os.replace(made, link)
    sync(link.parent)


def sync(path: Path) -> None:
    """Wait until a file, or a folder's list of files, is on the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_all(folder: Path) -> None:
    """Wait until everything of the file system that holds `folder` is on the disk: one wait for any number of files.

    Raises OSError where something could not be written, syncfs(2) says.
    """
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if ctypes.CDLL(None, use_errno=True).syncfs(descriptor):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    finally:
        os.close(descriptor)
