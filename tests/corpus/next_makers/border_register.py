"""A quarter of a project in a register of three columns: what, where and what came of it in one cell, who came in another."""

from pathlib import Path

from gold import audience, event, person, proposals
from word import Word

ROWS = [
    (
        "08.07.2024",
        "Сход жителей села Кара-Бак по безопасности на дорогах, двор средней школы",
        "96 чел. (52 жен.), инспектор ГАИ Турсунов Алишер, глава айыл окмоту Шерипов Нурлан",
    ),
    ("25-26.07.2024", "Тренинг «Урок без крика», г. Баткен, гостиница «Алтын Бешик»", "24 учителя начальных классов. Тренер - психолог Рахмонова Насиба"),
    ("16.08.2024", "Спортивный праздник «Один мяч на всех», с. Ак-Татыр, поле у канала", "Около 150 чел.: подростки и их родители. Судил тренер Казаков Эрнис"),
    (
        "12.09.2024",
        "Круглый стол «Базар на границе: правила для всех», г. Кызыл-Кия, зал торгового колледжа. Рекомендовано таможне вывесить перечень товаров "
        "на двух языках",
        "40 чел.: предприниматели, таможенники, журналисты. Модератор - Алиева Фируза",
    ),
    ("27.09.2024", "Вебинар «Как подать жалобу через портал», Zoom", "18 сотрудников айыл окмоту. Вела юрист проекта Гүлнара Мамат кызы"),
]


def make(path: Path) -> None:
    word = Word("Times New Roman", 11)
    word.paragraph("**Реестр мероприятий**\nпроект «Вместе безопаснее», III квартал 2024 г.", "center")
    word.table([["**Дата**", "**Событие**", "**Участники**"], *map(list, ROWS)], widths=(2.6, 8, 6))
    word.paragraph()
    word.paragraph("Составила: ассистент проекта ____________ Ж. Маматова")
    word.save(path)


def named(*titles: str) -> list[str | None]:
    return [*titles, None]


GOLD = [
    event(
        title=named(
            ROWS[0][1],
            "Сход жителей села Кара-Бак по безопасности на дорогах",
            "Сход жителей",
            "Сход жителей села Кара-Бак",
        ),
        event_type=["meeting", "public_hearing"],
        event_type_text=["сход жителей", "сход"],
        topic=["безопасность на дорогах", "безопасности на дорогах", None],
        date_edtf="2024-07-08",
        date_text="08.07.2024",
        settlement="Кара-Бак",
        venue="двор средней школы",
        mode="onsite",
        participants_total=96,
        participants_female=52,
        participants_qualifier="exact",
        people=[
            person("participant", "Турсунов Алишер", "m", "инспектор ГАИ", "инспектор @ ГАИ"),
            person("participant", "Шерипов Нурлан", "m", "глава айыл окмоту", "глава @ айыл окмоту"),
        ],
        audience=[{"name": "жители"}],
    ),
    event(
        title=named("Тренинг «Урок без крика»", "Урок без крика", ROWS[1][1]),
        event_type="training",
        event_type_text="тренинг",
        topic="Урок без крика",
        date_edtf="2024-07-25/2024-07-26",
        date_text="25-26.07.2024",
        settlement="Баткен",
        venue="гостиница «Алтын Бешик»",
        mode="onsite",
        participants_total=24,
        participants_qualifier="exact",
        people=[person(["moderator", "speaker"], "Рахмонова Насиба", "f", ["психолог", "тренер - психолог"], "психолог")],
        audience=audience(("учителя начальных классов", 24)),
    ),
    event(
        title=named("Спортивный праздник «Один мяч на всех»", "Один мяч на всех", ROWS[2][1]),
        event_type=["festival", "contest", "other"],
        event_type_text=["спортивный праздник", "праздник"],
        topic=["Один мяч на всех", None],
        date_edtf="2024-08-16",
        date_text="16.08.2024",
        settlement="Ак-Татыр",
        venue="поле у канала",
        mode="onsite",
        participants_total=150,
        participants_qualifier="about",
        people=[person(["participant", "moderator"], "Казаков Эрнис", "m", "тренер", "тренер")],
        audience=[{"name": "подростки"}, {"name": "их родители"}],
    ),
    event(
        title=named("Круглый стол «Базар на границе: правила для всех»", "Базар на границе: правила для всех", ROWS[3][1]),
        event_type="round_table",
        event_type_text="круглый стол",
        topic="Базар на границе: правила для всех",
        date_edtf="2024-09-12",
        date_text="12.09.2024",
        settlement="Кызыл-Кия",
        venue="зал торгового колледжа",
        mode="onsite",
        participants_total=40,
        participants_qualifier="exact",
        people=[person("moderator", "Алиева Фируза", "f")],
        audience=audience("предприниматели", "таможенники", "журналисты"),
        proposals=proposals("recommendation", "вывесить перечень товаров на двух языках", to="таможня"),
    ),
    event(
        title=named("Вебинар «Как подать жалобу через портал»", "Как подать жалобу через портал", ROWS[4][1]),
        event_type="webinar",
        event_type_text="вебинар",
        topic="Как подать жалобу через портал",
        date_edtf="2024-09-27",
        date_text="27.09.2024",
        venue=[None, "Zoom"],
        mode="online",
        participants_total=18,
        participants_qualifier="exact",
        people=[person("moderator", "Гүлнара Мамат кызы", "f", "юрист проекта", "юрист @ проект")],
        audience=audience(("сотрудники айыл окмоту", 18)),
    ),
]
