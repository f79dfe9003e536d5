"""The kind of a file is told from its bytes, whatever it is called."""

import io
import zipfile

import pytest

from pipeline import lexicons
from pipeline.errors import EmptyError, LimitError, UnsupportedError
from pipeline.readers import ADVICE, read
from pipeline.readers.kinds import detect
from pipeline.settings import Limits, Settings

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
MACRO = "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"


def package(**members: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        for name, text in members.items():
            made.writestr(name.replace("__", "/").replace("_", "."), text)
    return data.getvalue()


def types(main: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        made.writestr("[Content_Types].xml", f'<Types><Override PartName="/a.xml" ContentType="{main}"/></Types>')
    return data.getvalue()


CASES = {
    "docx": types(WORD),
    "docx, a template with macros": types(MACRO),
    "docx, cut off": types(WORD)[:-30] + b"word/document.xml",
    "xlsx": types(SHEET),
    "odt": package(mimetype="application/vnd.oasis.opendocument.text", content_xml="<a/>"),
    "ods": package(mimetype="application/vnd.oasis.opendocument.spreadsheet"),
    "epub": package(mimetype="application/epub+zip"),
    "pages": package(Index__Document_iwa="x"),
    "zip": package(a_txt="текст"),
    "zip, empty": package(),
    "zip, broken": b"PK\x03\x04 rubbish",
    "ole, broken": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600,
    "rtf": b"{\\rtf1\\ansi}",
    "rtf, after blanks": b"\r\n {\\rtf1}",
    "pdf": b"%PDF-1.7",
    "pdf, after a line of rubbish": b"\n<<>>\n%PDF-1.4",
    "png": b"\x89PNG\r\n\x1a\n",
    "jpeg": b"\xff\xd8\xff\xe0",
    "tiff": b"II*\x00",
    "heic": b"\x00\x00\x00\x18ftypheic",
    "video": b"\x00\x00\x00\x18ftypmp42",
    "audio": b"ID3\x03\x00",
    "rar": b"Rar!\x1a\x07\x00",
    "exe": b"MZ" + b"\x90" * 100,
    "html": b"<!DOCTYPE html><html>",
    "html, with marks of fields": b"<!DOCTYPE html>\n<html><p>" + b"\x04\x05" * 40,
    "html, after comments": b"<?xml version='1.0'?>\n<!-- a --> <!-- b -->\n<html>",
    "html, a fragment": "Отчёт<br>о <b>встрече</b><p>Текст</p>".encode(),
    "html, utf-16": "<html><body>Отчёт".encode("utf-16"),
    "md, by a heading": "# Отчёт\n\nтекст".encode(),
    "md, by two headings with text right below": "# Отчёт\nтекст\n## Узген\nтекст".encode(),
    "md, by bold labels": "**Дата:** 5 мая".encode(),
    "md, by a link": "см. [фото](https://example.org)".encode(),
    "md, by a table": "| а | б |\n|---|---|\n| в | г |".encode(),
    "md, by a table with line breaks": "| а | б |\n|---|---|\n| в | г<br>д |\n| е | ж<br>з<br>и |".encode(),
    "md, by front matter": "---\ntitle: Отчёт\n---\nтекст".encode(),
    "txt": "1. создать фонд\n- обучить * и * # 5".encode(),
    "txt, cp1251": "Отчёт о встрече".encode("cp1251"),
    "txt, koi8-r": "Отчёт о встрече".encode("koi8-r"),
    "txt, utf-16 without a mark": "Отчёт о встрече".encode("utf-16-le"),
    "txt, stars of a footnote": "Решили ** создать\n** при наличии средств".encode(),
    "txt, a tag or two": "Теги <b> и <br> в тексте".encode(),
    "txt, a mail's labels further down": "Отчёт о встрече\nFrom: a@example.org\nSubject: x\n\nтекст".encode(),
    "html, three tags": "Отчёт<br>о <b>встрече</b>".encode(),
    "txt, labels like a mail's": "Тема: вода\nДата: 5 мая\n\nтекст".encode(),
    "eml": b"From: a@example.org\nSubject: x\n\ntext",
    "eml, received": b"Received: from a\n\tby b\nDate: Mon, 1 Jan 2024 10:00:00 +0600\n\ntext",
    "mht": b"From: <Saved by Blink>\nSnapshot-Content-Location: file:///a\nSubject: x\n\n--a",
    "wordml": b"<?xml version='1.0'?><w:d xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'/>",
    "fb2": b"<?xml version='1.0'?><FictionBook/>",
    "xml": b"<?xml version='1.0'?><a/>",
    "empty": b"",
    "empty, blanks": b"\xef\xbb\xbf \r\n\x00",
    "unknown": bytes(range(1, 256)) * 3,
}


@pytest.mark.parametrize("name", CASES)
def test_kind(name: str) -> None:
    assert detect(CASES[name]) == name.split(",")[0]


def test_a_kind_that_is_not_read_is_refused_with_advice() -> None:
    with pytest.raises(UnsupportedError) as caught:
        read(types(SHEET))
    assert (caught.value.code, caught.value.details) == ("unsupported_spreadsheet", {"format": "xlsx"})


def test_every_advice_has_its_sentence() -> None:
    assert set(ADVICE.values()) <= {row["code"] for row in lexicons.read("outcomes")}


def test_an_empty_file() -> None:
    with pytest.raises(EmptyError):
        read(b"\r\n")


def test_a_file_larger_than_allowed_is_not_even_looked_at() -> None:
    with pytest.raises(LimitError, match="too_large"):
        read(b"%PDF" * 100, Settings(limits=Limits(bytes=100)))


def test_a_thousand_comments_before_a_page_take_no_time() -> None:
    assert detect(b"<!-- -- -->" * 5_000) == "txt"
