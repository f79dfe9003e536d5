"""letopis evaluate."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.options import Json, SettingsFile, settings_from


def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="ЭТАЛОНЫ", help="папка с отчётами и их эталонами *.gold.json")],
    tables: Annotated[
        Path | None, typer.Argument(metavar="ТАБЛИЦЫ", help="что оценить; без этого отчёты будут прочитаны сейчас")
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="показать каждую ошибку")] = False,
    as_json: Json = False,
    settings: SettingsFile = None,
) -> int:
    """Оценить таблицы по эталонам: точность, полнота и F1 каждого поля, найденное, пропущенное, неверное.

    Эталон лежит рядом с отчётом: отчёт.docx.gold.json. Строго значение верно, когда оно то же самое
    с точностью до регистра, ё, кавычек, тире, пробелов и знака в конце; мягко — когда почти то же.

    Примеры:
      letopis evaluate tests/corpus/more
      letopis evaluate отчёты extracted --errors
      letopis evaluate отчёты --json

    Коды возврата:
      0  оценка сделана
      2  команда указана неверно, нет эталонов или таблиц
      3  отчёты не удалось прочитать
    """
    import json
    from tempfile import TemporaryDirectory

    from rich.console import Console

    from pipeline import evaluation
    from pipeline.cli.rehearsal import missing, rehearse
    from pipeline.evaluation import show

    if tables is None and (absent := missing(gold)):
        typer.echo(
            f"Рядом с эталонами нет отчётов: {len(absent)}, первый {absent[0].name}; сочту ненайденными.", err=True
        )
    with TemporaryDirectory(prefix="letopis-") as folder:
        done = tables or rehearse(gold, Path(folder), settings_from(settings))
        found = evaluation.evaluate(gold, done)
    if as_json:
        typer.echo(json.dumps(found.json(), ensure_ascii=False, indent=1))
        return 0
    console = Console(width=None if typer.get_text_stream("stdout").isatty() else 120, highlight=False)
    for error in show.errors(found) if errors else ():
        console.print(error)
    console.print(show.table(found))
    return 0
