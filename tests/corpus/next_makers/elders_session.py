"""A protocol of an aiyl okmotu with the elders' court, in freer words: one question told as a story, a resolution by a clerk."""

from pathlib import Path

from gold import event, person, proposals, topics
from word import Word

AGENDA = ["Исполнение местного бюджета за девять месяцев", "Освещение улиц в новостройке «Достук»", "Обращение жителей ул. Шукурбекова о бродячих собаках"]
DONE = [
    "Исполнение бюджета на 78 % принять к сведению",
    "Финансовому отделу найти до 10 ноября 160 тыс. сомов на светильники",
    "Заключить договор с ветлечебницей «Айбол» на стерилизацию собак",
]


def make(path: Path) -> None:
    word = Word("Times New Roman", 13)
    word.header("Сокулукский район · Военно-Антоновский айыл окмоту")
    word.heading("Протокол № 21", 1, "center")
    word.paragraph("совместного совещания работников айыл окмоту и суда аксакалов", "center")
    word.table(
        [
            ["Дата", "17.10.2023", "Место", "с. Военно-Антоновка, ул. Фрунзе, 115, зал совещаний"],
            ["Начало", "9-00", "Окончание", "11-20"],
            ["Вёл", "Бейшенкул Абылгазиев, глава айыл окмоту", "<", "<"],
            ["Писала", "Н. Шаповалова, делопроизводитель", "<", "<"],
            ["Были", "9 работников, 4 аксакала, депутат Керимбаев С.", "<", "<"],
        ],
        widths=(2.5, 5, 2.5, 6.5),
    )
    word.paragraph()
    word.paragraph("Разбирали три вопроса:")
    numbering = word.numbering(("decimal", "%1)"))
    for text in AGENDA:
        word.item(numbering, text)
    word.paragraph(
        "По первому отчиталась начальник финансового отдела Дыйканова Миргуль Асановна. Недобор – по земельному налогу. Аксакал Иван Петрович Гергерт "
        "спросил, почему не берут плату с арендаторов обочин, ответа не получил."
    )
    word.paragraph(
        "По второму говорил староста новостройки Чыныбаев Улан: в темноте за осень две аварии. Его поддержал депутат. По третьему прочитали заявление "
        "от 42 жителей, слово дали ветеринару Рахимову Ш., он против отстрела."
    )
    word.paragraph("Постановили:")
    numbering = word.numbering(("decimal", "%1)"))
    for text in DONE:
        word.item(numbering, text + ".")
    word.paragraph("Голосование: единогласно.")
    word.paragraph("Глава айыл окмоту ____________ Б. Абылгазиев", "right")
    word.save(path)


GOLD = [
    event(
        title=["Протокол № 21 совместного совещания работников айыл окмоту и суда аксакалов", "Протокол № 21"],
        event_type=["meeting", "session"],
        event_type_text=["совместное совещание", "совещание"],
        topic=[None, AGENDA[0]],
        date_edtf="2023-10-17",
        date_text="17.10.2023",
        time_start="09:00",
        time_end="11:20",
        district=["Сокулукский район", None],
        settlement="Военно-Антоновка",
        venue="зал совещаний",
        address="ул. Фрунзе, 115",
        mode="onsite",
        people=[
            person("moderator", "Абылгазиев Бейшенкул", "m", "глава айыл окмоту", "глава @ айыл окмоту"),
            person("participant", "Шаповалова Н.", "f", "делопроизводитель", "делопроизводитель"),
            person("speaker", "Керимбаев С.", "m", "депутат", "депутат"),
            person("speaker", "Дыйканова Миргуль Асановна", "f", "начальник финансового отдела", "начальник @ финансовый отдел"),
            person("speaker", "Гергерт Иван Петрович", "m", "аксакал", "аксакал"),
            person("speaker", "Чыныбаев Улан", "m", "староста новостройки", "староста @ новостройка"),
            person("speaker", "Рахимов Ш.", "m", "ветеринар", "ветеринар"),
        ],
        audience=[{"name": "работники", "count": 9}, {"name": "аксакалы", "count": 4}],
        topics=topics(*AGENDA),
        proposals=proposals("decision", DONE[0], numbers="1")
        + proposals("decision", DONE[1], numbers="2", to=["финансовый отдел", None])
        + proposals("decision", DONE[2], numbers="3"),
    )
]
