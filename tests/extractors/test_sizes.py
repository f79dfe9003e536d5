import pytest

from pipeline import annotators, lexicons, readers
from pipeline.extractors import sizes
from pipeline.settings import Settings


def _sizes(text):
    document = readers.read(text.encode(), Settings())
    return [(found.text, found.value) for found in sizes.extract(annotators.annotate(document))]


@pytest.mark.parametrize("row", lexicons.read("list_sizes"), ids=lambda row: row["table"])
def test_each_example_gives_its_list(row):
    ((_, value),) = _sizes(f"На встрече {row['example']}.")
    assert value.startswith(row["table"])


def test_adjectives_stand_between_and_vague_numbers_say_nothing():
    assert _sizes("Выступили шесть приглашённых докладчиков.") == [("шесть приглашённых докладчиков", "people 6")]
    assert _sizes("Выступили около десяти докладчиков.") == []
