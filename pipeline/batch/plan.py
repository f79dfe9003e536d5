"""Plan: what is new, changed or gone, by comparing what lies there with what is known."""

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.batch.look import is_news
from pipeline.batch.scan import Found, Scan
from pipeline.catalog.files import Known
from pipeline.errors import RunError


@dataclass(frozen=True, slots=True)
class Plan:
    """Files to be looked at, known files that are no longer there, and all that is known."""

    news: list[Found]
    gone: list[str]
    known: Mapping[str, Known]

    def has_content(self, path: str) -> bool:
        """Whether there is something to keep while a file is being written anew."""
        known = self.known.get(path)
        return known is not None and known.present and known.looked


def plan(scan: Scan, known: Mapping[str, Known], force: bool) -> Plan:
    """Compare; to `force` it, every file is news."""
    there = {found.path for found in scan.found}
    news = [found for found in scan.found if force or is_news(found, known.get(found.path))]
    gone = [path for path, one in known.items() if one.present and path not in there and not scan.hides(path)]
    return Plan(news, sorted(gone), known)


def refuse_removals(planned: Plan, most: float) -> None:
    """Raises RunError where a larger share than `most` of the known files is gone: a share that is not mounted."""
    present = sum(one.present for one in planned.known.values())
    if len(planned.gone) > most * present:
        raise RunError(
            f"В папке нет {len(planned.gone)} из {present} известных файлов, поэтому ничего не изменено. "
            "Проверьте, подключён ли сетевой диск и та ли это папка. "
            "Если файлы убраны нарочно, запустите с ключом --allow-removals."
        )
