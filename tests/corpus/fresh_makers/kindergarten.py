"""Two labels in a line, units of territory each behind its own label in adjectives, a glued «2020г.», a chair and a secretary."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals, topics
from word import Word

TITLE = "Отчёт об общественной консультации по открытию детского сада"
AIM = "узнать, какой детский сад нужен селу и сколько семей готовы платить за продлённый день"
OFFERS = [
    "открыть группу кратковременного пребывания в бывшем здании почты",
    "принимать детей с двух лет",
    "закрепить за садом медсестру фельдшерского пункта",
]
FOR_OFFICE = ["до 15 апреля составить смету ремонта", "сообщить жителям имена членов комиссии"]


def make(path: Path) -> None:
    word = Word("Times New Roman", 12)
    word.paragraph(f"**{TITLE}**", "center")
    word.paragraph("**Дата:** 28 февраля 2020г.\t\t**Время:** 15 ч. 00 мин. – 16 ч. 45 мин.")
    word.paragraph("**Область:** Ошская\t**Район:** Ноокатский\t**Населённый пункт:** с. Кок-Бел")
    word.paragraph("**Место встречи:** чайхана «У моста»\t**Тема:** Каким быть саду «Айгуль»")
    word.paragraph("**Председатель:** Мамытова Гулсун Абдразаковна\t**Секретарь:** Т. Саипов")
    word.paragraph("**Приглашённые:** молодые матери, бабушки, учителя начальных классов, аксакалы\t**Всего:** 47 чел., из них 39 женщин")
    word.field("Организатор:", "женсовет села Кок-Бел")
    word.field("Цель -", f"{AIM}.")
    word.paragraph(
        "Выступили: глава Кок-Бельского айыл окмоту Адылбек Жороевич Капаров, мать троих детей Рахима Кочкорбаева, фельдшер Соня "
        "Викторовна Бергман. Глава айыл окмоту сообщил, что в селе 312 детей до шести лет, а ближайший сад принимает только 40."
    )
    word.paragraph("На консультации поднимались вопросы питания детей, платы за месяц, отопления здания зимой, а также подвоза из верхних улиц.")
    word.paragraph("**Участники предложили:**")
    word.items(("bullet", "•"), OFFERS)
    word.paragraph("**Айыл окмоту рекомендовано:**")
    word.items(("decimal", "%1)"), FOR_OFFICE)
    word.paragraph("В пользу детского сада высказались все, кроме двоих воздержавшихся.")
    word.save(path)


GOLD = [
    event(
        title=TITLE,
        event_type="consultation",
        event_type_text="общественная консультация",
        topic="Каким быть саду «Айгуль»",
        date_edtf="2020-02-28",
        date_text="28 февраля 2020г.",
        time_start="15:00",
        time_end="16:45",
        region="Ошская область",
        district="Ноокатский район",
        settlement="Кок-Бел",
        venue="чайхана «У моста»",
        mode="onsite",
        goal=AIM,
        participants_total=47,
        participants_female=39,
        participants_qualifier="exact",
        people=[
            person("moderator", "Мамытова Гулсун Абдразаковна", "f"),
            person("participant", "Саипов Т.", "m"),
            person("speaker", "Капаров Адылбек Жороевич", "m", "глава Кок-Бельского айыл окмоту", "глава @ Кок-Бельский айыл окмоту"),
            person("speaker", "Кочкорбаева Рахима", "f"),
            person("speaker", "Бергман Соня Викторовна", "f", "фельдшер", "фельдшер"),
        ],
        audience=audience("молодые матери", "бабушки", "учителя начальных классов", "аксакалы"),
        hosts=hosts(organizer="женсовет села Кок-Бел"),
        topics=topics("питания детей", "платы за месяц", "отопления здания зимой", "подвоза из верхних улиц"),
        proposals=proposals("proposal", *OFFERS)
        + proposals("recommendation", *FOR_OFFICE, numbers="1 2", to=["айыл окмоту", "Кок-Бельский айыл окмоту"]),
        outcome="В пользу детского сада высказались все, кроме двоих воздержавшихся.",
    )
]
