"""Pictures of pages are read: words, confidence, places, languages."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pipeline.readers.builder import Builder
from pipeline.readers.layout import lay
from pipeline.readers.ocr import legible, recognised
from pipeline.settings import Ocr
from tests.readers.drawn import drawn
from tests.readers.ocr.sheets import REPORT, face, grey, needs_english, needs_kyrgyz, needs_tesseract, sheet

pytestmark = needs_tesseract


def blocks(page: Image.Image, *languages: str) -> list[str]:
    settings = replace(Ocr(), languages=languages) if languages else Ocr()
    builder = Builder("image")
    lay([recognised(grey(page), 1, 200, 1.0, settings)], builder)
    return drawn(builder.document())


def test_a_page_is_read_with_its_list_numbers_and_paragraphs() -> None:
    assert blocks(sheet(width=900)) == [
        "text | ПРОТОКОЛ № 5",
        "text | Дата: 5 мая 2023 года, 10.00 – 14.30",
        "text | В работе семинара приняли участие журналисты~двух районных газет и учителя сельских школ.",
        "item 1. | Состояние колодцев при школах;",
        "item 2. | Порядок забора проб воды;",
        "item 3. | Расходы на ремонт: 1 250 000 сомов.",
    ]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_on_its_side_or_head_is_read_and_boxes_point_into_the_picture(turn: int) -> None:
    page = sheet()
    turned = page.rotate(turn, expand=True)
    read = recognised(grey(turned), 1, 200, 1.0, Ocr())
    words = {word.text: read.shown(word) for word in read.words}
    assert {"ПРОТОКОЛ", "колодцев", "сомов."} <= words.keys()
    _, x0, y0, x1, y1 = words["ПРОТОКОЛ"]
    inside = grey(turned)[round(y0) : round(y1), round(x0) : round(x1)]
    upright = np.asarray(Image.fromarray(inside).rotate(-turn, expand=True))
    assert upright.shape[1] > 3 * upright.shape[0]
    assert (upright < 100).mean() > 0.08


def test_every_word_has_a_confidence() -> None:
    read = recognised(grey(sheet()), 1, 200, 1.0, Ocr())
    assert all(word.confidence is not None and 0.5 < word.confidence <= 1 for word in read.words)


@needs_english
def test_latin_words_are_read_as_latin() -> None:
    assert "Jannat Regency" in blocks(sheet(("Встреча прошла в отеле Jannat Regency при", "поддержке USAID и GIZ.")))[0]


@needs_kyrgyz
def test_kyrgyz_is_proved_by_its_letters() -> None:
    lines = (
        "Тегерек столго айыл өкмөтүнүн өкүлдөрү,",
        "мектеп директорлору жана ата-энелер катышты.",
        "Жыйын үч күнгө созулду.",
    )
    assert "айыл өкмөтүнүн өкүлдөрү" in blocks(sheet(lines))[0]
    russian = blocks(sheet(lines), "rus")
    assert not set("".join(russian)) & set("өүң")


def test_a_ruled_table_is_a_table() -> None:
    page = sheet(("",) * 8, width=1200)
    draw = ImageDraw.Draw(page)
    xs, ys = (60, 160, 620, 1140), (60, 130, 250, 320)
    for x in xs:
        draw.line((x, ys[0], x, ys[-1]), 0, 3)
    for y in ys:
        draw.line((xs[0], y, xs[-1], y), 0, 3)
    for x, y, text in (
        (80, 75, "№"),
        (180, 75, "Фамилия и имя"),
        (640, 75, "Должность"),
        (80, 145, "1"),
        (180, 145, "Асанов Бакыт"),
        (640, 145, "глава айыл окмоту"),
        (640, 190, "города Кара-Суу"),
        (80, 265, "2"),
        (180, 265, "Иванова Анна"),
        (640, 265, "учитель химии"),
    ):
        draw.text((x, y), text, 0, face(30))
    lines = blocks(page)
    assert [line for line in lines if line.startswith("cell 1")] == [
        "cell 1.0 | 1",
        "cell 1.1 | Асанов Бакыт",
        "cell 1.2 | глава айыл окмоту",
        "cell 1.2 | города Кара-Суу",
    ]
    assert "cell 2.2 | учитель химии" in lines


def test_a_photograph_of_no_text_gives_no_page_and_a_bad_scan_is_doubtful() -> None:
    page = recognised(grey(sheet(REPORT)), 1, 200, 1.0, Ocr())
    for sure, kept, problems in ((0.9, 1, 0), (0.6, 1, 1), (0.2, 0, 1)):
        doubted = replace(page, words=tuple(word._replace(confidence=sure) for word in page.words))
        builder = Builder("image")
        assert len(list(legible(doubted, builder, Ocr()))) == kept
        lay([page], builder)
        assert [problem.code for problem in builder.document().problems] == ["doubtful_ocr"] * problems
