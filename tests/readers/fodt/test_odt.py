"""OpenDocument in a package: what the drawn cases beside, which are flat files, cannot show."""

import io
import zipfile
from pathlib import Path

import pytest

from pipeline.errors import DamagedError, EncryptedError, LimitError
from pipeline.readers.kinds import detect
from pipeline.readers.odt import read
from pipeline.settings import Limits, Settings

FLAT = (Path(__file__).parent / "headings_and_title.fodt").read_text(encoding="utf-8")
CONTENT = FLAT.replace("office:document", "office:document-content")
META = """<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>
<meta:initial-creator>А. Ким</meta:initial-creator><meta:creation-date>2021-05-05T10:00:00.123</meta:creation-date>
<dc:date>2022-01-02T00:00:00</dc:date><dc:title>Отчёт</dc:title></office:meta></office:document-meta>"""
LOCKED = """<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry
 manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"""


def package(**members: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        for name, text in members.items():
            made.writestr({"manifest": "META-INF/manifest.xml"}.get(name, f"{name}.xml"), text)
    return data.getvalue()


def test_package_with_properties() -> None:
    data = package(content=CONTENT, meta=META)
    document = read(data, Settings())
    assert detect(data) == document.format == "odt"
    properties = document.properties
    assert (properties.title, properties.author) == ("Отчёт", "А. Ким")
    assert (properties.created, properties.modified) == ("2021-05-05T10:00:00", "2022-01-02T00:00:00")


def test_package_with_a_password() -> None:
    with pytest.raises(EncryptedError):
        read(package(content="garbage", manifest=LOCKED), Settings())


@pytest.mark.parametrize(
    "data", [package(), package(content="<a"), package(content="<a/>"), package(content=CONTENT)[:200]]
)
def test_damaged_package(data: bytes) -> None:
    with pytest.raises(DamagedError):
        read(data, Settings())


def test_damaged_styles_cost_only_the_styles() -> None:
    document = read(package(content=CONTENT, styles="<a"), Settings())
    assert document.text.startswith("Отчёт")
    assert [problem.code for problem in document.problems] == ["damaged_part"]


def test_package_that_unfolds_too_far() -> None:
    with pytest.raises(LimitError):
        read(package(content=CONTENT + " " * 3_000_000), Settings(limits=Limits(unfolded_floor=1_000_000)))


def test_entities_are_neither_expanded_nor_fetched() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>'
    source = CONTENT.replace("?>", f"?>{bomb}", 1).replace("Текст", "Текст &b;&x;")
    assert read(package(content=source), Settings()).text.endswith("Текст")


def test_lists_and_tables_nested_beyond_all_reason() -> None:
    nested = "<text:list><text:list-item>" * 100 + "<text:p>дно</text:p>" + "</text:list-item></text:list>" * 100
    document = read(
        package(content=CONTENT.replace("<text:p>Текст</text:p>", f"<text:p>Текст</text:p>{nested}")), Settings()
    )
    assert document.text.endswith("Текст")
    assert [problem.code for problem in document.problems] == ["damaged_part"]
