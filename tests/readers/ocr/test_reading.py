"""Pictures of pages are read: words, confidence, places, languages."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw

from pipeline.readers import tessdata
from pipeline.readers.builder import Builder
from pipeline.readers.layout import lay
from pipeline.readers.ocr import engine, legible, recognised
from pipeline.settings import Ocr
from tests.readers.drawn import drawn
from tests.readers.ocr.sheets import (
    REPORT,
    face,
    grainy,
    grey,
    needs_english,
    needs_kyrgyz,
    needs_tesseract,
    sheet,
    table,
)

pytestmark = needs_tesseract


def blocks(page: Image.Image, *languages: str) -> list[str]:
    settings = replace(Ocr(), languages=languages) if languages else Ocr()
    builder = Builder("image")
    lay([recognised(grey(page), 1, 200, 1.0, settings)], builder)
    return drawn(builder.document())


def test_languages_are_not_looked_for_below_the_present_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A service's present folder is the root of the machine: Tesseract would search all of it."""
    engine.languages.cache_clear()
    (tmp_path / "rus.traineddata").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(engine, "places", lambda: iter(()))
    assert engine.languages() == ("", frozenset())
    engine.languages.cache_clear()


def test_the_folder_that_tesseract_is_told_of_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TESSDATA_PREFIX", str(tmp_path))
    assert next(tessdata.places()) == str(tmp_path)


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
def test_a_kyrgyz_name_in_a_russian_report_keeps_its_letters() -> None:
    lines = "Праздник провела редактор газеты Гүлнара", "Асанова вместе с клубом «Көк Асаба» из села."
    assert {"Гүлнара", "«Көк"} <= set(" ".join(blocks(sheet(lines))).split())


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


CELLS = (
    (80, 175, "№"),
    (180, 175, "Фамилия и имя"),
    (640, 175, "Должность"),
    (80, 245, "1"),
    (180, 245, "Асанов Бакыт"),
    (640, 245, "глава айыл окмоту"),
    (640, 290, "города Кара-Суу"),
    (80, 365, "2"),
    (180, 365, "Иванова Анна"),
    (640, 365, "учитель химии"),
)
BESIDE = ((60, 80, "Участники семинара прибыли в срок:"), (60, 480, "Всего участвовали двое."))


@pytest.mark.parametrize("spoiled", [Image.Image.copy, grainy], ids=["clean", "grainy"])
def test_a_ruled_table_is_a_table_among_its_text(spoiled: Callable[[Image.Image], Image.Image]) -> None:
    lines = blocks(spoiled(table(CELLS, BESIDE)))
    assert lines[0] == "text | Участники семинара прибыли в срок:"
    assert [line for line in lines if line.startswith(("cell 1", "cell 2"))] == [
        "cell 1.0 | 1",
        "cell 1.1 | Асанов Бакыт",
        "cell 1.2 | глава айыл окмоту",
        "cell 1.2 | города Кара-Суу",
        "cell 2.0 | 2",
        "cell 2.1 | Иванова Анна",
        "cell 2.2 | учитель химии",
    ]
    assert lines[-1] == "text | Всего участвовали двое."


def test_bold_is_told_from_the_thickness_of_strokes() -> None:
    page = sheet(("", "участники обсудили порядок забора воды", "и состояние колодцев при сельских школах"))
    ImageDraw.Draw(page).text((60, 50), "Тема встречи:", 0, face(30, bold=True))
    ImageDraw.Draw(page).text((340, 50), "вода в школе", 0, face(30))
    assert blocks(page)[0].startswith("text | **Тема встречи:** вода в школе")


def test_a_heading_of_two_lines_is_one_size() -> None:
    """The second line is a single word of small letters, which tells little of the size of its type."""
    page = sheet(("", "", *REPORT[2:4] * 3))
    for at, line in enumerate(("Консультативная встреча", "медицины")):
        ImageDraw.Draw(page).text((60, 40 + 52 * at), line, 0, face(38, bold=True))
    assert "Консультативная встреча**~**медицины**" in blocks(page)[0]


def test_grain_alone_gives_no_letters() -> None:
    """Below the last line there is only paper with grain, which Tesseract would take for letters."""
    page = sheet((*REPORT, *("",) * 16, "Председатель собрания Асанов Бакыт"))
    text = " ".join(blocks(grainy(page)))
    assert text.split()[-3:] == ["собрания", "Асанов", "Бакыт"]
    assert len(text) < 1.15 * len(" ".join(blocks(page)))


def test_a_photograph_of_no_text_gives_no_page_and_a_bad_scan_is_doubtful() -> None:
    page = recognised(grey(sheet(REPORT)), 1, 200, 1.0, Ocr())
    for sure, kept, problems in ((0.9, 1, 0), (0.6, 1, 1), (0.2, 0, 1)):
        doubted = replace(page, words=tuple(word._replace(confidence=sure) for word in page.words))
        builder = Builder("image")
        assert len(list(legible(doubted, builder, Ocr()))) == kept
        lay([page], builder)
        assert [problem.code for problem in builder.document().problems] == ["doubtful_ocr"] * problems


@pytest.mark.parametrize("text", ["7", "11", "12", "18"])
def test_a_lone_number_among_grain_is_read(text: str) -> None:
    page = Image.new("L", (140, 70), 255)
    ImageDraw.Draw(page).text((40, 16), text, 0, face(31))
    x0, y0, x1, y1 = map(int, ImageDraw.Draw(page).textbbox((40, 16), text, face(31)))
    noise = np.random.default_rng(3).normal(0, 8, (70, 140))
    grained = np.clip(np.asarray(page) * 0.9 + 12 + noise, 0, 255).astype(np.uint8)
    assert engine.number(grained, engine.Seen("?", x0, y0, x1, y1, 0.3, 1), 200, 1.25)[0] == text
