"""A women's fund's newsletter: entries in rows of a table (date | what happened), the places in each, the fund's name once at the top."""

from pathlib import Path

from gold import audience, event, person
from word import Word

ROWS = [
    ("4 июня", "**Круглый стол «Алименты: где найти должника».** Баткен, зал областной администрации. Участвовало 27 чел. Модератор – Гүлбара "
     "Тешебаева, юрист фонда. Начальник подразделения службы судебных исполнителей Т.Ырысов доложил, что в розыске 64 должника."),
    ("11-12 июня", "**Семинар «Швея на дому».** с. Ак-Сай, здание айыл окмоту. Обучены 16 женщин. Занятия вела технолог Рано Юлдашева."),
    ("19 июня", "**Выездная консультация.** Юристы фонда приняли 33 жительницы села Кыштут (Баткенский район) в сельской библиотеке. "
     "Приём вели Г. Тешебаева и нотариус Илимбек Нарматов."),
]


def make(path: Path) -> None:
    word = Word("Cambria", 11)
    word.paragraph("**ОФ «Ишеним-Баткен»**", "center")
    word.paragraph("**Хроника за июнь 2022 г.**", "center")
    word.table([["Дата", "Что сделано"], *[list(row) for row in ROWS]], widths=(3, 13))
    word.paragraph()
    word.paragraph("Вся работа ведётся при поддержке программы «Равные права» Европейского союза.")
    word.save(path)


def told(**more: object) -> dict:
    return event(mode="onsite", participants_qualifier="exact", **more)


DONOR = [{"role": "donor", "name": ["программа «Равные права» Европейского союза", "Европейский союз"]}]
GOLD = [
    told(
        title="Круглый стол «Алименты: где найти должника»",
        event_type="round_table",
        topic="Алименты: где найти должника",
        date_edtf="2022-06-04",
        settlement="Баткен",
        venue="зал областной администрации",
        participants_total=27,
        people=[
            person("moderator", "Тешебаева Гүлбара", "f", "юрист фонда", "юрист @ фонд"),
            person("speaker", "Ырысов Т.", "m", "начальник подразделения службы судебных исполнителей",
                   "начальник подразделения @ служба судебных исполнителей"),
        ],
        hosts=[],
    ),
    told(
        title="Семинар «Швея на дому»",
        event_type="seminar",
        topic="Швея на дому",
        date_edtf="2022-06-11/2022-06-12",
        settlement="Ак-Сай",
        venue="здание айыл окмоту",
        participants_total=[16, None],
        participants_female=[16, None],
        people=[person("moderator", "Юлдашева Рано", "f", "технолог", "технолог")],
        audience=audience(("женщины", 16)),
    ),
    told(
        title="Выездная консультация",
        event_type="consultation",
        date_edtf="2022-06-19",
        district="Баткенский район",
        settlement="Кыштут",
        venue="сельская библиотека",
        participants_total=[33, None],
        people=[
            person("moderator", "Тешебаева Гүлбара", "f", "юрист фонда", "юрист @ фонд"),
            person("moderator", "Нарматов Илимбек", "m", "нотариус", "нотариус"),
        ],
        audience=audience(("жительницы села Кыштут", 33)),
    ),
]
