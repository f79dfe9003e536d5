"""A trade union's information in .doc: a list of the presidium, the chair elected, an address to a ministry with lettered items."""

from pathlib import Path

from gold import event, person, proposals
from papers import doc
from word import Word

TITLE = "ИНФОРМАЦИЯ о расширенном пленуме профсоюза работников культуры"
ASKED = ["повысить надбавку за выслугу лет", "отремонтировать сельские клубы", "сохранить льготу на коммунальные услуги"]


def make(path: Path) -> None:
    word = Word("Times New Roman", 13)
    word.paragraph(f"**{TITLE}**", "center")
    word.paragraph(
        "Расширенный пленум профсоюза работников культуры прошёл 30-го марта 2022-го года в городе Джалал-Абаде, в Доме профсоюзов, начался в 11 часов. "
        "Из 49 членов пленума присутствовали 43, по видеосвязи из Бишкека подключились ещё 12 человек."
    )
    word.paragraph("В президиуме: председатель профсоюза Абдыраманова К., заместитель председателя Федерации профсоюзов Рыспаев М. М., "
                   "директор областного театра Камчыбек Эшимбеков.")
    word.paragraph("Председательствовала на пленуме К.Абдыраманова. Перед собравшимися выступили библиотекарь из Сузака Мунара Жолчиева и режиссёр Улан "
                   "Омуралиев.")
    word.paragraph("Пленум обратился в Министерство культуры, информации, спорта и молодёжной политики с требованием:")
    word.items(("russianLower", "%1)"), ASKED)
    doc(word, path)


GOLD = [
    event(
        title=TITLE,
        event_type=["session", "meeting", "other"],
        date_edtf="2022-03-30",
        time_start="11:00",
        settlement="Джалал-Абад",
        venue="Дом профсоюзов",
        mode="hybrid",
        participants_total=[43, None],
        participants_qualifier=["exact", None],
        people=[
            person("moderator", "Абдыраманова К.", "f", "председатель профсоюза", "председатель @ профсоюз"),
            person("participant", "Рыспаев М. М.", "m", "заместитель председателя Федерации профсоюзов",
                   "заместитель председателя @ Федерация профсоюзов"),
            person("participant", "Эшимбеков Камчыбек", "m", "директор областного театра", "директор @ областной театр"),
            person("speaker", "Жолчиева Мунара", "f", ["библиотекарь", "библиотекарь из Сузака"], "библиотекарь"),
            person("speaker", "Омуралиев Улан", "m", "режиссёр", "режиссёр"),
        ],
        proposals=proposals("appeal", *ASKED, numbers="а б в", to="Министерство культуры, информации, спорта и молодёжной политики"),
    )
]
