"""A webinar's note in Markdown: front matter with the date, an hour with its zone, registered and present told apart, questions listed."""

from pathlib import Path

from gold import event, hosts, person, proposals, topics

TITLE = "Вебинар «Грант с первого раза» — короткий отчёт"
PAGE = f"""---
title: "{TITLE}"
date: 2023-12-08
tags: [вебинар, НКО]
---

# {TITLE}

Вебинар прошёл **7 декабря 2023 г., 18:00–19:30 (Бишкек)** в Zoom. Зарегистрировались 96 человек, подключились 61.

**Спикер:** Атыр Абдрахматова, грант-менеджер фонда «Евразия-Старт»
**Ведущий:** Никита Громов, ЦППО «Партнёр»

Атыр разобрала пять отказов и один успешный проект, затем ответила на вопросы:

* можно ли подать заявку без юрлица;
* сколько закладывать на бухгалтера;
* что писать в графе «риски».

Слушатели попросили *выложить шаблон бюджета* и *провести отдельное занятие по отчётности*.

Организаторы: ЦППО «Партнёр» и фонд «Евразия-Старт». Запись посмотрели 410 раз.
"""


def make(path: Path) -> None:
    path.write_text(PAGE, encoding="utf-8")


GOLD = [
    event(
        title=TITLE,
        event_type="webinar",
        topic="Грант с первого раза",
        date_edtf="2023-12-07",
        time_start="18:00",
        time_end="19:30",
        mode="online",
        settlement=[None, "Бишкек"],
        venue=[None, "Zoom"],
        participants_total=61,
        participants_qualifier="exact",
        people=[
            person(["speaker"], "Абдрахматова Атыр", "f", "грант-менеджер фонда «Евразия-Старт»", "грант-менеджер @ фонд «Евразия-Старт»"),
            person("moderator", "Громов Никита", "m", [None, "ЦППО «Партнёр»"]),
        ],
        hosts=hosts(organizer=["ЦППО «Партнёр»", "фонд «Евразия-Старт»"]),
        topics=topics("можно ли подать заявку без юрлица", "сколько закладывать на бухгалтера", "что писать в графе «риски»"),
        proposals=proposals(["appeal", "proposal"], "выложить шаблон бюджета", "провести отдельное занятие по отчётности"),
    )
]
