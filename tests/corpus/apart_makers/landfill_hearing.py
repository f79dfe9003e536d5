"""A record of public hearings printed as pdf: who called them, who came, questions and answers, remarks of citizens in a numbered list."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals
from papers import pdf
from word import Word

TITLE = "ОТЧЁТ по итогам общественных слушаний по проекту полигона твёрдых бытовых отходов"
ASKED = [
    "Перенести полигон на 3 км дальше от жилых домов",
    "Принимать на работу в первую очередь жителей села",
    "Поставить по периметру ветрозащитный забор",
]


def make(path: Path) -> None:
    word = Word("Times New Roman", 12)
    word.paragraph(f"**{TITLE}**", "center")
    word.paragraph(
        "Общественные слушания проведены айыл окмоту Орозбек совместно с проектировщиком, ОсОО «ЭкоПроект», 29 мая 2024 г. в 15:00 в Доме культуры села Орозбек "
        "Сузакского района Джалал-Абадской области. Объявление напечатано в районной газете 26 апреля 2024 г."
    )
    word.paragraph("В слушаниях участвовали 112 жителей (59 мужчин и 53 женщины).")
    word.paragraph(
        "Председательствовал глава айыл окмоту Бактыбек Эшматов. Секретарём избрана Нуриза Каримбаева. От проектировщика присутствовали главный инженер проекта "
        "С. В. Тропин и эколог Динара Молдошева."
    )
    word.paragraph(
        "С. Тропин изложил основные решения: площадь 6 гектаров, срок службы 20 лет. Д. Молдошева ознакомила жителей с оценкой воздействия на окружающую среду."
    )
    word.paragraph("**Вопросы и ответы**")
    word.paragraph(
        "Т. Жээнбаев, пенсионер: Куда пойдёт вода с полигона?\nД. Молдошева: В закрытый пруд-накопитель."
        "\nМ. Рахманова, учительница: Кто будет возить мусор?\nБ. Эшматов: Муниципальное предприятие, две машины уже куплены."
    )
    word.paragraph("**Замечания и предложения жителей**")
    for no, text in enumerate(ASKED, 1):
        word.paragraph(f"{no}. {text}.")
    word.paragraph("Слушания признаны состоявшимися.")
    pdf(word, path)


GOLD = [
    event(
        title=[TITLE, TITLE.replace("ОТЧЁТ ", "Отчёт ")],
        event_type="public_hearing",
        event_type_text=["общественные слушания"],
        topic=["проект полигона твёрдых бытовых отходов", "проекту полигона твёрдых бытовых отходов"],
        date_edtf="2024-05-29",
        date_text="29 мая 2024 г.",
        time_start="15:00",
        region="Джалал-Абадская область",
        district="Сузакский район",
        settlement="Орозбек",
        venue=["Дом культуры", "Дом культуры села Орозбек"],
        mode="onsite",
        participants_total=112,
        participants_female=53,
        participants_male=59,
        participants_qualifier="exact",
        outcome=["Слушания признаны состоявшимися", None],
        people=[
            person("moderator", "Эшматов Бактыбек", "m", "глава айыл окмоту", "глава @ айыл окмоту"),
            person("participant", "Каримбаева Нуриза", "f", [None, "секретарь"]),
            person("speaker", "Тропин С. В.", "m", "главный инженер проекта", "главный инженер проекта"),
            person("speaker", "Молдошева Динара", "f", "эколог", "эколог"),
            person("speaker", "Жээнбаев Т.", "m", "пенсионер", "пенсионер"),
            person("speaker", "Рахманова М.", "f", "учительница", "учительница"),
        ],
        audience=audience(("жители", 112)),
        hosts=hosts(organizer=["айыл окмоту Орозбек", "ОсОО «ЭкоПроект»"]),
        proposals=proposals("proposal", *ASKED, numbers=["1", "2", "3"]),
    )
]
