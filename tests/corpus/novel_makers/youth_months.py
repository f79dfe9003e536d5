"""A month in a table «Дата | Мероприятие»: dates in four spellings, the year above, everything else in one cell of running words."""

from pathlib import Path

from gold import audience, event, person
from word import Word

ROWS = [
    ("05.09", "Лекция для старшеклассников на тему «Что такое хвостохранилище». Читал инженер-эколог Абдыкадыров Нурдин. Школа № 2, слушали 64 человека."),
    ("14 сентября", "Субботник «Чистая набережная» на берегу реки Майлуу-Суу. Вышло более 150 человек, работали с 8.00 до 11.00. Мешки и перчатки выделила мэрия."),
    ("20-22.09", "Городской конкурс юных чтецов «Манас айтам», Дом культуры. 37 участников от 9 до 16 лет. Жюри возглавляла актриса Света Токтобаева."),
    ("27.09.2024", "Онлайн-встреча с предпринимателями на тему «Первый кредит» (Zoom), подключились 19 человек. Вела экономист Эркебаева Мээрим. Спрашивали про залог и проценты."),
]


def make(path: Path) -> None:
    word = Word("Times New Roman", 12)
    word.paragraph("**ОТЧЁТ**\nо мероприятиях молодёжного центра города Майлуу-Суу\nза сентябрь 2024 года", "center")
    word.table([["**Дата**", "**Мероприятие**"], *map(list, ROWS)], widths=(3, 13.5))
    word.paragraph()
    word.paragraph("Руководитель центра ______________ А. Сопуев")
    word.save(path)


TOWN = [None, "Майлуу-Суу"]

GOLD = [
    event(
        title=["Лекция для старшеклассников на тему «Что такое хвостохранилище»", "Лекция для старшеклассников", "Что такое хвостохранилище", ROWS[0][1], None],
        event_type="lecture",
        event_type_text="лекция",
        topic="Что такое хвостохранилище",
        date_edtf="2024-09-05",
        date_text="05.09",
        settlement=TOWN,
        venue="Школа № 2",
        mode="onsite",
        participants_total=64,
        participants_qualifier="exact",
        people=[person(["presenter", "speaker"], "Абдыкадыров Нурдин", "m", "инженер-эколог", "инженер-эколог")],
        audience=audience("старшеклассники"),
    ),
    event(
        title=["Субботник «Чистая набережная» на берегу реки Майлуу-Суу", "Субботник «Чистая набережная»", "Чистая набережная", ROWS[1][1], None],
        event_type="campaign",
        event_type_text="субботник",
        topic=["Чистая набережная", None],
        date_edtf="2024-09-14",
        date_text="14 сентября",
        time_start="08:00",
        time_end="11:00",
        settlement=TOWN,
        venue="берег реки Майлуу-Суу",
        mode="onsite",
        participants_total=150,
        participants_qualifier="at_least",
        hosts=[{"role": ["partner", "donor"], "name": "мэрия"}],
    ),
    event(
        title=["Городской конкурс юных чтецов «Манас айтам»", "Манас айтам", "Городской конкурс юных чтецов «Манас айтам», Дом культуры", ROWS[2][1], None],
        event_type="contest",
        event_type_text="конкурс",
        topic=["Манас айтам", None],
        date_edtf="2024-09-20/2024-09-22",
        date_text="20-22.09",
        settlement=TOWN,
        venue="Дом культуры",
        mode="onsite",
        participants_total=37,
        participants_qualifier="exact",
        people=[person(["moderator", "participant"], "Токтобаева Света", "f", "актриса", "актриса")],
    ),
    event(
        title=["Онлайн-встреча с предпринимателями на тему «Первый кредит» (Zoom)", "Онлайн-встреча с предпринимателями на тему «Первый кредит»",
               "Онлайн-встреча с предпринимателями", "Первый кредит", ROWS[3][1], None],
        event_type=["meeting", "webinar"],
        event_type_text="онлайн-встреча",
        topic="Первый кредит",
        date_edtf="2024-09-27",
        date_text="27.09.2024",
        settlement=TOWN,
        venue=[None, "Zoom"],
        mode="online",
        participants_total=19,
        participants_qualifier="exact",
        people=[person("moderator", "Эркебаева Мээрим", "f", "экономист", "экономист")],
        audience=audience("предприниматели"),
    ),
]
