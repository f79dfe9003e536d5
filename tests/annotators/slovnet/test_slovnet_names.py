from pathlib import Path

import pytest
from razdel import tokenize
from slovnet_texts import ODD, PARAGRAPHS, long

from pipeline.annotators.slovnet.names import entities, ner, spans

RAW = Path(__file__).parents[3] / "raw_reports"
SURE = 0.6
"""Names of a lower confidence are near ties, where the last bits decide."""


def told(words, found):
    return [(" ".join(words[one.start : one.end]), one.label) for one in found]


def test_tags_are_slovnets_own(reference):
    assert ner(PARAGRAPHS) == reference.ner(PARAGRAPHS)


def test_tags_of_ten_thousand_words_in_one_paragraph_are_slovnets_own(reference):
    words = long(10_000)
    assert ner([words]) == reference.ner([words])


@pytest.mark.parametrize("path", sorted([*RAW.glob("*.txt"), *RAW.glob("*.md")]), ids=lambda path: path.name)
def test_names_in_the_sample_reports_are_slovnets_own_but_for_near_ties(reference, path):
    encoding = "cp1251" if path.name.startswith("Худжанд") else "utf-8"
    lines = path.read_text(encoding).splitlines()
    paragraphs = [[token.text for token in tokenize(line)] for line in lines if line.strip()]
    found = entities(paragraphs)
    expected = [set(spans(tags)) for tags in reference.ner(paragraphs)]
    sure = [{(one.start, one.end, one.label) for one in here if one.confidence >= SURE} for here in found]
    every = [{(one.start, one.end, one.label) for one in here} for here in found]
    assert all(here <= there for here, there in zip(sure, expected, strict=True))
    assert sum(len(here ^ there) for here, there in zip(every, expected, strict=True)) <= 2


def test_people_places_and_organisations_are_found_with_their_bounds():
    found = entities(PARAGRAPHS[:2])
    assert told(PARAGRAPHS[0], found[0])[0] == ("Джалал-Абад", "LOC")
    assert told(PARAGRAPHS[1], found[1]) == [("Ош", "LOC"), ("Таалайбек Сыдыков", "PER"), ("Айнура Осмонова", "PER")]


def test_entities_are_the_spans_of_the_tags():
    assert [[(one.start, one.end, one.label) for one in here] for here in entities(PARAGRAPHS)] == [
        list(spans(tags)) for tags in ner(PARAGRAPHS)
    ]


def test_a_paragraph_gets_the_same_answer_alone_and_among_others():
    together = entities([*ODD, *PARAGRAPHS, *reversed(PARAGRAPHS)])
    assert together[len(ODD) : len(ODD) + len(PARAGRAPHS)] == [entities([words])[0] for words in PARAGRAPHS]
    assert together[-len(PARAGRAPHS) :][::-1] == together[len(ODD) : len(ODD) + len(PARAGRAPHS)]


def test_a_second_look_gives_the_same_answer():
    assert entities(PARAGRAPHS) == entities(PARAGRAPHS)


def test_a_confidence_is_a_probability():
    assert all(0 < one.confidence <= 1 for here in entities(PARAGRAPHS) for one in here)


def test_a_name_in_capitals_is_doubtful():
    sure = entities([["Выступила", "Айнура", "Осмонова", "."]])[0][0]
    unsure = entities([["Выступила", "АЙНУРА", "ОСМОНОВА", "."]])[0]
    assert sure.label == "PER"
    assert all(one.confidence < sure.confidence for one in unsure)


@pytest.mark.parametrize("paragraphs", [[], [[]], [[], []]])
def test_nothing_is_found_in_nothing(paragraphs):
    assert entities(paragraphs) == [[] for _ in paragraphs]
    assert ner(paragraphs) == [[] for _ in paragraphs]


def test_odd_words_get_a_tag_each():
    assert [len(tags) for tags in ner(ODD)] == [len(words) for words in ODD]


def test_what_an_inside_tag_stands_for_is_said_by_the_beginning_before_it():
    assert list(spans(["O", "B-PER", "I-ORG", "O", "I-LOC", "B-LOC"])) == [(1, 3, "PER"), (5, 6, "LOC")]
