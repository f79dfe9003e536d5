"""A protocol of an academic council: genitive after «слушали», a doctor twice, resolutions under the question's own number."""

from pathlib import Path

from gold import event, person, proposals, topics
from word import Word

AGENDA = ["Об итогах зимней экзаменационной сессии", "О переводе расписания в электронный вид"]
FIRST = ["признать сессию удовлетворительной", "деканам до 1 марта представить планы ликвидации задолженностей"]
SECOND = ["отделу информационных технологий запустить расписание в сети к 15 августа"]


def make(path: Path) -> None:
    word = Word()
    word.paragraph("ТАРАЗСКИЙ ИНСТИТУТ ВОДНОГО ХОЗЯЙСТВА", "center")
    word.paragraph("**ПРОТОКОЛ № 6\nзаседания учёного совета**", "center")
    word.paragraph("9 февраля 2023 г.\t\t\t\t\t\t\t\tг. Тараз")
    word.field("Председатель –", "Кожахметов Ануар Сейтович, ректор, доктор технических наук, профессор")
    word.field("Учёный секретарь –", "Лим Э. В.")
    word.field("Присутствовали:", "23 члена совета из 29 (явочный лист прилагается).")
    word.paragraph("**ПОВЕСТКА ДНЯ:**")
    word.items(("decimal", "%1."), AGENDA, ".")
    word.paragraph(
        "**1. СЛУШАЛИ:** проректора по учебной работе Мусину Галию Ержановну. Абсолютная успеваемость – 78,4 %."
    )
    word.paragraph("**ВЫСТУПИЛИ:** д.т.н. Рябоконь П. К., доцент Сеитова Ж.")
    word.paragraph("**ПОСТАНОВИЛИ:**")
    first = word.numbering(("decimal", "1.%1."))
    for text in FIRST:
        word.item(first, text + ".")
    word.paragraph("**2. СЛУШАЛИ:** начальника отдела информационных технологий Турсунова Ербола Маратовича.")
    word.paragraph("**ПОСТАНОВИЛИ:**")
    second = word.numbering(("decimal", "2.%1."))
    for text in SECOND:
        word.item(second, text + ".")
    word.paragraph("Голосовали единогласно.")
    word.paragraph("Председатель\t\t\t\tА. С. Кожахметов\nУчёный секретарь\t\t\tЭ. В. Лим")
    word.save(path)


GOLD = [
    event(
        title="ПРОТОКОЛ № 6 заседания учёного совета",
        event_type="session",
        event_type_text=["заседание", "заседание учёного совета"],
        date_edtf="2023-02-09",
        date_text="9 февраля 2023 г.",
        settlement="Тараз",
        mode="onsite",
        participants_total=23,
        participants_qualifier="exact",
        people=[
            person(
                "moderator",
                "Кожахметов Ануар Сейтович",
                "m",
                "ректор, доктор технических наук, профессор",
                "ректор",
                "degree: доктор технических наук",
                "title: профессор",
            ),
            person("participant", "Лим Э. В.", None, [None, "учёный секретарь"]),
            person(
                "speaker", "Мусина Галия Ержановна", "f", "проректор по учебной работе", "проректор по учебной работе"
            ),
            person("speaker", "Рябоконь П. К.", None, "д.т.н.", "degree: д.т.н."),
            person("speaker", "Сеитова Ж.", "f", "доцент", "title: доцент"),
            person(
                "speaker",
                "Турсунов Ербол Маратович",
                "m",
                "начальник отдела информационных технологий",
                "начальник @ отдел информационных технологий",
            ),
        ],
        audience=[{"name": "члены совета", "count": 23}],
        topics=topics(*AGENDA),
        proposals=proposals("decision", FIRST[0], numbers="1.1")
        + proposals("decision", FIRST[1], numbers="1.2", to="деканы")
        + proposals("decision", SECOND[0], numbers="2.1", to="отдел информационных технологий"),
    )
]
