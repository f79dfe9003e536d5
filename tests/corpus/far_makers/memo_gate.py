"""A memo on a scanned sheet: an officer tells his chief of a meeting with parents at a school gate, who spoke and what was settled."""

from pathlib import Path

from gold import event, person, proposals
from papers import scan
from word import Word

SETTLED = [
    "дежурить у ворот парами, по два родителя в неделю",
    "мэрии – нарисовать переход до 1 апреля",
]


def make(path: Path) -> None:
    word = Word("Liberation Serif", 13)
    word.paragraph(
        "Начальнику отдела образования\nмэрии г. Майлуу-Суу\nС. Т. Калмурзаевой\nот методиста А. Орозова", "right"
    )
    word.paragraph("**СЛУЖЕБНАЯ ЗАПИСКА**\nо встрече с родителями школы № 6", "center")
    word.paragraph(
        "Довожу до Вашего сведения, что 11 марта 2025 года в 17.00 в вестибюле школы № 6 им. Чапаева состоялась встреча с родителями по безопасности "
        "у школьных ворот. Присутствовало 64 родителя, в большинстве матери."
    )
    word.paragraph(
        "Встречу вёл директор школы Нурбек Исмаилович Турдубаев. Выступили: инспектор дорожной милиции капитан Эмиль Раимкулов, председатель родительского "
        "комитета Жанаргүл Асанова, водитель школьного автобуса Пётр Лысенко."
    )
    word.paragraph("По итогам встречи решено:")
    for no, text in enumerate(SETTLED, 1):
        word.paragraph(f"{no}. {text[0].upper() + text[1:]}.")
    word.paragraph("Прошу дать поручение по второму пункту.")
    word.paragraph("12.03.2025\t\t\t\t\tА. Орозов")
    scan(word, path, seed=253, turn=-0.5)


GOLD = [
    event(
        title=["СЛУЖЕБНАЯ ЗАПИСКА о встрече с родителями школы № 6", "о встрече с родителями школы № 6"],
        event_type="meeting",
        event_type_text=["встреча с родителями", "встреча", "встреча с родителями школы № 6"],
        topic=["безопасность у школьных ворот", "безопасности у школьных ворот"],
        date_edtf="2025-03-11",
        date_text="11 марта 2025 года",
        time_start="17:00",
        settlement=[None, "Майлуу-Суу"],
        venue=["вестибюль школы № 6 им. Чапаева"],
        mode="onsite",
        participants_total=64,
        participants_qualifier="exact",
        people=[
            person("moderator", "Турдубаев Нурбек Исмаилович", "m", "директор школы", "директор @ школа"),
            person(
                "speaker",
                "Раимкулов Эмиль",
                "m",
                "инспектор дорожной милиции капитан",
                "инспектор @ дорожная милиция",
                "капитан",
            ),
            person(
                "speaker",
                "Асанова Жанаргүл",
                "f",
                "председатель родительского комитета",
                "председатель @ родительский комитет",
            ),
            person(
                "speaker",
                "Лысенко Пётр",
                "m",
                "водитель школьного автобуса",
                "водитель школьного автобуса",
            ),
        ],
        audience=[{"name": "родители", "count": [64, None]}],
        proposals=proposals("decision", SETTLED[0][0].upper() + SETTLED[0][1:], numbers="1")
        + proposals("decision", SETTLED[1][0].upper() + SETTLED[1][1:], numbers="2", to=[None, "мэрия"]),
    )
]
