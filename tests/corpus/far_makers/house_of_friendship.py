"""A House of Friendship's leaflet of a month in Word: bold titles with the day after a dash, the place now before, now after the people."""

from pathlib import Path

from gold import audience, event, person, proposals, topics
from papers import columns
from word import Word


def make(path: Path) -> None:
    word = Word("Georgia", 10.5)
    word.paragraph("**ЛИСТОК ДОМА ДРУЖБЫ**", "center")
    word.paragraph("*г. Талдыкорган, март 2025 года. Выходит, когда есть о чём рассказать*", "center")
    columns(word, 2)
    word.paragraph("**Мастер-класс «Лоскут к лоскуту»** — 5 марта")
    word.paragraph(
        "Двадцать три рукодельницы из шести этнокультурных центров за четыре часа сшили общее корпе. Учила их Роза Игисинова, мастер лоскутного шитья из "
        "Текели. Сидели тесно, в гостиной Дома дружбы. Ткань подарила фабрика «Жетысу-текстиль»."
    )
    word.paragraph("**Круглый стол «Дети двух языков»** — 12 марта")
    word.paragraph(
        "Педагоги, логопеды и родители рассуждали, когда ребёнку начинать второй язык. Модератором была Алла Пак, завуч школы-гимназии № 12. Доцент "
        "Жетысуского университета Ерлан Оспанов привёл данные опроса 400 семей. Участники рекомендовали областному управлению образования открыть курсы для "
        "воспитателей двуязычных групп."
    )
    word.paragraph("**Выезд в Карабулак** — 19 марта")
    word.paragraph(
        "Ескельдинский район, сельский клуб. На встречу с артистами пришёл 51 житель, не считая детей. Открыл её аким сельского округа Нуржан Байсеитов, сказку на "
        "трёх языках показал кукольник Виктор Ли. Обратно автобус ехал с песнями."
    )
    word.paragraph("**Праздник «Наурыз – общий двор»** — 22 марта, 11:00–15:00")
    word.paragraph(
        "Площадь перед Домом дружбы заполнили свыше 2 000 горожан (данные полиции). Праздник открыла заведующая Домом дружбы Салтанат Ермекова. Одиннадцать "
        "казанов наурыз-коже опустели к полудню."
    )
    word.paragraph("*В апреле ждём:* 9-го лекция о казачьих станицах, 25-го субботник.")
    word.save(path)


def named(*titles: str) -> list[str | None]:
    return [*titles, None]


TOWN = ["Талдыкорган", None]
GOLD = [
    event(
        title=["Мастер-класс «Лоскут к лоскуту»", "Лоскут к лоскуту"],
        event_type="workshop",
        event_type_text="мастер-класс",
        topic="Лоскут к лоскуту",
        date_edtf="2025-03-05",
        date_text="5 марта",
        settlement=TOWN,
        venue="гостиная Дома дружбы",
        mode="onsite",
        participants_total=23,
        participants_qualifier="exact",
        people=[
            person(
                "moderator",
                "Игисинова Роза",
                "f",
                ["мастер лоскутного шитья", "мастер лоскутного шитья из Текели"],
                "мастер лоскутного шитья",
            )
        ],
        audience=[{"name": ["рукодельницы", "рукодельницы из шести этнокультурных центров"], "count": 23}],
        hosts=[{"role": ["donor", "partner"], "name": "фабрика «Жетысу-текстиль»"}],
    ),
    event(
        title=["Круглый стол «Дети двух языков»", "Дети двух языков"],
        event_type="round_table",
        event_type_text="круглый стол",
        topic="Дети двух языков",
        date_edtf="2025-03-12",
        date_text="12 марта",
        settlement=TOWN,
        mode=["onsite", None],
        people=[
            person("moderator", "Пак Алла", "f", "завуч школы-гимназии № 12", "завуч @ школа-гимназия № 12"),
            person("speaker", "Оспанов Ерлан", "m", "доцент Жетысуского университета", "доцент @ Жетысуский университет"),
        ],
        audience=audience("педагоги", "логопеды", "родители"),
        topics=topics("когда ребёнку начинать второй язык"),
        proposals=proposals(
            "recommendation", "открыть курсы для воспитателей двуязычных групп", to="областное управление образования"
        ),
    ),
    event(
        title=named("Выезд в Карабулак"),
        event_type=["meeting", "other"],
        event_type_text=["встреча с артистами", "встреча", "выезд"],
        date_edtf="2025-03-19",
        date_text="19 марта",
        district="Ескельдинский район",
        settlement="Карабулак",
        venue="сельский клуб",
        mode="onsite",
        participants_total=51,
        participants_qualifier="exact",
        people=[
            person("opening", "Байсеитов Нуржан", "m", "аким сельского округа", "аким сельского округа"),
            person(["speaker", "participant"], "Ли Виктор", "m", "кукольник", "кукольник"),
        ],
    ),
    event(
        title=["Праздник «Наурыз – общий двор»", "Наурыз – общий двор"],
        event_type=["festival", "other"],
        event_type_text="праздник",
        topic=["Наурыз – общий двор", None],
        date_edtf="2025-03-22",
        date_text="22 марта",
        time_start="11:00",
        time_end="15:00",
        settlement=TOWN,
        venue="площадь перед Домом дружбы",
        mode="onsite",
        participants_total=2000,
        participants_qualifier="at_least",
        people=[person("opening", "Ермекова Салтанат", "f", "заведующая Домом дружбы", "заведующая @ Дом дружбы")],
    ),
]
