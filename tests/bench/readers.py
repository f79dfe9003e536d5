"""How quick the readers are: `python tests/bench/readers.py [--peers PYTHON] [--scans]`.

CPU milliseconds for one document of the made sample (`sample.py`, 200 documents a format, the best of some passes)
beside the marks of the design and the bare walk: all characters without any structure, the least that can be done,
which also tells how busy the machine is; then what other readers take for the same files (`peers.py`), as they are
installed here or for another interpreter; with --scans also a page of text recognised, beside plain Tesseract.
"""

import argparse
import io
import json
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2
from lxml import etree, html
from sample import FORMATS, made, written

from pipeline.readers import reader
from pipeline.settings import Settings

MARKS = {"docx": 3.0, "pdf": 12.0, "html": 1.0, "odt": 1.0}
PASSES = 5


def package(member: str) -> Callable[[bytes], str]:
    """All characters of one member of a zip."""

    def read(data: bytes) -> str:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return "".join(map(str, etree.fromstring(packed.read(member)).itertext()))

    return read


def layer(data: bytes) -> str:
    """All characters of a PDF."""
    with pypdfium2.PdfDocument(data) as document:
        return "".join(page.get_textpage().get_text_range() for page in document)


BARE: dict[str, Callable[[bytes], str]] = {
    "docx": package("word/document.xml"),
    "pdf": layer,
    "html": lambda data: str(html.document_fromstring(data.decode()).text_content()),
    "odt": package("content.xml"),
    "md": bytes.decode,
    "txt": bytes.decode,
}


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
    print(f"{'':14}{'bytes':>9}{'bare':>9}{'ms':>9}{'mark':>9}")
    ours, settings = {}, Settings()
    for kind in FORMATS:
        files, read = made(kind), reader(kind)
        ours[kind] = milliseconds(lambda data: read(data, settings), files)  # noqa: B023
        bare = milliseconds(BARE[kind], files)
        mark = MARKS.get(kind)
        verdict = "" if mark is None else f"{mark:9.0f}{'' if ours[kind] <= mark else '  missed'}"
        print(f"{kind:14}{len(files[0]):9}{bare:9.2f}{ours[kind]:9.2f}{verdict}", flush=True)
    return ours


def milliseconds(read: Callable[[bytes], object], files: list[bytes]) -> float:
    """CPU time of one document, the best of some passes."""
    best = float("inf")
    for _ in range(PASSES):
        began = time.process_time()
        for data in files:
            read(data)
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
