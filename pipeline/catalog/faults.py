"""What the operating system and SQLite refuse, said to the operator in Russian."""

import contextlib
import errno
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import CatalogError, RunError


@contextlib.contextmanager
def translated(path: Path) -> Iterator[None]:
    """What SQLite raises becomes RunError (no space) or CatalogError (everything else)."""
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        if name == "SQLITE_FULL":
            raise RunError(no_space(path)) from error
        advice = _ADVICE.get(name.removeprefix("SQLITE_").split("_")[0], "")
        raise CatalogError(f"Каталог {path}: {error}.{advice}") from error


@contextlib.contextmanager
def refused(folder: Path) -> Iterator[None]:
    """What the operating system refuses in a folder, or below it, becomes RunError; what it refuses elsewhere stays."""
    try:
        yield
    except OSError as error:
        place = _named(error, folder).absolute()
        if folder.absolute() in (place, *place.parents):
            raise RunError(in_words(error, folder)) from error
        raise


def no_space(path: Path) -> str:
    """What to say of a full disk.

    >>> no_space(Path("extracted"))
    'Нет места на диске: extracted. Освободите место и запустите ещё раз; уже сделанное не пропало.'
    """
    return f"Нет места на диске: {path}. Освободите место и запустите ещё раз; уже сделанное не пропало."


def in_words(error: OSError, path: Path) -> str:
    """What to say of a file system that refuses in a folder; of what stands in the way there, where it is.

    >>> in_words(OSError(errno.EROFS, "Read-only file system"), Path("extracted"))
    'Папка доступна только для чтения: extracted. Откройте её для записи и запустите ещё раз.'
    >>> in_words(OSError(errno.EISDIR, "Is a directory", "extracted/.letopis/lock"), Path("extracted"))
    'Это папка, а нужен файл: extracted/.letopis/lock. Уберите её и запустите ещё раз.'
    """
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return no_space(path)
    if error.errno == errno.EROFS:
        return f"Папка доступна только для чтения: {path}. Откройте её для записи и запустите ещё раз."
    if error.errno in (errno.EACCES, errno.EPERM):
        return f"Нет права писать в папку: {path}. Откройте доступ и запустите ещё раз."
    if error.errno in (errno.ENOTDIR, errno.EEXIST):
        return f"Это не папка: {_obstacle(error, path)}. Уберите этот файл или укажите другую папку для результатов."
    if error.errno == errno.EISDIR:
        return f"Это папка, а нужен файл: {_named(error, path)}. Уберите её и запустите ещё раз."
    if error.errno in (errno.ENOENT, errno.ESTALE):
        return f"Папка исчезла: {path}. Верните её и запустите ещё раз."
    return f"{_named(error, path)}: {error.strerror or error}. Проверьте диск и запустите ещё раз."


def _named(error: OSError, path: Path) -> Path:
    """The place that the error tells of, where it tells of any."""
    return Path(os.fsdecode(error.filename)) if isinstance(error.filename, str | bytes) else path


def _obstacle(error: OSError, path: Path) -> Path:
    """The file that stands where a folder is wanted."""
    place = _named(error, path)
    return next((one for one in (*reversed(place.parents), place) if one.exists() and not one.is_dir()), place)


_ADVICE = {
    "READONLY": " Откройте папку для записи и запустите ещё раз.",
    "CANTOPEN": " Проверьте, есть ли эта папка и можно ли в неё писать.",
    "IOERR": " Проверьте диск и запустите ещё раз.",
    "BUSY": " Его держит другая программа: закройте её.",
    "LOCKED": " Его держит другая программа: закройте её.",
    "CORRUPT": " Он повреждён: переименуйте его, и следующий прогон прочитает все файлы заново.",
    "NOTADB": " Он повреждён: переименуйте его, и следующий прогон прочитает все файлы заново.",
}
