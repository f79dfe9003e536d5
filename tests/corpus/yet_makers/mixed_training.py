"""A form with labels in both tongues («Күнү / Дата»), values now in Russian, now in Kyrgyz; a dash for what is not there."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals
from word import Word


def make(path: Path) -> None:
    word = Word("Calibri", 11)
    word.paragraph("**ОТЧЁТ О ТРЕНИНГЕ / ТРЕНИНГ БОЮНЧА ОТЧЁТ**", "center")
    word.table(
        [
            ["Аталышы / Название", "Тренинг «Суу үнөмдөө: тамчылатып сугаруу»"],
            ["Күнү / Дата", "20-21.05.2023"],
            ["Жери / Место", "Узгенский район, с. Мырза-Аке, айыл өкмөтүнүн залы"],
            ["Катышуучулардын саны / Количество участников", "28, анын ичинен аялдар – 9"],
            ["Тренер", "Абдукарим Сатаров, инженер-гидротехник"],
            ["Катышуучулар / Участники", "фермеры, мурабы, члены АВП"],
            ["Онлайн шилтеме / Ссылка", "-"],
            ["Уюштуруучу / Организатор", "ОО «Суу Булагы»"],
            ["Донор", "USAID"],
            ["Сунуштар / Рекомендации", "1. Создать показательный участок.\n2. Закупить шланги оптом."],
        ],
        widths=(6, 10),
    )
    word.save(path)


GOLD = [
    event(
        title="Тренинг «Суу үнөмдөө: тамчылатып сугаруу»",
        event_type="training",
        topic="Суу үнөмдөө: тамчылатып сугаруу",
        date_edtf="2023-05-20/2023-05-21",
        district="Узгенский район",
        settlement="Мырза-Аке",
        venue=["айыл өкмөтүнүн залы"],
        mode="onsite",
        participants_total=28,
        participants_female=9,
        participants_qualifier="exact",
        people=[person(["moderator", "speaker"], "Сатаров Абдукарим", "m", "инженер-гидротехник", "инженер-гидротехник")],
        audience=audience("фермеры", "мурабы", "члены АВП"),
        hosts=hosts(organizer="ОО «Суу Булагы»", donor="USAID"),
        proposals=proposals("recommendation", "Создать показательный участок", "Закупить шланги оптом", numbers="1 2"),
    )
]
