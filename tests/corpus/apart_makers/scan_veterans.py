"""A scanned note to the mayor's office on a meeting with veterans: one stamp, short paragraphs, requests in numbers."""

from pathlib import Path

from gold import event, hosts, person, proposals
from papers import scan
from word import Word

ASKED = ["отремонтировать крыльцо дома № 18", "вернуть скамейки к остановке «Вокзал»"]


def make(path: Path) -> None:
    word = Word("Liberation Serif", 13)
    word.paragraph("В аппарат мэрии города Балыкчы", "right")
    word.paragraph("**СПРАВКА**\nо встрече с ветеранами труда", "center")
    word.paragraph(
        "28 сентября 2023 года в 14:30 в актовом зале средней школы № 5 города Балыкчы состоялась встреча с ветеранами труда. Присутствовали 36 человек."
    )
    word.paragraph(
        "Встречу открыл и вёл заместитель мэра Нурбек Асанбеков. Заведующая территориальным управлением Клара Бейшеналиева рассказала о льготах на зиму."
    )
    word.paragraph("Ветеран железной дороги Николай Степанович Гуров отметил, что зимой к остановке не подойти.")
    word.paragraph("Ветераны обратились к мэрии с просьбой:")
    for no, text in enumerate(ASKED, 1):
        word.paragraph(f"{no}) {text};")
    word.paragraph("Организатор встречи – городской совет ветеранов.")
    word.paragraph("Главный специалист\t\t\t\tА. Мусуралиева")
    scan(word, path, seed=311, turn=0.4)


GOLD = [
    event(
        title=["СПРАВКА о встрече с ветеранами труда", "о встрече с ветеранами труда"],
        event_type="meeting",
        event_type_text=["встреча с ветеранами труда", "встреча"],
        date_edtf="2023-09-28",
        date_text="28 сентября 2023 года",
        time_start="14:30",
        settlement="Балыкчы",
        venue="актовый зал средней школы № 5",
        mode="onsite",
        participants_total=36,
        participants_qualifier="exact",
        people=[
            person("moderator", "Асанбеков Нурбек", "m", "заместитель мэра", "заместитель мэра"),
            person(
                "speaker",
                "Бейшеналиева Клара",
                "f",
                "заведующая территориальным управлением",
                "заведующая @ территориальное управление",
            ),
            person("speaker", "Гуров Николай Степанович", "m", [None, "ветеран железной дороги"]),
        ],
        audience=[{"name": ["ветераны труда", "ветераны"]}],
        hosts=hosts(organizer="городской совет ветеранов"),
        proposals=proposals(["appeal", "proposal"], *ASKED, numbers=["1", "2"], to="мэрия"),
    )
]
