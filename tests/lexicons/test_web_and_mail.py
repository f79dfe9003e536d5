"""The words of pages and mails: every entry's example is what it is for, and sentences of reports are not."""

import pytest

from pipeline.lexicons import read
from pipeline.readers.hypertext import furniture
from pipeline.readers.hypertext.tree import Node, parse
from pipeline.readers.mail.tail import Role, roles

WEB, MAIL = read("web"), read("mail")
SENTENCES = (
    "5 мая 2021 года в г. Ош прошёл круглый стол.",
    "Модератор: Анна Ким, главный редактор газеты «Долина»",
    "Участники договорились поделиться опытом с соседними районами.",
    "Курс сома к доллару обсудили 30 участников, цена – 89.32 сома.",
    "По теме выступили трое.",
    "Социальные работники и журналисты",
)


@pytest.mark.parametrize("row", WEB, ids=lambda row: row["example"])
def test_every_entry_of_the_web_knows_its_example(row: dict[str, str]) -> None:
    place, example = row["place"], row["example"]
    if place in ("name", "stamp"):
        (node,) = parse(example + "x").body.elements if "ul" not in example else parse(example + "<li>x").body.elements
        names = furniture._names(node)
        assert any(map(getattr(furniture.words(), place).fullmatch, names))
    elif place == "foot":
        assert furniture.words().foot.search(example)
        assert not row["pattern"].startswith(".*"), "it is searched for: so it would take time by the square"
    else:
        assert getattr(furniture.words(), place).fullmatch(example)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_of_reports_are_no_furniture(sentence: str) -> None:
    assert not furniture.is_line(sentence)
    assert not furniture.words().heading.fullmatch(sentence)


def test_names_of_wrappers_that_only_sound_like_furniture() -> None:
    for name in (
        "post category-news",
        "content",
        "article-body",
        "main-content",
        "news-detail",
        "text",
        "elementor-widget-text-editor",
    ):
        assert not furniture._called(Node("div", {"class": name})), name


@pytest.mark.parametrize(
    "row", [row for row in MAIL if row["kind"] in ("reply", "forward", "signature")], ids=lambda row: row["example"]
)
def test_every_mark_in_a_letter_is_known(row: dict[str, str]) -> None:
    assert roles(["Отчёт.", row["example"], "дальше"])[1] is not Role.OWN


@pytest.mark.parametrize(
    "row", [row for row in MAIL if row["kind"] in ("header", "sender")], ids=lambda row: row["example"]
)
def test_every_header_is_known_in_a_head(row: dict[str, str]) -> None:
    told = roles(["Отчёт.", row["example"], "От: Б. Асанов", "Кому: А. Ким", "Пришлите."])
    assert told[1:] == [Role.QUOTED] * 4


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_of_reports_end_no_letter(sentence: str) -> None:
    assert roles(["Отчёт.", sentence, "дальше"]) == [Role.OWN] * 3
