"""What is inside archives, and what they may cost."""

import io
import struct
import zipfile
import zlib

import pytest

from pipeline.errors import DamagedError, EmptyError, EncryptedError, LimitError, UnsupportedError
from pipeline.model.source import Source
from pipeline.readers.containers import Unread, unpack
from pipeline.settings import Limits, Settings


def packed(*files: tuple[str, bytes]) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return data.getvalue()


def raw(name: bytes, content: bytes, *, flags: int = 0, method: int = 0, extra: bytes = b"") -> bytes:
    """An archive of one file, field by field (APPNOTE 4.3)."""
    fields = struct.pack(
        "<HHHHIIIHH", flags, method, 0, 0x21, zlib.crc32(content), len(content), len(content), len(name), len(extra)
    )
    local = b"PK\x03\x04" + struct.pack("<H", 20) + fields + name + extra + content
    central = b"PK\x01\x02" + struct.pack("<HH", 20, 20) + fields + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name + extra
    return local + central + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)


def inside(data: bytes, **limits: int) -> list[tuple[str, object]]:
    settings = Settings(limits=Limits(**limits))
    found = unpack(Source("a.zip", data), settings)
    return [(one.path, type(one.error) if isinstance(one, Unread) else one.data.decode()) for one in found]


TEXT = "Отчёт о сходе".encode()


def test_a_file_that_holds_nothing_gives_nothing() -> None:
    assert inside(TEXT) == []


def test_folders_and_archives_inside_archives() -> None:
    inner = packed(("в.txt", b"3"))
    data = packed(("2019/", b""), ("2019/а.txt", b"1"), ("внутри.zip", inner), ("б.txt", b"2"))
    assert inside(data) == [("a.zip!/2019/а.txt", "1"), ("a.zip!/внутри.zip!/в.txt", "3"), ("a.zip!/б.txt", "2")]


@pytest.mark.parametrize("encoding", ["cp866", "cp1251", "utf-8"])
def test_names_whose_encoding_nobody_declares(encoding: str) -> None:
    assert inside(raw("Отчёт о встрече.txt".encode(encoding), TEXT)) == [("a.zip!/Отчёт о встрече.txt", TEXT.decode())]


def test_a_name_told_in_an_extra_field() -> None:
    name = "Өзгөн.txt".encode()
    extra = struct.pack("<HHBI", 0x7075, 5 + len(name), 1, zlib.crc32(b"_zgen.txt")) + name
    assert inside(raw(b"_zgen.txt", TEXT, extra=extra))[0][0] == "a.zip!/Өзгөн.txt"


@pytest.mark.parametrize("name", ["/etc/а.txt", "../../etc/а.txt", r"C:\etc\а.txt", "etc/./\x01а.txt"])
def test_names_lead_nowhere(name: str) -> None:
    assert inside(packed((name, TEXT)))[0][0] == "a.zip!/etc/а.txt"


def test_equal_names_are_told_apart() -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        data = packed(("а.txt", b"1"), ("а.txt", b"2"), ("А.TXT", b"3"))
    assert [path for path, _ in inside(data)] == ["a.zip!/а.txt", "a.zip!/а (2).txt", "a.zip!/А (3).TXT"]


def test_a_member_with_a_password_does_not_stop_the_others() -> None:
    assert inside(raw(b"a.txt", TEXT, flags=1)) == [("a.zip!/a.txt", EncryptedError)]


def test_a_member_packed_in_an_unknown_way() -> None:
    assert inside(raw(b"a.txt", TEXT, method=9)) == [("a.zip!/a.txt", UnsupportedError)]


def test_a_damaged_member_does_not_stop_the_others() -> None:
    data = bytearray(packed(("а.txt", TEXT * 9), ("б.txt", b"2")))
    at = data.index(b"PK\x03\x04") + 60
    data[at : at + 4] = b"\xff\xff\xff\xff"
    assert inside(bytes(data)) == [("a.zip!/а.txt", DamagedError), ("a.zip!/б.txt", "2")]


def test_an_archive_cut_off() -> None:
    assert inside(packed(("а.txt", TEXT))[:-30]) == [("a.zip", DamagedError)]


def test_an_empty_archive() -> None:
    assert inside(packed()) == [("a.zip", EmptyError)]


def test_a_bomb_ends_within_the_budget_and_what_came_stands() -> None:
    data = packed(("а.txt", b"1"), ("бомба", bytes(3_000_000)), ("в.txt", b"3"))
    assert inside(data, unfolded_floor=1_000_000) == [("a.zip!/а.txt", "1"), ("a.zip", LimitError)]


def test_a_bomb_of_archives_shares_one_budget() -> None:
    inner = packed(("нули", bytes(900_000)))
    data = packed(*((f"{at}.zip", inner) for at in range(5)))
    found = inside(data, unfolded_floor=2_000_000)
    assert [path for path, _ in found] == ["a.zip!/0.zip!/нули", "a.zip!/1.zip!/нули", "a.zip"]


def test_archives_nested_too_deep() -> None:
    data = packed(("дно.txt", b"0"))
    for at in range(5):
        data = packed((f"{at}.zip", data))
    assert inside(data, depth=4) == [("a.zip!/4.zip!/3.zip!/2.zip!/1.zip", LimitError)]


def test_too_many_members_are_counted_over_all_depths() -> None:
    inner = packed(("а.txt", b"1"), ("б.txt", b"2"))
    found = inside(packed(("1.zip", inner), ("2.zip", inner)), members=4)
    assert found[-1] == ("a.zip", LimitError)
    assert len(found) == 3


def test_a_member_larger_than_a_file_may_be() -> None:
    assert inside(packed(("а.txt", TEXT * 10), ("б.txt", b"2")), bytes=100) == [
        ("a.zip!/а.txt", LimitError),
        ("a.zip!/б.txt", "2"),
    ]
