from pipeline.assemble.characters import cast

from .made import named, said


def _names(*mentions):
    return [one.name.canonical for one in cast(mentions)]


def test_a_person_named_three_ways_is_one_in_the_fullest_form():
    assert _names(
        named("Лебедева И. В."),
        named("Ирина Викторовна", at=40),
        named("Лебедева", at=80),
    ) == ["Лебедева Ирина Викторовна"]


def test_namesakes_stay_apart_and_a_surname_alone_means_the_first():
    cast_ = cast([named("Асанов Бакыт"), named("Асанов Нурлан", at=40), named("Асанов", at=80)])
    assert [(one.name.canonical, len(one.mentions)) for one in cast_] == [("Асанов Бакыт", 2), ("Асанов Нурлан", 1)]


def test_people_stand_in_the_order_of_their_first_naming():
    assert _names(
        named("Касымова", at=0, rule="people.tree"), named("Петров Иван", at=20), named("Касымова Айгүл", at=40)
    ) == [
        "Касымова Айгүл",
        "Петров Иван",
    ]


def test_a_single_word_is_nobody_unless_its_sentence_gives_part_and_post():
    assert _names(named("Асанов", rule="people.bare")) == []
    told = named("Асанов", "speaker", said("position", "директор школы", value="nomn"))
    assert _names(told) == ["Асанов"]


def test_who_only_signs_the_paper_is_none_of_the_events_people():
    assert _names(named("Усенова Жылдыз", rule="people.signature")) == []


def test_the_case_of_the_post_decides_the_case_of_the_name():
    mention = named("Садыкову Бахтияру", "", said("case", "директору", value="datv"))
    assert _names(mention) == ["Садыков Бахтияр"]
