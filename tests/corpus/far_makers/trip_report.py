"""A trip report: three trainings of one series in three towns, each under its town and day, with what people asked for."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals
from word import Word

SERIES = "Почта без бумаги"
FUND = "ОО «Цифровой мост»"
DONOR = "Всемирный банк"


def make(path: Path) -> None:
    word = Word("Times New Roman", 12)
    word.paragraph("Утверждаю\nдиректор ОО «Цифровой мост»\n__________ Д. Карагулова", "right")
    word.paragraph("**ОТЧЁТ О КОМАНДИРОВКЕ**", "center")
    word.paragraph(
        "Командированный: Иманбек Шакиров, тренер. Маршрут: Бишкек – Баткен – Исфана – Сулюкта – Бишкек, с 19 по 25 мая 2025 года. Основание: приказ № 41 от 12.05.2025."
    )
    word.paragraph(
        f"**Задание:** провести серию тренингов «{SERIES}» для почтальонов и операторов отделений связи по проекту {FUND}, который финансирует {DONOR}."
    )
    word.heading("Баткен, 20 мая", 2)
    word.paragraph(
        "Занимались в учебном классе областного узла связи. Было 19 человек, из них 14 женщин. Вместе со мной тренинг вела Саида Тиллабоева, специалист узла связи. Открыл встречу начальник узла Маннап Камалов. "
        "Сложнее всего далась электронная подпись. Участники просили оставить им тестовые планшеты."
    )
    word.heading("Исфана, 22 мая", 2)
    word.paragraph(
        "Тренинг прошёл в здании мэрии города. Пришли 23 участника (20 женщин и 3 мужчины), больше, чем стульев. На открытии выступил вице-мэр Исфаны по социальным вопросам Шерали Бабаев. "
        "Почтальон Бактыгүл Исакова показала, как возит пенсии на велосипеде. Она предложила выдавать почтальонам сумки с GPS-меткой."
    )
    word.heading("Сулюкта, 23 мая", 2)
    word.paragraph(
        "Последний тренинг принимала городская библиотека. Свет был до двух, поэтому уложились в пять часов вместо семи. Обучено 11 операторов. Елена Пруцкова, начальник Сулюктинского отделения связи, "
        "пожаловалась на интернет: сигнал ловится только у окна."
    )
    word.paragraph(
        "**Расходы:** 41 860 сомов, авансовый отчёт приложен. **Выводы:** русский текст слайдов понимали не все, семь часов подряд слишком много."
    )
    word.paragraph("И. Шакиров\n28.05.2025")
    word.save(path)


def trainer() -> dict:
    return person("moderator", "Шакиров Иманбек", "m", "тренер", "тренер")


def training(*people: dict, **told: object) -> dict:
    return event(
        event_type="training",
        event_type_text=["тренинг", "тренинг для почтальонов и операторов отделений связи"],
        topic=[SERIES, None],
        mode="onsite",
        participants_qualifier="exact",
        people=list(people),
        hosts=hosts(organizer=FUND, donor=DONOR),
        **told,
    )


GOLD = [
    training(
        trainer(),
        person(
            "moderator",
            "Тиллабоева Саида",
            "f",
            "специалист узла связи",
            "специалист @ узел связи",
        ),
        person("opening", "Камалов Маннап", "m", "начальник узла", "начальник @ узел"),
        title=["Баткен, 20 мая", "ОТЧЁТ О КОМАНДИРОВКЕ", SERIES],
        date_edtf="2025-05-20",
        date_text="20 мая",
        settlement="Баткен",
        venue="учебный класс областного узла связи",
        participants_total=19,
        participants_female=14,
        audience=[{"name": "почтальоны"}, {"name": "операторы отделений связи"}],
        proposals=proposals(["appeal", "proposal"], "оставить им тестовые планшеты"),
    ),
    training(
        trainer(),
        person(
            "opening",
            "Бабаев Шерали",
            "m",
            "вице-мэр Исфаны по социальным вопросам",
            "вице-мэр Исфаны по социальным вопросам",
        ),
        person("speaker", "Исакова Бактыгүл", "f", "почтальон", "почтальон"),
        title=["Исфана, 22 мая", "ОТЧЁТ О КОМАНДИРОВКЕ", SERIES],
        date_edtf="2025-05-22",
        date_text="22 мая",
        settlement="Исфана",
        venue=["здание мэрии города", "здание мэрии"],
        participants_total=23,
        participants_female=20,
        participants_male=3,
        audience=audience("почтальоны", "операторы отделений связи"),
        proposals=proposals("proposal", "выдавать почтальонам сумки с GPS-меткой", by="Исакова Бактыгүл"),
    ),
    training(
        trainer(),
        person(
            "speaker",
            "Пруцкова Елена",
            "f",
            "начальник Сулюктинского отделения связи",
            "начальник @ Сулюктинское отделение связи",
        ),
        title=["Сулюкта, 23 мая", "ОТЧЁТ О КОМАНДИРОВКЕ", SERIES],
        date_edtf="2025-05-23",
        date_text="23 мая",
        settlement="Сулюкта",
        venue="городская библиотека",
        participants_total=11,
        audience=[{"name": "операторы", "count": [11, None]}],
    ),
]
