"""Who is who among the people of a text."""

import pytest

from pipeline.annotators import annotate
from pipeline.assemble.characters import cast
from pipeline.extractors import people
from pipeline.readers import read
from pipeline.settings import Settings


def names(text):
    """The names of the people of a text, in order."""
    doc = annotate(read(text.encode(), Settings()))
    return [one.name.canonical for one in cast(mention for mention in people.extract(doc) if mention.label == "person")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Выступил Егор Токсобаев. Вопросы задавали эксперту фонда Токсобаеву.", ["Токсобаев Егор"]),
        ("Участники поблагодарили Веселина Маматова. Веселин Маматов ответил.", ["Маматов Веселин"]),
        ("На встрече выступил Гвидо Флаттен (Guido Flatten), консул.", ["Флаттен Гвидо"]),
    ],
)
def test_one_person_in_several_forms(text, expected):
    """A surname alone in another case, a name in the genitive, a name once more in Latin letters."""
    assert names(text) == expected


def test_a_case_that_the_sentence_shows_is_believed():
    assert names("Организаторы пригласили на встречу Кубата Асанова.") == ["Асанов Кубат"]
