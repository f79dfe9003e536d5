"""letopis schedule."""

from typing import Annotated

import typer

from pipeline.cli.options import OUT, RAW, Out, Raw, SettingsFile, settings_file
from pipeline.errors import UsageError


def schedule(
    raw: Raw = RAW,
    out: Out = OUT,
    at: Annotated[str, typer.Option("--at", metavar="ЧЧ:ММ", help="во сколько; обычно 02:30")] = "02:30",
    settings: SettingsFile = None,
) -> int:
    """Напечатать, как запускать Летопись каждую ночь: службу и таймер systemd и строку для cron.

    Служба ограничена: без сети, папка с отчётами только для чтения, пишет только в РЕЗУЛЬТАТЫ.
    Ничего не устанавливается: сохраните напечатанное в названные там файлы.

    Примеры:
      letopis schedule
      letopis schedule /mnt/архив /srv/летопись --at 23:15

    Коды возврата:
      0  напечатано
      2  команда указана неверно
    """
    import getpass
    import re
    import sys
    from pathlib import Path

    from pipeline.batch.schedule import Timetable
    from pipeline.batch.schedule import schedule as told

    found = re.fullmatch(r"([01]?\d|2[0-3]):([0-5]\d)", at)
    if not found:
        raise UsageError(f"Такого времени нет: {at}; нужно, например, 02:30.")
    program = Path(sys.executable).with_name("letopis")
    hour, minute = map(int, found.groups())
    file = settings_file(settings)
    table = Timetable(
        raw.absolute(), out.absolute(), hour, minute, getpass.getuser(), program, file and file.absolute()
    )
    typer.echo(told(table))
    return 0
