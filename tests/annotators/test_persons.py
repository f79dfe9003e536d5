"""Names of people in running text."""

import pytest

from pipeline.annotators import annotate
from pipeline.annotators.persons.name import names_of, people_of
from pipeline.readers import read
from pipeline.settings import Settings


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Выступил Егор Токсобаев. По словам Токсобаева, сроки известны. Токсобаев ответил на вопросы.",
            ["Егор Токсобаев", "Токсобаева", "Токсобаев"],
        ),
        ("Об этом рассказал академик Сагынбаев. Академик Сагынбаев живёт в Оше.", ["Сагынбаев", "Сагынбаев"]),
        ("Автомобиль «Токсобаев» показал Егор Токсобаев.", ["Егор Токсобаев"]),
    ],
)
def test_a_surname_alone_is_found_where_its_owner_is_named(text, names):
    doc = annotate(read(text.encode(), Settings()))
    assert [doc[one.start : one.end].text for one in names_of(doc)] == names


@pytest.mark.parametrize(
    "text", ["Ответил председатель джамоата Исфара Давлат Горов.", "Ответил раис джамоата Исфара Горов Д."]
)
def test_a_place_before_a_name_is_no_part_of_it(text):
    doc = annotate(read(text.encode(), Settings()))
    assert "Исфара" not in [doc[one.start].text for one in people_of(doc)]


def test_who_works_in_a_place_does_not_lend_it_a_name():
    doc = annotate(read("Вечер вёл повар музея Асан Болот уулу.".encode(), Settings()))
    assert len(people_of(doc)) == 1


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Прибыли гости из стран Коста Рика и Эль Сальвадор.", []),
        ("Всё-таки Токсобаев выступил первым.", ["Токсобаев"]),
        ("Похороны Людмилы Маратовны состоятся завтра.", ["Людмилы Маратовны"]),
        ("Об этом рассказал Хван Чжон Ёп.", ["Хван Чжон Ёп"]),
        ("С докладом выступил Франк Де Лекер.", ["Франк Де Лекер"]),
        ("Обсуждения вёл мэр Токтогула Баатырбек Асанкулов.", ["Баатырбек Асанкулов"]),
        ("К гостям обратился вице-мэр Канта Шамиль Исаев.", ["Шамиль Исаев"]),
        ("Выступила учительница Асанова Мария Маратовна.", ["Асанова Мария Маратовна"]),
        ("Спросила психолог МЧС Зоя Павловна Кох.", ["Зоя Павловна Кох"]),
        ("Круглый стол. Баткен, зал администрации.", []),
        ("Ответил старейшина Асанбай ата Төрөев.", ["Асанбай ата Төрөев"]),
        ("Ответил сотрудник института НАН КР Асан Болот уулу.", ["Асан Болот уулу"]),
    ],
)
def test_a_name_has_no_words_of_others(text, names):
    """Countries, joining words, common plurals are no part of a name; a common word that is a name is."""
    doc = annotate(read(text.encode(), Settings()))
    assert [doc[one.start : one.end].text for one in names_of(doc)] == names
