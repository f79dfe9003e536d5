"""letopis show."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import Json, SettingsFile, settings_from


def show(
    file: Annotated[Path, typer.Argument(metavar="ФАЙЛ", readable=False, help="отчёт, архив или письмо")],
    as_json: Json = False,
    settings: SettingsFile = None,
) -> int:
    """Показать, что понято из одного файла: каждое поле и рядом место в тексте, откуда оно взято.

    Ничего не записывается. В JSON будут строки всех таблиц, как их опубликовал бы letopis run.

    Примеры:
      letopis show raw_reports/отчёт.docx
      letopis show "отчёт (1).pdf" --json

    Коды возврата:
      0  файл прочитан
      1  файл прочитан не весь, или не прочитан, или это не отчёт
      2  команда указана неверно
      3  команду не удалось выполнить
    """
    import json
    from dataclasses import replace

    from rich.console import Console

    from pipeline.cli.exhibit import Manner, exhibits, shown, told

    found = exhibits(file, settings_from(settings))
    if as_json:
        typer.echo(json.dumps([told(one) for one in found], ensure_ascii=False, indent=1))
    else:
        console = Console(highlight=False, soft_wrap=True)
        manner = Manner(width=console.width) if console.is_terminal else Manner()
        if console.is_terminal and not console.no_color:
            manner = replace(manner, marks=("", ""))
        for one in found:
            console.print(shown(one, manner))
    return int(any(one.result.outcome.status != "ok" for one in found))
