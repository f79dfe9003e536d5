"""A women's union reports in an odt table: the type in a row of its own, an address, a talk, a wish of those who came."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals, talks, topics
from papers import odt

AIM = "помочь надомницам оформить патент и выйти на маркетплейсы"
RAISED = ["патент или ИП", "упаковка и фото товара", "доставка из сёл"]
WISHES = ["повторить мастер-класс в Кербене", "пригласить налоговика с выездом в сёла", "снять короткие видео на узбекском языке"]


def make(path: Path) -> None:
    odt(
        path,
        "Союз женщин-предпринимателей «Айкүмүш»",
        "# Отчётная карточка",
        [
            ["Вид", "мастер-класс"],
            ["Тема", "Первая продажа онлайн"],
            ["Число", "07.03.2025 г."],
            ["Время", "14:00–17:30"],
            ["Место", "г. Таш-Кумыр, ул. Ленина, 48, городская библиотека"],
            ["Проводила", "Гүлнур Эшимбаева, консультант по электронной торговле"],
            ["Доклад", "«Налоги надомницы: просто о сложном» – Туратбек Садыков, инспектор ГНС"],
            ["Для кого", "швеи, кондитеры, мастерицы по войлоку"],
            ["Сколько было", "27 женщин"],
            ["Для чего", AIM],
            ["О чём говорили", ", ".join(RAISED)],
            ["Пожелания участниц", "\n".join(f"{number}. {text}" for number, text in enumerate(WISHES, 1))],
            ["Деньги", "проект финансируется Посольством Японии в КР"],
        ],
        "Карточку приняла Н. Ким, бухгалтер.",
    )


GOLD = [
    event(
        title=["Первая продажа онлайн", "Отчётная карточка", None],
        event_type="workshop",
        event_type_text="мастер-класс",
        topic="Первая продажа онлайн",
        date_edtf="2025-03-07",
        date_text="07.03.2025 г.",
        time_start="14:00",
        time_end="17:30",
        settlement="Таш-Кумыр",
        venue="городская библиотека",
        address="ул. Ленина, 48",
        mode="onsite",
        goal=[AIM, None],
        participants_total=27,
        participants_female=27,
        participants_qualifier="exact",
        people=[
            person("moderator", "Эшимбаева Гүлнур", "f", "консультант по электронной торговле",
                   "expertise: консультант по электронной торговле"),
            person("presenter", "Садыков Туратбек", "m", "инспектор ГНС", "инспектор @ ГНС"),
        ],
        audience=audience("швеи", "кондитеры", "мастерицы по войлоку"),
        hosts=hosts(donor="Посольство Японии в КР"),
        presentations=talks(("Налоги надомницы: просто о сложном", "Садыков Туратбек")),
        topics=topics(*RAISED),
        proposals=proposals(["proposal", "recommendation"], *WISHES, numbers="1 2 3"),
    )
]
