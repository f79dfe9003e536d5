"""Text files: what does not show in a drawing. The drawn cases lie beside."""

import pytest

from pipeline.errors import DamagedError, EmptyError, LimitError
from pipeline.readers.txt import read
from pipeline.settings import Limits, Settings


def test_text_of_which_too_much_is_lost_is_refused() -> None:
    with pytest.raises(DamagedError, match="lost_characters"):
        read(("\ufffd" * 30 + " 2021").encode(), Settings())


def test_a_lost_character_is_reported_and_never_shown() -> None:
    document = read("Круглый стол прошёл в го\ufffdоде Ош".encode(), Settings())
    assert "\ufffd" not in document.text
    assert [problem.code for problem in document.problems] == ["lost_characters"]


def test_nothing_but_blanks_is_empty() -> None:
    with pytest.raises(EmptyError):
        read(b"\n \t\n----\n", Settings())


def test_too_many_characters() -> None:
    with pytest.raises(LimitError, match="too_many_characters"):
        read("слово\n\n".encode() * 100, Settings(limits=Limits(characters=100)))
