"""`letopis` with `reports.extract` in place of `flow.extract`: for tests that kill whole runs.

python tests/batch/letopis_faked.py run RAW OUT
"""

from functools import partial

import pipeline.batch
from pipeline.cli import main

pipeline.batch.Order = partial(pipeline.batch.Order, extract="reports:extract")

if __name__ == "__main__":
    main()
