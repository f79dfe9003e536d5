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
    ],
)
def test_names_from_abroad(printed, name):
    """A surname of one syllable stands first; a particle belongs to the word behind it."""
    assert parse_name(printed).canonical == name


@pytest.mark.parametrize(("case", "name"), [("gent", "Топалов Веселин"), ("nomn", "Топалова Веселина")])
def test_the_case_tells_a_man_from_a_woman(case, name):
    assert parse_name("Веселина Топалова", {case: 4.0 if case == "gent" else 1.0}).canonical == name


def test_a_lone_surname_may_be_a_mans_in_the_genitive():
    assert [name.canonical for name in parse_names("Свиридова")] == ["Свиридова", "Свиридов"]
