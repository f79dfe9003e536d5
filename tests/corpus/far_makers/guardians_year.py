"""A fund's year in one table: a row an event, heads in two storeys, a dash where nobody counted, a sum at the foot."""

from pathlib import Path

from gold import event, hosts, person, proposals
from word import Word

HEAD = [
    ["**№**", "**Дата**", "**Что проведено**", "**Где**", "**Участники**", "<", "**Примечание**"],
    ["^", "^", "^", "^", "всего", "жен.", "^"],
]
ROWS = [
    [
        "1",
        "19 января",
        "Круглый стол «Опекун – не формальность»",
        "г. Талас, читальный зал областной библиотеки",
        "34",
        "27",
        "Вела Ольга Дмитриева. Рекомендовано мэрии открыть школу опекунов",
    ],
    [
        "2",
        "12–13 марта",
        "Тренинг «Как заметить» для социальных педагогов",
        "с. Покровка Манасского района, школа № 2",
        "22",
        "20",
        "Тренер – психолог Бактыгүл Сыдыкова",
    ],
    ["3", "1 июня", "Праздник двора", "г. Талас, парк «Манас»", "ок. 300", "–", "Совместно с городским молодёжным комитетом"],
    [
        "4",
        "5 сентября",
        "Общественные слушания по бюджету детского центра",
        "с. Бакай-Ата, актовый зал районной администрации",
        "61",
        "30",
        "Докладывал начальник райфинотдела Туратбек Жээналиев",
    ],
    ["5", "25 ноября", "Вебинар «Право на алименты»", "онлайн, Zoom", "48", "45", "Юрист Жанара Осмон кызы ответила на 19 вопросов"],
    ["", "", "Итого за год", "", "465", "", ""],
]


def make(path: Path) -> None:
    word = Word("Calibri", 10)
    word.paragraph("ОФ «Мээрим булагы»\nПриложение 3", "right")
    word.paragraph("**Перечень мероприятий за 2024 год**", "center")
    word.table([*HEAD, *ROWS], widths=(0.8, 2.1, 3.9, 3.9, 1.7, 1.4, 3.4))
    word.paragraph()
    word.paragraph("Исполнительный директор ______________ Ч. Абдраимова")
    word.save(path)


def of_year(row: int, **stated: object) -> dict:
    return event(date_text=ROWS[row][1], participants_qualifier=stated.pop("qualifier", "exact"), **stated)


GOLD = [
    of_year(
        0,
        title=[ROWS[0][2], "Опекун – не формальность"],
        event_type="round_table",
        event_type_text="круглый стол",
        topic="Опекун – не формальность",
        date_edtf="2024-01-19",
        settlement="Талас",
        venue="читальный зал областной библиотеки",
        mode="onsite",
        participants_total=34,
        participants_female=27,
        people=[person("moderator", "Дмитриева Ольга", "f")],
        proposals=proposals("recommendation", "открыть школу опекунов", to="мэрия"),
    ),
    of_year(
        1,
        title=[ROWS[1][2], "Тренинг «Как заметить»", "Как заметить"],
        event_type="training",
        event_type_text=["тренинг", "тренинг для социальных педагогов"],
        topic="Как заметить",
        date_edtf="2024-03-12/2024-03-13",
        district="Манасский район",
        settlement="Покровка",
        venue="школа № 2",
        mode="onsite",
        participants_total=22,
        participants_female=20,
        people=[person(["moderator", "speaker"], "Сыдыкова Бактыгүл", "f", ["психолог", "тренер – психолог"], "психолог")],
        audience=[{"name": "социальные педагоги"}],
    ),
    of_year(
        2,
        qualifier="about",
        title=ROWS[2][2],
        event_type=["festival", "other"],
        event_type_text=["праздник двора", "праздник"],
        date_edtf="2024-06-01",
        settlement="Талас",
        venue="парк «Манас»",
        mode="onsite",
        participants_total=300,
        hosts=hosts(partner="городской молодёжный комитет"),
    ),
    of_year(
        3,
        title=ROWS[3][2],
        event_type="public_hearing",
        event_type_text="общественные слушания",
        topic=["бюджет детского центра", "бюджету детского центра", "по бюджету детского центра", None],
        date_edtf="2024-09-05",
        settlement="Бакай-Ата",
        venue=["актовый зал районной администрации"],
        mode="onsite",
        participants_total=61,
        participants_female=30,
        people=[person(["speaker", "presenter"], "Жээналиев Туратбек", "m", "начальник райфинотдела", "начальник @ райфинотдел")],
    ),
    of_year(
        4,
        title=[ROWS[4][2], "Право на алименты"],
        event_type="webinar",
        event_type_text="вебинар",
        topic="Право на алименты",
        date_edtf="2024-11-25",
        venue=[None, "Zoom"],
        mode="online",
        participants_total=48,
        participants_female=45,
        people=[person("speaker", "Жанара Осмон кызы", "f", "юрист", "юрист")],
    ),
]
