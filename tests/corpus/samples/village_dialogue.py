"""A template with Kyrgyz labels, filled in Russian through content controls; one of them was never filled."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals, topics
from word import Word

TITLE = "Диалоговая площадка «Кому нужен сельский клуб»"
GOAL = "услышать, чего ждут от клуба дети, молодёжь, пожилые люди, и договориться о расписании"
IDEAS = [
    "отдать малый зал под кружок войлока",
    "открывать клуб в воскресенье после обеда",
    "провести в клуб интернет за счёт гранта",
]


def make(path: Path) -> None:
    word = Word("Arial", 11)
    word.control("Иш-чаранын аталышы:", TITLE)
    word.control("Өткөрүлгөн күнү:", "19.11.2023")
    word.control("Башталышы:", "15.00")
    word.control("Өткөрүлгөн орду:", "Нарынская область, Ат-Башинский район, с. Ат-Баши, сельский клуб")
    word.control("Уюштуруучулар:", "Ат-Башинская районная библиотека; молодёжное объединение «Тоо Кыраны»")
    word.control("Колдоочу:", "Введите название организации", prompt=True)
    word.control("Модератор:", "Сапарбеков Нурсултан Эмилевич, координатор молодёжного объединения «Тоо Кыраны»")
    word.control("Катышуучулар:", "школьники, учителя, пенсионеры, члены айылного кенеша")
    word.control("Катышуучулардын саны:", "около 50, из них 31 женщина")
    word.control("Максаты:", GOAL)
    word.control("Талкууланган маселелер:", "часы работы клуба; ремонт крыши; платные кружки")
    word.control(
        "Сүйлөгөндөр:", "Асылбекова Канышай, заведующая сельским клубом; Мусакунов Э. Ж., депутат айылного кенеша"
    )
    word.paragraph("**Сунуштар:**")
    word.items(("decimal", "%1)"), IDEAS)
    word.save(path)


GOLD = [
    event(
        title=TITLE,
        event_type="dialogue",
        event_type_text="диалоговая площадка",
        topic="Кому нужен сельский клуб",
        date_edtf="2023-11-19",
        date_text="19.11.2023",
        time_start="15:00",
        region="Нарынская область",
        district="Ат-Башинский район",
        settlement="Ат-Баши",
        venue="сельский клуб",
        mode="onsite",
        goal=GOAL,
        participants_total=50,
        participants_female=31,
        participants_qualifier="about",
        people=[
            person(
                "moderator",
                "Сапарбеков Нурсултан Эмилевич",
                "m",
                "координатор молодёжного объединения «Тоо Кыраны»",
                "координатор @ молодёжное объединение «Тоо Кыраны»",
            ),
            person("speaker", "Асылбекова Канышай", "f", "заведующая сельским клубом", "заведующая @ сельский клуб"),
            person("speaker", "Мусакунов Э. Ж.", "m", "депутат айылного кенеша", "депутат @ айылный кенеш"),
        ],
        audience=audience("школьники", "учителя", "пенсионеры", "члены айылного кенеша"),
        hosts=hosts(organizer=["Ат-Башинская районная библиотека", "молодёжное объединение «Тоо Кыраны»"]),
        topics=topics("часы работы клуба", "ремонт крыши", "платные кружки"),
        proposals=proposals("proposal", *IDEAS, numbers="1 2 3"),
    )
]
