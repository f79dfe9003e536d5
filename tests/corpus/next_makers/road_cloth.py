"""A gallery's letter: an exhibition opens, and four days later a class at the looms, «in the same walls»."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals
from papers import odt

STORY = [
    "# Ткань дороги",
    "Сюзане, которому сто лет, и рюкзак, сшитый в прошлом месяце, висят рядом. 1 октября 2025 года в Худжанде, в галерее «Сомон», открылась "
    "выставка «Ткань дороги», и длиться она будет до первого снега.",
    "Первой перед гостями выступила куратор Зарина Мирсаидова. С приветствием обратился атташе Посольства Индии Раджеш Варма. На вернисаж "
    "пришло более 90 человек, художники, швеи, студенты колледжа дизайна.",
    "Через четыре дня, 5 октября, в тех же стенах ткачиха Мавзуна Собирова провела мастер-класс «Свой узел». Десять станков, двадцать учениц, и "
    "одна из них, первокурсница Парвина Юсуфи, доткала свою полоску уже при свечах. Мавзуна Собирова предложила галерее оставить два станка "
    "насовсем.",
    "Оба события подготовила мастерская «Атласбофон», аренду станков взял на себя фонд «Ҳунар».",
]


def make(path: Path) -> None:
    odt(path, *STORY)


GOLD = [
    event(
        title="Ткань дороги",
        event_type="exhibition",
        event_type_text="выставка",
        topic="Ткань дороги",
        date_edtf="2025-10-01",
        date_text="1 октября 2025 года",
        settlement="Худжанд",
        venue="галерея «Сомон»",
        mode="onsite",
        participants_total=90,
        participants_qualifier="at_least",
        people=[
            person(["opening", "speaker"], "Мирсаидова Зарина", "f", "куратор", "куратор"),
            person("opening", "Варма Раджеш", "m", "атташе Посольства Индии", "атташе @ Посольство Индии"),
        ],
        audience=audience("художники", "швеи", "студенты колледжа дизайна"),
        hosts=hosts(organizer="мастерская «Атласбофон»") + [{"role": ["donor", "partner"], "name": "фонд «Ҳунар»"}],
    ),
    event(
        title=["Ткань дороги", "Свой узел", None],
        event_type="workshop",
        event_type_text="мастер-класс",
        topic="Свой узел",
        date_edtf=["2025-10-05", "XXXX-10-05"],
        date_text="5 октября",
        settlement=["Худжанд", None],
        venue=["галерея «Сомон»", None],
        mode=["onsite", None],
        participants_total=20,
        participants_qualifier="exact",
        people=[
            person("moderator", "Собирова Мавзуна", "f", "ткачиха", "ткачиха"),
            person("participant", "Юсуфи Парвина", "f", [None, "первокурсница"]),
        ],
        audience=audience(("ученицы", 20)),
        hosts=hosts(organizer="мастерская «Атласбофон»") + [{"role": ["donor", "partner"], "name": "фонд «Ҳунар»"}],
        proposals=proposals("proposal", "оставить два станка насовсем", to="галерея", by="Собирова Мавзуна"),
    ),
]
