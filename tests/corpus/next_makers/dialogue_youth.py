"""A dialogue reported under bold labels: goals and tasks, results, advice to two addressees, participants by sex and age."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals, talks, topics
from word import Word

TITLE = "Диалоговая площадка «Молодёжь и мэрия: разговор без галстуков»"
AIM = "наладить постоянный канал связи между молодёжью города и исполнительной властью"
RAISED = ["нехватка спортплощадок в новостройках", "стажировки в мэрии без оплаты", "ночной транспорт для студентов"]
CITY = ["открыть приём заявок на молодёжный бюджет до 1 марта", "опубликовать список пустующих муниципальных помещений"]
RECTORS = ["засчитывать волонтёрские часы как практику"]


def make(path: Path) -> None:
    word = Word("Cambria", 11.5)
    word.header("Проект «Активный квартал» – отчётность за I полугодие 2023 г.")
    word.heading(TITLE, 1, "center")
    word.field("Дата и время:", "16 февраля 2023 г. (четверг), 15:00 – 18:15")
    word.field("Место проведения:", "г. Ош, креативное пространство «Сай», 2-й этаж")
    word.field("Организаторы:", "ОФ «Мегаполис-Юг» совместно с Ошским городским молодёжным центром")
    word.field("При поддержке:", "Посольства Великобритании в КР")
    word.field("Фасилитаторы:", "Эльнура Маматкулова и Тимур Хакимов")
    word.field("Цель:", AIM + ".")
    word.paragraph("**Задачи:** собрать вопросы от районов; выбрать три темы для совместной работы; договориться о сроках.")
    line = word.paragraph("**Количество участников:** 57 человек (30 жен., 27 муж.), в возрасте от 16 до 28 лет")
    word.note(line, "По листам регистрации. Сотрудники мэрии в число участников не входят.")
    word.paragraph("**Состав:** студенты вузов и колледжей, активисты территориальных советов, безработная молодёжь.")
    word.heading("Ход мероприятия", 2)
    word.paragraph(
        "Встречу открыл первый вице-мэр Алмаз Жээнчороев: он пообещал ответить на все записки, и слово сдержал. Начальник управления "
        "капитального строительства Г. Сатвалдиева показала презентацию «Где появятся площадки». Студент ОшГУ Акжол Бердибек уулу возразил, "
        "что половина адресов занята парковками."
    )
    word.paragraph("В ходе дискуссии были затронуты следующие вопросы:")
    word.items(("bullet", "•"), RAISED)
    word.heading("Результаты", 2)
    word.paragraph("Собрано 83 записки, на 61 из них дан ответ на месте; создана общая группа в мессенджере.")
    word.heading("Рекомендации", 2)
    numbering = word.numbering(("decimal", "%1."), ("decimal", "%1.%2."))
    word.item(numbering, "Мэрии города Ош:")
    for text in CITY:
        word.item(numbering, text + ";", 1)
    word.item(numbering, "Руководству вузов:")
    word.item(numbering, RECTORS[0] + ".", 1)
    word.save(path)


GOLD = [
    event(
        title=TITLE,
        event_type="dialogue",
        event_type_text="диалоговая площадка",
        topic="Молодёжь и мэрия: разговор без галстуков",
        date_edtf="2023-02-16",
        date_text=["16 февраля 2023 г.", "16 февраля 2023 г. (четверг)"],
        time_start="15:00",
        time_end="18:15",
        settlement="Ош",
        venue=["креативное пространство «Сай»", "креативное пространство «Сай», 2-й этаж"],
        mode="onsite",
        goal=AIM,
        participants_total=57,
        participants_female=30,
        participants_male=27,
        participants_qualifier="exact",
        people=[
            person("moderator", "Маматкулова Эльнура", "f"),
            person("moderator", "Хакимов Тимур", "m"),
            person("opening", "Жээнчороев Алмаз", "m", "первый вице-мэр", "первый вице-мэр"),
            person("presenter", "Сатвалдиева Г.", "f", "начальник управления капитального строительства",
                   "начальник @ управление капитального строительства"),
            person("speaker", "Акжол Бердибек уулу", "m", ["студент ОшГУ", None], "студент @ ОшГУ"),
        ],
        audience=audience("студенты вузов", "студенты колледжей", "активисты территориальных советов", "безработная молодёжь"),
        hosts=[
            *hosts(organizer="ОФ «Мегаполис-Юг»", donor="Посольство Великобритании в КР"),
            {"role": ["organizer", "partner"], "name": "Ошский городской молодёжный центр"},
        ],
        presentations=talks(("Где появятся площадки", "Сатвалдиева Г.")),
        topics=topics(*RAISED),
        proposals=proposals("recommendation", *CITY, numbers="1.1 1.2", to="мэрия города Ош")
        + proposals("recommendation", *RECTORS, numbers="2.1", to="руководство вузов"),
    )
]
