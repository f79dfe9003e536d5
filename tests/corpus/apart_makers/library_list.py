"""A report with a list of attendance: narrative above, a table of those who came with their signatures below, the total under it."""

from pathlib import Path

from gold import event, person, proposals
from word import Word

TITLE = "Отчёт о проведении тренинга «Первая помощь до приезда скорой»"
CAME = [
    ("1", "Акматалиева Бурул", "Средняя школа № 4, завуч", ""),
    ("2", "Галкин Андрей Петрович", "Дом культуры, сторож", ""),
    ("3", "Жолдошбеков Улан", "Детский сад «Айчүрөк», водитель", ""),
    ("4", "Исакова Венера Тургуновна", "Средняя школа № 11, библиотекарь", ""),
    ("5", "Нурланбек кызы Сезим", "Детский сад «Айчүрөк», воспитатель", ""),
    ("6", "Сулейманов Рашид", "Дом культуры, руководитель кружка", ""),
]
HOPE = "закупить для школ манекены"


def make(path: Path) -> None:
    word = Word("Calibri", 11)
    word.paragraph(f"**{TITLE}**", "center")
    word.paragraph(
        "3 декабря 2024 года в городе Каракол, в малом зале Дома культуры, по инициативе городского отделения Общества Красного Полумесяца прошёл тренинг для "
        "сотрудников школ и детских садов. Занятие длилось с 13:00 до 17:00."
    )
    word.paragraph(
        "Вела тренинг инструктор Общества Красного Полумесяца Чолпон Бакирова. Она начала с простого: попросила каждого набрать 103 и назвать адрес без запинки. "
        "Затем отрабатывали остановку кровотечения и перенос пострадавшего. У. Жолдошбеков рассказал, как в прошлом году вытаскивал ребёнка из арыка."
    )
    word.paragraph(f"В конце участники предложили городскому управлению образования {HOPE}.")
    word.paragraph("**СПИСОК ПРИСУТСТВУЮЩИХ**", "center")
    word.table([["№", "ФИО", "Место работы, должность", "Подпись"], *[list(row) for row in CAME]], (1, 6, 7, 2.5))
    word.paragraph()
    word.paragraph("Итого: 6 чел. (жен. – 3, муж. – 3)")
    word.save(path)


def came(number: int, gender: str, name: str = "", role: str = "participant") -> dict:
    _, printed, work, _ = CAME[number]
    place, _, post = work.partition(", ")
    return person(role, name or printed, gender, [work, f"{post}, {place}"], f"{post} @ {place}")


GOLD = [
    event(
        title=TITLE,
        event_type="training",
        event_type_text=["тренинг", "тренинг для сотрудников школ и детских садов"],
        topic="Первая помощь до приезда скорой",
        date_edtf="2024-12-03",
        date_text="3 декабря 2024 года",
        time_start="13:00",
        time_end="17:00",
        settlement="Каракол",
        venue="малый зал Дома культуры",
        mode="onsite",
        participants_total=6,
        participants_female=3,
        participants_male=3,
        participants_qualifier="exact",
        people=[
            person(
                "moderator",
                "Бакирова Чолпон",
                "f",
                "инструктор Общества Красного Полумесяца",
                "инструктор @ Общество Красного Полумесяца",
            ),
            came(2, "m", role="speaker"),
            came(0, "f"),
            came(1, "m"),
            came(3, "f"),
            came(4, "f", "Сезим Нурланбек кызы"),
            came(5, "m"),
        ],
        audience=[
            {"name": ["сотрудники школ", "сотрудники школ и детских садов"]},
            {"name": "сотрудники детских садов"},
        ],
        hosts=[
            {
                "role": "organizer",
                "name": [
                    "городское отделение Общества Красного Полумесяца",
                    "Городское отделение Общества Красного Полумесяца",
                ],
            }
        ],
        proposals=proposals("proposal", HOPE, to="городское управление образования"),
    )
]
