"""Whether a line goes on with the one above it, where the type of a scan deceives."""

from itertools import count

import pytest

from pipeline.readers.layout.column import Room
from pipeline.readers.layout.lines import Line, line
from pipeline.readers.layout.page import Word
from pipeline.readers.layout.paragraphs import paragraphs

ROOM = Room(0, 300)


def typed(text: str, size: float, base: float) -> Line:
    """A line that letters of 6 points fill; words between stars are bold."""
    words, at = [], 0.0
    for told in text.split():
        bare = told.strip("*")
        words.append(Word(bare, at, base - 0.8 * size, at + 6 * len(bare), base + 0.2 * size, size, bold=bare != told))
        at = words[-1].x1 + 4
    return line(words)


def laid(*lines: tuple[str, float]) -> list[str]:
    return [
        " / ".join(one.text for one in group)
        for group in paragraphs(
            [typed(text, size, base) for (text, size), base in zip(lines, count(20, 14), strict=False)], ROOM
        )
    ]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        (("*Круглый* *стол* *«Вода* *в* *сёлах:* *кто* *отвечает* *за*", 15.9), ("*качество»*", 11.9)),
        (("Ведущий: Денис Корнилов, главный редактор «Южный", 11.8), ("*ветер»*", 9.1)),
    ],
)
def test_a_full_line_inside_a_quotation_goes_on_whatever_its_type(
    above: tuple[str, float], below: tuple[str, float]
) -> None:
    assert len(laid(above, below)) == 1


def test_a_bold_label_below_a_bold_heading_begins_a_paragraph() -> None:
    heading = "*Протокол* *общего* *собрания* *собственников* *дома* *№* *14*", 11.3
    assert laid(heading, ("*Дата:* среда, 26 апреля 2023 года", 11.3)) == [
        "Протокол общего собрания собственников дома № 14",
        "Дата: среда, 26 апреля 2023 года",
    ]


def test_a_bold_label_may_go_on_over_the_lines_end() -> None:
    label = "*Количество* *участников* *мероприятия,* *в* *том* *числе*", 11.3
    assert len(laid(label, ("*женщин:* 15 человек", 11.3))) == 1
