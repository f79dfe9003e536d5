"""What a PDF as a whole gives: pages, boxes, properties, problems, outcomes."""

import pytest

from pipeline.errors import DamagedError, EmptyError, EncryptedError, LimitError, UnsupportedError
from pipeline.model.document import Document
from pipeline.readers import pdf as reader
from pipeline.readers.pdf import read
from pipeline.settings import Limits, Ocr, Settings
from tests.readers.pdf.paper import Paper, pdf

GREY = bytes(range(0, 250, 10)) * 25
TEXT = "В работе семинара приняли участие журналисты районных газет и учителя из сёл."


def page(text: str = TEXT, **options: float) -> Paper:
    paper = Paper(**options)
    paper.text(85, 100, text)
    return paper


def scan() -> Paper:
    paper = Paper()
    paper.picture(25, 25, GREY)
    return paper


def codes(document: Document) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.page) for problem in document.problems]


@pytest.fixture
def without_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "ready", lambda: False)


def test_every_word_has_its_box_on_the_page() -> None:
    document = read(pdf([page("Дата: 5 мая"), page("Место: Ош")]))
    assert [(document[box.span].strip(), box.page) for box in document.boxes] == [
        ("Дата:", 1),
        ("5", 1),
        ("мая", 1),
        ("Место:", 2),
        ("Ош", 2),
    ]
    first, last = document.boxes[0], document.boxes[4]
    assert (round(first.x0), round(first.y0), round(first.y1)) == (85, 90, 102)
    assert abs(last.x0 - (85 + 7 * 6)) < 1


def test_the_number_of_a_list_item_has_a_box() -> None:
    paper = page("Решили:")
    paper.text(85, 120, "1.")
    paper.text(103, 120, "создать фонд")
    document = read(pdf([paper]))
    mark = document.blocks[1].marker
    assert mark in [box.span for box in document.boxes]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_boxes_are_where_a_viewer_shows_the_word(turned: int) -> None:
    """A word at the top left corner of the sheet, as the sheet is turned."""
    paper = Paper(turned=turned)
    paper.text(20, 30, "он")
    (box,) = read(pdf([paper])).boxes
    wide, high = 595, 842
    corner = {0: (20, 20), 90: (high - 32, 20), 180: (wide - 32, high - 32), 270: (20, wide - 32)}[turned]
    assert abs(box.x0 - corner[0]) < 4
    assert abs(box.y0 - corner[1]) < 4


def test_properties_are_read_and_dates_become_iso() -> None:
    info = {"Title": "Отчёт", "Author": "А. Иванова", "CreationDate": "D:20220614100000+06'00'", "ModDate": "D:2023"}
    told = read(pdf([page()], info)).properties
    assert (told.title, told.author, told.created, told.modified) == (
        "Отчёт",
        "А. Иванова",
        "2022-06-14T10:00:00",
        "2023",
    )


def test_an_empty_password_opens_and_another_does_not() -> None:
    assert read(pdf([page()], {"Title": "Отчёт"}, password="")).properties.title == "Отчёт"
    with pytest.raises(EncryptedError):
        read(pdf([page()], password="secret"))


def test_blank_pages_are_empty_and_no_problem_beside_others() -> None:
    with pytest.raises(EmptyError):
        read(pdf([Paper()]))
    document = read(pdf([page(), Paper()]))
    assert (document.pages, codes(document)) == (2, [])


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"no pdf at all", b"\x00" * 500])
def test_what_is_no_pdf_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedError):
        read(data)


def test_a_damaged_page_is_told_and_the_others_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = reader.by_text

    def by_text(document: object, handle: object, number: int) -> object:
        if number == 2:
            raise DamagedError()
        return whole(document, handle, number)

    monkeypatch.setattr(reader, "by_text", by_text)
    document = read(pdf([page("Первая"), page(), page("Третья")]))
    assert (document.text, codes(document)) == ("Первая\nТретья", [("damaged_page", 2)])


def test_pages_over_the_limit_are_left_out_and_told() -> None:
    document = read(pdf([page("Первая"), page("Вторая")]), Settings(limits=Limits(pages=1)))
    assert (document.text, document.pages, codes(document)) == ("Первая", 2, [("too_many_pages", None)])


def test_too_much_text_is_a_limit() -> None:
    with pytest.raises(LimitError, match="too_many_characters"):
        read(pdf([page()]), Settings(limits=Limits(characters=20)))


@pytest.mark.usefixtures("without_tesseract")
def test_pages_of_pictures_are_told_where_nothing_recognises_them() -> None:
    document = read(pdf([page(), scan()]))
    assert (document.text, document.ocr, codes(document)) == (TEXT, False, [("page_needs_ocr", 2)])


@pytest.mark.usefixtures("without_tesseract")
def test_a_file_of_pictures_wants_tesseract() -> None:
    with pytest.raises(UnsupportedError, match="needs_tesseract"):
        read(pdf([scan()]))


def test_recognition_can_be_switched_off() -> None:
    with pytest.raises(UnsupportedError, match="needs_tesseract"):
        read(pdf([scan()]), Settings(ocr=Ocr(enabled=False)))


@pytest.mark.usefixtures("without_tesseract")
def test_a_lying_layer_is_not_published() -> None:
    document = read(pdf([page(), page(TEXT.encode("cp1251").decode("latin-1"))]))
    assert (document.text, codes(document)) == (TEXT, [("page_needs_ocr", 2)])


def test_a_layer_that_was_recognised_before_counts_as_recognised() -> None:
    paper = Paper()
    paper.picture(25, 25, GREY)
    for at in range(4):
        paper.show("12 0 0 12", 85, 100 + 20 * at, TEXT, "plain", mode=3)
    document = read(pdf([paper]))
    assert document.ocr
    assert document.text.startswith(TEXT)


def test_letters_kerned_one_by_one_are_one_word() -> None:
    paper = Paper()
    for at, letter in enumerate("Протокол"):
        paper.text(85 + 6 * at, 100, letter)
    assert read(pdf([paper])).text == "Протокол"


def test_the_same_bytes_give_the_same_document() -> None:
    data = pdf([page(), page("Вторая")])
    assert read(data) == read(data)
