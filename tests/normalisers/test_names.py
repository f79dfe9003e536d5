"""Names put into the nominative, each with what its sentence tells of the case."""

import pytest

from pipeline.normalisers.names import parse_name, parse_names


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ху Цзиньтао", "Ху Цзиньтао"),
        ("Чжан Вэй", "Чжан Вэй"),
        ("Кима Чен Ира", "Ким Чен Ир"),
        ("Пак Станислав", "Пак Станислав"),
        ("Усамы бин Ладена", "бин Ладен Усама"),
        ("Массимо Де Сантис", "Де Сантис Массимо"),
        ("Халеда эль-Масри", "эль-Масри Халед"),
        ("Джоанны Стингрей", "Стингрей Джоанна"),
        ("Асели Токоевой", "Токоева Асель"),
        ("Сейджи Накамура", "Накамура Сейджи"),
        ("Виктором Горячим", "Горячий Виктор"),
        ("Шохназара Асанова", "Асанов Шохназар"),
        ("Марату Серикулы Ахметову", "Ахметов Марат Серикулы"),
        ("Жанель Сериккызы", "Жанель Сериккызы"),
        ("ЛИ Зоя", "Ли Зоя"),
        ("Асанбай ата Төрөев", "Төрөев Асанбай"),
        ("Игорем Киверей", "Киверя Игорь"),
        ("Игорем Лобода", "Лобода Игорь"),
    ],
)
def test_names_from_abroad(printed, name):
    """A surname of one syllable stands first; a particle belongs to the word behind it."""
    assert parse_name(printed).canonical == name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Владимира Шпальды", "Шпальда Владимир"),
        ("Олегом Дерибаской", "Дерибаска Олег"),
        ("Хуану Пабло Кантойе", "Кантойя Хуан Пабло"),
        ("Пабло Моралеса", "Моралес Пабло"),
        ("Паноса Карамениса", "Караменис Панос"),
        ("Абдуллой Тюлем", "Тюль Абдулла"),
        ("Марию Сергачёву", "Сергачёва Мария"),
        ("Аделину Сергачёву", "Сергачёва Аделина"),
        ("Мехрангез Давлатовой", "Давлатова Мехрангез"),
        ("Си Вэньпином", "Си Вэньпин"),
        ("Цзян Дэминя", "Цзян Дэминь"),
        ("Ён Суном Паком", "Пак Ён Сун"),
        ("Нгуен Ван Тханя", "Нгуен Ван Тхань"),
        ("Виктора Милошевича", "Милошевич Виктор"),
        ("Виктор Шендерович", "Шендерович Виктор"),
        ("Виктор Маратович", "Виктор Маратович"),
        ("Жана-Пьера Дюруа", "Дюруа Жан-Пьер"),
        ("Никитой Седых", "Седых Никита"),
        ("Жана-Пьера Колена", "Колен Жан-Пьер"),
        ("Кан Джон Сика", "Кан Джон Сик"),
        ("Такаси Ямадой", "Ямада Такаси"),
        ("Ахмат-Хаджи Сулейманова", "Сулейманов Ахмат-Хаджи"),
    ],
)
def test_a_foreign_surname_declines_by_its_last_letters(printed, name):
    """What the nominative ends in follows from the case of the given name and from how surnames usually end."""
    assert parse_name(printed).canonical == name


def test_a_lone_name_may_be_a_surname_or_a_given_name():
    assert {(one.surname, one.given_name) for one in parse_names("Гордон")} >= {("", "Гордон"), ("Гордон", "")}


@pytest.mark.parametrize(("case", "name"), [("gent", "Топалов Веселин"), ("nomn", "Топалова Веселина")])
def test_the_case_tells_a_man_from_a_woman(case, name):
    assert parse_name("Веселина Топалова", {case: 4.0 if case == "gent" else 1.0}).canonical == name


def test_a_lone_surname_may_be_a_mans_in_the_genitive():
    assert [name.canonical for name in parse_names("Свиридова")] == ["Свиридова", "Свиридов"]


CASES = """
Гельмут Яковлевич Дик => Дик Гельмут Яковлевич, m
Ырыс Давлетов => Давлетов Ырыс, m
Умутай Раззакова => Раззакова Умутай, f
Сонунбека Рысмендеева => Рысмендеев Сонунбек, m
Толгонбая Сейдакматова => Сейдакматов Толгонбай, m
Айбека Асанова => Асанов Айбек, m
Рахата Асанова => Асанов Рахат, m
Рахат Асанова => Асанова Рахат, f
Саша Иванова => Иванова Саша, f
Саша Иванов => Иванов Саша, m
Зою Бриль => Бриль Зоя, f
Анны Коваль => Коваль Анна, f
Ивана Коваля => Коваль Иван, m
Дарьей Линник => Линник Дарья, f
Каныкей Жапарову => Жапарова Каныкей, f
Бурул Асылбаевой => Асылбаева Бурул, f
Наталье Ким => Ким Наталья, f
Чжан Вэй => Чжан Вэй,
Ким Анна => Ким Анна, f
Ян Ли => Ли Ян, m
Пак Ён Сун => Пак Ён Сун,
Ким Виктор => Ким Виктор, m
Ма Юсуп => Ма Юсуп, m
"""


@pytest.mark.parametrize("case", CASES.strip().splitlines())
def test_a_name_is_put_into_the_nominative(case: str) -> None:
    """«Фамилия Имя Отчество», and the gender where the forms tell it."""
    text, _, expected = case.partition("=>")
    name = parse_name(text.strip())
    assert name is not None
    assert f"{name.canonical}, {name.gender}".strip() == expected.strip()
