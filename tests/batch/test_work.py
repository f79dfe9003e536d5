"""What a worker does before its first file."""

import subprocess
import sys

_SCRIPT = """
from pathlib import Path
from pipeline.annotators.slovnet import morphology, names, syntax
from pipeline.batch.order import EXTRACT
from pipeline.batch.task import Place
from pipeline.batch.work import Setup, worker
from pipeline.settings import Settings
worker(Setup(Place(b".", Path(".")), EXTRACT, Settings()))
print(*(network.load.cache_info().currsize for network in (morphology, names, syntax)))
"""


def test_all_models_are_loaded_before_workers_are_forked():
    told = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["1", "1", "1"]
