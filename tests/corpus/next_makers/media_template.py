"""A half-filled template: content controls, some still showing their prompt; two days, two trainers, no advice at all."""

from pathlib import Path

from gold import audience, event, hosts, person, topics
from word import Word

AIM = "научить сотрудников пресс-служб писать о решениях кенеша так, чтобы их дочитывали"
RAISED = ["как из постановления сделать новость", "ошибки в инфографике", "работа с комментариями в соцсетях"]


def make(path: Path) -> None:
    word = Word("Arial", 11)
    word.header("Шаблон отчёта v.2.1. Удалите серый текст после заполнения!")
    word.paragraph("**Краткий отчёт о тренинге**", "center")
    word.control("Название тренинга:", "Пресс-релиз без канцелярита")
    word.control("Код активности:", "Место для ввода текста.", prompt=True)
    word.control("Сроки:", "25-26 сентября 2024 г.")
    word.control("Город / район:", "г. Каракол")
    word.control("Место проведения:", "учебный зал отеля «Green Yard»")
    word.control("Кто организовал:", "Школа сельской журналистики «Калем»")
    word.control("При финансовой поддержке:", "Программа развития ООН")
    word.control("Партнёры:", "Введите партнёров через запятую", prompt=True)
    word.control("Тренеры:", "Асылбек Чойбеков, медиаэксперт; Юлия Бем, редактор сайта «Голос Ак-Суу»")
    word.control("Целевая группа:", "пресс-секретари мэрии, акимиатов и айыл окмоту, SMM-специалисты горкенеша")
    word.control("Кол-во участников:", "19")
    word.control("из них женщин:", "14")
    word.control("из них мужчин:", "5")
    word.control("Цель:", AIM)
    word.paragraph("**Пройденные темы:**")
    for text in RAISED:
        word.paragraph(text, style="List Bullet")
    word.control("Итоговые рекомендации:", "Перечислите не более пяти рекомендаций.", prompt=True)
    word.paragraph("**Оценка тренинга:** 4,7 балла из 5 (заполнено 18 анкет).")
    word.control("Кто заполнил:", "ФИО, подпись", prompt=True)
    word.save(path)


GOLD = [
    event(
        title="Пресс-релиз без канцелярита",
        event_type="training",
        event_type_text="тренинг",
        topic=["Пресс-релиз без канцелярита", None],
        date_edtf="2024-09-25/2024-09-26",
        date_text="25-26 сентября 2024 г.",
        settlement="Каракол",
        venue="учебный зал отеля «Green Yard»",
        mode="onsite",
        goal=AIM,
        participants_total=19,
        participants_female=14,
        participants_male=5,
        participants_qualifier="exact",
        people=[
            person(["moderator", "speaker"], "Чойбеков Асылбек", "m", "медиаэксперт", "expertise: медиаэксперт"),
            person(["moderator", "speaker"], "Бем Юлия", "f", "редактор сайта «Голос Ак-Суу»", "редактор @ сайт «Голос Ак-Суу»"),
        ],
        audience=audience(
            "пресс-секретари мэрии", "пресс-секретари акимиатов", "пресс-секретари айыл окмоту", "SMM-специалисты горкенеша"
        ),
        hosts=hosts(organizer="Школа сельской журналистики «Калем»", donor="Программа развития ООН"),
        topics=topics(*RAISED),
    )
]
