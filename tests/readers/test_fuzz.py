"""Any bytes give a Document or a ReadError, never another exception, and never take long."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import ReadError
from pipeline.model.document import Document
from pipeline.model.source import Source
from pipeline.readers import READERS, office, read, reader
from pipeline.readers.containers import unpack
from pipeline.readers.kinds import detect
from pipeline.settings import Limits, Settings
from tests.readers.compound import compound
from tests.readers.mail.test_mail import made, outlook
from tests.readers.test_containers import packed

HERE = Path(__file__).parent
SETTINGS = Settings(limits=Limits(unfolded_floor=2_000_000, unfolded=2_000_000, members=50))
OURS = ("html", "md", "txt", "odt", "fodt", "rtf", "doc", "eml", "msg", "mht")


def seeds() -> Iterator[bytes]:
    """Files of every kind that is read here."""
    for kind in OURS:
        yield from (file.read_bytes() for file in sorted((HERE / kind).glob(f"*.{kind}")))
    letter = made("Сход прошёл 5 мая.\n> Когда?")
    letter.add_attachment("Протокол".encode(), maintype="text", subtype="plain", filename="протокол.txt")
    letter.set_boundary("=_letter")
    yield letter.as_bytes()
    yield compound(outlook("Отчёт", "Прилагаю.", inner=outlook("внутри", "Письмо.")))
    yield packed(("а.txt", "Отчёт".encode()), ("б.zip", packed(("в.html", b"<p>a"))))
    yield rb"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 A;}}\f0 \'ce\'f2 \u1256?\par\trowd a\cell\row}"


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with a few of them changed, cut out, doubled or swapped for others."""
    wounded = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(wounded) + 1)
        to = min(at + chance.choice((1, 1, 4, 30, 400)), len(wounded))
        change = chance.randrange(5)
        if change == 0:
            wounded[at:to] = chance.randbytes(to - at)
        elif change == 1:
            del wounded[at:to]
        elif change == 2:
            wounded[at:at] = wounded[at:to] * chance.choice((1, 3, 20))
        elif change == 3:
            wounded[at:at] = chance.choice(
                (b"\x00", b"\xff\xfe", b"<", b"\n\n", b"\xef\xbf\xbd", b"{", b"&#0;", b"-" * 99)
            )
        else:
            del wounded[at:]
        if not wounded:
            break
    return bytes(wounded)


def survives(data: bytes) -> None:
    try:
        document = read(data, SETTINGS)
    except ReadError:
        document = None
    if document is not None:
        check(document)
    for member in unpack(Source("a", data), SETTINGS):
        assert not member.path.startswith("/")


def check(document: Document) -> None:
    """What holds for every Document."""
    assert not set(document.text) & {"\ufffd", "\x00", "\x07"}
    stop = 0
    for block in document.blocks:
        assert block.span.start >= stop
        assert not document.text[stop : block.span.start].strip()
        stop = block.span.stop
        for span in (*block.bold, *block.italic, *([block.marker] if block.marker else [])):
            assert block.span.covers(span)


@pytest.fixture(autouse=True)
def _without_office(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "command", lambda: "")


def test_random_bytes() -> None:
    chance = random.Random(1)
    for size in [*range(60), 100, 1_000, 10_000] * 3:
        survives(chance.randbytes(size))


@pytest.mark.parametrize("kind", [*OURS, "other"])
def test_wounded_files(kind: str) -> None:
    chance = random.Random(kind)
    files = [data for data in seeds() if detect(data) == kind or (kind == "other" and detect(data) not in OURS)]
    for _ in range(150 if files else 0):
        survives(mutated(chance.choice(files), chance))


@pytest.mark.parametrize("kind", OURS)
def test_every_reader_stands_bytes_of_other_kinds(kind: str) -> None:
    chance = random.Random(kind)
    files = [*seeds(), b"", b"\x00" * 100, chance.randbytes(2_000)]
    for data in chance.sample(files, 25):
        try:
            check(reader(kind)(data, SETTINGS))
        except ReadError:
            continue


def test_every_reader_is_there() -> None:
    for kind in READERS:
        assert callable(reader(kind))
