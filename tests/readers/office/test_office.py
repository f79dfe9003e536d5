"""Old Word files and RTF: through LibreOffice, and without it."""

import errno
import socket
import struct
import threading
import time
from pathlib import Path

import pytest

from pipeline.errors import DamagedError, EncryptedError, UnsupportedError
from pipeline.readers import office, read
from pipeline.readers.fib import lettered
from pipeline.readers.rtf import read as read_plainly
from pipeline.settings import Settings
from tests.readers.compound import compound
from tests.readers.drawn import drawn
from tests.readers.office.word6 import word6

needs_office = pytest.mark.skipif(not office.command(), reason="LibreOffice is not on this machine")


def cyrillic(text: str) -> str:
    return "".join(f"\\'{byte:02x}" if byte > 127 else chr(byte) for byte in text.encode("cp1251"))


RTF = (
    r"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Times New Roman;}}\f0 "
    rf"{{\b {cyrillic('Дата:')}}} 28.08.2019 {cyrillic('г.')}\par \u1256?\u1079?\u1075?\u1257?\u1085?\par "
    rf"{{\*\ignored x}}1. {cyrillic('создать')}\par "
    rf"\trowd\cellx100\cellx200 {cyrillic('Асанов')}\cell {cyrillic('учитель')}\cell\row "
    rf"\trowd\cellx100\cellx200 {cyrillic('Ким')}\cell {cyrillic('врач')}\cell\row\pard {cyrillic('Конец.')}\par}}"
).encode()


def test_rtf_without_libreoffice() -> None:
    assert drawn(read_plainly(RTF, Settings())) == [
        "text | Дата: 28.08.2019 г.",
        "text | Өзгөн",
        "item 1. | создать",
        "cell 0.0 | Асанов",
        "cell 0.1 | учитель",
        "cell 1.0 | Ким",
        "cell 1.1 | врач",
        "text | Конец.",
    ]


VAGUE = (
    r"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0\fcharset204 Times;}}\f0 ",
    r"{\rtf1\ansi{\fonttbl{\f0 Times;}}",
    r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 Times;}}\f0 ",
)
"""What RTF says of its letters, and what programs forget to say."""


@pytest.mark.parametrize("head", VAGUE)
def test_letters_of_rtf_whatever_it_says_of_them(head: str) -> None:
    data = f"{head}{cyrillic('Прошла встреча жителей')}\\par}}".encode()
    assert read_plainly(data, Settings()).text == "Прошла встреча жителей"


def test_what_is_deleted_or_hidden_is_out_of_rtf_without_libreoffice_too() -> None:
    data = rf"{VAGUE[0]}{cyrillic('Пришли ')}{{\deleted\revauthdel1 30}}35{{\b\v {cyrillic('тайно')}}}\par}}".encode()
    assert read_plainly(data, Settings()).text == "Пришли 35"


def test_what_stands_beside_the_text_of_rtf_without_libreoffice() -> None:
    header, footer, said = cyrillic("Проект «Вода»"), cyrillic("Тираж 5"), cyrillic("По списку.")
    note = rf"{{\super\chftn{{\footnote\pard {{\super\chftn}} {said}}}}}"
    beside = rf"{{\headerl {header}\par}}{{\headerr {header}\par}}{{\footer {footer}\par}}"
    text = rf"{cyrillic('Пришли 35')}{note} {cyrillic('жителей.')}{{\*\annotation {said}}}\par {cyrillic('Все.')}{note}"
    assert drawn(read_plainly(f"{VAGUE[0]}{beside}{text}\\par}}".encode(), Settings())) == [
        "header | Проект «Вода»",
        "text | Пришли 35¹ жителей.",
        "note ¹ | По списку.",
        "text | Все.²",
        "note ² | По списку.",
        "footer | Тираж 5",
        "comment | По списку.",
    ]


def test_notes_of_a_table_of_rtf_stand_behind_it_without_libreoffice() -> None:
    note = r"{\super\chftn{\footnote x}}"
    row = rf"\trowd\cellx100\cellx200 {cyrillic('Асанов')}{note}\cell {cyrillic('врач')}\cell\row "
    data = f"{VAGUE[0]}{row}{row}\\pard {cyrillic('Все.')}{note}\\par {cyrillic('Конец.')}\\par}}".encode()
    told = drawn(read_plainly(data, Settings()))
    assert told[:3] == ["cell 0.0 | Асанов¹", "cell 0.1 | врач", "cell 1.0 | Асанов²"]
    assert told[4:] == ["note ¹ | x", "note ² | x", "text | Все.³", "note ³ | x", "text | Конец."]


@pytest.mark.parametrize("end", ["", "}", "}}}}"])
def test_a_note_of_rtf_that_never_ends_loses_nothing_before_it(end: str) -> None:
    data = f"{VAGUE[0]}{cyrillic('Пришли 35')}{{\\footnote {{\\b {cyrillic('По списку.')}{end}".encode()
    assert drawn(read_plainly(data, Settings()))[0].endswith("| Пришли 35¹")


@needs_office
def test_letters_of_notes_and_headers_of_rtf() -> None:
    header, note = cyrillic("Проект «Вода»"), cyrillic("По списку.")
    data = f"{VAGUE[0]}{{\\header {header}\\par}}{cyrillic('Пришли 35')}{{\\footnote {note}}}\\par}}".encode()
    assert drawn(read(data)) == ["header | Проект «Вода»", "text | Пришли 35¹", "note ¹ | По списку."]


def locked() -> bytes:
    return compound({"WordDocument": struct.pack("<H8xH", 0xA5EC, 0x0100).ljust(5000, b"\0")})


def test_a_locked_file_is_told_before_libreoffice_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EncryptedError):
        read(locked())
    monkeypatch.setattr(office, "command", lambda: "")
    with pytest.raises(EncryptedError):
        read(locked())


def test_a_word_file_without_libreoffice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "command", lambda: "")
    data = compound({"WordDocument": bytes(5000)})
    with pytest.raises(UnsupportedError, match="needs_libreoffice"):
        read(data)
    (outcome,) = office.convert([("doc", data)], Settings())
    assert isinstance(outcome, UnsupportedError)


@needs_office
def test_many_files_in_one_call_and_a_damaged_one_costs_only_itself() -> None:
    broken = compound({"WordDocument": bytes(5000)})
    first, second, third = office.convert([("rtf", RTF), ("doc", broken), ("rtf", RTF)], Settings())
    assert isinstance(second, DamagedError)
    assert isinstance(first, bytes)
    assert isinstance(third, bytes)
    document = read(RTF, converted=first)
    assert document.format == "rtf"
    assert [document[block.span] for block in document.blocks][:2] == ["Дата: 28.08.2019 г.", "Өзгөн"]
    assert [document[span] for span in document.blocks[0].bold] == ["Дата:"]


def stand_in(path: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A shell script in LibreOffice's place."""
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    monkeypatch.setattr(office, "command", lambda: str(path))


@pytest.mark.parametrize("script", ["kill -9 $$", "exit 137"])
def test_a_file_is_not_to_blame_for_a_libreoffice_that_somebody_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    stand_in(tmp_path / "soffice", script, monkeypatch)
    with pytest.raises(InterruptedError):
        office.convert([("rtf", RTF)], Settings())


def test_a_file_is_not_to_blame_for_want_of_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path / "soffice", "exit 0", monkeypatch)
    assert isinstance(office.convert([("rtf", RTF)], Settings())[0], DamagedError)
    monkeypatch.setattr(office, "_ROOM", 1 << 60)
    with pytest.raises(OSError, match=r"No space|too large"):
        office.convert([("rtf", RTF)], Settings())


def test_libreoffice_is_waited_for_by_no_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock on the wall may be set back or forward meanwhile, and sleeping by it with it."""

    def confused(seconds: float) -> None:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr(time, "sleep", confused)
    stand_in(tmp_path / "soffice", "sleep 0.3", monkeypatch)
    assert isinstance(office.convert([("rtf", RTF)], Settings())[0], DamagedError)


def test_half_a_package_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path / "soffice", "mkdir out; printf 'PK half' > out/000000.docx", monkeypatch)
    assert isinstance(office.convert([("rtf", RTF)], Settings())[0], DamagedError)


@needs_office
def test_nothing_is_fetched_and_no_other_file_is_read(tmp_path: Path) -> None:
    asked = []
    server = socket.create_server(("127.0.0.1", 0))
    port = server.getsockname()[1]

    def serve() -> None:
        while True:
            connection, _ = server.accept()
            asked.append(connection)
            connection.close()

    threading.Thread(target=serve, daemon=True).start()
    secret = tmp_path / "secret.txt"
    secret.write_text("CANARY")
    field = r"{\field{\*\fldinst %s}{\fldrslt text}}\par"
    fields = "".join(
        field % code
        for code in (
            f'INCLUDEPICTURE "http://127.0.0.1:{port}/a.png" \\\\d',
            f'INCLUDETEXT "http://127.0.0.1:{port}/a.txt"',
            f'INCLUDETEXT "{secret}"',
        )
    )
    document = read(rf"{{\rtf1{{\*\template http://127.0.0.1:{port}/a.dot}}{fields} end\par}}".encode())
    assert "CANARY" not in document.text
    assert not asked


@needs_office
def test_list_labels_of_rtf_in_russian_letters() -> None:
    r"""LibreOffice makes nothing of \levelnfc58 and 59."""
    level = r"{\list{\listlevel\levelnfc%d\levelstartat1{\leveltext\'02\'00);}{\levelnumbers\'01;}}\listid%d}"
    lists = "".join(level % pair for pair in ((58, 1), (59, 2), (4, 3)))
    uses = r"{\listoverride\listid1\ls1}{\listoverride\listid2\ls2}{\listoverride\listid3\ls3}"
    items = "".join(rf"\pard\ls{own} {cyrillic('пункт')}\par " for own in (1, 1, 2, 3, 3))
    data = rf"{VAGUE[0]}{{\*\listtable{lists}}}{{\*\listoverridetable{uses}}}{items}}}".encode()
    assert [line.split()[1] for line in drawn(read(data))] == ["а)", "б)", "А)", "a)", "b)"]


@needs_office
@pytest.mark.parametrize(("version", "charset"), [(101, 204), (101, 0), (104, 1)])
def test_word_6_and_95_in_bytes_of_windows_1251_whatever_their_fonts_say(version: int, charset: int) -> None:
    data = word6("Отчёт о семинаре «Вода»\nПришли 35 жителей.\n", version=version, charset=charset)
    assert drawn(read(data)) == ["text | Отчёт о семинаре «Вода»", "text | Пришли 35 жителей."]


def test_letters_of_other_languages_are_left_alone_in_word_6() -> None:
    data = word6("Rapport du seminaire, trente habitants sont venus.\n", version=101, charset=0)
    assert lettered(data) == data
    assert lettered(data[:700]) == data[:700]
