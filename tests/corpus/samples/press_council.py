"""A template filled through content controls; date and place share one label, two fields keep their prompts."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals, topics
from word import Word

TITLE = "Обсуждение «Кто поможет районной газете»"
AIM = "найти способ сохранить печатные газеты районов до конца года"
OFFERS = ["продавать подписку через школы", "публиковать объявления судов только в районных газетах"]


def make(path: Path) -> None:
    word = Word("Calibri", 11)
    word.header("Медиасовет. Отчёты 2020 года")
    word.control("Название:", TITLE)
    word.control("Формат:", "консультация")
    word.control("Дата и место проведения:", "4 июня, г.Джалалабад, кафе «Бамбук»")
    word.control("Начало / окончание:", "укажите время", prompt=True)
    word.control("Цель:", AIM + ".")
    word.control("Фасилитатор:", "Айзада Мусаева, медиатренер")
    word.control("Приглашённые:", "главные редактора, юристы, представители почты")
    word.control("Участвовало всего:", "19 чел.")
    word.control("в т.ч. женщин:", "12")
    word.control("в т.ч. мужчин:", "7")
    word.control("Спикеры:", "Юсуф Кадыров, редактор газеты «Өрүк»; Тамара Викторовна Чиж, юрист Медиасовета")
    word.control("Вопросы:", "долги за печать; доставка в сёла; реклама.")
    word.control("Предложения:", f"– {OFFERS[0]}; – {OFFERS[1]}.")
    word.control("Организатор:", "Медиасовет")
    word.control("Донор:", "впишите название донора", prompt=True)
    word.save(path)


GOLD = [
    event(
        title=TITLE,
        event_type="consultation",
        event_type_text=["консультация", "обсуждение"],
        topic="Кто поможет районной газете",
        date_edtf="2020-06-04",
        date_text="4 июня",
        settlement="Джалал-Абад",
        venue="кафе «Бамбук»",
        mode="onsite",
        goal=AIM,
        participants_total=19,
        participants_female=12,
        participants_male=7,
        participants_qualifier="exact",
        people=[
            person("moderator", "Мусаева Айзада", "f", "медиатренер", "медиатренер"),
            person("speaker", "Кадыров Юсуф", "m", "редактор газеты «Өрүк»", "редактор @ газета «Өрүк»"),
            person("speaker", "Чиж Тамара Викторовна", "f", "юрист Медиасовета", "юрист @ Медиасовет"),
        ],
        audience=audience("главные редактора", "юристы", "представители почты"),
        hosts=hosts(organizer="Медиасовет"),
        topics=topics("долги за печать", "доставка в сёла", "реклама"),
        proposals=proposals("proposal", *OFFERS),
    )
]
