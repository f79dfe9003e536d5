"""Makes the PDFs beside it, each named for what it shows: `python -m tests.readers.pdf.make`; always the same bytes.

Those that are named for the program that prints them were printed by it, of made texts.
"""

import textwrap
from collections.abc import Callable
from pathlib import Path

from tests.readers.pdf.paper import Paper, pdf

LEFT, TOP, WIDE = 85, 70, 76
"""Where the text of a page begins, and how many letters of 12 points go into a line (6 points each)."""
WATER = (
    "Участники обсудили порядок сбора взносов, ремонт шлюзов и подготовку мирабов. Эксперт Ирина Петрова рассказала, "
    "как ведут учёт воды в соседней области, и предложила создать общий журнал."
)
OPENED = (
    "Открывая встречу, заместитель главы айыл окмоту Асанов Бакыт Толобекович отметил, что за последние два года жалоб "
    "на распределение воды стало вдвое меньше, однако графики полива вывешивают не везде."
)
FILES: dict[str, Callable[[], list[Paper]]] = {}


def file(make: Callable[[], list[Paper]]) -> Callable[[], list[Paper]]:
    """A row of the table: the function's name is the file's."""
    FILES[make.__name__] = make
    return make


def wrapped(text: str, wide: int = WIDE, indent: str = "") -> str:
    return textwrap.fill(text, wide, initial_indent=indent, break_long_words=False, break_on_hyphens=False)


def centred(paper: Paper, y: float, text: str, size: float = 12, font: str = "plain") -> None:
    paper.text(LEFT + (WIDE * 6 - len(text) * size / 2) / 2, y, text, size, font)


def told(paper: Paper, y: float, *paragraphs: str, gap: float = 0, step: float = 1.2, wide: int = WIDE) -> float:
    """Paragraphs below each other, `gap` points more between two than between lines."""
    for paragraph in paragraphs:
        y = paper.lines(LEFT, y, wrapped(paragraph, wide), step=step) + gap
    return y


@file
def paragraphs_parted_by_white() -> list[Paper]:
    paper = Paper()
    told(paper, TOP, WATER, OPENED, "Секретарь собрания: А. Иванова", gap=6)
    return [paper]


@file
def paragraphs_parted_by_indents() -> list[Paper]:
    paper, y = Paper(), TOP
    for text in (WATER, OPENED, WATER):
        first, *rest = wrapped(text, WIDE, "x" * 6).split("\n")
        paper.text(LEFT + 36, y, first[6:])
        y = paper.lines(LEFT, y + 14.4, "\n".join(rest))
    return [paper]


@file
def lines_that_end_early_stay_apart() -> list[Paper]:
    paper = Paper()
    y = told(paper, TOP, WATER)
    told(paper, y, "«Читаем код как текст»", "Гульжан Бекенова", "учитель информатики гимназии № 56", WATER)
    return [paper]


@file
def labels_in_bold_begin_paragraphs() -> list[Paper]:
    paper = Paper()
    for at, (label, value) in enumerate(
        (
            ("Место:", "село Кызыл-Туу Тонского района Иссык-Кульской области, клуб, 2 этаж"),
            ("Председатель:", "Шаршеналиев Мирлан, глава Кызыл-Тууского айыл окмоту с 2020 г."),
            ("Секретарь:", "Мураталиева Н."),
        )
    ):
        paper.text(LEFT, TOP + 18 * at, label, font="bold")
        paper.text(LEFT + 6 * len(label) + 6, TOP + 18 * at, value)
    told(paper, TOP + 80, WATER)
    return [paper]


@file
def a_centred_heading_of_two_lines_is_one() -> list[Paper]:
    paper = Paper()
    centred(paper, TOP, "Отчёт о проведении круглого стола", 16, "bold")
    centred(paper, TOP + 19, "«Вода и школа»", 16, "bold")
    y = told(paper, TOP + 50, OPENED, gap=6)
    paper.text(LEFT, y + 6, "Рекомендации", font="bold")
    told(paper, y + 26, WATER)
    return [paper]


@file
def hyphens_at_line_ends_stay() -> list[Paper]:
    paper = Paper()
    paper.lines(
        LEFT, TOP, "В работе семинара приняли участие представители органов местного самоуправ-\nления и журналисты."
    )
    return [paper]


@file
def bold_and_italic() -> list[Paper]:
    paper = Paper()
    paper.text(LEFT, TOP, "Дата проведения:", font="bold")
    paper.text(LEFT + 17 * 6, TOP, "5 мая 2023 года")
    paper.text(LEFT, TOP + 30, "Слово взяла")
    paper.text(LEFT + 12 * 6, TOP + 30, "Жанар Оспанова", font="italic")
    paper.text(LEFT + 26 * 6, TOP + 30, ", директор школы.")
    told(paper, TOP + 60, WATER)
    return [paper]


@file
def text_that_is_struck_through() -> list[Paper]:
    """As Word and LibreOffice print what an editor changed: the old struck, the new underlined."""
    paper = Paper()
    paper.text(LEFT, TOP, "Дата: 12 мая 2023 года, 30 человек35 человек")
    paper.strike(LEFT + 36, TOP, 1)
    paper.rule(LEFT + 42, TOP + 1.5, LEFT + 48, TOP + 1.5)
    paper.strike(LEFT + 24 * 6, TOP, 10)
    paper.lines(LEFT, TOP + 30, "– вывешивать графики;\n– просить министерство.")
    paper.strike(LEFT, TOP + 44.4, 23)
    told(paper, TOP + 70, WATER)
    return [paper]


@file
def an_item_over_the_end_of_a_page() -> list[Paper]:
    papers = [Paper(), Paper()]
    lines = wrapped(f"{OPENED} {WATER}", WIDE - 6).split("\n")
    told(papers[0], TOP, WATER)
    papers[0].text(LEFT + 18, 740, "1.")
    papers[0].lines(LEFT + 36, 740, "\n".join(lines[:3]))
    y = papers[1].lines(LEFT + 36, TOP, "\n".join(lines[3:]))
    told(papers[1], y + 6, WATER)
    return papers


@file
def lists_with_their_markers() -> list[Paper]:
    paper = Paper()
    y = told(paper, TOP, WATER, "Участники рекомендуют:")
    for mark, text in (("1.", OPENED), ("2.", "вывешивать графики;"), ("а)", "на двери школы;"), ("б)", "в сети.")):
        x = LEFT + (18 if mark[0] in "12" else 36)
        paper.text(x, y, mark)
        y = paper.lines(x + 18, y, wrapped(text, WIDE - 9))
    for text in ("ремонт шлюзов;", "учёт воды."):
        paper.dot(LEFT + 6, y - 4)
        y = paper.lines(LEFT + 18, y, text)
    told(paper, y, "– Воды хватит всем, – сказал мираб.", WATER)
    return [paper]


@file
def labels_that_only_those_above_tell() -> list[Paper]:
    paper = Paper()
    y = told(paper, TOP, WATER, "2023. Год воды.", "Участники рекомендуют:")
    for mark in ("а.", "б.", "в.", "998.", "999.", "1000.", "1001.", "1002."):
        y = told(paper, y, f"{mark} вывешивать графики на двери школы и на рынке;")
    told(paper, y, "2024. Год гор.")
    return [paper]


@file
def two_columns() -> list[Paper]:
    paper = Paper()
    centred(paper, TOP, "Вестник айылного аймака", 18, "bold")
    for x in (60, 315):
        y = paper.lines(x, TOP + 40, wrapped(OPENED, 38))
        paper.lines(x, y + 6, wrapped(WATER, 38))
    told(paper, TOP + 280, "Следующий номер выйдет в июне 2023 года, его тема – ремонт дорог.")
    return [paper]


@file
def two_columns_hardly_apart() -> list[Paper]:
    """As browsers print them, justified: the gutter is one letter's size, and some lines are stretched more."""
    paper = Paper()
    for x, text in ((60, f"{OPENED} {WATER}"), (300, f"{WATER} {OPENED}")):
        for at, line in enumerate(wrapped(text, 38).split("\n")):
            words = line.split(" ")
            blank = min((228 - 6 * len("".join(words))) / max(len(words) - 1, 1), 18)
            place = x
            for word in words:
                paper.text(place, TOP + 14.4 * at, word)
                place += 6 * len(word) + blank
    return [paper]


@file
def a_last_column_of_two_lines() -> list[Paper]:
    paper = Paper()
    *lines, before, last = wrapped(f"{OPENED} {WATER} {OPENED} {WATER}", 38).split("\n")
    paper.lines(60, TOP, "\n".join(lines))
    paper.lines(315, TOP, f"{before}\n{last}")
    return [paper]


@file
def headings_side_by_side_in_two_columns() -> list[Paper]:
    paper = Paper()
    for x, first in ((60, 1), (315, 3)):
        for at in range(2):
            paper.text(x, TOP + 170 * at, f"Часть {first + at}", 12, "bold")
            paper.lines(x, TOP + 20 + 170 * at, wrapped(OPENED, 38))
    told(paper, TOP + 360, WATER)
    return [paper]


@file
def a_paragraph_over_the_end_of_a_column() -> list[Paper]:
    paper = Paper()
    lines = wrapped(f"{OPENED} {WATER} {OPENED}", 38).split("\n")
    half = len(lines) // 2
    paper.lines(60, TOP, "\n".join(lines[:half]))
    paper.lines(315, TOP, "\n".join(lines[half:]))
    return [paper]


@file
def running_headers_and_page_numbers() -> list[Paper]:
    papers = [Paper() for _ in range(3)]
    for number, paper in enumerate(papers, 1):
        centred(paper, 36, "Проект «Вода без споров», 2023 год", 9)
        centred(paper, 810, f"– {number} –", 9)
        y = told(paper, TOP, f"Часть {number}: {OPENED}", gap=6)
        if number < 3:
            lines = wrapped(WATER).split("\n")
            paper.lines(LEFT, y, "\n".join(lines[:2]))
            paper.text(LEFT, 770, "Примечание редакции.")
    return papers


@file
def a_paragraph_over_the_end_of_a_page() -> list[Paper]:
    papers = [Paper(), Paper()]
    lines = wrapped(f"{OPENED} {WATER}").split("\n")
    papers[0].lines(LEFT, 740, "\n".join(lines[:3]))
    y = papers[1].lines(LEFT, TOP, "\n".join(lines[3:]))
    told(papers[1], y + 6, "Встреча закончилась в полдень.")
    for number, paper in enumerate(papers, 1):
        paper.text(500, 815, f"Стр. {number} из 2", 9)
    return papers


@file
def a_table_with_merged_cells() -> list[Paper]:
    paper = Paper()
    told(paper, TOP, "Программа:")
    x, y = (LEFT, 160, 300, 540), (90, 112, 134, 170)
    paper.rule(x[0], y[0], x[3], y[0])
    paper.rule(x[0], y[1], x[3], y[1])
    paper.rule(x[1], y[2], x[3], y[2])
    paper.rule(x[0], y[3], x[3], y[3])
    paper.rule(x[0], y[0], x[0], y[3])
    paper.rule(x[1], y[1], x[1], y[3])
    paper.rule(x[2], y[1], x[2], y[3])
    paper.rule(x[3], y[0], x[3], y[3])
    paper.text(250, 106, "Время и место", font="bold")
    paper.text(LEFT + 5, 145, "День 1")
    paper.text(165, 128, "10:00")
    paper.text(305, 128, "Регистрация участников")
    paper.text(165, 150, "11:00")
    paper.lines(305, 148, "Доклад «Питьевая вода в сельских\nшколах двух районов»", step=1.1)
    told(paper, 200, WATER)
    return [paper]


@file
def a_table_too_narrow_for_its_words() -> list[Paper]:
    paper = Paper()
    told(paper, TOP, "Состав комиссии:")
    x, y = (LEFT, 130, 300), (90, 122, 154)
    paper.grid(x, y)
    paper.lines(LEFT + 4, 104, "Должно\nсть", step=1.1)
    paper.text(135, 104, "ФИО")
    paper.lines(LEFT + 4, 136, "замест\nитель", step=1.1)
    paper.text(135, 136, "Асанов Бакыт")
    told(paper, 190, WATER)
    return [paper]


@file
def a_table_over_two_pages() -> list[Paper]:
    papers = [Paper(), Paper()]
    xs = (LEFT, 115, 220, 400)
    rows = (
        ("№", "Ф.И.О.", "Должность"),
        ("1", "Асанов Бакыт\nТолобекович", "глава айыл окмоту"),
        ("2", "Иванова Анна", "заместитель директора школы"),
    )
    rest = (("№", "Ф.И.О.", "Должность"), ("", "", "по воспитательной работе"), ("3", "Садыкова Гульмира", "эксперт"))
    for paper, top, cells in ((papers[0], 700, rows), (papers[1], TOP, rest)):
        paper.grid(xs, [top + 30 * at for at in range(len(cells) + 1)])
        for at, row in enumerate(cells):
            for x, text in zip(xs, row, strict=False):
                paper.lines(x + 5, top + 30 * at + 12, text, font="bold" if row[0] == "№" else "plain", step=1.1)
    told(papers[0], TOP, WATER)
    told(papers[1], 200, "Всего: 3 человека.")
    return papers


@file
def a_table_without_rules() -> list[Paper]:
    paper, y = Paper(), TOP
    y = told(paper, y, WATER, "Программа семинара:")
    for time, what in (
        ("09:30", "Регистрация участников"),
        ("10:00", "Приветственное слово. Асанов Бакыт Толобекович, глава айыл\nокмоту Кызыл-Туу"),
        ("10:15", "Доклад о воде"),
    ):
        paper.text(LEFT, y, time)
        y = paper.lines(LEFT + 90, y, what) + 4
    told(paper, y, WATER)
    return [paper]


@file
def a_table_without_rules_whose_first_row_is_short() -> list[Paper]:
    paper, y = Paper(), told(Paper(), TOP, "Программа:")
    paper.text(LEFT, TOP, "Программа:")
    for time, what, who in (
        ("09:30", "Регистрация", ""),
        ("10:00", "Открытие. Приветственное\nслово партнёров проекта", "Асанов Б.Т., глава\nайыл окмоту"),
        ("10:15", "Доклад о воде", "Ким В.С., эксперт"),
        ("11:00", "Перерыв", ""),
    ):
        paper.text(LEFT, y, time)
        low = paper.lines(LEFT + 60, y, what)
        y = max(low, paper.lines(LEFT + 230, y, who)) + 4
    told(paper, y, WATER)
    return [paper]


@file
def a_table_without_rules_of_small_letters() -> list[Paper]:
    paper = Paper()
    for at, (who, count) in enumerate((("женщины", "12"), ("мужчины", "8"), ("молодёжь", "6"), ("всего", "20"))):
        paper.text(LEFT, TOP + 16 * at, who)
        paper.text(LEFT + 70, TOP + 16 * at, count)
    told(paper, TOP + 80, WATER)
    return [paper]


@file
def a_form_without_rules_whose_values_are_phrases() -> list[Paper]:
    """The first column tells where a row begins: no value begins or ends as a sentence does; items are counted."""
    paper, y = Paper(), TOP
    for label, value in (
        ("Цель", "помочь мирабам вести учёт воды по\nвсем каналам и считать её поровну"),
        ("О чём говорили", "журнал полива, ремонт шлюзов, плата\nза воду весной и осенью"),
        ("Пожелания", "1. повторить занятие весной в Нарыне\n2. пригласить мирабов соседних сёл"),
        ("Деньги", "проект оплатил союз водопользователей"),
    ):
        paper.text(LEFT, y, label)
        y = paper.lines(LEFT + 240, y, value)
    return [paper]


@file
def a_page_of_one_table_between_its_furniture() -> list[Paper]:
    papers = [Paper(), Paper(), Paper()]
    for number, paper in enumerate(papers, 1):
        centred(paper, 36, "Проект «Вода без споров», 2023 год", 9)
        paper.text(LEFT, 810, f"Страница {number}", 12)
        paper.grid((LEFT, 115, 400), [TOP + 220 * at for at in range(4)])
        for at in range(3):
            paper.text(LEFT + 5, TOP + 220 * at + 18, str(3 * (number - 1) + at + 1))
            paper.text(120, TOP + 220 * at + 18, "Асанов Бакыт")
    return papers


@file
def labels_and_values_at_a_tab() -> list[Paper]:
    paper = Paper()
    paper.text(LEFT, TOP, "Председатель")
    paper.text(380, TOP, "А. Асанов")
    told(paper, TOP + 40, WATER)
    return [paper]


@file
def footnotes_and_raised_numbers() -> list[Paper]:
    paper = Paper()
    paper.text(LEFT, TOP, "В семинаре участвовали 45")
    paper.text(LEFT + 25 * 6, TOP - 4, "2", 7)
    paper.text(LEFT + 25 * 6 + 10, TOP, "человек из сёл")
    paper.text(LEFT + 39 * 6 + 10, TOP - 4, "3", 7)
    paper.text(LEFT + 39 * 6 + 13.5, TOP, ".")
    told(paper, TOP + 30, WATER, OPENED, gap=6)
    paper.rule(LEFT, 730, LEFT + 140, 730)
    for y, number, text in (
        (745, "2", "По списку, который хранится\nв айыл окмоту."),
        (769, "3", "Кызыл-Туу, Ак-Суу."),
    ):
        paper.text(LEFT, y - 3, number, 6)
        paper.lines(LEFT + 6, y, text, 10)
    return [paper]


@file
def a_page_that_is_turned() -> list[Paper]:
    """The page lies on its side, and its viewer turns it."""
    paper = Paper(turned=90)
    for at, line in enumerate(wrapped(f"{OPENED} {WATER}", 90).split("\n")):
        paper.upwards(100 + 14.4 * at, 760, line)
    return [paper]


@file
def a_narrow_column_below_a_wide_masthead() -> list[Paper]:
    paper = Paper()
    paper.text(LEFT, TOP, wrapped("АРЫК. Вестник Союза водопользователей долины                  № 3, осень 2025 года"))
    told(paper, TOP + 40, WATER, OPENED, gap=6, wide=44)
    return [paper]


@file
def text_that_runs_upwards() -> list[Paper]:
    """To be read with the head on the left shoulder, on an upright page with an upright number."""
    paper = Paper()
    for at, line in enumerate(wrapped(OPENED, 90).split("\n")):
        paper.upwards(100 + 14.4 * at, 760, line)
    centred(paper, 815, "1", 9)
    return [paper]


@file
def a_heading_cell_on_its_side() -> list[Paper]:
    paper = Paper()
    paper.grid((LEFT, 115, 300, 540), (90, 160, 190))
    paper.upwards(104, 155, "Номер")
    paper.text(120, 130, "Ф.И.О.")
    paper.text(305, 130, "Должность")
    for x, text in ((LEFT + 5, "1"), (120, "Асанов Бакыт"), (305, "глава айыл окмоту")):
        paper.text(x, 180, text)
    return [paper]


@file
def a_text_box_and_a_page_border() -> list[Paper]:
    paper = Paper()
    paper.grid((40, 560), (30, 815))
    y = told(paper, TOP, WATER)
    paper.grid((LEFT, 300), (y + 10, y + 60))
    paper.lines(LEFT + 8, y + 25, "Участники: 24 человека, из них 15\nдевушек и 9 юношей.")
    told(paper, y + 90, OPENED)
    return [paper]


@file
def links_and_a_watermark() -> list[Paper]:
    paper = Paper()
    paper.text(LEFT, TOP, "Подробнее: на странице школы.")
    paper.link(LEFT + 11 * 6, TOP - 10, LEFT + 28 * 6, TOP + 3, "https://example.org/otchet")
    paper.text(150, 500, "ЧЕРНОВИК", 60, aslant=True)
    told(paper, TOP + 30, WATER)
    return [paper]


@file
def letters_of_a_second_font_painted_out_of_order() -> list[Paper]:
    """LibreOffice paints the letters that a font lacks by themselves, at times behind those that follow them."""
    paper = Paper()
    paper.text(LEFT, TOP, "Кемин шаары, маданият  й")
    for x in (22, 24):
        paper.text(LEFT + 6 * x, TOP, "ү")
    return [paper]


@file
def a_full_line_of_a_cell_that_ends_before_a_dash() -> list[Paper]:
    paper = Paper()
    paper.grid((LEFT, 230, 468), (90, 130, 185))
    paper.text(LEFT + 5, 106, "Кто говорил?")
    paper.lines(235, 106, "Сыдыков М.Т. – директор; Абдыраева К.\n– председатель домового комитета")
    paper.text(LEFT + 5, 146, "Что решили?")
    paper.lines(235, 146, "– посадить деревья у школы № 4 в г. Ош.\n– купить семена.\n– начать в мае.")
    return [paper]


@file
def a_word_of_two_fonts_below_a_full_line() -> list[Paper]:
    """«ө» is missing in many fonts."""
    paper = Paper()
    paper.text(LEFT, TOP, "Турдуматова Айзада, Мурзакулова Сайкал – «Береке» кооперативинин")
    for at, letters, font in ((0, "т", "plain"), (1, "ө", "italic"), (2, "райымы, мугалим.", "plain")):
        paper.text(LEFT + 6 * at, TOP + 14.4, letters, font=font)
    told(paper, TOP + 40, WATER)
    return [paper]


@file
def a_heading_beside_two_lines_of_the_next_column() -> list[Paper]:
    """As browsers print them: the large type is as high as two lines of the small."""
    paper = Paper()
    y = paper.lines(60, TOP, wrapped(OPENED, 38), step=1.125)
    paper.text(60, y + 12, "Итоги", 18, "bold")
    paper.lines(60, y + 40, wrapped(WATER, 38), step=1.125)
    paper.lines(315, y + 3.5 - 13.5 * 5, wrapped(f"{OPENED} {WATER}", 38), step=1.125)
    return [paper]


@file
def a_table_without_rules_one_row_of_single_words() -> list[Paper]:
    paper = Paper()
    for at, (time, what, who) in enumerate(
        (
            ("09:30", "Регистрация участников", "Секретариат"),
            ("10:00", "Открытие семинара, приветственное слово", "Асанов Б.Т."),
            ("11:00", "Обсуждение", "все"),
        )
    ):
        for x, cell in ((LEFT, time), (LEFT + 52, what), (LEFT + 350, who)):
            paper.text(x, TOP + 18 * at, cell)
    told(paper, TOP + 80, WATER)
    return [paper]


@file
def running_headers_of_a_page_on_its_side() -> list[Paper]:
    papers = [Paper(), Paper(), Paper(842, 595)]
    for number, paper in enumerate(papers, 1):
        paper.text(LEFT, 48, "Проект «Вода без споров», 2023 год", 10)
        told(paper, TOP + 20, f"Часть {number}. {WATER}", wide=int(paper.width - 140) // 6)
        paper.text(LEFT, paper.height - 40, "Бишкек – Ош", 10)
    return papers


@file
def a_headline_whose_first_line_alone_is_bold() -> list[Paper]:
    paper = Paper()
    centred(paper, TOP, "ПРОТОКОЛ № 6", font="bold")
    centred(paper, TOP + 15.6, "расширенного заседания педагогического совета")
    centred(paper, TOP + 31.2, "от 11 января 2024 года")
    told(paper, TOP + 60, "Место проведения: учительская.", WATER, gap=6)
    return [paper]


@file
def what_a_form_asks_where_nobody_wrote() -> list[Paper]:
    paper = Paper()
    told(paper, TOP, "Тренер: Ким Вера", "Донор: Место для ввода текста.", WATER, gap=6)
    return [paper]


@file
def a_table_in_a_cell() -> list[Paper]:
    paper = Paper()
    paper.grid((LEFT, 200, 530), (80, 104, 204, 228))
    for y, label, value in ((96, "Тема", "Вода и село"), (120, "Участники", "По списку:"), (220, "Место", "г. Ош")):
        paper.text(LEFT + 5, y, label)
        paper.text(205, y, value)
    paper.grid((205, 305, 415, 525), (128, 150, 172))
    for y, row in ((143, ("женщины", "мужчины", "всего")), (165, ("12", "8", "20"))):
        for x, cell in zip((210, 310, 420), row, strict=True):
            paper.text(x, y, cell)
    paper.text(205, 190, "из них молодёжь – 6.")
    return [paper]


@file
def a_first_column_longer_than_the_last() -> list[Paper]:
    """As LibreOffice prints the end of a section: the columns are not made even."""
    paper = Paper()
    told(paper, TOP, "Участники решили:", "создать районный фонд ремонта колодцев и передать его под надзор совета;")
    y = paper.lines(LEFT, 120, wrapped(f"{OPENED} {WATER}", 34))
    paper.lines(LEFT, y + 10, wrapped(OPENED, 34))
    paper.lines(320, 120, wrapped(WATER, 34))
    return [paper]


@file
def what_readers_noted_on_a_page() -> list[Paper]:
    paper = Paper()
    y = told(paper, TOP, "Семинар прошёл в зале айыл окмоту.")
    paper.note(LEFT, TOP - 10, LEFT + 7 * 6, TOP + 3, "Highlight", "Уточнить название")
    paper.note(500, y, 520, y + 20, "Text", "Сколько было женщин?")
    paper.note(500, y + 30, 520, y + 50, "Text", "")
    told(paper, y + 6, WATER)
    return [paper]


@file
def what_is_painted_twice_to_look_bold() -> list[Paper]:
    paper = Paper()
    for aside in (0.0, 0.4):
        paper.text(LEFT + aside, TOP, "Итоги встречи: встречи нужны и нужны", 14)
    paper.text(LEFT + 0.8, TOP + 30.8, "Ош")
    paper.text(LEFT, TOP + 30, "Ош")
    told(paper, TOP + 60, WATER)
    return [paper]


@file
def letters_of_a_negative_size() -> list[Paper]:
    paper = Paper()
    for at, text in enumerate(("Место: г. Ош", "Дата: 5 мая 2023 года")):
        paper.show("-12 0 0 -12", LEFT, TOP + 18 * at, text, "plain", unit=-1)
    return [paper]


def main() -> None:
    for name, make in FILES.items():
        Path(__file__).with_name(f"{name}.pdf").write_bytes(pdf(make()))


if __name__ == "__main__":
    main()
