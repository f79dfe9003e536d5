"""A scanned act-like report of a field day: labels with dots, a list of guests, advice in letters."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals
from papers import scan
from word import Word

ADVICE = ["сеять не позднее 10 апреля", "поливать по бороздам через одну"]


def make(path: Path) -> None:
    word = Word("Liberation Serif", 13)
    word.paragraph("**Отчёт о семинаре «Хлопок без лишней воды»**", "center")
    word.paragraph("Дата: 20 марта 2024 года")
    word.paragraph("Место: Таджикистан, г. Бохтар, учебный центр дехканских хозяйств")
    word.paragraph("Организатор: Ассоциация водопользователей «Вахш»")
    word.paragraph("При поддержке: ФАО")
    word.paragraph("Количество участников: 41 (женщин – 12)")
    word.paragraph("Кто участвовал: дехкане, поливальщики, студенты аграрного университета")
    word.paragraph(
        "Занятие провёл агроном Саидмурод Назаров. Он показал два поля: на одном воду лили по старинке, на другом – через борозду. Гость из Узбекистана, "
        "инженер Рустам Тураев, рассказал о капельных лентах."
    )
    word.paragraph("Даны рекомендации:")
    word.paragraph(f"а) {ADVICE[0]};\nб) {ADVICE[1]}.")
    word.paragraph("Отчёт составила М. Шарипова")
    scan(word, path, seed=312, turn=-0.5)


GOLD = [
    event(
        title="Отчёт о семинаре «Хлопок без лишней воды»",
        event_type="seminar",
        event_type_text="семинар",
        topic="Хлопок без лишней воды",
        date_edtf="2024-03-20",
        date_text="20 марта 2024 года",
        country="TJ",
        settlement="Бохтар",
        venue="учебный центр дехканских хозяйств",
        mode="onsite",
        participants_total=41,
        participants_female=12,
        participants_qualifier="exact",
        people=[
            person("moderator", "Назаров Саидмурод", "m", "агроном", "агроном"),
            person("speaker", "Тураев Рустам", "m", "инженер", "инженер"),
        ],
        audience=audience("дехкане", "поливальщики", "студенты аграрного университета"),
        hosts=hosts(organizer="Ассоциация водопользователей «Вахш»", donor="ФАО"),
        proposals=proposals("recommendation", *ADVICE, numbers=["а", "б"]),
    )
]
