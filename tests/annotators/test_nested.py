"""The network for nested spans: what it finds, and that paragraphs do not see one another."""

import pytest

from pipeline.annotators import annotate
from pipeline.annotators.nested import stretches_of, ties_of
from pipeline.readers import read
from pipeline.settings import Settings


def read_text(text):
    return annotate(read(text.encode(), Settings()))


def drawn(doc):
    """Every stretch as `label words`."""
    return [f"{one.label} {doc[one.start : one.end].text}" for one in stretches_of(doc)]


def test_spans_lie_inside_one_another():
    found = drawn(read_text("Об этом сообщил директор департамента культуры Москвы Сергей Капков."))
    assert {"POST директор", "LOC Москвы", "PERSON Сергей Капков"} <= set(found)
    assert any(one.startswith("ORG департамента культуры") for one in found)


def test_a_post_is_tied_to_its_holder_and_its_place():
    doc = read_text("Министр финансов Грузии Леван Маматов встретился с мэром Оша Асаном Токоевым.")
    ties = {
        (doc[a.start : a.end].text, doc[b.start : b.end].text) for a, b in ((t.post, t.other) for t in ties_of(doc))
    }
    assert ties == {
        ("Министр финансов", "Грузии"),
        ("Министр финансов", "Леван Маматов"),
        ("мэром", "Оша"),
        ("мэром", "Асаном Токоевым"),
    }


def test_what_stands_in_another_paragraph_changes_nothing():
    one, other = "Выступил ректор университета Бакыт Асанов.", "Директор школы Анна Петрова поблагодарила гостей."
    assert drawn(read_text(f"{one}\n\n{other}")) == drawn(read_text(one)) + drawn(read_text(other))


@pytest.mark.parametrize("text", ["Итоги.", "№ 5", "1\t2\t3"])
def test_a_text_without_names_has_none(text):
    assert stretches_of(read_text(text)) == []
