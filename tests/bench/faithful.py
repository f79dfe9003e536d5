"""How many rows of the conformance table of DOCX other readers get right: `PYTHON tests/bench/faithful.py`.

By any interpreter that has the peers, beside `peers.py`. A row counts where all words come, labels among them, each as
often as a reader of the page sees it; order, looks, notes and places are left out, for not all of them tell those.
The made tables have no `w:tblGrid`, without which docling finds no cells: its column of tables says nothing.
"""

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from peers import PEERS

HERE = Path(__file__).parent
WHAT = re.compile(r"(?:title|heading \d+|item \d+|header|footer|note|comment|box|\[\d+: [^\]]*\]) \| ")
NOTES = re.compile(r" \{[^}]*\}|<https?[^>]*>")
MARKUP = re.compile(r"[*_\\|#¬\u00ad]")
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹ⁱᵛˣ⏎→‑", "0123456789ivx  -")


def words(text: str) -> Counter[str]:
    """The words of a text and how often each comes, without the signs of Markdown."""
    return Counter(re.findall(r"\w+", MARKUP.sub("", text.translate(RAISED)).lower()))


def right(read: Callable[[Path], object], file: Path, case: Any) -> bool:
    """Whether a reader gives the words of a row; one that fails does not."""
    file.write_bytes(case.data)
    try:
        told = read(file)
    except Exception:
        return False
    meant = " ".join(NOTES.sub("", WHAT.sub("", line)) for line in case.lines)
    return words("\n".join(map(str, told)) if isinstance(told, list) else str(told)) == words(meant)


def counts(name: str, tables: Iterable[Sequence[Any]], file: Path) -> list[int]:
    """The rows of each table that a peer gets right; none where it is not installed or reads no DOCX."""
    try:
        read = PEERS[name]()["docx"]
    except (ImportError, KeyError):
        return []
    return [sum(right(read, file, case) for case in cases) for cases in tables]


def main() -> None:
    sys.path.insert(0, str(HERE.parent / "readers/docx"))
    from docx_cases import TABLE

    topics = {topic: cases for topic, cases in TABLE.items() if topic != "Looks"}
    print(f"{'':14}{''.join(f'{topic:>18}' for topic in topics)}")
    print(f"{'rows':14}{''.join(f'{len(cases):18}' for cases in topics.values())}")
    with tempfile.TemporaryDirectory() as folder:
        for name in PEERS:
            if told := counts(name, topics.values(), Path(folder) / "case.docx"):
                print(f"{name:14}{''.join(f'{count:18}' for count in told)}", flush=True)


if __name__ == "__main__":
    main()
