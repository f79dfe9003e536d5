"""A month of a youth centre in four entries: the year only in the heading, dates as ranges and weekdays, an announcement at the end."""

from pathlib import Path

from gold import audience, event, hosts, person
from word import Word

HEAD = "Дайджест Молодёжного центра «Жаштык» г. Сулюкта за март 2024 года"


def make(path: Path) -> None:
    word = Word("Calibri", 11)
    word.heading(HEAD, 1)
    word.heading("Ярмарка профессий", 2)
    word.paragraph(
        "5 марта в спорткомплексе «Шахтёр» прошла ярмарка профессий. Её посетили 310 выпускников школ города. О работе горного "
        "мастера рассказал Эсенбай Тороев, начальник участка шахты № 11. Ярмарку организовали центр «Жаштык» и городская служба занятости."
    )
    word.heading("Тренинг «Мой первый бюджет»", 2)
    word.paragraph(
        "12–13 марта в учебном классе центра прошёл двухдневный тренинг «Мой первый бюджет» для 22 старшеклассников (14 девушек, 8 юношей). "
        "Тренер – Мавлюда Саттарова, консультант по финансовой грамотности. Поддержал тренинг фонд «Сорос-Кыргызстан»."
    )
    word.heading("Дебаты", 2)
    word.paragraph(
        "В среду, 20 марта, команды трёх школ спорили на дебатах «Нужна ли городу маршрутка до Исфаны». Судейскую коллегию возглавила "
        "учитель русского языка Жибек Анарбаева. Победила школа имени Токтогула. Место встречи – городская библиотека."
    )
    word.heading("Субботник на стадионе", 2)
    word.paragraph(
        "30 марта волонтёры центра убрали городской стадион: 45 человек за три часа собрали 80 мешков мусора. Руководила акцией "
        "координатор волонтёров Айжан Мамыр кызы."
    )
    word.paragraph("**Анонс.** 10 апреля приглашаем на кинопоказ. Тел.: 0 555 00-00-00")
    word.save(path)


GOLD = [
    event(
        title="Ярмарка профессий",
        event_type=["exhibition", "other"],
        date_edtf="2024-03-05",
        settlement="Сулюкта",
        venue="спорткомплекс «Шахтёр»",
        mode="onsite",
        participants_total=[310, None],
        participants_qualifier=["exact", None],
        people=[
            person("speaker", "Тороев Эсенбай", "m", "начальник участка шахты № 11", "начальник участка @ шахта № 11"),
        ],
        audience=audience(("выпускники школ города", 310)),
        hosts=hosts(organizer=["центр «Жаштык»", "городская служба занятости"]),
    ),
    event(
        title="Тренинг «Мой первый бюджет»",
        event_type="training",
        topic="Мой первый бюджет",
        date_edtf="2024-03-12/2024-03-13",
        settlement="Сулюкта",
        venue=["учебный класс центра", "учебный класс центра «Жаштык»"],
        mode="onsite",
        participants_total=22,
        participants_female=14,
        participants_male=8,
        participants_qualifier="exact",
        people=[
            person(["moderator", "speaker"], "Саттарова Мавлюда", "f", "консультант по финансовой грамотности",
                   "expertise: консультант по финансовой грамотности"),
        ],
        audience=audience(("старшеклассники", 22)),
        hosts=hosts(donor="фонд «Сорос-Кыргызстан»"),
    ),
    event(
        title="Дебаты",
        event_type=["contest", "other"],
        topic="Нужна ли городу маршрутка до Исфаны",
        date_edtf="2024-03-20",
        settlement="Сулюкта",
        venue="городская библиотека",
        mode="onsite",
        people=[person(["moderator", "participant", "organizer"], "Анарбаева Жибек", "f", "учитель русского языка", "учитель русского языка")],
        audience=audience("команды трёх школ"),
    ),
    event(
        title="Субботник на стадионе",
        event_type=["campaign"],
        date_edtf="2024-03-30",
        settlement="Сулюкта",
        venue="городской стадион",
        mode="onsite",
        participants_total=45,
        participants_qualifier="exact",
        people=[person("moderator", "Айжан Мамыр кызы", "f", "координатор волонтёров", "координатор волонтёров")],
        audience=[],
    ),
]
