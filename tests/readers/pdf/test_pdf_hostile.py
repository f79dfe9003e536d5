"""Wounded PDFs give a Document or a ReadError, never another exception."""

import random
from pathlib import Path

import pytest

from pipeline.errors import ReadError
from pipeline.readers import pdf as reader
from pipeline.readers.pdf import read
from pipeline.settings import Limits, Settings
from tests.readers.pdf.paper import Paper, pdf
from tests.readers.test_fuzz import check, mutated

SETTINGS = Settings(limits=Limits(pages=20))
FILES = [file.read_bytes() for file in sorted(Path(__file__).parent.glob("*.pdf"))]


@pytest.fixture(autouse=True)
def _without_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "ready", lambda: False)


def survives(data: bytes) -> None:
    try:
        check(read(data, SETTINGS))
    except ReadError:
        return


@pytest.mark.parametrize("seed", range(4))
def test_wounded_files(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(60):
        survives(mutated(chance.choice(FILES), chance))


@pytest.mark.parametrize("seed", range(4))
def test_wounded_pages(seed: int) -> None:
    """The file is sound, what is on the page is not: the wounds reach the layout."""
    chance = random.Random(seed)
    for _ in range(30):
        paper = Paper(turned=chance.choice((0, 90, 45, 180)))
        paper.width, paper.height = chance.choice(((595, 842), (0, 0), (1, 20_000), (-5, 9)))
        for _ in range(chance.randint(1, 60)):
            matrix = " ".join(str(chance.choice((0, 1, -1, 12, 0.001, 1e9, chance.uniform(-50, 50)))) for _ in range(4))
            x, y = (chance.choice((0, chance.uniform(-100, 900), 1e30)) for _ in range(2))
            text = "".join(chance.choice("аб \u0301\ufffd\ue000\x07—12.)•Ё") for _ in range(chance.randint(1, 12)))
            paper.show(matrix, x, y, text, chance.choice(("plain", "bold", "signs")), mode=chance.randint(0, 7))
            paper.rule(*(chance.choice((0, 50, 300, 1e9, chance.uniform(0, 900))) for _ in range(4)))
        survives(pdf([paper]))


def test_a_page_full_of_rules_takes_no_time() -> None:
    """Five thousand rules that cross are a drawing, not a table of millions of cells."""
    paper = Paper()
    for at in range(2_500):
        paper.rule(20 + at * 0.2, 20, 20 + at * 0.2, 800)
        paper.rule(20, 20 + at * 0.3, 560, 20 + at * 0.3)
    paper.text(100, 830, "Схема каналов")
    assert read(pdf([paper])).text == "Схема каналов"
