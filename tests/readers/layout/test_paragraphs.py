"""Whether a line goes on with the one above it, where the type of a scan deceives."""

from itertools import count

import pytest

from pipeline.readers.layout.column import Room, narrowed
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


RAGGED = """Трёхдневный симпозиум мастеров
начался с дождя. Юрты пришлось
переставлять, и первой за дело
взялась хозяйка двора Асель
Мамытова. Потом говорили о ценах
на шерсть, о подделках и очереди
за упаковкой."""


def test_a_ragged_column_is_as_wide_as_its_text_below_a_wide_heading() -> None:
    heading = typed("*Мастера* *четырёх* *областей* *встретились* *на* *симпозиуме*", 14, 20)
    lines = [typed(text, 11, base) for text, base in zip(RAGGED.splitlines(), count(60, 14), strict=False)]
    assert narrowed([heading, *lines], ROOM).right == max(one.x1 for one in lines)


def test_lines_that_each_say_something_leave_the_room_as_it_is() -> None:
    names = "Асанов", "Мамытова Асель", "Ким", "Орозбекова Жылдыз", "Рахимов Бек"
    assert narrowed([typed(name, 11, base) for name, base in zip(names, count(60, 14), strict=False)], ROOM) == ROOM
