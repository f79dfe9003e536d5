"""letopis watch."""

from typing import Annotated

import typer

from pipeline.cli.options import OUT, RAW, Out, Raw, SettingsFile, settings_from


def watch(
    raw: Raw = RAW,
    out: Out = OUT,
    every: Annotated[
        int, typer.Option("--every", metavar="СЕКУНД", min=1, help="осматривать папку не реже; обычно раз в 60 секунд")
    ] = 60,
    settings: SettingsFile = None,
) -> int:
    """Следить за папкой и обновлять таблицы, как только в ней что-то появилось.

    Файл берётся, когда его перестали записывать. Папка осматривается и по расписанию, поэтому годится
    и сетевой диск. Отключённый диск, нехватка места, другой прогон: Летопись скажет о них и попробует позже.
    Остановить: Ctrl-C.

    Примеры:
      letopis watch
      letopis watch /mnt/архив /srv/летопись --every 300

    Коды возврата:
      0  остановлена
      2  команда указана неверно
      3  следить не удалось
    """
    import sys

    from pipeline.batch import Order
    from pipeline.batch.summary import Summary
    from pipeline.batch.watch import watch as go
    from pipeline.cli.clock import now
    from pipeline.cli.progress import watched
    from pipeline.cli.signals import Stop
    from pipeline.cli.stirring import stirring
    from pipeline.cli.words import of_run
    from pipeline.errors import RunError

    def tell(ended: Summary | RunError) -> None:
        told = [str(ended)] if isinstance(ended, RunError) else of_run(ended, (), out)
        print("\n".join(told), file=sys.stderr if isinstance(ended, RunError) else sys.stdout, flush=True)

    stop = Stop()
    order = Order(raw, out, settings_from(settings))
    with watched(lambda _: None) as observe, stirring(raw, out, stop) as wait:
        go(order, every, now, observe, stop, wait, tell)
    return 0
