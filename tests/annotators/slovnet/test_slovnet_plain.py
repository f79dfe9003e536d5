import pytest
from slovnet_texts import ODD, PARAGRAPHS

from pipeline.annotators.slovnet.names import entities
from pipeline.annotators.slovnet.plain import plain


def people(words):
    return [" ".join(words[one.start : one.end]) for one in entities([plain(words)])[0] if one.label == "PER"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Встречу вёл БАКЫТ ШАМШИЕВ , эксперт .", ["БАКЫТ ШАМШИЕВ"]),
        ("Выступил Гвидо ФЛАТТЕН из ОБСЕ .", ["Гвидо ФЛАТТЕН"]),
        ("Доклад представил Өмүрбек Жолдошев .", ["Өмүрбек Жолдошев"]),
        ("ПОД ПРЕДСЕДАТЕЛЬСТВОМ АЙНУРЫ ОСМОНОВОЙ", ["АЙНУРЫ ОСМОНОВОЙ"]),
    ],
)
def test_names_in_capitals_and_with_kyrgyz_letters_are_found(text, expected):
    assert people(text.split()) == expected


@pytest.mark.parametrize("word", ["ОБСЕ", "ПРООН", "ЮСАИД", "МГППУ", "USAID", "КР", "ОФ", "ЖК", "НПО", "МОТ"])
def test_abbreviations_stay_as_they_are(word):
    assert plain(["встреча", word, "прошла"])[1] == word


def test_a_heading_in_capitals_is_written_as_a_sentence():
    heading = ["ПРОТОКОЛ", "№", "4", "МГППУ", "И", "ОБСЕ", "В", "Г", ".", "ОШ", "С", "Т", ".", "ЛИМОМ"]
    assert plain(heading) == ["протокол", "№", "4", "МГППУ", "и", "ОБСЕ", "в", "г", ".", "Ош", "с", "Т", ".", "Лимом"]


def test_a_foreign_surname_in_capitals_is_known_by_the_name_or_initial_before_it():
    assert plain(["вёл", "Марат", "ФЛАТТЕН"])[2] == plain(["вёл", "М", ".", "ФЛАТТЕН"])[3] == "Флаттен"
    assert plain(["вёл", "ФЛАТТЕН"])[1] == "ФЛАТТЕН"


def test_words_that_news_would_print_alike_are_not_touched():
    words = PARAGRAPHS[1] + PARAGRAPHS[2]
    assert plain(words) == words


def test_words_are_kept_one_for_one():
    assert [len(plain(words)) for words in [*PARAGRAPHS, *ODD]] == [len(words) for words in [*PARAGRAPHS, *ODD]]
