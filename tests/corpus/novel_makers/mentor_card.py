"""A card of a project with notes instead of sentences: a working visit that is a meeting, times with “ч”, a partner in brackets."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals
from word import Word

AGREED = ["Дать мастерам место в павильоне с 1 мая", "Сделать общую вывеску", "Убрать плату за свет до осени"]


def make(path: Path) -> None:
    word = Word("Verdana", 10)
    word.paragraph("**ПАСПОРТ СОБЫТИЯ** (заполняет координатор области)")
    word.table(
        [
            ["О чём собирались", "Рабочая встреча “Ремесленникам - место на базаре”"],
            ["День, час", "18.03.2024г. (понедельник), 11ч.00мин. - 12ч.40мин."],
            ["Населённый пункт", "г.Токмок, Чуйская область"],
            ["Помещение", "контора центрального рынка, 2 этаж"],
            ["Собрались", "21 человек, 16 ж. и 5 м. (мастерицы, торговцы, 2 журналиста)"],
            ["Старший", "Омуров Таалайбек Жолдошевич, директор рынка - вёл"],
            ["Слово брали", "Ю.Мавлянова (ковры), Роза Тентимишева из соцфонда, Хван Л.В. (налоговая служба, гл.инспектор)"],
            ["Порешали", "\n".join(f"- {text};" for text in AGREED)],
            ["Инициатор", "Союз ремесленников (при поддержке HELVETAS)"],
            ["Зачем", "договориться о постоянных местах для ремесленниц без посредников"],
        ],
        widths=(4, 12.5),
    )
    word.paragraph()
    word.paragraph("Заполнил: координатор Чуйской обл. ___________ (подпись)")
    word.save(path)


GOLD = [
    event(
        title="Рабочая встреча “Ремесленникам - место на базаре”",
        event_type="meeting",
        event_type_text="рабочая встреча",
        topic="Ремесленникам - место на базаре",
        date_edtf="2024-03-18",
        date_text="18.03.2024г.",
        time_start="11:00",
        time_end="12:40",
        region="Чуйская область",
        settlement="Токмок",
        venue=["контора центрального рынка, 2 этаж", "контора центрального рынка"],
        mode="onsite",
        goal=["договориться о постоянных местах для ремесленниц без посредников", None],
        participants_total=21,
        participants_female=16,
        participants_male=5,
        participants_qualifier="exact",
        people=[
            person("moderator", "Омуров Таалайбек Жолдошевич", "m", "директор рынка", "директор @ рынок"),
            person("speaker", "Мавлянова Ю.", "f"),
            person("speaker", "Тентимишева Роза", "f", [None, "соцфонд"]),
            person("speaker", "Хван Л. В.", None, ["гл.инспектор", "налоговая служба, гл.инспектор", "гл.инспектор налоговой службы"], "гл.инспектор @ налоговая служба"),
        ],
        audience=audience("мастерицы", "торговцы", ("журналисты", 2)),
        hosts=hosts(organizer="Союз ремесленников", donor="HELVETAS"),
        proposals=proposals("decision", *AGREED),
    )
]
