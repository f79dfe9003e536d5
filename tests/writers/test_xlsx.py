"""The workbook for people: Russian, typed, never a formula, and honest about what Excel cannot hold."""

import errno
import os
import re
import warnings
import zipfile

import pytest
from lxml import etree

from pipeline.tables import TABLES, to_arrow
from pipeline.writers import write
from pipeline.writers.xlsx import sheet

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Book:
    """Cells and parts of a workbook, read from its XML."""

    def __init__(self, path):
        self.package = zipfile.ZipFile(path)
        self.names = [one.get("name") for one in self.root("xl/workbook.xml").iter(f"{MAIN}sheet")]

    def root(self, part):
        return etree.fromstring(self.package.read(part))

    def sheet(self, title):
        return self.root(f"xl/worksheets/sheet{self.names.index(title) + 1}.xml")

    def cells(self, title):
        """Rows of cell texts; numbers are as they stand in the file."""
        return [["".join(cell.itertext()) for cell in row] for row in self.sheet(title).iter(f"{MAIN}row")]

    def row(self, title, number):
        """Heading → cell."""
        rows = self.cells(title)
        return dict(zip(rows[0], rows[number], strict=True))


@pytest.fixture
def book(tables, tmp_path):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return Book(write("xlsx", tables, tmp_path)[0])


def test_sheets_are_the_tables_in_russian(book):
    assert book.names == ["Содержание", "Файлы", "Мероприятия", "Замечания", "Указатель людей"]


def test_headings_are_russian_with_the_contracts_names_below(book):
    headings, names = book.cells("Мероприятия")[:2]
    below = dict(zip(headings, names, strict=True))
    assert (below["Название"], below["Файл"]) == ("title", "documents.path")
    assert set(TABLES["events"].names) <= set(names)


def test_rows_stand_by_file_and_say_which(book):
    assert [row[0] for row in book.cells("Мероприятия")[2:]] == ["а.docx", "б.docx"]
    assert book.row("Замечания", 2)["Мероприятие"].startswith("=1+1")


def test_cells_are_typed_and_codes_are_words(book):
    event = book.row("Мероприятия", 2)
    assert (event["Начало"], event["Участников"], event["Вид"], event["Проверить"]) == (
        "43577",
        "43",
        "круглый стол",
        "да",
    )
    assert event["Конец"] == "1899-12-31", "Excel has no such day"
    finding = book.row("Замечания", 2)
    assert (finding["Таблица"], finding["Столбец"], finding["Важность"]) == ("Мероприятия", "Дата (EDTF)", "внимание")


def test_no_text_is_ever_a_formula_or_a_link(tables, tmp_path):
    rows = [{"path": text} for text in ("=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "http://x", "{=1}", "1", "internal:a")]
    book = Book(write("xlsx", {"documents": to_arrow("documents", rows)}, tmp_path)[0])
    found = book.sheet("Файлы")
    assert not list(found.iter(f"{MAIN}f"))
    assert not list(found.iter(f"{MAIN}hyperlink"))
    cells = [row[0] for row in found.iter(f"{MAIN}row")][2:]
    assert {cell.get("t") for cell in cells} == {"inlineStr"}
    assert ["".join(cell.itertext()) for cell in cells] == sorted(row["path"] for row in rows)


def test_any_characters_leave_a_file_that_parses(tmp_path):
    text = "".join(map(chr, [*range(1, 32), 0x7F, 0x85, 0xFFFD, 0xFFFE, 0xFFFF, 0x1F600])) + "_x0001_ <&>"
    book = Book(write("xlsx", {"documents": to_arrow("documents", [{"path": text}])}, tmp_path)[0])
    assert book.cells("Файлы")[2][0].endswith("<&>")


def test_columns_for_programs_are_folded_away(book):
    names = book.cells("Мероприятия")[1]
    columns = [one for one in book.sheet("Мероприятия").iter(f"{MAIN}col") if one.get("hidden")]
    hidden = {names[no - 1] for one in columns for no in range(int(one.get("min")), int(one.get("max")) + 1)}
    assert hidden == {column.name for column in TABLES["events"].columns if column.aside} == set(names[-len(hidden) :])


def test_headings_are_explained_in_comments(book):
    comments = "".join(book.root("xl/comments1.xml").itertext())
    assert "Контрольная сумма содержимого." in comments


def test_what_excel_cannot_hold_is_noted(tmp_path, monkeypatch):
    monkeypatch.setattr(sheet, "ROWS", 2)
    rows = [{"path": f"{no}.txt", "message": "я" * 40_000 if no == 1 else None} for no in range(3)]
    book = Book(write("xlsx", {"documents": to_arrow("documents", rows)}, tmp_path)[0])
    assert len(book.cells("Файлы")) == 2 + 2
    assert len(book.row("Файлы", 3)["Что не так и что делать"]) == 32_766
    note = book.cells("Содержание")[-1][-1]
    assert "первые 2" in note
    assert "Обрезано ячеек с очень длинным текстом: 1" in note
    assert "csv/documents.csv" in note


@pytest.mark.parametrize("failed", [errno.ENOSPC, errno.EROFS], ids=errno.errorcode.get)
def test_a_disk_that_refuses_is_told_as_such(tables, tmp_path, monkeypatch, failed):
    def refuse(*_, **__):
        raise OSError(failed, os.strerror(failed))

    monkeypatch.setattr("xlsxwriter.workbook.ZipFile", refuse)
    with pytest.raises(OSError, match=re.escape(os.strerror(failed))) as told:
        write("xlsx", tables, tmp_path)
    assert told.value.errno == failed
