"""A meeting of homeowners: nested numbering printed by Word, a list of those absent, proposals beside a programme of repairs."""

from pathlib import Path

from gold import event, person, proposals
from word import Word

ASKED = ["заменить стояки холодной воды", "поставить общедомовой счётчик тепла", "огородить детскую площадку"]


def make(path: Path) -> None:
    word = Word("Arial", 10.5)
    word.heading("Протокол общего собрания собственников дома", 2, "center")
    word.field("Дата:", "среда, 26 апреля 2023 г.")
    word.field("Время:", "19 ч. 00 мин. – 20 ч. 30 мин.")
    word.field("Место:", "г. Кара-Куль, Джалал-Абадская область, школа № 1, спортзал, ул. Ленина, 7")
    word.field("Присутствуют:", "41 собственник (62 % голосов), в т. ч. 23 женщины")
    word.field("Председатель собрания:", "Тургунбаев Кайрат (кв. 12)")
    word.field("Секретарь:", "Надежда Витальевна Орлова (кв. 30)")
    word.field("Приглашён:", "инженер МП «Жылуу Үй» Таалайбек Эркинбаев")
    word.paragraph("**План ремонта, утверждённый в прошлом году:**")
    plan = word.numbering(("decimal", "%1."), ("decimal", "%1.%2."))
    word.item(plan, "Кровля")
    word.item(plan, "заменить шифер над первым подъездом;", 1)
    word.item(plan, "прочистить водостоки.", 1)
    word.item(plan, "Подъезды")
    word.item(plan, "побелить стены.", 1)
    word.paragraph("Инженер сообщил, что кровля сделана на 80 %, подъезды – нет. Денег на счёте 214 тыс. сомов.")
    word.paragraph("**Собственники предложили:**")
    word.items(("russianLower", "%1)"), ASKED)
    word.paragraph("**Решили:** начать со стояков; собрать по 1 500 сомов с квартиры до 1 июня.")
    word.save(path)


GOLD = [
    event(
        title="Протокол общего собрания собственников дома",
        event_type="meeting",
        event_type_text=["общее собрание", "общее собрание собственников дома", "общее собрание собственников"],
        date_edtf="2023-04-26",
        date_text="26 апреля 2023 г.",
        time_start="19:00",
        time_end="20:30",
        region="Джалал-Абадская область",
        settlement="Кара-Куль",
        venue=["школа № 1, спортзал", "спортзал школы № 1"],
        address="ул. Ленина, 7",
        mode="onsite",
        participants_total=41,
        participants_female=23,
        participants_qualifier="exact",
        people=[
            person("moderator", "Тургунбаев Кайрат", "m"),
            person("participant", "Орлова Надежда Витальевна", "f"),
            person(
                ["speaker", "participant"],
                "Эркинбаев Таалайбек",
                "m",
                "инженер МП «Жылуу Үй»",
                "инженер @ МП «Жылуу Үй»",
            ),
        ],
        audience=[{"name": "собственники", "count": 41}],
        proposals=proposals("proposal", *ASKED, numbers="а б в")
        + proposals("decision", "начать со стояков", "собрать по 1 500 сомов с квартиры до 1 июня"),
    )
]
