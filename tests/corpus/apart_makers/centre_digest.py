"""A centre's month in Word: a heading with the year, three notes with headings by place and day, in full sentences."""

from pathlib import Path

from gold import audience, event, person, proposals, topics
from word import Word

FIRST, SECOND, THIRD = (
    "Токтогул: лекция о сейсмике",
    "Таш-Кумыр: обсуждение новой пекарни для пожилых",
    "Бишкек: пресс-конференция о зимнем питании",
)


def make(path: Path) -> None:
    word = Word("Calibri", 11)
    word.heading("Центр «Рядом». Чем мы жили в октябре 2024 года", 1)
    word.heading(FIRST, 2)
    word.paragraph(
        "8 октября в районной библиотеке города Токтогул мы собрали старшеклассников и учителей, всего 57 человек. Лекцию «Земля дышит» прочитал сейсмолог Института "
        "сейсмологии Азамат Кулданбеков. Ребята два часа спрашивали про плотину."
    )
    word.heading(SECOND, 2)
    word.paragraph(
        "На следующей неделе, 15 октября, наша координатор Роза Мамырова провела встречу с пенсионерами Таш-Кумыра. Обсуждали цену хлеба, часы работы, доставку лежачим. "
        "Аксакал Жаныбай Токоев предложил печь по вторникам бесплатный хлеб для одиноких. Муку на первый месяц обещает мэрия."
    )
    word.heading(THIRD, 2)
    word.paragraph(
        "24 октября в 11:00 в пресс-центре «Медиа-Форум» состоялась пресс-конференция о зимнем питании одиноких стариков. На вопросы журналистов ответили директор центра "
        "«Рядом» Ольга Фадеева и заместитель министра труда Азат Жумабеков."
    )
    word.footer("Центр «Рядом», ул. Токтогула, 112, Бишкек")
    word.save(path)


GOLD = [
    event(
        title=FIRST,
        event_type="lecture",
        event_type_text="лекция",
        topic=["Земля дышит"],
        date_edtf="2024-10-08",
        date_text="8 октября",
        settlement="Токтогул",
        venue="районная библиотека",
        mode="onsite",
        participants_total=57,
        participants_qualifier="exact",
        people=[
            person(
                ["presenter", "speaker", "moderator"],
                "Кулданбеков Азамат",
                "m",
                "сейсмолог Института сейсмологии",
                "сейсмолог @ Институт сейсмологии",
            )
        ],
        audience=audience("старшеклассники", "учителя"),
        hosts=[{"role": "organizer", "name": ["Центр «Рядом»"]}],
        presentations=[{"title": "Земля дышит", "person": "Кулданбеков Азамат"}],
    ),
    event(
        title=SECOND,
        event_type=["meeting"],
        event_type_text=["встреча с пенсионерами", "встреча"],
        topic=[None, "новая пекарня для пожилых"],
        date_edtf="2024-10-15",
        date_text="15 октября",
        settlement="Таш-Кумыр",
        mode="onsite",
        people=[
            person("moderator", "Мамырова Роза", "f", "координатор", "координатор"),
            person("speaker", "Токоев Жаныбай", "m", "аксакал", "аксакал"),
        ],
        audience=audience("пенсионеры"),
        hosts=[{"role": "organizer", "name": ["Центр «Рядом»"]}],
        topics=topics("цену хлеба", "часы работы", "доставку лежачим"),
        proposals=proposals("proposal", "печь по вторникам бесплатный хлеб для одиноких", by="Токоев Жаныбай"),
    ),
    event(
        title=THIRD,
        event_type="press_conference",
        event_type_text="пресс-конференция",
        topic=["зимнее питание одиноких стариков", "зимнем питании одиноких стариков"],
        date_edtf="2024-10-24",
        date_text="24 октября",
        time_start="11:00",
        settlement="Бишкек",
        venue=["пресс-центр «Медиа-Форум»"],
        mode="onsite",
        people=[
            person("speaker", "Фадеева Ольга", "f", "директор центра «Рядом»", "директор @ центр «Рядом»"),
            person("speaker", "Жумабеков Азат", "m", "заместитель министра труда", "заместитель министра труда"),
        ],
        audience=audience("журналисты"),
    ),
]
