"""The command line: one small module a verb; whatever is heavy is imported inside the verb.

Exit codes: 0 all well; 1 some files need a look; 2 the command is wrong; 3 it could not be carried out.
"""

import os
import sys
from traceback import extract_tb
from typing import Annotated

import typer

from pipeline import __version__
from pipeline.cli import doctor, evaluate, run, schedule, show, status, verify, watch
from pipeline.cli.russian import Verb, Verbs, complaint
from pipeline.cli.signals import Interrupted, heed
from pipeline.errors import LetopisError, SettingsError, UsageError

VERBS = (
    run.run,
    status.status,
    show.show,
    watch.watch,
    schedule.schedule,
    verify.verify,
    doctor.doctor,
    evaluate.evaluate,
)
"""In the order of the help."""

app = typer.Typer(cls=Verbs, rich_markup_mode=None, add_completion=False, no_args_is_help=False)


@app.callback(invoke_without_command=True)
def letopis(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="показать версию программы")] = False,
) -> None:
    """Летопись: папка отчётов о мероприятиях превращается в таблицы.

    Положите отчёты в папку raw_reports и выполните letopis run: таблицы появятся в папке extracted/latest.

    Коды возврата всех команд:
      0  всё в порядке
      1  есть файлы, на которые нужно взглянуть
      2  команда указана неверно
      3  команду не удалось выполнить
    """
    if version:
        typer.echo(f"letopis {__version__}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


for verb in VERBS:
    app.command(cls=Verb)(verb)


def main() -> None:
    """Carry out the command line; the process ends with its exit code."""
    heed()
    try:
        _speak_utf8()
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's own threads cost more than our matrices gain
        command = typer.main.get_command(app)
        sys.exit(command.main(prog_name="letopis", standalone_mode=False) or 0)
    except typer.Abort:
        _end(3, "Прервано.")
    except Interrupted as error:
        _end(3, str(error))
    except (UsageError, SettingsError) as error:
        _end(2, str(error))
    except LetopisError as error:
        _end(3, str(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(3)
    except Exception as error:
        if hasattr(error, "format_message"):
            _end(2, f"Команда неверна: {complaint(error.format_message())}. Справка: letopis --help")
        _end(
            3, f"Ошибка самой программы: {type(error).__name__}: {error}\n{_path(error)}\nСообщите о ней разработчикам."
        )


def _end(code: int, message: str) -> None:
    print(message, file=sys.stderr)
    sys.exit(code)


def _path(error: Exception) -> str:
    """Where it happened, the innermost call first, in one line."""
    calls = [call for call in extract_tb(error.__traceback__) if "pipeline" in call.filename]
    return " ← ".join(f"{call.filename.rpartition('pipeline/')[2]}:{call.lineno}" for call in reversed(calls))


def _speak_utf8() -> None:
    """Start anew in UTF-8 where the system's language is set to none, as cron does: names of files are Russian.

    What has no place in UTF-8, as a name of a folder may have, is spelt.
    """
    if sys.getfilesystemencoding() != "utf-8":
        os.environ["PYTHONUTF8"] = "1"
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
    sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
