"""Digests of many authors: what begins an event of several, whatever sets it apart from the others."""

import re

import pytest

from pipeline import annotators, flow, lexicons
from pipeline.annotators.digests import starts_of
from pipeline.annotators.tokens import reading_of
from pipeline.model.document import Label
from pipeline.model.source import Source
from pipeline.readers.builder import Builder


def told(text: str, name: str = "report.txt") -> list[tuple[str, str, str]]:
    """Title, kind and EDTF date of each event; empty where there is none."""
    fields = ("title", "event_type", "date_edtf")
    events = flow.extract(Source(name, text.encode())).events
    return [tuple(str(value.value) if (value := getattr(event, field)) else "" for field in fields) for event in events]


def days(text: str, name: str = "report.txt") -> list[str]:
    return [date for _, _, date in told(text, name)]


def test_numbered_lines_above_paragraphs_head_events():
    text = (
        "Отчёт о работе фонда «Кыр» за второй квартал 2024 года\n\n"
        "1. Семинар по утеплению школ\nПрошёл 11 апреля в Нарыне. Пришли 34 директора.\n\n"
        "2. Круглый стол «Тепло и деньги»\nСостоялся 14 июня в Бишкеке, участвовали 40 человек.\n\n"
        "3. Что дальше\nВ июле пройдёт обучение печников.\n"
    )
    assert told(text) == [
        ("Семинар по утеплению школ", "seminar", "2024-04-11"),
        ("Круглый стол «Тепло и деньги»", "round_table", "2024-06-14"),
    ]


@pytest.mark.parametrize(
    "openings",
    [
        ("5 марта.", "12 марта.", "19 марта."),
        ("Вторник, 5 марта.", "Вторник, 12 марта.", "Вторник, 19 марта."),
        ("КАРАКОЛ, 5 марта.", "КАРАКОЛ, 12 марта.", "БАЛЫКЧЫ, 19 марта."),
        ("* 5 марта.", "* 12 марта.", "* 19 марта."),
        ("Во вторник, 5 марта,", "Во вторник, 12 марта,", "Во вторник, 19 марта,"),
    ],
    ids=["days", "weekdays", "datelines", "bullets", "within the sentence"],
)
def test_paragraphs_that_open_with_a_day_are_events(openings):
    texts = (
        "в колледже прошли дебаты об учёбе",
        "инженер Виктор Лим провёл мастер-класс для 20 первокурсников",
        "наши преподаватели участвовали в семинаре «Цифровой урок»",
    )
    lines = [
        f"{day} {text if day[-1] == ',' else text.capitalize()}." for day, text in zip(openings, texts, strict=True)
    ]
    text = "\n\n".join(("Новости колледжа за март 2024 года", *lines, "Коротко: 8 марта – выходной."))
    assert [rest for _, *rest in told(text)] == [
        ["dialogue", "2024-03-05"],
        ["workshop", "2024-03-12"],
        ["seminar", "2024-03-19"],
    ]


def test_a_line_with_nothing_but_a_day_opens_what_stands_below():
    text = (
        "ШКОЛА № 14\n\nНовости\n\n21.02.2024\n\nКонкурс чтецов\n\nВ конкурсе участвовали 26 учеников.\n\n"
        "14.02.2024\n\nКруглый стол о сети\n\nЗа столом собрались 35 родителей.\n\n"
        "07.02.2024\n\nЛекция об Айтматове\n\nЛекцию прочёл доцент Талант Жумабаев.\n"
    )
    assert days(text) == ["2024-02-21", "2024-02-14", "2024-02-07"]


def test_items_of_a_list_name_an_event_and_its_day_each():
    text = (
        "# Наши мероприятия в октябре\n\n"
        "1. **Открытый урок «Сейсмика»** – 3 октября 2023 года, Балыкчы. Пришли 30 школьников.\n"
        "2. **Семинар для библиотекарей** – 10–11 октября, Каракол. 22 участника.\n"
        "3. **Форум ремёсел** – 26 октября, Чолпон-Ата.\n"
    )
    assert days(text, "report.md") == ["2023-10-03", "2023-10-10/2023-10-11", "2023-10-26"]


@pytest.mark.parametrize("above", ["План на октябрь", "Программа форума"])
def test_a_list_of_what_is_to_come_is_no_digest(above):
    text = (
        f"{above}\n\n1. Семинар – 3 октября, Ош.\n2. Круглый стол – 10 октября, Нарын.\n3. Форум – 26 октября, Талас.\n"
    )
    assert len(days(text)) < 2


def test_a_column_of_days_below_the_name_of_a_month():
    text = (
        "# Наш декабрь 2023 года\n\n| Число | Что | Где |\n|---|---|---|\n"
        "| 5 | Лекция о законе | Ош |\n| 8–9 | Тренинг для судей | Нарын |\n| 20 | Вебинар | Zoom |\n"
    )
    assert days(text, "report.md") == ["2023-12-05", "2023-12-08/2023-12-09", "2023-12-20"]


def test_days_in_figures_are_of_the_month_above():
    text = (
        "# Хроника ассоциации. Ноябрь 2023 г.\n\n## Презентация каталога\n\nСостоялась 9 ноября в Гиждуване.\n\n"
        "## Выездная консультация\n\n14.11, г. Бухара. Юрист Мухаббат Рузиева принимала мастериц.\n"
    )
    assert days(text, "report.md") == ["2023-11-09", "2023-11-14"]


def test_two_towns_on_two_days_are_two_events_of_one_year():
    text = (
        "Отчёт о поездке\n\nВо вторник, 4 июня 2024 года, в Термезе мы провели сход жителей. Собрались 52 человека.\n\n"
        "На следующий день, 5 июня, в Денау прошёл тренинг для мирабов. Обучились 18 человек.\n"
    )
    assert days(text) == ["2024-06-04", "2024-06-05"]


def test_the_days_of_one_event_are_no_digest():
    text = (
        "Форум «Горы»\n\nС 4 по 6 июня 2024 года в Оше прошёл форум «Горы».\n\n"
        "4 июня состоялось открытие и круглый стол о реках.\n\n5 июня прошёл семинар по лавинам.\n\n"
        "6 июня участники провели тренинг для школьников.\n"
    )
    assert days(text) == ["2024-06-04/2024-06-06"]


def test_an_event_is_named_behind_its_day_and_house():
    text = (
        "# Что сделано в марте 2024 года\n\n"
        "1. 1 марта, с. Шабдан. Лекция врача. Слушали 55 женщин.\n"
        "2. 6–7 марта, г. Кемин, швейный цех «Ийне». Тренинг по шитью. Обучались 14 женщин.\n"
    )
    assert [rest for _, *rest in told(text, "report.md")] == [
        ["lecture", "2024-03-01"],
        ["training", "2024-03-06/2024-03-07"],
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Утром 20 июля 2024 года в селе Дархан сошлись около тридцати хозяев.",
        "20 июля 2024 года в Нарын съехались 200 чабанов.",
        "20 июля 2024 года на поле в Зарбдарском районе они показали, как работает полив.",
    ],
)
def test_a_crowd_or_a_show_needs_no_noun(sentence):
    assert days(f"Сами решили\n\n{sentence} Слушал всех староста Болот Касымалиев.\n") == ["2024-07-20"]


@pytest.mark.parametrize(
    "sentence",
    [
        "20 июля 2024 года в мэрии Оша рассказали, как будут чинить дороги.",
        "20 июля 2024 года на границе скопились 30 грузовиков.",
    ],
)
def test_news_of_no_event_is_none(sentence):
    assert days(f"Новость дня\n\n{sentence}\n") == []


def test_a_year_of_study_is_no_course():
    text = (
        "Открытая лекция клуба «Почему»\n\n13 ноября 2024 года в Оше прошла лекция о домах.\n\n"
        "Вопросы задавала Бегимай Садырбекова, 2 курс\n\nСледующая лекция 4 декабря."
    )
    assert [rest for _, *rest in told(text)] == [["lecture", "2024-11-13"]]


ROWS = [(name, row) for name in ("digests", "digest_tails") for row in lexicons.read(name)]


@pytest.mark.parametrize(("name", "row"), ROWS, ids=lambda one: one["example"] if isinstance(one, dict) else one)
def test_each_pattern_finds_its_example(name, row):
    assert re.search(row["pattern"], row["example"], re.I)


def test_two_kinds_on_two_days_share_the_headline():
    text = (
        "О подготовке котельных\n\n2 сентября 2025 года в Ат-Башы прошло совещание. Участвовали 29 человек.\n\n"
        "Неделю спустя, 9 сентября, состоялся тренинг «Котёл не шутит». Занимались 17 человек.\n"
    )
    assert told(text) == [
        ("О подготовке котельных", "meeting", "2025-09-02"),
        ("О подготовке котельных", "training", "2025-09-09"),
    ]


def test_what_the_headline_names_holds_its_days():
    text = (
        "Форум молодёжи в Оше\n\n12 мая 2024 года в Оше открылся форум молодёжи. Участвовали 120 человек.\n\n"
        "13 мая прошёл круглый стол о работе.\n\n14 мая состоялась лекция о здоровье.\n"
    )
    assert [kind for _, kind, _ in told(text)] == ["forum"]


def test_headings_of_kinds_stand_above_paragraphs_of_days():
    text = (
        "# Отчёт проекта «Тропа» за март 2025 года\n\n## 1. Обучение\n\n"
        "4 марта в Боконбаево прошёл тренинг «Резюме». Участвовали 19 женщин.\n\n"
        "18 марта состоялся вебинар «Дом и работа». Подключились 34 человека.\n\n## 2. Встречи\n\n"
        "26 марта в Балыкчы прошла встреча с отделом образования. Пришли 12 родителей.\n"
    )
    assert days(text, "a.md") == ["2025-03-04", "2025-03-18", "2025-03-26"]


def test_towns_head_what_was_done_in_them():
    text = (
        "# Сначала тренеры\n\nОтчёт о серии обучающих мероприятий, июнь – август 2024 г.\n\n"
        "## Ош: тренинг для тренеров\n\n3 июня 2024 г. пятнадцать акушерок учились объяснять.\n\n"
        "## Узген\n\n2 июля в конференц-зале больницы тренеры отработали с 21 фельдшером остановку крови.\n\n"
        "## Риски\n\nПоставщик обещал 15 октября привезти столы.\n\n## Что дальше\n\nВ сентябре пройдёт встреча.\n"
    )
    found = told(text, "a.md")
    assert [(title, date) for title, _, date in found] == [
        ("Ош: тренинг для тренеров", "2024-06-03"),
        ("Узген", "2024-07-02"),
    ]


def test_an_event_told_behind_its_own_introduction_is_the_first():
    text = (
        "Нить дороги\n\nКовёр висит у входа. 1 октября 2025 года в Худжанде открылась выставка «Нить», "
        "и длиться она будет до снега.\n\nПришли 90 человек.\n\n"
        "Через четыре дня, 5 октября, в тех же стенах ткачиха Мавзуна Собирова провела мастер-класс «Узел».\n"
    )
    assert [kind for _, kind, _ in told(text)] == ["exhibition", "workshop"]


def test_an_item_that_lost_its_text_is_no_event():
    builder = Builder("docx")
    builder.block("Отчёт центра за май 2024 года")
    for number, text in enumerate(("Открытый урок – 3 мая", "Семинар – 5 мая", "", "Тренинг – 9 мая"), 1):
        builder.block(text, label=Label.LIST_ITEM, marker=f"{number}.")
    doc = annotators.annotate(builder.document())
    assert [reading_of(doc).index_at(start) for start in starts_of(doc)] == [1, 2, 4]


def test_lists_below_what_their_items_are():
    text = (
        "Отчёт за ноябрь 2024 года\n\nТренинги:\n— 5 ноября, Ош, «Первая помощь», 24 участника;\n"
        "— 12 ноября, Узген, «Первая помощь», 19 участников.\n\nВстречи:\n— 14 ноября, Ош, с директорами школ.\n"
    )
    assert [(kind, date) for _, kind, date in told(text)] == [
        ("training", "2024-11-05"),
        ("training", "2024-11-12"),
        ("meeting", "2024-11-14"),
    ]


def test_days_in_figures_are_no_numbers_of_a_list():
    text = (
        "Хроника. Октябрь 2023\n\n11.10. Токмок. Общественные слушания по бюджету (85 чел.)\n"
        "19.10. Кант. Круглый стол «Мусор и мы» (31 чел.)\n27.10. Онлайн. Вебинар о грантах (70 чел.)\n"
    )
    assert days(text) == ["2023-10-11", "2023-10-19", "2023-10-27"]


def test_months_and_towns_head_paragraphs_with_a_day():
    text = (
        "# Что мы успели в 2023-м\n\n**Февраль.** Семинар для хосписов, Бишкек, 14 февраля.\n\n"
        "**Октябрь.** Конференция «Боль», 5–6 октября, Ош, 140 участников.\n"
    )
    assert days(text, "a.md") == ["2023-02-14", "2023-10-05/2023-10-06"]


def test_who_signs_a_digest_is_no_title():
    text = (
        "Коллеги, коротко о неделе.\n\nВо вторник, 4 июня 2024 года, в Таласе прошёл семинар для акушерок.\n\n"
        "В субботу, 8 июня, в Бакай-Ате состоялась ярмарка.\n\nС уважением, Нурлан\n"
    )
    assert [title for title, _, _ in told(text)] == ["", ""]


def test_headings_of_towns_and_days_are_events_in_the_year_of_the_introduction():
    text = (
        "# Серия занятий «Читаем смету»\nФонд «Кыр» с марта по май 2025 года побывал в трёх городах.\n\n"
        "## Узген, 12 марта\nВ малом зале администрации собрались 24 депутата. Тренер показал, где прячется ремонт.\n\n"
        "## Ноокат, 26 марта\nПришли 19 человек.\n\n"
        "## Кербен, 14 мая\nДождь размыл дорогу, но 15 участников добрались до библиотеки.\n\n"
        "## Итоги\nКниги розданы.\n"
    )
    assert days(text, "a.md") == ["2025-03-12", "2025-03-26", "2025-05-14"]


def test_an_event_told_by_a_verb_is_of_the_kind_that_the_document_tells_several_of():
    text = (
        "# Читаем смету\nВесной 2025 года мы провели семинары.\n\n## Узген, 12 марта\nВ зале собрались 24 депутата.\n\n"
        "## Кербен, 14 мая\nДождь размыл дорогу, но 15 участников добрались до библиотеки.\n"
    )
    assert [kind for _, kind, _ in told(text, "a.md")] == ["seminar", "seminar"]


def test_days_of_one_forum_are_no_events():
    text = (
        "# Форум садоводов в Оше\nС 12 по 13 марта 2025 года в Оше прошёл форум садоводов.\n\n"
        "## 12 марта\nСобрались 24 садовода.\n\n## 13 марта\nСадоводы посадили 80 саженцев.\n"
    )
    assert days(text, "a.md") == ["2025-03-12/2025-03-13"]


def test_running_text_tells_events_one_after_the_other():
    text = (
        "Квартальный отчёт. III квартал 2024 года\n\nВ июле мы готовились. 18 июля в Ат-Башы прошла рабочая встреча с "
        "главами айыл окмоту.\n\nАвгуст был насыщенным. 7 августа в Нарыне состоялся круглый стол о выпасе. А 21 "
        "августа в Кочкоре прошёл семинар для бухгалтеров.\n\nПланы на следующий квартал\nВ октябре проведём форум.\n"
    )
    assert told(text) == [
        ("", "meeting", "2024-07-18"),
        ("", "round_table", "2024-08-07"),
        ("", "seminar", "2024-08-21"),
    ]


def test_a_first_sentence_that_counts_the_events_makes_a_digest():
    text = (
        "Здравствуйте, Анна!\n\nЗа октябрь 2024 года мы провели две встречи.\n\n"
        "Первая прошла 4 октября в Канте, был 21 учитель. Вторую собрали 15 октября в Токмоке, пришли 35 родителей.\n"
    )
    assert days(text) == ["2024-10-04", "2024-10-15"]


def test_an_event_of_several_days_is_told_once():
    text = (
        "Отчёт о работе за июль 2024 года\n\nС 10 по 16 июля в Бостери работал лагерь юных экологов, 64 ребёнка. "
        "12 июля в лагере прошла лекция о ледниках.\n\n20 июля в Караколе провели субботник, вышли 30 волонтёров.\n"
    )
    assert days(text) == ["2024-07-10/2024-07-16", "2024-07-20"]


def test_the_day_below_a_headline_is_that_of_its_event():
    text = (
        "# Новости центра «Мээрим»\n\n## Бабушки сели за компьютер\n\n6 февраля 2025\n\n"
        "В Кара-Балте закончились курсы для пенсионеров.\n\n## Как не платить мошенникам\n\n13 февраля 2025\n\n"
        "Урок в читальном зале дал следователь Улан Байышов. Послушать пришли 48 человек.\n"
    )
    assert [(title, day) for title, _, day in told(text, "news.md")] == [
        ("Бабушки сели за компьютер", "2025-02-06"),
        ("Как не платить мошенникам", "2025-02-13"),
    ]


def test_a_calendar_of_past_days_in_figures():
    text = (
        "Календарь событий ресурсного центра. Январь – февраль 2025\n\n15.01 – мастер-класс для 16 человек.\n"
        "22.01 – встреча с работодателями, 40 участников, г. Ош.\n5.02 – дебаты, студенты ОшГУ.\n"
        "19.02 – закрытие сезона.\n26.02 – центр закрыт на ремонт.\n"
    )
    assert [rest for _, *rest in told(text)] == [
        ["workshop", "2025-01-15"],
        ["meeting", "2025-01-22"],
        ["dialogue", "2025-02-05"],
        ["other", "2025-02-19"],
    ]


def test_a_calendar_of_days_to_come_is_no_report():
    text = "Календарь событий. Март 2025\n\n5.03 – мастер-класс.\n12.03 – встреча с поэтом.\n19.03 – дебаты.\n"
    assert not told(text)


def test_towns_above_lines_of_days():
    text = (
        "Токмок\n\n3 марта – обсуждение проекта парка, 28 жителей\n10 марта – тренинг для квартальных, 17 чел.\n\n"
        "Кемин\n\n5 марта – обсуждение маршрутов, 33 жителя\n19 марта – тренинг для квартальных, 12 чел.\n"
    )
    assert days(text) == ["XXXX-03-03", "XXXX-03-10", "XXXX-03-05", "XXXX-03-19"]


def test_another_town_on_another_day_is_another_event():
    text = (
        "Команда проекта побывала в двух сёлах.\n\n"
        "В Барскооне 6 июня говорили о мусоре. Сошлись владельцы домов и школьники, 37 человек.\n\n"
        "В Тосоре 7 июня учили готовить из облепихи. Записалось 16 хозяек.\n"
    )
    assert days(text) == ["XXXX-06-06", "XXXX-06-07"]


def test_weeks_of_events_need_no_frame():
    text = (
        "Сводка тренера\n\nНачали с Исфаны: 9 июня собрали 18 репортёров. Через две недели, 24 июня, были в Кадамжае, "
        "слушателей оказалось 23.\nВ июле сделали паузу.\n12 августа в Кызыл-Кие прошёл практикум о звуке.\n"
        "Завершили 26 августа в Баткене: конференцию посетили 60 человек.\n"
    )
    assert days(text) == ["XXXX-06-09", "XXXX-06-24", "XXXX-08-12", "XXXX-08-26"]


def test_days_that_a_report_of_one_event_mentions_are_no_events():
    text = (
        "Барс вернулся в Чон-Кемин\n\nОб этом сообщили на пресс-конференции, которая прошла 29 августа 2023 года "
        "в Бишкеке. Первый снимок зоолог Анна Ким сделала в Чон-Кемине 11 февраля, последний – 3 августа.\n\n"
        "Егеря просят ограничить выпас до 1 марта. Участвовали 18 журналистов.\n"
    )
    assert days(text) == ["2023-08-29"]


def test_days_in_figures_may_be_ranges():
    text = (
        "Хроника. Сентябрь 2025\n\n02.09 Нукус. Лекцию о море прочитал Бахыт Сеитов.\n"
        "05–06.09 Муйнак. Семинар хранителей, 13 человек.\n12.09 Нукус. Заседание правления.\n"
    )
    assert days(text)[1] == "2025-09-05/2025-09-06"


def test_a_sentence_that_sums_up_is_no_event_of_its_own():
    text = (
        "8 и 15 октября 2024 года в Оше прошли два семинара. На первом, 8 октября, был 21 человек. "
        "На втором, 15 октября, было 19 человек.\n"
    )
    assert days(text) == ["2024-10-08", "2024-10-15"]


def test_the_event_before_and_the_next_one_make_no_digest():
    text = (
        "Туристы и местные договорились\n\n9 августа 2024 года в Арсланбобе прошёл сход. Собралось 58 человек.\n\n"
        "Предыдущий сход состоялся 14 мая, договориться не удалось. 1 июля в Арсланбобе вывезли первую машину.\n\n"
        "Следующую встречу наметили на 20 сентября.\n"
    )
    assert days(text) == ["2024-08-09"]


def test_days_share_the_year_of_the_events_not_of_a_law():
    text = (
        "Отчёт о работе\n\nЗакон принят 5 июля 2022 года.\n\n17 апреля 2024 года в Гульче прошла встреча с чабанами. "
        "18 апреля такая же встреча прошла в Мырза-Аке. 2 мая 2024 года в Оше собрали круглый стол.\n"
    )
    assert days(text) == ["2024-04-17", "2024-04-18", "2024-05-02"]
