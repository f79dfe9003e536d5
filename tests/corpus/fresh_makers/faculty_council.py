"""A protocol with revisions: names, a number and a whole item changed; agenda, «слушали» in the genitive, decisions under their questions."""

from pathlib import Path

from gold import event, person, proposals, topics
from word import Word

AGENDA = ["О ходе летней практики студентов-геологов", "О распределении мест в общежитии № 3"]
FIRST = [
    "Продлить практику второй группы до 29 июня",
    "Деканату закупить до отъезда группы две аптечки и спутниковый телефон",
]
SECOND = ["Отдать первый этаж общежития молодым преподавателям", "Студсовету вывесить списки на сайте факультета"]


def make(path: Path) -> None:
    word = Word("Times New Roman", 12)
    word.paragraph("Ошский горный институт\nГеологический факультет", "center")
    word.paragraph("**ПРОТОКОЛ № **{--10--}{++11++}**\nзаседания совета факультета**", "center")
    word.paragraph("7 июня 2021 г.\t\t\t\t\t\t\t\tг. Ош, ауд. 214")
    word.field("Председатель:", "декан факультета, д.г.-м.н., профессор Ж. Т. {--Абдыкаров--}{++Абдыкадыров++}")
    word.field("Секретарь:", "{++О. В. ++}Кононенко, методист деканата")
    word.field("Присутствовало:", "{--15--}{++17++} членов совета из 21")
    word.paragraph("Отсутствует (командировка): Э. Маматов.")
    word.paragraph("**Повестка дня**")
    word.items(("decimal", "%1."), AGENDA, ".")
    word.paragraph(
        "**1. СЛУШАЛИ:** заведующего кафедрой минералогии Турдубека Жамшитовича Полотова. Группа из {--22--}{++24++} студентов "
        "работает в долине Сары-Таша с 24 мая, снято 11 разрезов."
    )
    word.paragraph("**ВЫСТУПИЛИ:** доцент Хегай М. А.; старший лаборант Нурила Абдраимова – о погоде и связи.")
    word.paragraph("**ПОСТАНОВИЛИ:**")
    first = word.numbering(("decimal", "1.%1."))
    for text in FIRST:
        word.item(first, text + ".")
    word.item(first, "{--Просить ректорат оплатить вертолёт.--}")
    word.paragraph("**2. СЛУШАЛИ:** коменданта общежития № 3 {++Сонунбека ++}Рысмендеева.")
    word.paragraph("**ВЫСТУПИЛА:** председатель студенческого совета Дильноза Хамраева.")
    word.paragraph("**ПОСТАНОВИЛИ:**")
    second = word.numbering(("decimal", "2.%1."))
    for text in SECOND:
        word.item(second, text + ".")
    word.paragraph("**РАЗНОЕ:** декан напомнил, что отчёт по теме кафедры сдаётся к 1 октября.")
    word.paragraph("Голосовали: за – 17, против – 0.")
    word.paragraph("Председатель\t\t\tЖ. Т. Абдыкадыров\nСекретарь\t\t\tО. В. Кононенко")
    word.save(path)


GOLD = [
    event(
        title="ПРОТОКОЛ № 11 заседания совета факультета",
        event_type="session",
        event_type_text=["заседание", "заседание совета факультета"],
        date_edtf="2021-06-07",
        date_text="7 июня 2021 г.",
        settlement="Ош",
        venue="ауд. 214",
        mode="onsite",
        participants_total=17,
        participants_qualifier="exact",
        people=[
            person("moderator", "Абдыкадыров Ж. Т.", "m", "декан факультета, д.г.-м.н., профессор",
                   "декан @ факультет", "degree: д.г.-м.н.", "title: профессор"),
            person("participant", "Кононенко О. В.", None, "методист деканата", "методист @ деканат"),
            person("mentioned", "Маматов Э.", "m"),
            person("speaker", "Полотов Турдубек Жамшитович", "m", "заведующий кафедрой минералогии", "заведующий @ кафедра минералогии"),
            person("speaker", "Хегай М. А.", None, "доцент", "title: доцент"),
            person("speaker", "Абдраимова Нурила", "f", "старший лаборант", "старший лаборант"),
            person("speaker", "Рысмендеев Сонунбек", "m", "комендант общежития № 3", "комендант @ общежитие № 3"),
            person("speaker", "Хамраева Дильноза", "f", "председатель студенческого совета", "председатель @ студенческий совет"),
        ],
        audience=[{"name": "члены совета", "count": 17}],
        topics=topics(*AGENDA),
        proposals=proposals("decision", FIRST[0], numbers="1.1")
        + proposals("decision", FIRST[1], numbers="1.2", to="деканат")
        + proposals("decision", SECOND[0], numbers="2.1")
        + proposals("decision", SECOND[1], numbers="2.2", to="студсовет"),
    )
]
