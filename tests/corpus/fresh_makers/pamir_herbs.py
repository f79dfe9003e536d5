"""Labels that are list items themselves, with the value below; an autonomous region; a foreign speaker; lettered advice to two addressees."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals, talks
from word import Word

TITLE = "Травы Памира: собрать, сберечь, продать"
AIM = "Договориться, сколько и где можно собирать, чтобы на склонах осталось что собирать внукам"
ADVICE = [
    "лесхозу города Хорог – закрыть на три года сбор родиолы",
    "джамоатам – выдавать разрешения только на семью, а не на бригаду",
    "составить карту мест сбора",
]
TALKS = ["Красная книга глазами сборщика", "Чай вместо сырья: опыт долины Хунза"]


def make(path: Path) -> None:
    word = Word("Georgia", 11)
    word.heading("Отчёт о круглом столе", 2)
    marks = word.numbering(("decimal", "%1."))
    for label, value in (
        ("Название круглого стола", f"«{TITLE}»"),
        ("Когда и где", "30.05.2019, 10:30, Горно-Бадахшанская автономная область, город Хорог, зал Памирского ботанического сада"),
        ("Кто собрал", "Организаторы – Памирский ботанический сад и общественная организация «Кухсор»; при поддержке Фонда Ага Хана"),
        ("Состав участников", "Сборщики трав, аптекари, лесники, представители джамоатов, студенты Хорогского государственного университета"),
        ("Численность", "около 45 человек"),
        ("Председательствующий", "Назаршоев Шогун Мирзоевич – д.б.н., директор Памирского ботанического сада"),
        ("Докладчики", f"Парвина Давлатмамадова, ботаник («{TALKS[0]}»); Имтиаз Байг, предприниматель из Гилгита («{TALKS[1]}»)"),
        ("Цель", AIM + "."),
    ):
        word.item(marks, f"**{label}**")
        word.paragraph(value)
    word.paragraph(
        "По подсчётам лесников, за сезон 2018 года из области вывезли 74 тонны корней, разрешений выдано 112. Сборщик Ошур Мамадносиров "
        "показал, как срезать ферулу, не губя корня."
    )
    word.paragraph("**Участники рекомендуют:**")
    for letter, text in zip("абв", ADVICE, strict=True):
        word.paragraph(f"{letter}) {text}{'.' if letter == 'в' else ';'}")
    word.footer("Хорог, 2019")
    word.save(path)


GOLD = [
    event(
        title=["Отчёт о круглом столе", TITLE],
        event_type="round_table",
        event_type_text="круглый стол",
        topic=TITLE,
        date_edtf="2019-05-30",
        date_text="30.05.2019",
        time_start="10:30",
        region="Горно-Бадахшанская автономная область",
        settlement="Хорог",
        venue="зал Памирского ботанического сада",
        mode="onsite",
        goal=AIM,
        participants_total=45,
        participants_qualifier="about",
        people=[
            person("moderator", "Назаршоев Шогун Мирзоевич", "m", "д.б.н., директор Памирского ботанического сада",
                   "degree: д.б.н.", "директор @ Памирский ботанический сад"),
            person("presenter", "Давлатмамадова Парвина", "f", "ботаник", "ботаник"),
            person("presenter", "Байг Имтиаз", "m", ["предприниматель", "предприниматель из Гилгита"], "предприниматель"),
            person("speaker", "Мамадносиров Ошур", "m", [None, "сборщик"]),
        ],
        audience=audience("сборщики трав", "аптекари", "лесники", "представители джамоатов",
                          "студенты Хорогского государственного университета"),
        hosts=hosts(organizer=["Памирский ботанический сад", "общественная организация «Кухсор»"], donor="Фонд Ага Хана"),
        presentations=talks((TALKS[0], "Давлатмамадова Парвина"), (TALKS[1], "Байг Имтиаз")),
        proposals=proposals("recommendation", ADVICE[0], numbers="а", to="лесхоз города Хорог")
        + proposals("recommendation", ADVICE[1], numbers="б", to="джамоаты")
        + proposals("recommendation", ADVICE[2], numbers="в"),
    )
]
