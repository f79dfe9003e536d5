"""What the verbs say, in Russian."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pipeline.batch.events import Fate
from pipeline.batch.standing import Standing, Trouble
from pipeline.batch.summary import Summary
from pipeline.tables.schema import TABLES

_LISTED = 20
"""Files that are named one by one."""
_STATES = {"done": "", "running": "не окончен", "stopped": "прерван", "failed": "не состоялся"}


def of_run(summary: Summary, bad: Sequence[Fate], out: Path) -> list[str]:
    """A run's summary."""
    lines = [_deeds(summary)]
    if summary.state != "done":
        lines.append("Прогон прерван: сделанное сохранено, остальное прочитает следующий прогон.")
    if summary.files:
        lines.append("Всего: " + of_statuses(summary.files))
    lines += _listed(bad, _LISTED)
    news = f"новый выпуск {summary.release}" if summary.published else f"выпуск {summary.release}, без изменений"
    return [*lines, f"Таблицы: {visible(str(out / 'latest'))} ({news})."]


def of_standing(standing: Standing, every: bool) -> list[str]:
    """What the catalog knows."""
    lines = ["Файлы: " + (of_statuses(standing.files) or "нет ни одного")]
    lines += _listed(standing.troubles, len(standing.troubles) if every else _LISTED)
    return [*lines, "Последние прогоны:", *(f"  {_past(run)}" for run in standing.runs)]


def of_statuses(counts: Mapping[str, int]) -> str:
    """How many files there are of each status.

    >>> of_statuses({"ok": 3, "failed": 1})
    'прочитан 3, не прочитан 1'
    """
    titles = dict(TABLES["documents"]["status"].choices)
    return ", ".join(f"{titles[status]} {counts[status]}" for status in titles if counts.get(status))


def visible(path: str) -> str:
    r"""A path for the screen: what cannot be seen is spelt, so that a name cannot play with the terminal.

    >>> visible("a\n\x1b[31m.txt")
    'a\\n\\x1b[31m.txt'
    """
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in path)


def _listed(troubles: Sequence[Fate | Trouble], most: int) -> list[str]:
    if not troubles:
        return []
    rest = [f"  … и ещё {len(troubles) - most}: letopis status --all"] if len(troubles) > most else []
    return ["Взгляните:", *(f"  {visible(f'{one.path}: {one.message}')}" for one in troubles[:most]), *rest]


def _deeds(summary: Summary) -> str:
    seconds = f"{sum(summary.seconds.values()):.1f}".replace(".", ",")
    if not summary.looked and not summary.worked and not summary.removed:
        news = f"ничего нового, все файлы известны: {summary.found}" if summary.found else "в папке нет ни одного файла"
        return f"Прогон {summary.run}: {news}; {seconds} с."
    return (
        f"Прогон {summary.run}: файлов {summary.found}, новых и изменённых {summary.looked}, "
        f"прочитано {summary.worked}, исчезло {summary.removed}; {seconds} с."
    )


def _past(run: Mapping[str, Any]) -> str:
    """
    >>> _past({"run": 3, "started_at": "2024-05-01T02:00:00+00:00", "state": "done", "summary": {"worked": 12}})
    '3: 2024-05-01 02:00 UTC, прочитано 12'
    """
    told = [f"{run['started_at'][:16].replace('T', ' ')} UTC", _STATES[run["state"]]]
    told.append(f"прочитано {run['summary']['worked']}" if run["summary"] else "")
    return f"{run['run']}: " + ", ".join(one for one in told if one) + _reason(run)


def _reason(run: Mapping[str, Any]) -> str:
    reason = run["summary"].get("reason")
    return f" ({reason})" if reason else ""
