"""An evaluation on a terminal."""

from collections.abc import Iterator

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from pipeline.evaluation.figures import Counts, Evaluation

_COLUMNS = "Поле", "Всего", "Верно", "Пропуск", "Неверно", "Лишн.", "Точн.", "Полн.", "F1", "мягко"
"""Short enough for a terminal of 80 columns; the last is F1, too."""
_GOOD, _FAIR = 0.9, 0.75
_VERDICTS = {"near": "почти", "wrong": "неверно", "missed": "пропущено", "extra": "лишнее"}


def table(evaluation: Evaluation) -> Table:
    """A row a field, the core fields and all fields together below."""
    shown = Table(
        box=SIMPLE_HEAD,
        padding=0,
        show_edge=False,
        caption=f"Отчётов: {evaluation.reports}, из них без единой ошибки: {evaluation.perfect}",
    )
    for no, column in enumerate(_COLUMNS):
        shown.add_column(column, justify="right" if no else "left", no_wrap=True)
    for field, counts in evaluation.fields.items():
        shown.add_row(*_row(field, counts))
    shown.add_section()
    shown.add_row(*_row("основные поля", evaluation.core))
    shown.add_row(*_row("все поля", evaluation.all))
    return shown


def errors(evaluation: Evaluation) -> Iterator[Text]:
    """Each slot that is not strictly right: where, which field, what was due and what was given."""
    for slot in evaluation.errors:
        yield Text.assemble(
            (slot.where, "dim"),
            "  ",
            (slot.field, "bold"),
            f"  {_VERDICTS[slot.verdict]}\n",
            f"    надо  {_told(slot.gold)}\n",
            f"    дано  {_told(slot.found)}",
        )


def _row(name: str, counts: Counts) -> list[str | Text]:
    numbers = counts.support, counts.right, counts.missed, counts.near + counts.wrong, counts.extra
    shares = [_share(share) for share in (counts.precision(), counts.recall(), counts.f1(), counts.f1(soft=True))]
    return [name, *map(str, numbers), *shares]


def _share(share: float) -> Text:
    return Text(f"{share:.3f}", "green" if share >= _GOOD else "yellow" if share >= _FAIR else "red")


def _told(value: object) -> str:
    return "—" if value in (None, "") else str(value)
