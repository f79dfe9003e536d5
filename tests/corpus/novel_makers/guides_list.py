"""A report of a course with its register: posts and places in columns of their own, three days as a list."""

from pathlib import Path

from gold import event, hosts, person, proposals
from word import Word

LIST = [
    ("Ахметова Сауле Кайратовна", "методист", "краеведческий музей", "f"),
    ("Жумагали Ерболат", "егерь", "лесничество «Бородулиха»", "m"),
    ("Карлина Софья Андреевна", "экскурсовод", "турбюро «Иртыш»", "f"),
    ("Нургазы Толеген", "учитель географии", "лицей № 7", "m"),
]
ASKED = ["составить общую карту троп", "собраться снова в мае, на местности"]


def make(path: Path) -> None:
    word = Word("Arial", 11)
    word.paragraph("**ОТЧЁТ**", "center")
    word.paragraph("**о курсе «Гид по родному краю»**", "center")
    word.paragraph("Даты: 7, 8 и 9 апреля 2022 г.\nГород: Семей\nПлощадка: Центр молодёжи, ул. Абая, 91, 3 этаж\nФормат: очно")
    word.paragraph(
        "Слушателей учили строить маршрут, говорить коротко и считать риски. Курс вёл историк Арман Сагидуллин, в субботу "
        "на практику по старому городу всех водила реставратор Ирина Зотова. Открыл курс заместитель акима города Семей Берик Оспанов, "
        "пожелавший слушателям не повторять чужих баек."
    )
    word.paragraph("В конце слушатели предложили:")
    word.items(("bullet", "•"), ASKED)
    word.paragraph("Курс проведён Союзом туристов Прииртышья на средства гранта областного акимата.")
    word.paragraph("**Регистрационный лист**")
    rows = [[name, post, firm, "+ + +"] for name, post, firm, _ in LIST]
    word.table([["Фамилия, имя, отчество", "Кем работает", "Где", "7 8 9"], *rows], widths=(6, 4, 4.5, 2))
    word.save(path)


GOLD = [
    event(
        title=["ОТЧЁТ о курсе «Гид по родному краю»", "о курсе «Гид по родному краю»", "курс «Гид по родному краю»"],
        event_type="training",
        event_type_text="курс",
        topic="Гид по родному краю",
        date_edtf="2022-04-07/2022-04-09",
        date_text="7, 8 и 9 апреля 2022 г.",
        settlement="Семей",
        venue=["Центр молодёжи", "Центр молодёжи, 3 этаж"],
        address="ул. Абая, 91",
        mode="onsite",
        people=[
            person("moderator", "Сагидуллин Арман", "m", "историк", "историк"),
            person(["moderator", "speaker"], "Зотова Ирина", "f", "реставратор", "реставратор"),
            person("opening", "Оспанов Берик", "m", "заместитель акима города Семей", "заместитель акима города Семей"),
            *(person("participant", name, gender, [f"{post} {firm}", post, f"{post}, {firm}"], f"{post} @ {firm}") for name, post, firm, gender in LIST),
        ],
        hosts=hosts(organizer="Союз туристов Прииртышья", donor="областной акимат"),
        proposals=proposals("proposal", *ASKED),
    )
]
