"""letopis verify."""

from typing import Annotated

import typer

from pipeline.cli.options import OUT, Json, Out, SettingsFile, settings_from


def verify(
    out: Out = OUT,
    repair: Annotated[bool, typer.Option("--repair", help="если что-то не сходится, построить выпуск заново")] = False,
    as_json: Json = False,
    settings: SettingsFile = None,
) -> int:
    """Проверить, что всё сходится: каталог, выпуски и их контрольные суммы, тексты, основания значений.

    Починка строит новый выпуск из каталога и убирает прежние выпуски, которые испорчены; отчёты заново не читаются.

    Примеры:
      letopis verify
      letopis verify /srv/летопись --repair

    Коды возврата:
      0  всё сходится, или починено
      1  что-то не сходится
      2  команда указана неверно
      3  проверить не удалось: прогонов не было, каталог не открывается или занят
    """
    import json
    import os
    from pathlib import Path

    from pipeline.batch import Order
    from pipeline.batch.names import real
    from pipeline.batch.output import Output
    from pipeline.batch.standing import standing
    from pipeline.batch.verify import faults
    from pipeline.batch.verify import repair as mend
    from pipeline.cli.clock import now
    from pipeline.cli.words import visible

    found = faults(out)
    if as_json:
        typer.echo(json.dumps([one.told() for one in found], ensure_ascii=False, indent=1))
    else:
        for one in found:
            typer.echo(visible(f"{one.place}: {one.message}"))
        typer.echo("Всё сходится." if not found else f"Не сходится: {len(found)}.")
    if not found or not repair:
        return int(bool(found))
    raw = next((run["summary"]["raw"] for run in standing(Output(out)).runs if run["summary"]), "")
    summary = mend(Order(Path(os.fsdecode(real(raw))), out, settings_from(settings)), now, lambda _: None)
    left = faults(out)
    typer.echo(f"Построен выпуск {summary.release}." + (f" Не сходится: {len(left)}." if left else ""))
    return int(bool(left))
