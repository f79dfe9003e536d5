"""How quick the readers are: `python tests/bench/readers.py [--peers PYTHON] [--scans]`.

CPU milliseconds for one document of the made sample (`sample.py`, 200 documents a format, the best of some passes)
beside the marks of the design; then what other readers take for the same files (`peers.py`), as they are installed
here or for another interpreter; with --scans also a page of text recognised, beside plain Tesseract (`scans.py`).
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from sample import FORMATS, made, written

from pipeline.readers import reader
from pipeline.settings import Settings

MARKS = {"docx": 3.0, "pdf": 12.0, "html": 1.0, "odt": 1.0}
PASSES = 5


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--peers", default=sys.executable, metavar="PYTHON", help="an interpreter that has the peers")
    asked.add_argument("--scans", action="store_true", help="recognition too: a minute and a half")
    told = asked.parse_args()
    ours = letopis()
    peers(told.peers, ours)
    if told.scans:
        subprocess.run([sys.executable, Path(__file__).with_name("scans.py")], check=True)


def letopis() -> dict[str, float]:
    """Our own times."""
    print(f"{'':14}{'bytes':>9}{'ms':>9}{'mark':>9}")
    ours = {}
    for kind in FORMATS:
        files = made(kind)
        ours[kind] = milliseconds(kind, files)
        mark = MARKS.get(kind)
        verdict = "" if mark is None else f"{mark:9.0f}{'' if ours[kind] <= mark else '  missed'}"
        print(f"{kind:14}{len(files[0]):9}{ours[kind]:9.2f}{verdict}", flush=True)
    return ours


def milliseconds(kind: str, files: list[bytes]) -> float:
    """CPU time of one document, the best of some passes."""
    read, settings, best = reader(kind), Settings(), float("inf")
    for _ in range(PASSES):
        began = time.process_time()
        for data in files:
            read(data, settings)
        best = min(best, time.process_time() - began)
    return best / len(files) * 1000


def peers(python: str, ours: dict[str, float]) -> None:
    """Times of the others, and how many times ours they are."""
    with tempfile.TemporaryDirectory() as folder:
        written(Path(folder), 20)
        script = Path(__file__).with_name("peers.py")
        told = subprocess.run([python, script, folder], check=True, capture_output=True, text=True).stdout
    print(f"\n{'':24}{'ms':>9}{'times ours':>13}")
    for name, times in json.loads(told.splitlines()[-1]).items():
        if "missing" in times:
            print(f"{name:14}не установлен: {times['missing']}")
        for kind in FORMATS.keys() & times.keys():
            taken = times[kind]
            line = taken if isinstance(taken, str) else f"{taken:9.1f}{taken / ours[kind]:13.0f}"
            print(f"{name:14} {kind:9}{line}   {times['version']}")


if __name__ == "__main__":
    main()
