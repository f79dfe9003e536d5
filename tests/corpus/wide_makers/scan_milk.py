"""A short note on a scanned sheet: a cooperative's consultation for dairy farmers, who spoke and what was agreed, in three paragraphs."""

from pathlib import Path

from gold import event, person, proposals
from papers import scan
from word import Word

AGREED = ["сдавать молоко только в металлических бидонах", "завести общий холодильник на 500 литров"]


def make(path: Path) -> None:
    word = Word("Liberation Serif", 13)
    word.paragraph("Кооператив «Каймак»\nс. Орловка, ул. Ленина, 8", "right")
    word.paragraph("**ИНФОРМАЦИЯ**\nо консультации для сдатчиков молока", "center")
    word.paragraph(
        "9 октября 2023 года в приёмном пункте кооператива состоялась консультация по качеству молока. Её провёл технолог завода «Кемин-Сүт» "
        "Игорь Васильевич Шевчук. Присутствовало 29 хозяев, в том числе 24 женщины."
    )
    word.paragraph(
        "Ветеринар Айнура Калыева напомнила, что после лечения коровы антибиотиком молоко нельзя сдавать пять дней. Сдатчица Фатима Сушанло спросила, "
        "почему за жирность не доплачивают; ответ завод обещал дать письменно."
    )
    word.paragraph("Договорились:")
    for number, text in enumerate(AGREED, 1):
        word.paragraph(f"{number}) {text}{';' if number < len(AGREED) else '.'}")
    word.paragraph("Председатель кооператива\t\t____________\tМ. Турдукожоев")
    scan(word, path, seed=152, turn=0.4)


GOLD = [
    event(
        title=["ИНФОРМАЦИЯ о консультации для сдатчиков молока", "о консультации для сдатчиков молока"],
        event_type="consultation",
        event_type_text=["консультация", "консультация для сдатчиков молока"],
        topic=["качество молока", "качеству молока"],
        date_edtf="2023-10-09",
        date_text="9 октября 2023 года",
        settlement="Орловка",
        venue=["приёмный пункт кооператива", "приемный пункт кооператива"],
        address=["ул. Ленина, 8", None],
        mode="onsite",
        participants_total=29,
        participants_female=24,
        participants_qualifier="exact",
        people=[
            person("moderator", "Шевчук Игорь Васильевич", "m", "технолог завода «Кемин-Сүт»", "технолог @ завод «Кемин-Сүт»"),
            person("speaker", "Калыева Айнура", "f", "ветеринар", "ветеринар"),
            person("speaker", "Сушанло Фатима", "f", [None, "сдатчица"]),
        ],
        audience=[{"name": ["хозяева", "сдатчики молока"], "count": [29, None]}],
        proposals=proposals("decision", *AGREED, numbers="1 2"),
    )
]
