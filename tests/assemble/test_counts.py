from pipeline.assemble.counts import counted
from pipeline.model.report import Event

from .made import count, share


def test_total_and_sexes_are_told_apart():
    event = counted(Event(), share(count(43, qualifier="about"), count(21, "f"), count(22, "m")))
    assert event.participants_total.value == 43
    assert event.participants_qualifier.value == "about"
    assert (event.participants_female.value, event.participants_male.value) == (21, 22)


def test_a_labelled_total_wins_over_one_in_a_sentence():
    event = counted(Event(), share(count(1700, rule="count.attendance"), count(33, rule="count.label", at=99)))
    assert event.participants_total.value == 33
