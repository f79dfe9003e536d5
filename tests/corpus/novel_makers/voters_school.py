"""A series of two trainings for members of polling stations, printed as pdf: numbered sessions, lists with stations and posts."""

from pathlib import Path

from gold import event, hosts, person
from papers import pdf
from word import Word

FIRST = [("Атамкулов Жеңиш", "председатель УИК № 7315", "m"), ("Борончиева Элнура", "секретарь УИК № 7315", "f"), ("Садыралиев Мелис", "председатель УИК № 7320", "m")]
SECOND = [("Гайдук Лидия", "председатель УИК № 7402", "f"), ("Кыдырмышев Урмат", "секретарь УИК № 7411", "m")]


def make(path: Path) -> None:
    word = Word("Calibri", 12)
    word.paragraph("**СЕРИЯ ТРЕНИНГОВ ДЛЯ ЧЛЕНОВ ИЗБИРКОМОВ**\n**краткий отчёт донору**", "center")
    word.paragraph(
        "Оба тренинга организовало ОО «Таза Добуш», вела их юрист Чолпонай Абылгазиева. Проект финансирует Посольство Норвегии."
    )
    word.heading("1) Тренинг «Жалоба в день голосования», 5 октября 2021 года", 2)
    word.paragraph("Город Нарын, гостиница «Хан-Тенгри», зал на первом этаже. Начали в 10.00, закончили в 16.30.")
    _list(word, FIRST)
    word.heading("2) Тренинг «Протокол без исправлений», 7 октября 2021 года", 2)
    word.paragraph("Село Кочкор, Дом молодёжи, с 10.00 до 15.00. Приехал наблюдатель Рустам Тагаев и рассказал о типичных ошибках.")
    _list(word, SECOND)
    pdf(word, path)


def _list(word: Word, people: list[tuple[str, str, str]]) -> None:
    word.paragraph("Лист участников")
    word.table([["Фамилия и имя", "Комиссия и должность"], *([name, post] for name, post, _ in people)], widths=(7, 9))
    word.paragraph()


def _members(people: list[tuple[str, str, str]]) -> list[dict]:
    return [person("participant", name, gender, post, " @ ".join(post.split(" ", 1))) for name, post, gender in people]


GOLD = [
    event(
        title=["Тренинг «Жалоба в день голосования»", "1) Тренинг «Жалоба в день голосования», 5 октября 2021 года", "Жалоба в день голосования",
               "Тренинг «Жалоба в день голосования», 5 октября 2021 года"],
        event_type="training",
        event_type_text="тренинг",
        topic="Жалоба в день голосования",
        date_edtf="2021-10-05",
        date_text="5 октября 2021 года",
        time_start="10:00",
        time_end="16:30",
        settlement="Нарын",
        venue=["зал на первом этаже гостиницы «Хан-Тенгри»", "гостиница «Хан-Тенгри», зал на первом этаже", "гостиница «Хан-Тенгри»"],
        mode="onsite",
        people=[person("moderator", "Абылгазиева Чолпонай", "f", "юрист", "юрист"), *_members(FIRST)],
        hosts=hosts(organizer="ОО «Таза Добуш»", donor="Посольство Норвегии"),
    ),
    event(
        title=["Тренинг «Протокол без исправлений»", "2) Тренинг «Протокол без исправлений», 7 октября 2021 года", "Протокол без исправлений",
               "Тренинг «Протокол без исправлений», 7 октября 2021 года"],
        event_type="training",
        event_type_text="тренинг",
        topic="Протокол без исправлений",
        date_edtf="2021-10-07",
        date_text="7 октября 2021 года",
        time_start="10:00",
        time_end="15:00",
        settlement="Кочкор",
        venue="Дом молодёжи",
        mode="onsite",
        people=[
            person("moderator", "Абылгазиева Чолпонай", "f", "юрист", "юрист"),
            person("speaker", "Тагаев Рустам", "m", "наблюдатель", "наблюдатель"),
            *_members(SECOND),
        ],
        hosts=hosts(organizer="ОО «Таза Добуш»", donor="Посольство Норвегии"),
    ),
]
