"""Four cells a row, so two labels stand side by side; then a table of groups with columns for women, men and all, and a row of sums."""

from pathlib import Path

from gold import event, hosts, person, proposals, talks
from word import Word

GROUPS = [
    ("Инспекторы по делам несовершеннолетних", 3, 4, 7),
    ("Учителя начальных классов", 15, 1, 16),
    ("Родители школьников", 12, 5, 17),
    ("Водители маршрутных автобусов", 0, 6, 6),
]
ADVICE = ["нанести разметку у всех школьных ворот до первого звонка", "выдать дежурным родителям яркие жилеты"]


def make(path: Path) -> None:
    word = Word("Arial", 10)
    word.paragraph("**СВОДКА О МЕРОПРИЯТИИ**", "center")
    word.table(
        [
            ["**Наименование**", "Семинар «Перекрёсток у школьных ворот»", "<", "<"],
            ["**Дата**", "19.10.23", "**Время**", "09:45–12:10"],
            ["**Область**", "Чуйская", "**Район**", "Сокулукский"],
            ["**Село**", "Военно-Антоновка", "**Площадка**", "кабинет безопасности движения школы № 2"],
            ["**Ведущий**", "майор милиции Азамат Эркинович Дооталиев", "**Организатор**", "ОО «Внимательный водитель»"],
            ["**Доклад**", "«Слепая зона автобуса»", "**Докладчик**", "Ли Мария, автоинструктор"],
        ],
        widths=(3, 5, 3, 5),
    )
    word.paragraph()
    word.paragraph("**Участники**")
    rows = [[name, *(str(count) for count in counts)] for name, *counts in GROUPS]
    word.table([["Группа", "жен.", "муж.", "всего"], *rows, ["**Итого**", "30", "16", "46"]], widths=(8, 2, 2, 2))
    word.paragraph()
    word.paragraph(
        "В 2022 году на дорогах района пострадали 38 детей, из них 9 – рядом со школой. Психолог ОО «Внимательный водитель» Марьям "
        "Исхаковна Ибраева объяснила, почему первоклассник не умеет оценить скорость машины."
    )
    word.paragraph("**Участники считают необходимым рекомендовать Сокулукской районной администрации:**")
    word.items(("bullet", "–"), ADVICE)
    word.save(path)


GOLD = [
    event(
        title="Семинар «Перекрёсток у школьных ворот»",
        event_type="seminar",
        event_type_text="семинар",
        topic="Перекрёсток у школьных ворот",
        date_edtf="2023-10-19",
        date_text="19.10.23",
        time_start="09:45",
        time_end="12:10",
        region="Чуйская область",
        district="Сокулукский район",
        settlement="Военно-Антоновка",
        venue="кабинет безопасности движения школы № 2",
        mode="onsite",
        participants_total=46,
        participants_female=30,
        participants_male=16,
        participants_qualifier="exact",
        people=[
            person("moderator", "Дооталиев Азамат Эркинович", "m", "майор милиции", "майор милиции"),
            person("presenter", "Ли Мария", "f", "автоинструктор", "автоинструктор"),
            person("speaker", "Ибраева Марьям Исхаковна", "f", "психолог ОО «Внимательный водитель»",
                   "психолог @ ОО «Внимательный водитель»"),
        ],
        audience=[{"name": name[0].lower() + name[1:], "count": count} for name, _, _, count in GROUPS],
        hosts=hosts(organizer="ОО «Внимательный водитель»"),
        presentations=talks(("Слепая зона автобуса", "Ли Мария")),
        proposals=proposals("recommendation", *ADVICE, to="Сокулукская районная администрация"),
    )
]
