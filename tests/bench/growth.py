"""How the time of understanding grows with the text: `python tests/bench/growth.py [NAME …] [--size 100000]`.

Each torment is a text that some pattern could take for ever with: it is understood at half the size and at the whole,
and CPU seconds, their ratio (2 is linear) and the part of the pipeline that took the most are printed. Ends with 1
where one takes more than `BUDGET` seconds, or a part grows faster than `LINEAR` allows and takes more than a second.
"""

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from pipeline import annotators, assemble, extractors, readers  # noqa: E402
from pipeline.annotators.reading import read  # noqa: E402
from pipeline.annotators.tokens import make_doc  # noqa: E402
from pipeline.errors import ReadError  # noqa: E402
from pipeline.settings import Settings  # noqa: E402
from pipeline.tables import build  # noqa: E402
from tests.understanding.torments import TORMENTS  # noqa: E402

BUDGET = 60.0
LINEAR = 2.6
Times = dict[str, float]


def main() -> int:
    """All torments, or those named."""
    told = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    told.add_argument("names", nargs="*", help="torments")
    told.add_argument("--size", type=int, default=100_000, help="characters")
    asked = told.parse_args()
    understood(TORMENTS["reports"](2_000))
    print(f"{'torment':24}{'chars':>9}{'half':>9}{'whole':>9}{'ratio':>7}  most time, fastest growth")
    borne = {name: judged(name, asked.size) for name in asked.names or TORMENTS}
    return int(not all(borne.values()))


def judged(name: str, size: int) -> bool:
    """One torment, its line, and whether it is borne."""
    try:
        half, whole = (understood(TORMENTS[name](some)) for some in (size // 2, size))
    except ReadError as error:
        print(f"{name:24}{size:9}  {error}", flush=True)
        return True
    took, before = sum(whole.values()), sum(half.values())
    most = max(whole, key=lambda part: whole[part])
    steep = [part for part in whole if whole[part] > 1 and whole[part] > LINEAR * half[part]]
    grown = ", ".join(f"{part} ×{whole[part] / half[part]:.1f} ({whole[part]:.1f} s)" for part in steep)
    bad = took > BUDGET or bool(steep)
    told = f"{name:24}{size:9}{before:8.2f}s{took:8.2f}s{took / before:7.1f}  {most} {whole[most]:.2f} s  {grown}"
    print(told + ("  TOO SLOW" if bad else ""), flush=True)
    return not bad


def understood(text: str) -> Times:
    """CPU seconds of each part of the way from text to rows."""
    times: Times = {}
    document = _timed(times, "read", lambda: readers.read(text.encode(), Settings()))
    doc = _timed(times, "words", lambda: make_doc(annotators.load_nlp().vocab, read(document)))
    for name, component in annotators.load_nlp().pipeline:
        doc = _timed(times, name.removeprefix("letopis_"), lambda one=component, of=doc: one(of))
    mentions: list[Any] = []
    for extractor in extractors.EXTRACTORS:
        name = extractor.__module__.removeprefix("pipeline.extractors.")
        mentions += _timed(times, name, lambda one=extractor: list(one(doc)))
    report = _timed(times, "assemble", lambda: assemble.assemble(document, tuple(mentions)))
    _timed(times, "rows", lambda: build.rows(report, "0" * 16))
    return times


def _timed(times: Times, part: str, work: Callable[[], Any]) -> Any:
    start = time.process_time()
    made = work()
    times[part] = time.process_time() - start
    return made


if __name__ == "__main__":
    sys.exit(main())
