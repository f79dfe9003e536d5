"""letopis run."""

from dataclasses import replace
from typing import Annotated

import typer

from pipeline.cli.options import OUT, RAW, Out, Raw, SettingsFile, settings_from
from pipeline.errors import UsageError


def run(
    raw: Raw = RAW,
    out: Out = OUT,
    jobs: Annotated[
        int, typer.Option("--jobs", "-j", metavar="ЧИСЛО", min=0, help="рабочих процессов; 0: по числу ядер")
    ] = 0,
    force: Annotated[bool, typer.Option("--force", help="прочитать заново все файлы")] = False,
    format: Annotated[
        list[str] | None,
        typer.Option(
            "--format", metavar="ВИД", help="вид таблиц: parquet, csv, xlsx; можно несколько раз; обычно parquet и csv"
        ),
    ] = None,
    allow_removals: Annotated[
        bool, typer.Option("--allow-removals", help="не останавливаться, если большинство файлов исчезло")
    ] = False,
    csv_for_excel: Annotated[
        bool, typer.Option("--csv-for-excel", help="добавить CSV для двойного щелчка в русском Excel")
    ] = False,
    wait: Annotated[bool, typer.Option("--wait", help="дождаться конца другого прогона, а не уходить")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="молчать, если всё в порядке: для cron")] = False,
    settings: SettingsFile = None,
) -> int:
    """Прочитать папку отчётов и обновить таблицы.

    Читаются только новые и изменённые файлы. Файл, который не удалось прочитать, прогону не мешает:
    он получит строку в таблице documents с причиной и советом. Папка с отчётами не изменяется.
    Таблицы появляются в папке РЕЗУЛЬТАТЫ/latest сразу все или никакие.

    Примеры:
      letopis run
      letopis run /mnt/архив /srv/летопись --jobs 2
      letopis run --format parquet --format csv --format xlsx
      letopis run --force

    Коды возврата:
      0  всё в порядке
      1  есть файлы, на которые нужно взглянуть (letopis status покажет какие)
      2  команда указана неверно
      3  прогон не состоялся или прерван; таблицы целы, повторите команду
    """

    from pipeline.batch import Order
    from pipeline.batch import run as go
    from pipeline.batch.events import Fate
    from pipeline.cli.clock import now
    from pipeline.cli.progress import watched
    from pipeline.cli.signals import Stop
    from pipeline.cli.words import of_run
    from pipeline.writers import WRITERS

    asked = settings_from(settings)
    formats = tuple(format or asked.run.formats) + (("csv-for-excel",) if csv_for_excel else ())
    if unknown := set(formats) - set(WRITERS):
        raise UsageError(f"Такого вида таблиц нет: {', '.join(sorted(unknown))}; есть {', '.join(WRITERS)}.")
    asked = replace(asked, run=replace(asked.run, jobs=jobs or asked.run.jobs, formats=formats))
    order = Order(raw, out, asked, force=force, allow_removals=allow_removals, wait=wait)
    stop = Stop()
    bad: list[Fate] = []
    with watched(bad.append, quiet) as observe:
        summary = go(order, now, observe, stop)
    if summary.exit_code or not quiet:
        typer.echo("\n".join(of_run(summary, bad, out)))
    return summary.exit_code
