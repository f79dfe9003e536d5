"""A form printed and scanned with noise: two columns of a ruled table, the date with the month in words, figures in the right column."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals
from papers import scan
from word import Word

GOAL = "научить дежурных общежитий пользоваться огнетушителем"


def make(path: Path) -> None:
    word = Word("Liberation Sans", 12)
    word.paragraph("**Справка о проведении инструктажа-тренинга**", "center")
    word.table(
        [
            ["Тема", "Огонь не ждёт"],
            ["Дата проведения", "29 января 2024 г."],
            ["Место проведения", "г. Талас, общежитие № 2 ТалГУ, комната отдыха"],
            ["Время", "14.00 – 15.30"],
            ["Цель", GOAL],
            ["Проводил", "Сагынбаев Чынгыз Болотович, старший инспектор ПЧ-19"],
            ["Участвовали", "дежурные общежитий, студенты"],
            ["Всего участников", "46"],
            ["в том числе женщин", "31"],
            ["Организатор", "профком ТалГУ"],
        ],
        widths=(6, 10),
    )
    word.paragraph()
    word.paragraph("Рекомендовано: 1. Повесить план эвакуации на каждом этаже. 2. Проверить замки запасных выходов.")
    scan(word, path, seed=16, turn=-0.5)


GOLD = [
    event(
        title="Справка о проведении инструктажа-тренинга",
        event_type="training",
        topic="Огонь не ждёт",
        date_edtf="2024-01-29",
        time_start="14:00",
        time_end="15:30",
        settlement="Талас",
        venue=["общежитие № 2 ТалГУ, комната отдыха", "комната отдыха общежития № 2 ТалГУ", "общежитие № 2 ТалГУ"],
        mode="onsite",
        goal=GOAL,
        participants_total=46,
        participants_female=31,
        participants_qualifier="exact",
        people=[
            person("moderator", "Сагынбаев Чынгыз Болотович", "m", "старший инспектор ПЧ-19", "старший инспектор @ ПЧ-19"),
        ],
        audience=audience("дежурные общежитий", "студенты"),
        hosts=hosts(organizer="профком ТалГУ"),
        proposals=proposals("recommendation", "Повесить план эвакуации на каждом этаже", "Проверить замки запасных выходов", numbers="1 2"),
    )
]
