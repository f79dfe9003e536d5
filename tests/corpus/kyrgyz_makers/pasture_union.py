"""A protocol of a pasture users' union: chair and secretary after dashes, an issue «УГУЛДУ», initials, decisions in the imperative «бекитилсин»."""

from pathlib import Path

from gold import event, person, proposals, topics
from word import Word

HEAD = "«Жашыл Бел» жайыт пайдалануучулар бирикмесинин жалпы чогулушунун"
AGENDA = ["2023-жылдагы иш боюнча отчет", "2024-жылга жайыт акысын бекитүү", "Мал айдоо жолдорун тактоо"]
DONE = [
    "2023-жылдагы иш боюнча отчет канааттандырарлык деп табылсын",
    "Жайыт акысы бир баш уйга 60 сом, бир койго 12 сом өлчөмүндө бекитилсин",
    "Мал айдоо жолдорунун картасы 1-апрелге чейин түзүлсүн",
]


def make(path: Path) -> None:
    word = Word("Times New Roman", 14)
    word.paragraph(f"**{HEAD}\n№ 7 ПРОТОКОЛУ**", "center")
    word.paragraph("2024-жылдын 3-февралы\t\t\t\tАт-Башы айылы")
    word.paragraph("Өткөн жери: Нарын облусу, Ат-Башы району, Ат-Башы айылы, айыл өкмөтүнүн жыйындар залы")
    word.paragraph("Башталышы: саат 10:00\nАякташы: саат 12:30")
    word.paragraph("Чогулуштун төрагасы – Кубанычев Мырзабек Асанович\nКатчы – Сагымбаева Назира")
    word.paragraph("Катышкандар: 54 адам (тизме тиркелет).")
    word.paragraph("Чакырылгандар: Ат-Башы айыл өкмөтүнүн башчысы Ж. Исаков, райондук ветеринардык башкармалыктын адиси Б. Токтомушева.")
    word.paragraph("**КҮН ТАРТИБИ:**")
    word.items(("decimal", "%1."), AGENDA, ".")
    word.paragraph("**УГУЛДУ:** М. А. Кубанычев өткөн жылы 1 240 баш мал катталганын, 86 миң сом чогулганын билдирди.")
    word.paragraph(
        "**СӨЗ СҮЙЛӨШТҮ:** Ж. Исаков жайыт акысын айылдык кеңеш менен макулдашууну сунуштады; чабан Д. Усупов жайлоо жолундагы көпүрө эскиргенин айтты."
    )
    word.paragraph("**ТОКТОМ КЫЛЫНДЫ:**")
    word.items(("decimal", "%1."), DONE, ".")
    word.paragraph("Добуш берүү: «макул» – 51, «каршы» – 1, «калыс» – 2.")
    word.paragraph("Чогулуштун төрагасы\t____________\tМ. А. Кубанычев\nКатчы\t\t\t____________\tН. Сагымбаева")
    word.save(path)


GOLD = [
    event(
        title=[f"{HEAD} № 7 ПРОТОКОЛУ"],
        event_type="meeting",
        event_type_text=["жалпы чогулуш", "чогулуш"],
        date_edtf="2024-02-03",
        date_text="2024-жылдын 3-февралы",
        time_start="10:00",
        time_end="12:30",
        region="Нарынская область",
        district="Ат-Башинский район",
        settlement=["Ат-Баши", "Ат-Башы"],
        venue="айыл өкмөтүнүн жыйындар залы",
        mode="onsite",
        participants_total=54,
        participants_qualifier="exact",
        people=[
            person("moderator", "Кубанычев Мырзабек Асанович", "m"),
            person("participant", "Сагымбаева Назира", "f"),
            person("speaker", "Исаков Ж.", "m", ["Ат-Башы айыл өкмөтүнүн башчысы", "Ат-Башы айыл өкмөтүнүн башчы"],
                   "башчы @ Ат-Башы айыл өкмөтү"),
            person("participant", "Токтомушева Б.", "f",
                   ["райондук ветеринардык башкармалыктын адиси", "райондук ветеринардык башкармалыктын адис"],
                   "адис @ райондук ветеринардык башкармалык"),
            person("speaker", "Усупов Д.", "m", "чабан", "чабан"),
        ],
        topics=topics(*AGENDA),
        proposals=proposals("proposal", "жайыт акысын айылдык кеңеш менен макулдашуу", by="Исаков Ж.")
        + proposals("decision", *DONE, numbers="1 2 3"),
    )
]
