"""letopis doctor."""

import typer

from pipeline.cli.options import Json


def doctor(as_json: Json = False) -> int:
    """Проверить, что эта машина умеет: какие файлы здесь читаются, чего не хватает и как это поставить.

    Примеры:
      letopis doctor
      letopis doctor --json

    Коды возврата:
      0  всё на месте
      1  чего-то не хватает: часть файлов здесь не прочитать
      2  команда указана неверно
      3  работать нельзя: нет того, без чего ничего не читается
    """
    import json

    from pipeline.cli.checks import checks

    found = list(checks())
    if as_json:
        typer.echo(json.dumps([one.told() for one in found], ensure_ascii=False, indent=1))
    else:
        typer.echo("\n".join(line for one in found for line in one.lines()))
    return max(one.exit_code for one in found)
