"""A night over hostile files: each has its row, no process is left, memory stays within its bound.

    python tests/bench/hostile.py [--place FOLDER]

Makes the files, the same every time, runs over them with a minute for each, and prints what became of each. Ends with 1
where a file has no row, a process is left, memory went over, or a cell could act as a formula.
"""

import argparse
import csv
import io
import json
import os
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import zipfile
import zlib
from itertools import pairwise
from pathlib import Path

from quine import quine

from pipeline import load
from pipeline.batch import names
from pipeline.runners import vitals
from pipeline.settings import Settings
from pipeline.writers import WRITERS

_BASE = 1_500_000_000
"""Bytes for the process in charge, and for the models, which the workers share."""

_REPORT = """Круглый стол

5 июня 2024 года в г. Ош прошёл круглый стол. Модератор – Айгуль Осмонова. Участвовало 12 человек.
"""
_FORMULAS = """Круглый стол «=HYPERLINK("http://example.org";"Нажмите")»

5 июня 2024 года в г. Ош прошёл круглый стол на тему «+7 шагов к чистой воде». Модератор – Айгуль Осмонова.

Предложения:
1. =1+1;
2. @SUM(A1:A9);
3. -2+3;
4. \t=cmd|' /C calc'!A0.
"""
_SAMPLES = Path(__file__).parents[2] / "raw_reports"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" '
    'ContentType="application/xml"/><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def packed(members, compress=zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", compress) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return made.getvalue()


def docx(body: str, before: str = "") -> bytes:
    """A Word document of one part."""
    document = f'<?xml version="1.0"?>{before}<w:document {_W}><w:body>{body}</w:body></w:document>'
    return packed({"[Content_Types].xml": _TYPES, "_rels/.rels": _RELS, "word/document.xml": document})


def paragraph(words: str) -> str:
    """A paragraph of a Word document."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def pdf(pages: int, words: str = "BT /F1 12 Tf 72 720 Td (5 June 2024) Tj ET") -> bytes:
    """A PDF of so many pages, all with the same content."""
    parts = [b"<< /Type /Catalog /Pages 2 0 R >>"]
    kids = " ".join(f"{5 + n} 0 R" for n in range(pages))
    parts.append(f"<< /Type /Pages /Count {pages} /Kids [{kids}] >>".encode())
    parts.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    parts.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(words), words.encode()))
    page = (
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>"
    )
    parts += [page.encode()] * pages
    made, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(parts) + 1, len(made))
    return made + head + table + trailer


def nested(depth: int) -> bytes:
    """Archives inside archives."""
    data = packed({"отчёт.txt": _REPORT})
    for number in range(depth):
        data = packed({f"{number}.zip": data})
    return data


def overlapping() -> bytes:
    """An archive whose many entries are one and the same compressed stretch."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("0.txt", b"0" * 20_000_000)
        first = archive.infolist()[0]
        for number in range(1, 500):
            copy = zipfile.ZipInfo(f"{number}.txt")
            copy.header_offset, copy.compress_type = first.header_offset, first.compress_type
            copy.compress_size, copy.file_size, copy.CRC = first.compress_size, first.file_size, first.CRC
            archive.filelist.append(copy)
    return made.getvalue()


def png(width: int, height: int) -> bytes:
    """A picture that is all one colour and takes no room until it is unfolded."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((8, 0, 0, 0, 0))
    squeezer = zlib.compressobj(9)
    line = bytes(1 + width)
    rows = b"".join(squeezer.compress(line) for _ in range(height)) + squeezer.flush()
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def contents() -> dict[str, bytes]:
    """Every hostile file by its name."""
    report, good, laughs = _REPORT.encode(), docx(paragraph(_REPORT)), _laughs()
    outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    noise = random.Random(5).randbytes
    return {
        "bomb.zip": packed({"0.txt": b"0" * 300_000_000}),
        "bomb.docx": packed(
            {"[Content_Types].xml": _TYPES, "_rels/.rels": _RELS, "word/document.xml": b" " * 400_000_000}
        ),
        "overlapping.zip": overlapping(),
        "deep.zip": nested(30),
        "quine.zip": quine(),
        "quine.docx": quine(),
        "many.zip": packed({f"{number}.txt": report + str(number).encode() for number in range(3_000)}),
        "laughs.docx": docx(paragraph("&i;"), laughs),
        "outside.docx": docx(paragraph("&x;"), outside),
        "laughs.html": f"{laughs}<html><body>&i;</body></html>".encode(),
        "outside.html": b'<html><img src="http://127.0.0.1:9/x"><link href="//127.0.0.1:9"><p>5 &x; 2024</html>',
        "nested tables.docx": docx("<w:tbl><w:tr><w:tc>" * 3_000 + paragraph("дно") + "</w:tc></w:tr></w:tbl>" * 3_000),
        "nested.html": b"<div>" * 200_000 + report,
        "nested.md": b"> " * 20_000 + report,
        "nested brackets.txt": "(" * 200_000 + _REPORT,
        "half.docx": good[: len(good) // 2],
        "half.pdf": pdf(20)[:2_000],
        "half.zip": packed({"a.txt": report})[:60],
        "renamed pdf.docx": pdf(1),
        "renamed docx.txt": good,
        "renamed text.pdf": report,
        "renamed zip.doc": packed({"a.txt": report}),
        "program.docx": b"MZ" + bytes(200),
        "controls.txt": bytes(range(32)) * 100 + report,
        "zeros.txt": report + b"\0" * 1_000 + report,
        "surrogates.html": b"<html><p>5 &#xD800; &#xDFFF; 2024</html>",
        "directions.txt": ("\u202e\u2066\u200b\ufeff" * 500 + _REPORT).encode(),
        "combining.txt": ("а" + "\u0301" * 50_000 + _REPORT).encode(),
        "one line.txt": ("г. " * 1_500_000).encode(),
        "quotes.txt": ("«" * 300_000).encode(),
        "digits.txt": b"1" * 2_000_000,
        "speakers.txt": ("Выступили " + ", ".join(f"Иванов{number} Иван" for number in range(10_000))).encode(),
        "proposals.txt": (
            "Рекомендации:\n" + "\n".join(f"{number}. сделать {number};" for number in range(20_000))
        ).encode(),
        "three thousand pages.pdf": pdf(3_000),
        "endless pages.pdf": pdf(1).replace(b"/Count 1", b"/Count 2000000000"),
        "loop.pdf": pdf(1).replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]"),
        "formula.txt": b"=cmd|' /C calc'!A0\n@SUM(1)\n+1\n-1\n" + report,
        "formulas.txt": _FORMULAS.encode(),
        "script.html": b"<html><title><script>alert(1)</script></title><script>while(1);</script><p>"
        + report
        + b"</html>",
        "huge picture.png": png(30_000, 30_000),
        "empty": b"",
        "blank.docx": docx(""),
        "blank.pdf": pdf(1, ""),
        "noise.bin": noise(1_000_000),
        "noise.pdf": b"%PDF-1.7\n" + noise(200_000),
        "noise.docx": b"PK\x03\x04" + noise(200_000),
        "noise.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + noise(200_000),
        "noise.rtf": b"{\\rtf1 " + b"{" * 100_000,
        "noise.png": b"\x89PNG\r\n\x1a\n" + noise(100_000),
        "letter.eml": _letter(200),
        "good.txt": report,
        "good.docx": good,
        **truncated(),
    }


def truncated() -> dict[str, bytes]:
    """Our own samples, of every format, cut short at three places and with bytes put in at random."""
    chance = random.Random(5)
    found = {}
    for path in sorted(_SAMPLES.iterdir()):
        data = path.read_bytes()
        for share in (10, 50, 95):
            found[f"cut at {share} {path.name}"] = data[: len(data) * share // 100]
        spoiled = bytearray(data)
        for at in chance.sample(range(len(data)), max(1, len(data) // 500)):
            spoiled[at] = chance.randrange(256)
        found[f"spoiled {path.name}"] = bytes(spoiled)
    return found


def _laughs() -> str:
    names = "abcdefghi"
    rest = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairwise(names))
    return f'<!DOCTYPE a [<!ENTITY a "{"ха" * 10}">{rest}]>'


def _letter(depth: int) -> bytes:
    """A letter in a letter in a letter."""
    letter = b"From: a@example.org\nSubject: x\n\n" + _REPORT.encode()
    for number in range(depth):
        mark = f"b{number}".encode()
        letter = (
            b"From: a@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=" + mark
            + b"\n\n--" + mark + b"\nContent-Type: message/rfc822\n\n" + letter + b"\n--" + mark + b"--\n"
        )  # fmt: skip
    return letter


_NAMES = (
    "эмодзи 🎉.txt".encode(),
    b"new\nline.txt",
    b"quo'te\".txt",
    b"-rf.txt",
    b"\xff\xfe.txt",
    rb"\xff\xfe.txt",
    b"a\tb\r.txt",
    b"x" * 251 + b".txt",
    "\u202etxt.exe".encode(),
    b"=cmd()|A0.txt",
)


def make(raw: Path) -> set[bytes]:
    """Lay all of it into a folder; the names."""
    raw.mkdir(parents=True)
    for name, data in contents().items():
        (raw / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    for number, name in enumerate(_NAMES):
        with open(os.path.join(os.fsencode(raw), name), "wb") as file:
            file.write(f"{_REPORT}{number}".encode())
    with open(raw / "sparse.docx", "wb") as file:
        file.truncate(1 << 42)
    (raw / "out").symlink_to("/etc")
    (raw / "passwd.txt").symlink_to("/etc/passwd")
    (raw / "round").symlink_to("round")
    os.mkfifo(raw / "pipe.txt")
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(str(raw / "socket.txt"))
    listener.close()
    deep = raw
    for _ in range(50):
        deep = deep / ("глубина" * 5)
        deep.mkdir()
    (deep / "отчёт.txt").write_text(_REPORT + "глубоко")
    for folder, _, found in os.walk(raw):
        for name in found:
            if not os.path.islink(os.path.join(folder, name)):
                os.utime(os.path.join(folder, name), (1e9, 1e9))
    return {
        os.path.relpath(os.path.join(os.fsencode(folder), name), os.fsencode(raw))
        for folder, folders, found in os.walk(os.fsencode(raw))
        for name in [*found, *(one for one in folders if os.path.islink(os.path.join(folder, one)))]
    }


def main() -> None:
    """Make, run, print, judge."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--place", type=Path)
    place = asked.parse_args().place or Path(tempfile.mkdtemp(prefix="letopis-hostile-"))
    raw, out = place / "raw", place / "out"
    wanted = make(raw)
    settings = place / "letopis.toml"
    settings.write_text(f"[limits]\nseconds = 60\n[run]\nformats = {json.dumps(list(WRITERS))}\n")
    command = [sys.executable, "-m", "pipeline", "run", str(raw), str(out), "--settings", str(settings)]
    peak, seconds, code, left = watched(command, place)
    bound = _BASE + len(os.sched_getaffinity(0)) * Settings().limits.memory
    faults = [
        *(f"no row: {name!a}" for name in wanted - told(out)),
        *(f"a process is left: {pid}" for pid in left),
        *(f"the exit code is {code}" for _ in [0] if code != 1),
        *(f"memory: over {bound / 1e9:.1f} GB" for _ in [0] if peak > bound),
        *formulas(out / "latest"),
    ]
    print(f"{len(wanted)} files, exit {code}, {seconds:.0f} s, peak memory of the tree {peak / 1e9:.2f} GB", end=" ")
    print(f"of at most {bound / 1e9:.1f}; load {os.getloadavg()[0]:.1f}")
    print("\n".join(faults) or "each has its row, no process is left, memory is within its bound, nothing is a formula")
    shutil.rmtree(place)
    sys.exit(bool(faults))


def watched(command, place: Path) -> tuple[int, float, int, list[int]]:
    """Run a command; the peak of its tree's memory (shared pages once), seconds, exit code, processes that are left."""
    began, peak, over, mark = time.monotonic(), [0], threading.Event(), f"LETOPIS_BENCH={os.getpid()}"
    with open(place / "said", "wb") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, env=os.environ | dict([mark.split("=")]))

        def sample() -> None:
            while not over.wait(0.1):
                peak[0] = max(peak[0], sum(map(_resident, [process.pid, *vitals.descendants(process.pid)])))

        sampler = threading.Thread(target=sample)
        sampler.start()
        code = process.wait()
        over.set()
        sampler.join()
    seconds = time.monotonic() - began
    print((place / "said").read_text()[-1500:])
    return peak[0], seconds, code, [pid for pid in vitals.census() if mark.encode() in _environment(pid)]


def _resident(pid: int) -> int:
    try:
        told = Path(f"/proc/{pid}/smaps_rollup").read_text()
        return sum(int(line.split()[1]) * 1024 for line in told.splitlines() if line.startswith("Pss:"))
    except (OSError, ValueError):
        return 0


def _environment(pid: int) -> list[bytes]:
    try:
        return Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    except OSError:
        return []


def told(out: Path) -> set[bytes]:
    """The files that have a row; what became of each is printed."""
    rows = load(out).documents
    for row in rows.itertuples():
        if names.MEMBER not in row.path:
            print(f"{row.status:12} {row.error_code!s:24} {row.path[-60:]!a}")
    inside = rows[rows.path.str.contains(names.MEMBER, regex=False)]
    print("members:", inside.status.value_counts().to_dict())
    return {names.real(path) for path in rows.path}


def formulas(release: Path) -> list[str]:
    """Cells that a spreadsheet would take for a formula: in the workbook, and in the CSV made for Excel."""
    with zipfile.ZipFile(release / "letopis.xlsx") as book:
        sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/")]
        found = [f"a formula in {name}" for name in sheets if b"<f>" in book.read(name)]
    for path in sorted((release / "csv-for-excel").glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = (cell for row in csv.reader(file, delimiter=";") for cell in row)
            found += [f"{cell!a} in {path.name}" for cell in cells if re.match(r"[=+@\t\r]|-(?![\d,]+$)", cell)]
    return found


if __name__ == "__main__":
    main()
