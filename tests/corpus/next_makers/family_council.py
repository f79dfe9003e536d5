"""A coordination council against violence at home: a clerk's protocol, decisions with sub-points that Word letters, a footer."""

from pathlib import Path

from gold import event, person, proposals, topics
from word import Word

AGENDA = [
    "О ходе межведомственного обмена сведениями о случаях насилия в семье",
    "О создании кризисного кабинета при районной больнице",
]
FIRST = ["РОВД ежемесячно до 5 числа передавать сводку в управление соцразвития", "школам назначить ответственных педагогов"]
SECOND = ["Поддержать создание кабинета", "Главврачу представить смету к 1 декабря"]


def make(path: Path) -> None:
    word = Word("Times New Roman", 14)
    word.footer("Распечатано 28.11.2022, 2 экз.")
    word.paragraph("**П Р О Т О К О Л   № 4**", "center")
    word.paragraph("заседания Координационного совета по предупреждению семейного насилия\nпри Жайылской районной государственной администрации", "center")
    word.paragraph("г. Кара-Балта\t\t\t\t\t\t25.11.2022 г.")
    word.paragraph("Место: малый зал РГА, 3-й этаж. Время: 15:00.")
    word.paragraph("**ПРЕДСЕДАТЕЛЬСТВУЮЩИЙ:** Мамытова Назгуль Сатаровна – заместитель главы района.")
    word.paragraph(
        "**ПРИСУТСТВОВАЛИ:** 12 членов совета, а также приглашённые: руководитель кризисного центра «Умай» Л. Р. Гайнутдинова, настоятель храма о. Сергий, "
        "имам мечети Абдулазиз Каримов, корреспондент районной газеты."
    )
    word.paragraph("**ПОВЕСТКА ДНЯ:**")
    word.items(("decimal", "%1."), AGENDA, ".")
    numbering = word.numbering(("decimal", "%1."), ("russianLower", "%2)"))
    word.paragraph(
        "**1. СЛУШАЛИ:** начальника ОУУП РОВД Байгазиева Темира Суюновича: с начала года выдано 214 охранных ордеров, на 37 больше прошлого года. "
        "Л. Р. Гайнутдинова посетовала, что о трети случаев центр узнаёт из соцсетей."
    )
    word.paragraph("**РЕШИЛИ:**")
    word.item(numbering, "Утвердить порядок обмена сведениями, для чего:")
    word.item(numbering, FIRST[0] + ";", 1)
    word.item(numbering, FIRST[1] + ".", 1)
    word.paragraph("**2. СЛУШАЛИ:** Орузбаеву Айнагүл, главного врача районной больницы – о свободных помещениях в стационаре.")
    word.paragraph("**ВЫСТУПИЛИ:** Абдулазиз Каримов (готов проводить беседы с мужчинами), о. Сергий (храм отдаст мебель).")
    word.paragraph("**РЕШИЛИ:**")
    numbering = word.numbering(("decimal", "%1."))
    for text in SECOND:
        word.item(numbering, text + ".")
    word.paragraph("Председательствующий\t\t\t\tН. С. Мамытова")
    word.paragraph("Протокол вела\t\t\t\t\tЭ. Шаршеева")
    word.save(path)


GOLD = [
    event(
        title=[
            "П Р О Т О К О Л № 4 заседания Координационного совета по предупреждению семейного насилия "
            "при Жайылской районной государственной администрации",
            "ПРОТОКОЛ № 4 заседания Координационного совета по предупреждению семейного насилия "
            "при Жайылской районной государственной администрации",
        ],
        event_type="session",
        event_type_text="заседание",
        topic=[None, AGENDA[0]],
        date_edtf="2022-11-25",
        date_text="25.11.2022 г.",
        time_start="15:00",
        settlement="Кара-Балта",
        venue=["малый зал РГА, 3-й этаж", "малый зал РГА"],
        mode="onsite",
        participants_total=[12, None],
        participants_qualifier=["exact", None],
        people=[
            person("moderator", "Мамытова Назгуль Сатаровна", "f", "заместитель главы района", "заместитель главы района"),
            person("speaker", "Гайнутдинова Л. Р.", "f", "руководитель кризисного центра «Умай»", "руководитель @ кризисный центр «Умай»"),
            person("speaker", "Сергий", "m", "настоятель храма", "настоятель @ храм"),
            person("speaker", "Каримов Абдулазиз", "m", "имам мечети", "имам @ мечеть"),
            person("speaker", "Байгазиев Темир Суюнович", "m", "начальник ОУУП РОВД", "начальник @ ОУУП РОВД"),
            person("speaker", "Орузбаева Айнагүл", "f", "главный врач районной больницы", "главный врач @ районная больница"),
            person(["participant", "mentioned"], "Шаршеева Э.", "f"),
        ],
        audience=[{"name": "члены совета", "count": 12}],
        topics=topics(*AGENDA),
        proposals=proposals("decision", "Утвердить порядок обмена сведениями", numbers="1")
        + proposals("decision", FIRST[0], numbers="а", to=["РОВД", None])
        + proposals("decision", FIRST[1], numbers="б", to=["школы", None])
        + proposals("decision", SECOND[0], numbers="1")
        + proposals("decision", SECOND[1], numbers="2", to=["Главврач", "главврач", None]),
    )
]
