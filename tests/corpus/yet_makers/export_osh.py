"""A business association's template: controls whose label is a noun of their own, a nested table of speakers with titles of talks."""

from pathlib import Path

from gold import event, hosts, person, proposals, talks
from word import Word

GOAL = "показать швейным цехам, как выйти на рынки ЕАЭС"
ASKED = [
    "сократить срок выдачи сертификата происхождения до трёх дней",
    "открыть в Оше испытательную лабораторию тканей",
]
SPEAKERS = [
    ("Мамажанов Улугбек Рустамович", "президент Ассоциации лёгкой промышленности юга", "Рынок школьной формы"),
    ("Ольга Трегубова", "таможенный брокер ОсОО «Кыргыз Экспорт Сервис»", "Маркировка без ошибок"),
]


def make(path: Path) -> None:
    word = Word("Calibri", 11)
    word.heading("Информация о бизнес-завтраке", 1)
    word.control("Тематика", ": «Шьём на экспорт»")
    word.control("Число, месяц, год:", "двадцать первое ноября 2023 г.")
    word.control("Время:", "8-30 — 10-45")
    word.control("Адрес проведения:", "г.Ош, ул. Курманжан-Датка, 217, гостиница «Сулайман», конференц-зал, 3 этаж")
    word.control("Хозяева встречи:", "Ассоциация лёгкой промышленности юга, ТПП Ошской области")
    word.control("Спонсор:", "ОАО «Дос-Кредит»")
    word.control("Для чего:", GOAL)
    word.control("Количество гостей:", "около 60, из них предпринимательниц — 44")
    word.control("Модерация:", "Рахат Токтоболотова (ТПП Ошской области, заместитель директора)")
    word.control("Языковой перевод:", "да / нет", prompt=True)
    outer = word.table([["**Выступления**"], [""]], widths=(16,))
    inner = outer.cell(1, 0).add_table(3, 3)
    for row, told in enumerate([("ФИО", "Откуда", "Тема"), *SPEAKERS]):
        for column, text in enumerate(told):
            inner.cell(row, column).text = text
    word.paragraph("**Просьбы предпринимателей:**")
    word.items(("decimal", "%1)"), ASKED)
    word.save(path)


GOLD = [
    event(
        title="Информация о бизнес-завтраке",
        event_type=["meeting", "other"],
        topic="Шьём на экспорт",
        date_edtf="2023-11-21",
        time_start="08:30",
        time_end="10:45",
        settlement="Ош",
        venue=["гостиница «Сулайман», конференц-зал, 3 этаж", "гостиница «Сулайман», конференц-зал", "конференц-зал гостиницы «Сулайман»"],
        mode="onsite",
        goal=GOAL,
        participants_total=60,
        participants_qualifier="about",
        participants_female=[44, None],
        people=[
            person("moderator", "Токтоболотова Рахат", "f",
                   ["ТПП Ошской области, заместитель директора", "заместитель директора ТПП Ошской области"],
                   "заместитель директора @ ТПП Ошской области"),
            person("presenter", SPEAKERS[0][0], "m", SPEAKERS[0][1], "президент @ Ассоциация лёгкой промышленности юга"),
            person("presenter", "Трегубова Ольга", "f", SPEAKERS[1][1], "таможенный брокер @ ОсОО «Кыргыз Экспорт Сервис»"),
        ],
        audience=[],
        hosts=hosts(organizer=["Ассоциация лёгкой промышленности юга", "ТПП Ошской области"], donor="ОАО «Дос-Кредит»"),
        presentations=talks((SPEAKERS[0][2], SPEAKERS[0][0]), (SPEAKERS[1][2], "Трегубова Ольга")),
        proposals=proposals(["proposal", "appeal"], *ASKED, numbers="1 2"),
    )
]
