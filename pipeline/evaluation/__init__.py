"""Published tables against gold: precision, recall, F1 and counts for each field.

    evaluation = evaluate(Path("reports"), Path("extracted"))
    evaluation.fields["people.name"].f1()

`show.table(evaluation)` and `show.errors(evaluation)` are for a terminal, `evaluation.json()` for programs. Strictly a
value is right when it is the same but for case, ё, quotation marks, dashes, blanks and closing punctuation; softly also
when it is nearly the same text.
"""

from itertools import chain
from pathlib import Path

from pipeline.errors import UsageError
from pipeline.evaluation import gold, published
from pipeline.evaluation.compare import EVENTS, compare
from pipeline.evaluation.figures import Counts, Evaluation
from pipeline.evaluation.slots import Slot, Verdict

__all__ = ["Counts", "Evaluation", "Slot", "Verdict", "evaluate"]


def evaluate(folder: Path, tables: Path) -> Evaluation:
    """Evaluate `tables` (a release, or the folder that holds `latest`) by the gold that lies below `folder`.

    A report that gave no row counts as nothing found. Raises UsageError where there is no gold, or no table.
    """
    found = published.read(tables)
    judged = [list(compare(one, found.get(one.path, []))) for one in gold.read(folder)]
    if not judged:
        raise UsageError(f"В папке «{folder}» нет эталонов (*{gold.SUFFIX}): укажите папку, где они лежат с отчётами.")
    return Evaluation(len(judged), sum(map(_is_perfect, judged)), tuple(chain.from_iterable(judged)))


def _is_perfect(slots: list[Slot]) -> bool:
    return all(slot.verdict is Verdict.RIGHT or slot.field == EVENTS for slot in slots)
