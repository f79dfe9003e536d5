"""A month of a faculty in a table of four columns: number, date, event with its guests, how many."""

from pathlib import Path

from gold import audience, event, person
from word import Word

ROWS = [
    ("1", "2 марта", "Круглый стол «Женщина в IT: миф о математике». Модератор – доцент Сагынбаева Ч. Т. Гость – программистка Анна Цой. Конференц-зал главного корпуса.", "45 студентов"),
    ("2", "14-16 марта", "Весенняя школа по анализу данных, база отдыха «Алтын-Кум», с.Бостери. Занятия вели Белеков Нурсултан и Жаныш Асанов (компания «Дата Лаб»).", "28 чел., из них 11 девушек"),
    ("3", "21.03.", "Встреча с ветераном труда, первым деканом факультета Иваном Савельевичем Пономаревым, ауд. 301.", "2 группы"),
]


def make(path: Path) -> None:
    word = Word("Calibri", 11)
    word.paragraph("ФАКУЛЬТЕТ ИНФОРМАЦИОННЫХ ТЕХНОЛОГИЙ", "center")
    word.paragraph("**Внеучебная работа, март 2023 г.**", "center")
    word.table([["№", "Дата", "Мероприятие", "Охват"], *map(list, ROWS)], widths=(1, 3, 9.5, 3))
    word.paragraph()
    word.paragraph("Зам. декана по воспитательной работе\t\t\tБ. Дооронов")
    word.save(path)


GOLD = [
    event(
        title=["Круглый стол «Женщина в IT: миф о математике»", "Женщина в IT: миф о математике", ROWS[0][2], None],
        event_type="round_table",
        event_type_text="круглый стол",
        topic="Женщина в IT: миф о математике",
        date_edtf="2023-03-02",
        date_text="2 марта",
        venue="конференц-зал главного корпуса",
        mode="onsite",
        participants_total=45,
        participants_qualifier="exact",
        people=[
            person("moderator", "Сагынбаева Ч. Т.", "f", "доцент", "title: доцент"),
            person(["speaker", "participant"], "Цой Анна", "f", "программистка", "программистка"),
        ],
        audience=audience(("студенты", 45)),
    ),
    event(
        title=["Весенняя школа по анализу данных", "Весенняя школа по анализу данных, база отдыха «Алтын-Кум», с.Бостери", ROWS[1][2], None],
        event_type=["training", "seminar", "other"],
        event_type_text="весенняя школа",
        topic=[None, "анализ данных", "анализу данных"],
        date_edtf="2023-03-14/2023-03-16",
        date_text="14-16 марта",
        settlement="Бостери",
        venue="база отдыха «Алтын-Кум»",
        mode="onsite",
        participants_total=28,
        participants_female=11,
        participants_qualifier="exact",
        people=[
            person(["moderator", "speaker"], "Белеков Нурсултан", "m"),
            person(["moderator", "speaker"], "Асанов Жаныш", "m", [None, "компания «Дата Лаб»"]),
        ],
    ),
    event(
        title=["Встреча с ветераном труда, первым деканом факультета Иваном Савельевичем Пономаревым", "Встреча с ветераном труда",
               "Встреча с ветераном труда, первым деканом факультета Иваном Савельевичем Пономаревым, ауд. 301", ROWS[2][2], None],
        event_type="meeting",
        event_type_text="встреча",
        date_edtf="2023-03-21",
        date_text="21.03.",
        venue="ауд. 301",
        mode="onsite",
        people=[person(["speaker", "participant"], "Пономарев Иван Савельевич", "m", ["ветеран труда, первый декан факультета", "первый декан факультета"],
                       "первый декан @ факультет")],
        audience=[],
    ),
]
