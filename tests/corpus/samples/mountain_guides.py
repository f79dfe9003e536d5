"""Minutes with tracked changes; the year stands only in the foot, and a whole speaker was struck out."""

from pathlib import Path

from gold import event, hosts, person, proposals, topics
from word import Word

DECIDED = ["создать единый список гидов с номерами телефонов", "сообщать спасателям о группах больше восьми человек"]


def make(path: Path) -> None:
    word = Word()
    word.heading("Встреча горных гидов и спасателей")
    word.paragraph(
        "Дата: {--1 июля--}{++29 июня++}. Место: г. Каракол, визит-центр, ул. {++Пржевальского, 58++}{--Абдрахманова, 60--}."
    )
    word.paragraph("Вёл встречу {--Д. Осипов--}{++Денис Осипов++}, {++старший ++}спасатель МЧС.")
    word.paragraph("Участвовали {--25--}{++свыше 30++} человек.")
    word.paragraph(
        "Выступили: Азамат Кененбаев (гид){--, Жан Ли (гид)--}, {++Вера Садыкова (Ассоциация туроператоров), ++}Кубан Шер уулу (гид)."
    )
    word.paragraph("Обсудили: связь на перевалах; страховку; вызов вертолёта{--; цены--}.")
    word.paragraph("**Договорились:**")
    numbering = word.numbering(("decimal", "%1)"))
    word.item(numbering, DECIDED[0] + ";")
    word.item(numbering, "сообщать спасателям о группах больше {--десяти--}{++восьми++} человек.")
    word.item(numbering, "{--завести общий чат.--}")
    word.paragraph("Встречу организовал визит-центр.")
    word.footer("Каракол, лето 2019 г.")
    word.save(path)


GOLD = [
    event(
        title="Встреча горных гидов и спасателей",
        event_type="meeting",
        event_type_text=["встреча", "встреча горных гидов и спасателей"],
        date_edtf="2019-06-29",
        date_text="29 июня",
        settlement="Каракол",
        venue="визит-центр",
        address="ул. Пржевальского, 58",
        mode="onsite",
        participants_total=30,
        participants_qualifier="at_least",
        people=[
            person("moderator", "Осипов Денис", "m", "старший спасатель МЧС", "старший спасатель @ МЧС"),
            person("speaker", "Кененбаев Азамат", "m", "гид", "гид"),
            person("speaker", "Садыкова Вера", "f", [None, "Ассоциация туроператоров"]),
            person("speaker", "Кубан Шер уулу", "m", "гид", "гид"),
        ],
        hosts=hosts(organizer="визит-центр"),
        topics=topics("связь на перевалах", "страховку", "вызов вертолёта"),
        proposals=proposals("decision", *DECIDED, numbers="1 2"),
    )
]
