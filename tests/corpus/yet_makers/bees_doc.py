"""A note in an old .doc: written in one breath by a village agronomist, commas missing, a full date in the middle, money as bait."""

from pathlib import Path

from gold import audience, event, person, proposals, topics
from papers import doc
from word import Word

TITLE = "Справка о выездном семинаре пчеловодов"


def make(path: Path) -> None:
    word = Word("Times New Roman", 14)
    word.paragraph(TITLE, "center")
    word.paragraph(
        "Довожу до вашего сведения что 22.05.2021г. в с.Таш-Дебе Аламудунского района на пасеке КХ «Балчы» был проведен выездной семинар по теме "
        "«Роение и как его упредить». На семинаре присутствовало 19 пчеловодов из пяти сёл."
    )
    word.paragraph(
        "Вел семинар опытный пчеловод Ковалев Степан Игнатьевич, по болезням пчёл выступила ветврач районной лаборатории Кенжебаева Дамира."
    )
    word.paragraph(
        "Поднимались вопросы: опрыскивание садов в дневное время, закупочная цена на мёд, пустующие павильоны на трассе."
    )
    word.paragraph("Пчеловоды просят айыл окмоту: 1) предупреждать об опрыскивании за сутки; 2) выделить место для точка в урочище Чункурчак.")
    word.paragraph("На ГСМ и обед израсходовано 7 400 сом. Чеки прилагаются.")
    word.paragraph("Агроном айыл окмоту                     подпись                Б. Сарногоев")
    doc(word, path)


GOLD = [
    event(
        title=TITLE,
        event_type="seminar",
        topic="Роение и как его упредить",
        date_edtf="2021-05-22",
        district="Аламудунский район",
        settlement=["Таш-Дебе", "Таш-Добо"],
        venue="пасека КХ «Балчы»",
        mode="onsite",
        participants_total=19,
        participants_qualifier="exact",
        people=[
            person("moderator", "Ковалев Степан Игнатьевич", "m", ["опытный пчеловод", "пчеловод"], "пчеловод"),
            person("speaker", "Кенжебаева Дамира", "f", "ветврач районной лаборатории", "ветврач @ районная лаборатория"),
        ],
        audience=audience(("пчеловоды", 19)),
        topics=topics("опрыскивание садов в дневное время", "закупочная цена на мёд", "пустующие павильоны на трассе"),
        proposals=proposals(["appeal", "proposal"], "предупреждать об опрыскивании за сутки", "выделить место для точка в урочище Чункурчак",
                            numbers="1 2", to="айыл окмоту"),
    )
]
