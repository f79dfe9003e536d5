"""`letopis` with `stand_in.extract` in place of `flow.extract`: for tests that kill whole runs.

python tests/batch/letopis_faked.py run RAW OUT
"""

import sys
from functools import partial
from pathlib import Path

import pipeline.batch
from pipeline.cli import main

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[1]))
    pipeline.batch.Order = partial(pipeline.batch.Order, extract="batch.stand_in:extract")
    main()
