"""A society of local lore tells its year in an odt table: day, event, place, how many came, who was in charge."""

from pathlib import Path

from gold import audience, event, person, proposals
from papers import odt

ROWS = [
    ["18.02.2023", "Лекция «Ссыльные инженеры»", "Каракол, городской музей", "45", "Лектор – Пётр Васильевич Яненко, архивист"],
    ["22–23.04.2023", "Семинар «Читаем старые карты»", "Чолпон-Ата, методический центр", "17 учителей", "Жаркынай Арстанбекова, картограф"],
    [
        "10.06.2023",
        "Акция «Чистый курган»",
        "с. Чон-Сары-Ой, курганное поле",
        "более 60",
        "Организовал студенческий отряд «Саймалы», инвентарь дал фонд «Тянь-Шань мурасы»",
    ],
    [
        "14.10.2023",
        "Конференция «Имя на карте»",
        "Каракол, университет, аудитория 204",
        "52, из них женщин – 33",
        "Открыл проректор Бакай Маматов, вела картограф Ж. Арстанбекова. Решено составить словарь местных названий",
    ],
    ["09.12.2023", "Выставка «Сто писем»", "Балыкчы, центральная библиотека", "88 (на открытии)", "Куратор Алёна Гусева"],
]


def make(path: Path) -> None:
    odt(
        path,
        "Общество краеведов Иссык-Куля",
        "# Что мы успели за год",
        "Год был юбилейный, десятый, поэтому старались не пропустить ни одного сезона. Походы выходного дня сюда не вошли, их было слишком много.",
        [["Когда", "Что", "Где", "Сколько пришло", "Кто отвечал"], *ROWS],
        "Взносы сдали 41 из 56 членов общества. Книга протоколов хранится у казначея.",
    )


def named(row: int, *titles: str) -> list[str]:
    return [ROWS[row][1], *titles]


GOLD = [
    event(
        title=named(0, "Ссыльные инженеры"),
        event_type="lecture",
        event_type_text="лекция",
        topic="Ссыльные инженеры",
        date_edtf="2023-02-18",
        date_text="18.02.2023",
        settlement="Каракол",
        venue="городской музей",
        mode="onsite",
        participants_total=45,
        participants_qualifier="exact",
        people=[person(["speaker", "presenter", "moderator"], "Яненко Пётр Васильевич", "m", ["архивист", "лектор, архивист"], "архивист")],
    ),
    event(
        title=named(1, "Читаем старые карты"),
        event_type="seminar",
        event_type_text="семинар",
        topic="Читаем старые карты",
        date_edtf="2023-04-22/2023-04-23",
        date_text="22–23.04.2023",
        settlement="Чолпон-Ата",
        venue="методический центр",
        mode="onsite",
        participants_total=17,
        participants_qualifier="exact",
        people=[person(["moderator", "organizer", "speaker"], "Арстанбекова Жаркынай", "f", "картограф", "картограф")],
        audience=audience(("учителя", 17)),
    ),
    event(
        title=named(2, "Чистый курган"),
        event_type="campaign",
        event_type_text="акция",
        topic="Чистый курган",
        date_edtf="2023-06-10",
        date_text="10.06.2023",
        settlement="Чон-Сары-Ой",
        venue="курганное поле",
        mode="onsite",
        participants_total=60,
        participants_qualifier="at_least",
        hosts=[
            {"role": "organizer", "name": "студенческий отряд «Саймалы»"},
            {"role": ["donor", "partner"], "name": "фонд «Тянь-Шань мурасы»"},
        ],
    ),
    event(
        title=named(3, "Имя на карте"),
        event_type="conference",
        event_type_text="конференция",
        topic="Имя на карте",
        date_edtf="2023-10-14",
        date_text="14.10.2023",
        settlement="Каракол",
        venue=["университет, аудитория 204", "аудитория 204"],
        mode="onsite",
        participants_total=52,
        participants_female=33,
        participants_qualifier="exact",
        people=[
            person("opening", "Маматов Бакай", "m", "проректор", "проректор"),
            person("moderator", "Арстанбекова Жаркынай", "f", "картограф", "картограф"),
        ],
        proposals=proposals("decision", "составить словарь местных названий"),
    ),
    event(
        title=named(4, "Сто писем"),
        event_type="exhibition",
        event_type_text="выставка",
        topic="Сто писем",
        date_edtf="2023-12-09",
        date_text="09.12.2023",
        settlement="Балыкчы",
        venue="центральная библиотека",
        mode="onsite",
        participants_total=88,
        participants_qualifier="exact",
        people=[person(["organizer", "moderator", "participant"], "Гусева Алёна", "f", ["куратор", None], "куратор")],
    ),
]
