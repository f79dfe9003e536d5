"""A month of a project by sections «Обучение», «Встречи», «Прочее»: events are paragraphs without headings of their own."""

from pathlib import Path

from gold import audience, event, person, proposals, topics
from word import Word

TRAINED = [
    "4–5 марта на базе центра занятости в Боконбаево прошел тренинг «Резюме за два часа» для женщин, которые возвращаются на работу после "
    "декрета. Психолог Канышай Абдиева и юрист Лариса Гребенюк отрабатывали с ними ответы на трудные вопросы работодателя. Участвовало 19 женщин.",
    "18 марта состоялся вебинар «Удаленная работа: с чего начать». Ведущая – предприниматель Зарина Усенова, подключилось 34 человека.",
]
MET = [
    "11 марта в Чолпон-Ате, в кафе «Причал», менеджер проекта Сайкал Бакирова провела встречу с владельцами пансионатов. Обсуждены сезонные "
    "договоры, жилье для работниц, ясли. Владельцы согласились брать женщин с детьми на полставки.",
    "26 марта в Балыкчы прошла рабочая встреча с сотрудниками городского отдела образования. Заведующая отделом Роза Алиевна Тентиева "
    "сообщила, что мест в садах не хватает. Принято решение открыть при детском саде № 3 вечернюю группу.",
]


def make(path: Path) -> None:
    word = Word("Calibri", 11)
    word.paragraph("**Проект «Первый шаг»**\n**Отчет за март 2025 года**", "center")
    word.heading("1. Обучение", 2)
    for text in TRAINED:
        word.paragraph(text)
    word.heading("2. Встречи", 2)
    for text in MET:
        word.paragraph(text)
    word.heading("3. Прочее", 2)
    word.paragraph("Издан буклет (500 экз.). При содействии проекта заключено 7 трудовых договоров. В апреле планируется ярмарка вакансий.")
    word.paragraph("Менеджер проекта\t\t\tС. Бакирова")
    word.save(path)


GOLD = [
    event(
        title=[None, "Тренинг «Резюме за два часа»", "Резюме за два часа"],
        event_type="training",
        event_type_text="тренинг",
        topic="Резюме за два часа",
        date_edtf="2025-03-04/2025-03-05",
        date_text="4–5 марта",
        settlement="Боконбаево",
        venue="центр занятости",
        mode="onsite",
        participants_total=19,
        participants_female=[19, None],
        participants_qualifier="exact",
        people=[
            person(["moderator", "speaker"], "Абдиева Канышай", "f", "психолог", "психолог"),
            person(["moderator", "speaker"], "Гребенюк Лариса", "f", "юрист", "юрист"),
        ],
        audience=[{"name": "женщины, которые возвращаются на работу после декрета", "count": [None, 19]}],
    ),
    event(
        title=[None, "Вебинар «Удаленная работа: с чего начать»", "Удаленная работа: с чего начать"],
        event_type="webinar",
        event_type_text="вебинар",
        topic="Удаленная работа: с чего начать",
        date_edtf="2025-03-18",
        date_text="18 марта",
        mode="online",
        participants_total=34,
        participants_qualifier="exact",
        people=[person("moderator", "Усенова Зарина", "f", "предприниматель", "предприниматель")],
    ),
    event(
        event_type="meeting",
        event_type_text="встреча",
        date_edtf="2025-03-11",
        date_text="11 марта",
        settlement="Чолпон-Ата",
        venue="кафе «Причал»",
        mode="onsite",
        people=[person("moderator", "Бакирова Сайкал", "f", "менеджер проекта", "менеджер @ проект")],
        audience=audience("владельцы пансионатов"),
        topics=topics("сезонные договоры", "жилье для работниц", "ясли"),
        proposals=proposals("decision", "брать женщин с детьми на полставки"),
    ),
    event(
        event_type="meeting",
        event_type_text="рабочая встреча",
        date_edtf="2025-03-26",
        date_text="26 марта",
        settlement="Балыкчы",
        mode="onsite",
        people=[person("speaker", "Тентиева Роза Алиевна", "f", "заведующая отделом", "заведующая @ отдел")],
        audience=audience("сотрудники городского отдела образования"),
        proposals=proposals("decision", "открыть при детском саде № 3 вечернюю группу"),
    ),
]
