"""A conclusion on hearings as a scan: numbered points, the hearings' date apart from the conclusion's, remarks taken and refused."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals
from papers import scan
from word import Word

ADVICE = [
    "проект одобрить с учётом замечаний жителей",
    "сохранить сквер у роддома в границах 1987 года",
    "разработчику представить схему дождевой канализации до 1 августа",
]


def make(path: Path) -> None:
    word = Word("Liberation Serif", 13)
    word.paragraph("**ЗАКЛЮЧЕНИЕ**\n**о результатах общественных слушаний**", "center")
    word.paragraph("город Нарын\t\t\t\t\t\t14 июня 2024 года")
    word.paragraph("1. Предмет слушаний: корректировка генерального плана города Нарын в части жилого массива «Достук».")
    word.paragraph("2. Основание: постановление мэрии города от 2 мая 2024 года № 86.")
    word.paragraph("3. Слушания состоялись 7 июня 2024 года с 14.00 до 16.30 в зрительном зале городского Дома культуры.")
    word.paragraph("4. Организатор слушаний: управление архитектуры мэрии.")
    word.paragraph("5. Количество участников: 168 человек, из них жители массива – 121, депутаты городского кенеша – 6.")
    word.paragraph("6. Слушания вёл заместитель мэра Байсалов Канат Токтогулович. Проект представила главный архитектор города Ж. Садырова.")
    word.paragraph(
        "7. В ходе обсуждения Н. Кожомкулов просил не застраивать сквер, А. Тилекова указала на отсутствие ливнёвки. Всего выступили "
        "14 человек, поступило 9 письменных замечаний, учтено 6."
    )
    word.paragraph("8. Комиссия рекомендует:")
    for letter, text in zip("абв", ADVICE, strict=True):
        word.paragraph(f"{letter}) {text};" if letter != "в" else f"{letter}) {text}.")
    word.paragraph("Председатель комиссии\t__________\tК. Т. Байсалов")
    scan(word, path, seed=49, turn=-0.6)


GOLD = [
    event(
        title=["ЗАКЛЮЧЕНИЕ о результатах общественных слушаний", "ЗАКЛЮЧЕНИЕ"],
        event_type="public_hearing",
        event_type_text="общественные слушания",
        topic=["корректировка генерального плана города Нарын в части жилого массива «Достук»"],
        date_edtf="2024-06-07",
        date_text="7 июня 2024 года",
        time_start="14:00",
        time_end="16:30",
        settlement="Нарын",
        venue="зрительный зал городского Дома культуры",
        mode="onsite",
        participants_total=168,
        participants_qualifier="exact",
        people=[
            person("moderator", "Байсалов Канат Токтогулович", "m", "заместитель мэра", "заместитель мэра"),
            person(["speaker", "presenter"], "Садырова Ж.", "f", "главный архитектор города", "главный архитектор города"),
            person("speaker", "Кожомкулов Н.", "m"),
            person("speaker", "Тилекова А.", "f"),
        ],
        audience=audience(("жители массива", 121), ("депутаты городского кенеша", 6)),
        hosts=hosts(organizer="управление архитектуры мэрии"),
        proposals=proposals(["proposal", "appeal"], "не застраивать сквер", by="Кожомкулов Н.")
        + proposals("recommendation", *ADVICE[:2], numbers="а б")
        + proposals("recommendation", ADVICE[2], numbers="в", to=["разработчик", None]),
    )
]
