"""Pictures of every kind give the same text; what is none, or too large, has its outcome."""

import io

import pytest
from PIL import Image

from pipeline.errors import DamagedError, EmptyError, LimitError, UnsupportedError
from pipeline.readers import image as reader
from pipeline.readers.image import read
from pipeline.settings import Limits, Ocr, Settings
from tests.readers.ocr.sheets import grey, needs_tesseract, saved, sheet

LINES = ("Круглый стол прошёл 5 мая", "в городе Ош, участвовали 45 человек.")


@needs_tesseract
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP", "WEBP", "GIF"])
def test_every_kind_of_picture_is_read(kind: str) -> None:
    document = read(saved(sheet(LINES), kind))
    assert document.text.split() == " ".join(LINES).split()
    assert (document.ocr, document.format, document.pages) == (True, "image", 1)


@needs_tesseract
@pytest.mark.parametrize("mode", ["1", "LA", "P", "RGB", "RGBA", "CMYK", "I;16"])
def test_every_mode_of_pixels_is_read(mode: str) -> None:
    page = Image.fromarray(grey(sheet(LINES)).astype("uint16") * 200) if mode == "I;16" else sheet(LINES).convert(mode)
    assert "45 человек" in read(saved(page, "TIFF")).text


@needs_tesseract
def test_a_transparent_ground_is_white() -> None:
    page = Image.new("RGBA", sheet(LINES).size, (0, 0, 0, 0))
    page.putalpha(sheet(LINES).point(lambda level: 255 - level))
    assert "45 человек" in read(saved(page)).text


@needs_tesseract
def test_boxes_are_in_the_pixels_of_the_picture() -> None:
    """A picture of twice the resolution has its words at twice the place."""
    page = sheet(LINES, width=1654)
    once, twice = (
        read(saved(page)),
        read(saved(page.resize((page.width * 2, page.height * 2), Image.Resampling.BICUBIC))),
    )
    assert once.text == twice.text
    assert abs(2 * once.boxes[2].x0 - twice.boxes[2].x0) < 8
    assert abs(2 * once.boxes[2].y1 - twice.boxes[2].y1) < 12


@needs_tesseract
def test_the_orientation_of_a_camera_is_heeded() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    document = read(saved(sheet(LINES).rotate(90, expand=True), "JPEG", exif=exif))
    assert document.boxes[0].x0 < 200
    assert "45 человек" in document.text


@needs_tesseract
def test_pages_of_a_tiff_are_pages() -> None:
    pages = [sheet((f"Страница {word}.",)) for word in ("первая", "вторая", "третья")]
    data = saved(pages[0], "TIFF", save_all=True, append_images=pages[1:])
    document = read(data)
    assert (document.pages, [block.page for block in document.blocks]) == (3, [1, 2, 3])
    limited = read(data, Settings(limits=Limits(pages=2)))
    assert ([problem.code for problem in limited.problems], limited.blocks[-1].page) == (["too_many_pages"], 2)


@needs_tesseract
def test_a_damaged_page_costs_only_itself() -> None:
    pages = [sheet((f"Страница {word}.",)) for word in ("первая", "вторая")]
    data = bytearray(saved(pages[0], "TIFF", save_all=True, append_images=pages[1:], compression="tiff_lzw"))
    with Image.open(io.BytesIO(data)) as picture:
        picture.seek(1)
        at = picture.tag_v2[273][0]
    data[at : at + 40] = b"\xff" * 40
    document = read(bytes(data))
    assert [(problem.code, problem.page) for problem in document.problems] in ([("damaged_page", 2)], [])
    assert "первая" in document.text


def test_without_tesseract_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved(Image.new("L", (100, 100), 255))
    with pytest.raises(UnsupportedError, match="needs_tesseract"):
        read(data, Settings(ocr=Ocr(enabled=False)))
    monkeypatch.setattr(reader, "ready", lambda: False)
    with pytest.raises(UnsupportedError, match="needs_tesseract"):
        read(data)


@needs_tesseract
def test_blank_paper_is_empty() -> None:
    with pytest.raises(EmptyError):
        read(saved(Image.new("L", (600, 800), 255)))
    with pytest.raises(EmptyError):
        read(saved(Image.new("L", (5, 5), 0)))


def test_too_many_pixels_are_a_limit() -> None:
    with pytest.raises(LimitError, match="too_many_pixels"):
        read(saved(Image.new("1", (300, 300), 1)), Settings(limits=Limits(pixels=50_000)))


@pytest.mark.parametrize("data", [b"", b"no picture", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, b"GIF89a", b"II*\0\x08\0\0\0"])
def test_what_is_no_picture_is_damaged(data: bytes) -> None:
    with pytest.raises(DamagedError):
        read(data)


def test_a_picture_that_is_cut_off_is_damaged() -> None:
    data = saved(sheet(LINES) if reader.ready() else Image.new("L", (900, 300), 99))
    with pytest.raises(DamagedError):
        read(data[: len(data) // 2])
