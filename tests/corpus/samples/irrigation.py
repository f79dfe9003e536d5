"""A table of participants in which the organisation stands in one column and the post in another."""

from pathlib import Path

from gold import event, person, proposals, topics
from word import Word

ROWS = [
    ("Бейшеналиев Кубат Асанович", "Таласское районное управление водного хозяйства", "начальник"),
    ("Омурзакова Зуура", "Ассоциация водопользователей «Беш-Таш»", "председатель"),
    ("Гербер Виктор Иванович", "крестьянское хозяйство «Ленинполь»", "руководитель"),
    ("Мамырбек уулу Азиз", "Кара-Бууринский районный отдел МЧС", "инспектор"),
    ("Сагынбаева Дария Кенжебековна", "Бакай-Атинский айыл окмоту", "специалист по земле"),
    ("Айтбаев Т. С.", "Ассоциация водопользователей «Кара-Арча»", "гидротехник"),
]
ORDERS = [
    "Утвердить очерёдность полива на апрель и май",
    "Поручить ассоциации водопользователей «Беш-Таш» до 15 апреля очистить канал на участке длиной 3,2 км",
]


def make(path: Path) -> None:
    word = Word()
    word.paragraph("**Рабочее совещание «Подготовка к поливному сезону»**", "center")
    word.paragraph("3 апреля 2019 г., город Талас, зал заседаний районной администрации, 11.00")
    word.paragraph("Совещание провёл начальник Таласского районного управления водного хозяйства К. А. Бейшеналиев.")
    word.paragraph("**Список участников**", "center")
    head = ["№", "Ф. И. О.", "Организация", "Должность", "Подпись"]
    rows = [[str(number), name, where, what, ""] for number, (name, where, what) in enumerate(ROWS, 1)]
    word.table([[f"**{text}**" for text in head], *rows], widths=(1, 4.5, 5.5, 3.5, 2))
    word.paragraph()
    word.paragraph("С сообщением о запасах воды в Кировском водохранилище выступил инспектор А. Мамырбек уулу.")
    word.paragraph("На повестке дня: график полива; ремонт водомерных постов; долги за воду прошлых лет.")
    word.paragraph("Участники совещания решили:")
    word.items(("decimal", "%1."), ORDERS, ".")
    word.paragraph("Следующее совещание назначено на 8 мая.")
    word.save(path)


def _participant(role: str, row: int, gender: str | None, where: str) -> dict:
    name, organization, post = ROWS[row]
    return person(
        role,
        name,
        gender,
        [f"{post}, {organization}", f"{post} {where}", f"{organization}, {post}"],
        f"{post} @ {organization}",
    )


GOLD = [
    event(
        title="Рабочее совещание «Подготовка к поливному сезону»",
        event_type="meeting",
        event_type_text="рабочее совещание",
        topic="Подготовка к поливному сезону",
        date_edtf="2019-04-03",
        date_text="3 апреля 2019 г.",
        time_start="11:00",
        settlement="Талас",
        venue="зал заседаний районной администрации",
        mode="onsite",
        people=[
            _participant("moderator", 0, "m", "Таласского районного управления водного хозяйства"),
            _participant("participant", 1, "f", "Ассоциации водопользователей «Беш-Таш»"),
            _participant("participant", 2, "m", "крестьянского хозяйства «Ленинполь»"),
            person(
                "speaker",
                "Азиз Мамырбек уулу",
                "m",
                [
                    "инспектор, Кара-Бууринский районный отдел МЧС",
                    "инспектор Кара-Бууринского районного отдела МЧС",
                    "Кара-Бууринский районный отдел МЧС, инспектор",
                ],
                "инспектор @ Кара-Бууринский районный отдел МЧС",
            ),
            _participant("participant", 4, "f", "Бакай-Атинского айыл окмоту"),
            _participant("participant", 5, "m", "Ассоциации водопользователей «Кара-Арча»"),
        ],
        topics=topics("график полива", "ремонт водомерных постов", "долги за воду прошлых лет"),
        proposals=proposals("decision", ORDERS[0], numbers="1")
        + proposals("decision", ORDERS[1], numbers="2", to="ассоциация водопользователей «Беш-Таш»"),
    )
]
