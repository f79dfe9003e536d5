"""The figures as tables of `docs/quality.md`, between marks that say which."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from pipeline.evaluation.figures import Counts, Evaluation
from pipeline.evaluation.slots import Slot
from tools.quality.causes import causes
from tools.quality.chance import Guess
from tools.quality.reliability import Bin, error

Cells = Sequence[object]


def fields(evaluation: Evaluation) -> str:
    """A row a field; the core fields and all fields together below."""
    rows = [(f"`{name}`", *_figures(counts)) for name, counts in evaluation.fields.items()]
    rows += [("**основные поля**", *_figures(evaluation.core)), ("**все поля**", *_figures(evaluation.all))]
    head = "поле", "надо", "верно", "пропущено", "неверно", "лишнее", "точность", "полнота", "F1", "F1 мягко"
    told = f"Отчётов: {evaluation.reports}; без единой ошибки: {evaluation.perfect}."
    return f"{told}\n\n{_table(head, rows)}"


def summary(of: Iterable[tuple[str, Evaluation]]) -> str:
    """A row a set."""
    head = "набор", "отчётов", "без ошибок", "основные поля", "все поля", "все поля мягко"
    rows = [
        (
            f"`{name}`",
            one.reports,
            one.perfect,
            _share(one.core.f1()),
            _share(one.all.f1()),
            _share(one.all.f1(soft=True)),
        )
        for name, one in of
    ]
    return _table(head, rows)


def reliability(bins: Sequence[Bin]) -> str:
    """Confidence against the share that is right, and the calibration error."""
    rows = [(one.count, _share(one.said), _share(one.right)) for one in bins]
    return (
        f"{_table(('значений', 'уверенность', 'верно'), rows)}\n\nСредняя ошибка уверенности (ECE): {error(bins):.3f}."
    )


def line(guesses: Sequence[Guess], at: float) -> str:
    """What lies above the line, and what is right of it."""
    above = [guess for guess in guesses if guess.chance >= at and not guess.warned]
    right = sum(guess.right for guess in above)
    told = f", из них верны во всех основных полях {right} ({right / len(above):.1%})" if above else ""
    every = sum(guess.right for guess in guesses) / len(guesses)
    share = len(above) / len(guesses)
    return (
        f"Мероприятий во всех разбиениях: {len(guesses)}; верны во всех основных полях {every:.0%}. "
        f"Выше черты ({at:.3f}) и без предупреждений: {len(above)} ({share:.0%}){told}."
    )


def errors(slots: Iterable[Slot]) -> str:
    """Causes, the most frequent first, each with its fields."""
    found = causes(slots)
    by: dict[str, list[tuple[int, str]]] = {}
    for (cause, field), count in found.items():
        by.setdefault(cause, []).append((count, field))
    rows: list[Cells] = [
        (
            cause,
            sum(count for count, _ in of),
            ", ".join(f"`{field}` {count}" for count, field in sorted(of, key=_most)),
        )
        for cause, of in sorted(by.items(), key=lambda one: -sum(count for count, _ in one[1]))
    ]
    return _table(("причина", "ошибок", "поля"), rows)


def written(page: Path, sections: Iterable[tuple[str, str]]) -> None:
    """Put each section between its marks: `<!-- name -->` and `<!-- /name -->`. Raises ValueError where they lack."""
    text = page.read_text(encoding="utf-8")
    for name, section in sections:
        before, opening, rest = text.partition(f"<!-- {name} -->\n")
        _, closing, after = rest.partition(f"<!-- /{name} -->")
        if not closing:
            raise ValueError(f"{page.name}: no marks for {name}")
        text = f"{before}{opening}\n{section}\n\n{closing}{after}"
    page.write_text(text, encoding="utf-8")


def _most(one: tuple[int, str]) -> tuple[int, str]:
    return -one[0], one[1]


def _figures(counts: Counts) -> Iterator[object]:
    yield from (counts.support, counts.right, counts.missed, counts.near + counts.wrong, counts.extra)
    yield from map(_share, (counts.precision(), counts.recall(), counts.f1(), counts.f1(soft=True)))


def _share(share: float) -> str:
    return f"{share:.3f}"


def _table(head: Sequence[str], rows: Iterable[Cells]) -> str:
    ruled = ["---", *["--:"] * (len(head) - 1)]
    return "\n".join("| " + " | ".join(map(str, row)) + " |" for row in [head, ruled, *rows])
