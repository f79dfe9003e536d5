"""A digest in three sections, each with a heading of its own; the first alone has its year, by the title over them all."""

from pathlib import Path

from gold import audience, event, hosts, person
from word import Word


def make(path: Path) -> None:
    word = Word("Georgia", 11)
    word.heading("Театральная лаборатория: хроника весны 2018 года")
    word.heading("Мастер-класс «Голос и дыхание»", 2)
    word.paragraph(
        "17 марта в Астане, в малом зале Молодёжного театра, прошёл мастер-класс «Голос и дыхание». Провела его педагог по сценической "
        "речи Жанна Олеговна Тлеубаева. Занимались 22 студента."
    )
    word.heading("Читка пьесы «Полынь»", 2)
    word.paragraph(
        "31 марта там же состоялась читка пьесы «Полынь». Автор, Данил Курмангали, сидел в последнем ряду и поправок не внёс. После читки "
        "зрители спорили до полуночи; обсуждение вела критик Роксолана Бабич."
    )
    word.heading("Круглый стол «Театр в районе»", 2)
    word.paragraph(
        "14 апреля в Кокшетау, в Доме дружбы, на круглый стол «Театр в районе» собрались 18 директоров домов культуры. Модератором был "
        "режиссёр Серик Абдрахман. Заместитель начальника управления культуры Гаухар Бейсенова пообещала четыре автобуса для гастролей."
    )
    word.paragraph("Все встречи организовала Театральная лаборатория «Вход рядом» при поддержке Британского совета.")
    word.save(path)


HOSTS = hosts(organizer="Театральная лаборатория «Вход рядом»", donor="Британский совет")

GOLD = [
    event(
        title="Мастер-класс «Голос и дыхание»",
        event_type="workshop",
        event_type_text="мастер-класс",
        topic="Голос и дыхание",
        date_edtf="2018-03-17",
        date_text="17 марта",
        settlement="Астана",
        venue="малый зал Молодёжного театра",
        mode="onsite",
        participants_total=22,
        participants_qualifier="exact",
        people=[
            person(
                "moderator",
                "Тлеубаева Жанна Олеговна",
                "f",
                "педагог по сценической речи",
                "педагог по сценической речи",
            )
        ],
        audience=[{"name": "студенты", "count": 22}],
        hosts=HOSTS,
    ),
    event(
        title="Читка пьесы «Полынь»",
        event_type=["other", "presentation"],
        event_type_text=["читка пьесы", "читка"],
        topic="Полынь",
        date_edtf="2018-03-31",
        date_text="31 марта",
        settlement=["Астана", None],
        venue=["малый зал Молодёжного театра", None],
        mode=["onsite", None],
        people=[
            person(["participant", "mentioned"], "Курмангали Данил", "m", "автор", "автор"),
            person("moderator", "Бабич Роксолана", "f", "критик", "критик"),
        ],
        audience=audience("зрители"),
        hosts=HOSTS,
    ),
    event(
        title="Круглый стол «Театр в районе»",
        event_type="round_table",
        event_type_text="круглый стол",
        topic="Театр в районе",
        date_edtf="2018-04-14",
        date_text="14 апреля",
        settlement="Кокшетау",
        venue="Дом дружбы",
        mode="onsite",
        participants_total=18,
        participants_qualifier="exact",
        people=[
            person("moderator", "Абдрахман Серик", "m", "режиссёр", "режиссёр"),
            person(
                "speaker",
                "Бейсенова Гаухар",
                "f",
                "заместитель начальника управления культуры",
                "заместитель начальника @ управление культуры",
            ),
        ],
        audience=[{"name": "директора домов культуры", "count": 18}],
        hosts=HOSTS,
    ),
]
