"""Minutes of an association's yearly assembly: votes counted, a report heard, resolutions by letters under each item, a new board."""

from pathlib import Path

from gold import audience, event, person, proposals, topics
from word import Word

AGENDA = [
    "Отчёт правления за 2024 год",
    "Единый прайс на трёхдневные маршруты",
    "Выборы правления",
]
PRICE = [
    "минимальная цена трёхдневного тура – 140 долларов с человека",
    "нарушителя предупреждать письменно, при повторе исключать на сезон",
]
BOARD = "Избрать в правление Т. Шамбетова, О. Гайдук и Н. Асанбаеву сроком на два года"


def make(path: Path) -> None:
    word = Word("Cambria", 11.5)
    word.heading("Ассоциация «Ала-Тоо Трек»", 2, "center")
    word.paragraph("**Протокол общего собрания членов**", "center")
    word.paragraph("**Дата:** суббота, 1 марта 2025 г.\n**Начало:** 16:00\n**Где:** гостевой дом «Ноосфера», Бишкек, ул. Токомбаева, 21/3")
    word.paragraph("**Зарегистрировались:** 41 из 58 членов ассоциации, кворум есть. Приглашены также представители Департамента туризма и двух страховых компаний.")
    word.paragraph("Председателем собрания единогласно избран Виктор Лысенко, секретарём – Жибек Аманова.")
    word.paragraph("**Повестка**")
    for no, text in enumerate(AGENDA, 1):
        word.paragraph(f"{no}) {text}")
    word.paragraph(
        "**1.** Отчёт представил исполнительный директор Таалай Шамбетов. За год обучены 26 новых гидов, две аварии на перевале Ала-Кёль, "
        "обе без жертв. Ревизор Людмила Хван подтвердила расход 612 тысяч сомов и попросила впредь прикладывать чеки за бензин."
    )
    word.paragraph("Постановили: отчёт утвердить (за – 39, против – 0, воздержались – 2).")
    word.paragraph(
        "**2.** Мнения разошлись. Ольга Гайдук (турфирма «Тянь-Шань Вояж»): демпинг на горе заканчивается сэкономленной аптечкой. Азамат Дөөлөтбеков "
        "(гид из Каракола): в октябре без скидки группу не собрать. Начальник отдела Департамента туризма Нургазы Сейитов напомнил, что ассоциация не "
        "вправе диктовать цены тем, кто в неё не входит."
    )
    word.paragraph("Постановили (за – 30, против – 11):")
    for letter, text in zip("аб", PRICE, strict=True):
        word.paragraph(f"{letter}) {text};" if letter == "а" else f"{letter}) {text}.")
    word.paragraph("**3.** Выдвинуты пятеро, двое взяли самоотвод. Счётную комиссию возглавил Эркин Турдиев.")
    word.paragraph(f"Постановили: {BOARD[0].lower()}{BOARD[1:]}.")
    word.paragraph("Председатель ______ Лысенко В.        Секретарь ______ Аманова Ж.")
    word.save(path)


GOLD = [
    event(
        title=["Протокол общего собрания членов"],
        event_type=["meeting", "session"],
        event_type_text=["общее собрание", "общее собрание членов", "собрание"],
        topic=[None, AGENDA[0]],
        date_edtf="2025-03-01",
        date_text="1 марта 2025 г.",
        time_start="16:00",
        settlement="Бишкек",
        venue="гостевой дом «Ноосфера»",
        address="ул. Токомбаева, 21/3",
        mode="onsite",
        participants_total=[41, None],
        participants_qualifier=["exact", None],
        people=[
            person("moderator", "Лысенко Виктор", "m"),
            person(["participant"], "Аманова Жибек", "f"),
            person(
                "speaker",
                "Шамбетов Таалай",
                "m",
                "исполнительный директор",
                "исполнительный директор",
            ),
            person("speaker", "Хван Людмила", "f", "ревизор", "ревизор"),
            person(
                "speaker",
                "Гайдук Ольга",
                "f",
                [None, "турфирма «Тянь-Шань Вояж»"],
            ),
            person("speaker", "Дөөлөтбеков Азамат", "m", ["гид", "гид из Каракола"], "гид"),
            person(
                "speaker",
                "Сейитов Нургазы",
                "m",
                "начальник отдела Департамента туризма",
                "начальник отдела @ Департамент туризма",
            ),
            person("participant", "Турдиев Эркин", "m"),
            person(["participant", "mentioned"], "Асанбаева Н.", "f"),
        ],
        audience=audience(
            ("члены ассоциации", 41), "представители Департамента туризма", "представители страховых компаний"
        ),
        topics=topics(*AGENDA),
        proposals=proposals(["proposal", "appeal"], "впредь прикладывать чеки за бензин", by="Хван Людмила")
        + proposals("decision", "отчёт утвердить")
        + proposals("decision", *PRICE, numbers="а б")
        + proposals("decision", f"{BOARD[0].lower()}{BOARD[1:]}"),
    )
]
