"""`python -m tools.quality [REPORTS] [--write]`: see the package."""

import argparse
import sys
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from pipeline.evaluation import Evaluation, Verdict
from pipeline.evaluation.compare import EVENTS
from tools.quality import crossed, lexicon, page
from tools.quality.chance import Guess, fitted, line
from tools.quality.corpus import ROOT, blind, samples
from tools.quality.discount import discount, lowered
from tools.quality.judged import Judged, judge
from tools.quality.reliability import Bin, bins
from tools.quality.shares import counted

_LEXICONS = ROOT / "pipeline" / "lexicons"
_PAGE = ROOT / "docs" / "quality.md"
_SHOWN = "dev", "real"


def main() -> None:
    """Measure, print, and on demand write."""
    told = argparse.ArgumentParser(
        prog="python -m tools.quality", description="Measures how well reports are understood."
    )
    told.add_argument("reports", nargs="?", type=Path, help="more reports with gold beside them")
    told.add_argument("--write", action="store_true", help="write lexicons and docs/quality.md")
    asked = told.parse_args()
    reports = [_told(judge(sample)) for sample in samples(asked.reports)]
    unseen = [_told(judge(sample)) for sample in blind()]
    values, events = list(crossed.values(reports)), list(crossed.events(reports))
    blind_values, blind_events = list(crossed.values_of(reports, unseen)), list(crossed.events_of(reports, unseen))
    less = discount(blind_values)
    less_of_events = discount((one.chance, one.right) for one in blind_events)
    events, blind_events = [[one.lowered(less_of_events) for one in of] for of in (events, blind_events)]
    at = line([*events, *blind_events * crossed.ROUNDS])
    sections = {
        "summary": page.summary((name, _evaluation(of)) for name, of in _sets(reports).items()),
        **{name: page.fields(_evaluation(of)) for name, of in _sets(reports).items() if name in _SHOWN},
        "values": page.reliability(_bins(values, less)),
        "events": page.reliability(_event_bins(events)),
        "line": page.line(events, at),
        "blind": page.summary((name, _evaluation(of)) for name, of in _sets(unseen).items()),
        "blind values": page.reliability(_bins(blind_values, less)),
        "blind events": page.reliability(_event_bins(blind_events)),
        "blind line": page.line(blind_events, at),
        "errors": page.errors(chain.from_iterable(report.slots for report in reports)),
    }
    sys.stdout.write("\n\n".join(f"{name}\n{section}" for name, section in sections.items()) + "\n")
    if asked.write:
        shares = counted(reports)
        weights = fitted([event for report in reports for event in report.events])
        lexicon.written(_LEXICONS / "calibration.tsv", lexicon.calibration(shares, less))
        lexicon.written(_LEXICONS / "trust.tsv", lexicon.trust((weights[0] - less_of_events, *weights[1:]), at))
        page.written(_PAGE, sections.items())


def _bins(said: Iterable[tuple[float, bool]], less: float) -> list[Bin]:
    return bins((lowered(chance, less), right) for chance, right in said)


def _event_bins(guesses: Iterable[Guess]) -> list[Bin]:
    return bins(((one.chance, one.right) for one in guesses), (0.2, 0.4, 0.6, 0.8, 0.9))


def _told(report: Judged) -> Judged:
    print(f"\r{report.sample.path.name[:60]:60}", end="", file=sys.stderr, flush=True)
    return report


def _sets(reports: Sequence[Judged]) -> dict[str, list[Judged]]:
    sets: dict[str, list[Judged]] = {}
    for report in reports:
        sets.setdefault(report.sample.set, []).append(report)
    return sets


def _evaluation(reports: Sequence[Judged]) -> Evaluation:
    perfect = sum(all(slot.verdict is Verdict.RIGHT or slot.field == EVENTS for slot in one.slots) for one in reports)
    return Evaluation(len(reports), perfect, tuple(slot for report in reports for slot in report.slots))


if __name__ == "__main__":
    main()
