"""Reports changed at random: none may break the program. `python tests/bench/mutants.py [--seed N] [--times N]`.

The tests do a few dozen of these (`tests/understanding/disturbed.py`); a new rule deserves thousands. Prints each new
exception with the text that raised it, and ends with 1 where there was one.
"""

import argparse
import sys
import traceback
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[2]))

from pipeline import annotators, assemble, extractors
from pipeline.errors import EmptyError
from tests.understanding.disturbed import disturbed
from tests.understanding.sound import faults
from tests.understanding.test_sound import documents


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--seed", type=int, default=1, help="another seed, other changes")
    asked.add_argument("--times", type=int, default=1_000, help="reports that are changed, some five a second")
    told = asked.parse_args()
    chance, raised = Random(told.seed), set()
    for _ in range(told.times):
        try:
            document = disturbed(chance.choice(documents()), chance)
        except EmptyError:
            continue
        try:
            report = assemble.assemble(document, extractors.extract(annotators.annotate(document)), "отчёт.txt")
            for fault in faults(report):
                print(f"{document.text}\n{fault}", flush=True)
        except Exception as error:
            where = traceback.extract_tb(error.__traceback__)[-1]
            if (where.filename, where.lineno) not in raised:
                raised.add((where.filename, where.lineno))
                print(f"{document.text}\n{traceback.format_exc()}", flush=True)
    print(f"{told.times} changed reports, {len(raised)} kinds of exception")
    return 1 if raised else 0


if __name__ == "__main__":
    sys.exit(main())
