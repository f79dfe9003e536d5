"""A form in Kyrgyz with a Russian place and a list of speakers; labels in the possessive."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals
from word import Word

OFFERS = ["айыл кеңешине үч аялды сунуштоо", "аялдар үчүн ай сайын юристтин кабыл алуусун уюштуруу"]


def make(path: Path) -> None:
    word = Word("Times New Roman", 12)
    word.paragraph("**Иш-чара тууралуу отчёт**", "center")
    word.field("Иш-чаранын аты:", "«Аялдар жана жергиликтүү бийлик» аттуу семинар")
    word.field("Өткөрүлгөн күнү жана орду:", "2022-жылдын 3-марты, Чүй облусу, Кемин району, Кемин шаары, маданият үйү")
    word.field("Уюштуруучу:", "«Айым» коомдук фонду")
    word.field("Алып баруучу:", "Зарина Асылбек кызы, «Айым» коомдук фондунун адиси")
    word.field("Катышуучулар:", "айылдык кеңештин депутаттары, мугалимдер, медайымдар")
    word.field("Катышуучулардын жалпы саны:", "27 адам")
    word.field("Сөз сүйлөгөндөр:", "Нургүл Сапарова, райондук акимчиликтин жооптуу катчысы; Эрмек Тагаев, юрист")
    word.paragraph("**Сунуштар:**")
    word.items(("decimal", "%1."), OFFERS)
    word.save(path)


GOLD = [
    event(
        title="«Аялдар жана жергиликтүү бийлик» аттуу семинар",
        event_type="seminar",
        event_type_text="семинар",
        topic="Аялдар жана жергиликтүү бийлик",
        date_edtf="2022-03-03",
        date_text="2022-жылдын 3-марты",
        region="Чуйская область",
        district="Кеминский район",
        settlement="Кемин",
        venue="маданият үйү",
        mode="onsite",
        participants_total=27,
        participants_qualifier="exact",
        people=[
            person(
                "moderator", "Зарина Асылбек кызы", "f", "«Айым» коомдук фондунун адиси", "адис @ «Айым» коомдук фонду"
            ),
            person(
                "speaker",
                "Сапарова Нургүл",
                "f",
                "райондук акимчиликтин жооптуу катчысы",
                "жооптуу катчы @ райондук акимчилик",
            ),
            person("speaker", "Тагаев Эрмек", "m", "юрист", "юрист"),
        ],
        audience=audience("айылдык кеңештин депутаттары", "мугалимдер", "медайымдар"),
        hosts=hosts(organizer="«Айым» коомдук фонду"),
        proposals=proposals("proposal", *OFFERS, numbers="1 2"),
    )
]
