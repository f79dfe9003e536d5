"""A template filled through content controls: the kind apart from the theme, an address before its room, two prompts left as they were."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals, topics
from word import Word

AIM = "разобрать с бригадирами первые шаги после несчастного случая"
RESOLUTION = [
    "вывесить в каждой бытовке схему действий при травме",
    "проводить пятиминутку по безопасности перед началом смены",
    "просить департамент труда города Шымкент напечатать памятку на двух языках",
]


def make(path: Path) -> None:
    word = Word("Arial", 11)
    word.heading("Отчёт о консультации для бригадиров", 2)
    word.control("Тип мероприятия:", "общественная консультация")
    word.control("Тема:", "«Травма на стройке: что делать бригадиру»")
    word.control("Дата проведения:", "07.06.2023")
    word.control("Начало:", "14 часов 30 минут")
    word.control("Окончание:", "укажите время", prompt=True)
    word.control("Адрес:", "г. Шымкент, пр. Республики, 22, учебный класс профсоюза строителей")
    word.control("Ведущая:", "Жумабекова Алтынай Ерлановна, председатель профсоюза строителей")
    word.control(
        "Эксперты:",
        "врач-травматолог городской больницы № 2 Руслан Кайратович Омаров; Штейн Лидия, юрист центра «Еңбек»",
    )
    word.control("Присутствовали:", "бригадиры, мастера участков, инженеры по технике безопасности")
    word.control("Участвовало:", "41 чел., из них жен. – 6, муж. – 35")
    word.control("Цель:", AIM + ".")
    word.control("Обсуждались:", "вызов скорой помощи на объект; заполнение акта; выплаты семье пострадавшего.")
    word.control("Организатор:", "профсоюз строителей")
    word.control("Партнёр:", "впишите название", prompt=True)
    word.paragraph("**Резолюция:**")
    word.items(("decimal", "%1."), [text[0].upper() + text[1:] for text in RESOLUTION], ".")
    word.save(path)


GOLD = [
    event(
        title="Отчёт о консультации для бригадиров",
        event_type="consultation",
        event_type_text="общественная консультация",
        topic="Травма на стройке: что делать бригадиру",
        date_edtf="2023-06-07",
        date_text="07.06.2023",
        time_start="14:30",
        settlement="Шымкент",
        venue="учебный класс профсоюза строителей",
        address="пр. Республики, 22",
        mode="onsite",
        goal=AIM,
        participants_total=41,
        participants_female=6,
        participants_male=35,
        participants_qualifier="exact",
        people=[
            person("moderator", "Жумабекова Алтынай Ерлановна", "f", "председатель профсоюза строителей",
                   "председатель @ профсоюз строителей"),
            person("speaker", "Омаров Руслан Кайратович", "m", "врач-травматолог городской больницы № 2",
                   "врач-травматолог @ городская больница № 2"),
            person("speaker", "Штейн Лидия", "f", "юрист центра «Еңбек»", "юрист @ центр «Еңбек»"),
        ],
        audience=audience("бригадиры", "мастера участков", "инженеры по технике безопасности"),
        hosts=hosts(organizer="профсоюз строителей"),
        topics=topics("вызов скорой помощи на объект", "заполнение акта", "выплаты семье пострадавшего"),
        proposals=proposals(["decision", "recommendation"], *(text[0].upper() + text[1:] for text in RESOLUTION[:2]), numbers="1 2")
        + proposals(["decision", "recommendation", "appeal"], RESOLUTION[2][0].upper() + RESOLUTION[2][1:], numbers="3",
                    to="департамент труда города Шымкент"),
    )
]
