"""Labels and values parted by tabs, with plain-spoken labels (Кто провёл, О чём говорили); a weekday in brackets; a region before its town."""

from pathlib import Path

from gold import event, hosts, person, proposals, talks, topics
from word import Word

OFFERS = ["завести общий журнал полива на махаллю", "покупать рассаду вскладчину до 1 февраля"]


def make(path: Path) -> None:
    word = Word("Times New Roman", 13)
    word.paragraph("**Мастер-класс «Теплица без солярки»: краткий отчёт**")
    for label, value in (
        ("Когда", "17 марта 2024 года (воскресенье)"),
        ("Время", "11 ч. 00 мин."),
        ("Территория проведения", "Наманганская область, Чартакский район, г. Чартак"),
        ("Площадка", "тепличное хозяйство «Зумрад»"),
        ("Кто провёл", "Саидов Хуршид Анварович, главный агроном хозяйства «Зумрад»"),
        ("Кто выступал", "Мирзаева Хилола – с рассказом «Плёнка, стекло или поликарбонат», Турсунали Эргашев, мастер-печник"),
        ("Участвовало", "свыше 50 дехкан"),
        ("Устроитель", "Союз овощеводов Чартака"),
        ("Поддержка", "Продовольственная и сельскохозяйственная организация ООН"),
    ):
        word.paragraph(f"**{label}**\t{value}")
    word.paragraph("**О чём говорили**\tпечи на жмыхе; обогрев почвы трубами; двойное укрытие; страховка от града")
    word.paragraph("**Что предложили**")
    for number, text in enumerate(OFFERS, 1):
        word.paragraph(f"{number})\t{text}{';' if number == 1 else '.'}")
    word.paragraph(
        "Площадь теплицы – 12 соток, за зиму на ней сняли 4 тонны огурцов. Турсунали Рахимович сложил печь при гостях за два часа. "
        "Следующее занятие пройдёт 21 апреля в Учкургане."
    )
    word.save(path)


GOLD = [
    event(
        title="Мастер-класс «Теплица без солярки»: краткий отчёт",
        event_type="workshop",
        event_type_text="мастер-класс",
        topic="Теплица без солярки",
        date_edtf="2024-03-17",
        date_text="17 марта 2024 года",
        time_start="11:00",
        region="Наманганская область",
        district="Чартакский район",
        settlement="Чартак",
        venue="тепличное хозяйство «Зумрад»",
        mode="onsite",
        participants_total=50,
        participants_qualifier="at_least",
        people=[
            person("moderator", "Саидов Хуршид Анварович", "m", "главный агроном хозяйства «Зумрад»",
                   "главный агроном @ хозяйство «Зумрад»"),
            person("presenter", "Мирзаева Хилола", "f"),
            person("speaker", "Эргашев Турсунали Рахимович", "m", "мастер-печник", "мастер-печник"),
        ],
        audience=[{"name": "дехкане", "count": [50, None]}],
        hosts=hosts(organizer="Союз овощеводов Чартака", donor="Продовольственная и сельскохозяйственная организация ООН"),
        presentations=talks(("Плёнка, стекло или поликарбонат", "Мирзаева Хилола")),
        topics=topics("печи на жмыхе", "обогрев почвы трубами", "двойное укрытие", "страховка от града"),
        proposals=proposals("proposal", *OFFERS, numbers="1 2"),
    )
]
