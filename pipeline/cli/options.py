"""Arguments and options that several verbs share."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline import settings
from pipeline.errors import SettingsError

Raw = Annotated[Path, typer.Argument(metavar="ПАПКА", readable=False, help="папка с отчётами; обычно raw_reports")]
Out = Annotated[Path, typer.Argument(metavar="РЕЗУЛЬТАТЫ", readable=False, help="папка для таблиц; обычно extracted")]
SettingsFile = Annotated[
    Path | None,
    typer.Option("--settings", metavar="ФАЙЛ", readable=False, help="файл настроек; обычно letopis.toml, если он есть"),
]
Json = Annotated[bool, typer.Option("--json", help="вывести JSON: для программ")]

RAW = Path("raw_reports")
OUT = Path("extracted")
_USUAL = Path("letopis.toml")


def settings_from(path: Path | None) -> settings.Settings:
    """The settings of a file, of letopis.toml where there is one, or the defaults."""
    return settings.load(settings_file(path))


def settings_file(path: Path | None) -> Path | None:
    """The file of settings that was named, or letopis.toml where there is one. Raises SettingsError."""
    if path is not None and not path.is_file():
        raise SettingsError(f"Нет файла настроек: {path}")
    return path or (_USUAL if _USUAL.is_file() else None)
