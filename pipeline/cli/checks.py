"""What this machine can do, one check after another."""

import sqlite3
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from pipeline.batch.work import SAMPLE
from pipeline.readers import IMAGES, READERS, office, reader
from pipeline.runners.charge import Nursery
from pipeline.runners.job import Bounds, Job
from pipeline.settings import Settings

_NETWORK = {
    "namespace": "сеть отключена ядром",
    "audit": "сеть запрещена внутри Python (ядро не разрешает отключить её совсем)",
}


@dataclass(frozen=True, slots=True)
class Check:
    """`found` is what is there, empty where nothing is; `serves` says what for; `cure` what to do without it.

    Without what is `vital` nothing is read at all.
    """

    name: str
    found: str
    serves: str
    cure: str
    vital: bool = False

    @property
    def exit_code(self) -> int:
        """0 well; 1 something is not read here; 3 nothing is."""
        return 0 if self.found else 3 if self.vital else 1

    def lines(self) -> Iterator[str]:
        """For a person."""
        yield f"{'есть' if self.found else 'НЕТ '}  {self.name}: {self.found or 'не найдено'} ({self.serves})"
        if not self.found:
            yield f"      {self.cure}"

    def told(self) -> dict[str, Any]:
        """As JSON holds it."""
        return {**asdict(self), "exit_code": self.exit_code}


def checks() -> Iterator[Check]:
    """All of them, what is vital first."""
    install = "Установите программу заново: make run"
    yield Check("Python", _python(), "3.11 или новее", "Установите Python 3.11", vital=True)
    yield Check("SQLite", _sqlite(), "каталог; 3.37 или новее", "Обновите систему", vital=True)
    yield Check("Разбор текста", _tried(_understanding), "модели и словари", install, vital=True)
    yield Check(
        "Рабочие процессы", _tried(_workers), "защита от тяжёлых файлов", "Проверьте память и права", vital=True
    )
    yield Check(
        "Чтение файлов",
        _tried(_readers),
        ", ".join(kind for kind in READERS if kind not in _NEEDS),
        install,
        vital=True,
    )
    yield Check("LibreOffice", _tried(_office), "doc, rtf", "Поставьте: sudo apt install libreoffice-writer-nogui")
    yield Check("Tesseract, русский", _tried(lambda: _tesseract("rus")), "сканы и фотографии", _apt("rus"))
    yield Check("Tesseract, английский", _tried(lambda: _tesseract("eng")), "латинские слова на сканах", _apt("eng"))
    yield Check("Tesseract, кыргызский", _tried(lambda: _tesseract("kir")), "сканы на кыргызском", _apt("kir"))


_NEEDS = frozenset({*office.ENDINGS, *IMAGES})
"""Kinds that are read with the help of a program outside Python."""


def _apt(language: str) -> str:
    return f"Поставьте: sudo apt install tesseract-ocr tesseract-ocr-{language}"


def _tried(find: Callable[[], str]) -> str:
    """What is found; nothing where the search itself fails, whatever with."""
    try:
        return find()
    except Exception:
        return ""


def _python() -> str:
    return ".".join(map(str, sys.version_info[:3])) if sys.version_info >= (3, 11) else ""


def _sqlite() -> str:
    return sqlite3.sqlite_version if sqlite3.sqlite_version_info >= (3, 37) else ""


def _understanding() -> str:
    from pipeline import flow

    return f"пример понят, мероприятий {len(flow.extract(SAMPLE, Settings()).events)}"


def _readers() -> str:
    readers = [reader(kind) for kind in READERS if kind not in _NEEDS]
    return f"видов файлов {len(readers)}"


def _office() -> str:
    return office.command()


def _tesseract(language: str) -> str:
    from pipeline.readers.ocr.engine import languages

    folder, known = languages()
    return folder if language in known else ""


def _workers() -> str:
    nursery = Nursery(Job("builtins:id"), Bounds())
    try:
        nursery.ready(30)
        return _NETWORK[nursery.network]
    finally:
        nursery.close()
