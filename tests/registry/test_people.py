"""One person under several names; two persons under names that look alike."""

import pytest

from pipeline.registry.people import folded, fullest


def joined(*names):
    """Each name with the one that it joins; '?' before a name stands for a woman."""
    known = {folded(name, *(name.removeprefix("?") + " . .").split()[:3]): name for name in names}
    owners = fullest({key: "f" if name.startswith("?") else "" for key, name in known.items()})
    return {known[key]: known[owner] for key, owner in owners.items()}


@pytest.mark.parametrize(
    "short", ["Абдыров Т. Ш.", "Абдыров Т. Шакирович", "Абдыров Толонбек", "Абдыров Толонбек Ш.", "Абдыров Т."]
)
def test_a_shorter_form_joins_the_only_fuller_one(short):
    full = "Абдыров Толонбек Шакирович"
    assert joined(short, full) == {short: full, full: full}


def test_two_initials_are_enough_among_namesakes():
    full = "Абдыров Толонбек Шакирович"
    assert joined("Абдыров Т. Ш.", full, "Абдыров Бакыт Асанович")["Абдыров Т. Ш."] == full


def test_forms_join_through_one_another():
    told = joined("Абдыров Т. Ш.", "Абдыров Толонбек Ш.", "Абдыров Толонбек Шакирович")
    assert set(told.values()) == {"Абдыров Толонбек Шакирович"}


@pytest.mark.parametrize(
    "names",
    [
        ("Абдыров Т. Ш.", "Абдыров Толонбек Шакирович", "Абдыров Тимур Шаршенович"),
        ("Абдыров Толонбек", "Абдыров Толонбек Шакирович", "Абдыров Толонбек Асанович"),
        ("Абдыров Т.", "Абдыров Толонбек", "Абдыров Бакыт"),
        ("Абдыров А. Ш.", "Абдыров Толонбек Шакирович"),
        ("Абдыров Т. К.", "Абдыров Толонбек Шакирович"),
        ("Абдырова Т. Ш.", "Абдыров Толонбек Шакирович"),
        ("Ли А.", "?Ли Анна", "Ли Антон"),
    ],
)
def test_in_doubt_nobody_joins(names):
    assert joined(*names)[names[0]] == names[0]


def test_a_man_does_not_join_a_woman():
    genders = {folded("", "Ли", "А.", ""): "m", folded("", "Ли", "Анна", ""): "f"}
    assert all(name == owner for name, owner in fullest(genders).items())


def test_a_name_that_is_not_taken_apart_joins_nothing():
    whole = folded("отец Иоанн", "", "", "")
    other = folded("", "отец", "Иоанн", "Петрович")
    assert fullest({whole: "", other: ""})[whole] == whole
    assert folded("Алексей Кудрин", "Кудрин", "", "").surname == "алексей кудрин"


def test_spellings_fold_together():
    assert folded("", "Төлөнов", "Үмүт", "Ж.") == folded("", "ТОЛОНОВ", "Умут", "Ж")
    assert folded("", "Салтыкова — Щедрина", "Алёна", "") == folded("", "Салтыкова-Щедрина", "Алена", "")
