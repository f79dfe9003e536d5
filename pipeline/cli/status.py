"""letopis status."""

from typing import Annotated

import typer

from pipeline.cli.options import OUT, Json, Out


def status(
    out: Out = OUT,
    every: Annotated[bool, typer.Option("--all", help="назвать каждый файл, на который нужно взглянуть")] = False,
    as_json: Json = False,
) -> int:
    """Показать, что известно о файлах: сколько каких, что не прочитано и что с этим делать.

    Примеры:
      letopis status
      letopis status /srv/летопись --all
      letopis status --json

    Коды возврата:
      0  всё в порядке
      1  есть файлы, на которые нужно взглянуть
      2  команда указана неверно
      3  прогонов ещё не было или каталог не открывается
    """
    import json

    from pipeline.batch.output import Output
    from pipeline.batch.standing import standing
    from pipeline.cli.words import of_standing

    found = standing(Output(out))
    told = json.dumps(found.told(), ensure_ascii=False, indent=1) if as_json else "\n".join(of_standing(found, every))
    typer.echo(told)
    return found.exit_code
