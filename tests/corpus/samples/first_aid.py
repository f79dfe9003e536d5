"""A training whose participants stand in a table with a column of sex, and whose groups are counted in a second table."""

from pathlib import Path

from gold import event, hosts, person
from word import Word

ROWS = [
    ("Асанова Жибек Тынаевна", "ж", "учитель, школа № 9"),
    ("Пулатов Жахонгир", "м", "водитель, автобаза № 2"),
    ("Рыскулов Э.", "м", "водитель, автобаза № 2"),
    ("Нигматуллина Роза Фаритовна", "ж", "медсестра, детский сад «Гүлкайыр»"),
]


def make(path: Path) -> None:
    word = Word()
    word.paragraph("**Отчёт о тренинге по первой помощи**", "center")
    word.paragraph("Дата проведения: 8 сентября 2024 года. Место проведения: г. Майлуу-Суу, пожарная часть № 22.")
    word.paragraph("Тренер: Бекташов Улан Рыспекович, инструктор Общества Красного Полумесяца.")
    word.paragraph("Вступительное слово: начальник пожарной части М. Б. Казаков.")
    word.table(
        [
            ["**Группа**", "**Человек**"],
            ["учителя", "6"],
            ["водители", "5"],
            ["воспитатели", "3"],
            ["медсёстры", "1"],
            ["**Итого**", "**15**"],
        ],
        widths=(8, 4),
    )
    word.paragraph()
    word.paragraph("Из них 9 женщин и 6 мужчин. Ниже – слушатели, сдавшие зачёт на «отлично»:")
    word.table(
        [["№", "Ф.И.О.", "Пол", "Место работы"]] + [[f"{row}.", *told] for row, told in enumerate(ROWS, 1)],
        widths=(1, 7, 1.5, 7),
    )
    word.paragraph()
    word.paragraph(
        "Организатор – мэрия города Майлуу-Суу. Тренинг начался в 9.00 и завершился в 15.00; перерыв с 12.00 до 13.00."
    )
    word.save(path)


def _graduate(row: int, post: str) -> dict:
    name, sex, told = ROWS[row]
    return person("participant", name, "f" if sex == "ж" else "m", told, post)


GOLD = [
    event(
        title="Отчёт о тренинге по первой помощи",
        event_type="training",
        event_type_text="тренинг",
        topic=["первая помощь", "первой помощи", None],
        date_edtf="2024-09-08",
        date_text="8 сентября 2024 года",
        time_start="09:00",
        time_end="15:00",
        settlement="Майлуу-Суу",
        venue="пожарная часть № 22",
        mode="onsite",
        participants_total=15,
        participants_female=9,
        participants_male=6,
        participants_qualifier="exact",
        people=[
            person(
                ["moderator", "speaker"],
                "Бекташов Улан Рыспекович",
                "m",
                "инструктор Общества Красного Полумесяца",
                "инструктор @ Общество Красного Полумесяца",
            ),
            person(
                "opening",
                "Казаков М. Б.",
                "m",
                "начальник пожарной части",
                "начальник @ пожарная часть",
            ),
            _graduate(0, "учитель @ школа № 9"),
            _graduate(1, "водитель @ автобаза № 2"),
            _graduate(2, "водитель @ автобаза № 2"),
            _graduate(3, "медсестра @ детский сад «Гүлкайыр»"),
        ],
        audience=[
            {"name": "учителя", "count": 6},
            {"name": "водители", "count": 5},
            {"name": "воспитатели", "count": 3},
            {"name": "медсёстры", "count": 1},
        ],
        hosts=hosts(organizer="мэрия города Майлуу-Суу"),
    )
]
