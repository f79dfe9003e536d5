"""A business association's seminar: a form above, a list below with name and post in one cell, women marked, some crossed as absent."""

from pathlib import Path

from gold import audience, event, hosts, person, talks
from word import Word

GOAL = "объяснить садоводам, как получить льготный кредит и страховку урожая"
ROWS = [
    ("Эргашов Махамаджан, КХ «Шафтолизор»", "м", "+"),
    ("Норматова Зулфия Хасановна, дехканское хозяйство «Баракат»", "ж", "+"),
    ("Холиков С., агроном", "м", "не явился"),
    ("Шарипова Мохира, бухгалтер ассоциации", "ж", "+"),
]


def make(path: Path) -> None:
    word = Word("Arial", 11)
    word.paragraph("**АССОЦИАЦИЯ САДОВОДОВ СОГДА**", "center")
    word.paragraph("**СЕМИНАР «ДЕНЬГИ ДЛЯ САДА»**", "center")
    word.field("Дата проведения -", "26.02.2021г.")
    word.field("Локация -", "Таджикистан, Согдийская область, г. Истаравшан, Дом культуры, 2-й этаж")
    word.field("Ведущий семинара -", "Рахимов Фаррух Абдуллоевич, исполнительный директор ассоциации")
    word.field("Спикер -", "менеджер МДО «Хумо-Агро» Парвина Одинаева («Кредит под урожай»)")
    word.field("Цель -", GOAL)
    word.field("Состав:", "садоводы, переработчики фруктов")
    word.paragraph("**Регистрация**", "center")
    rows = [[str(number), *row] for number, row in enumerate(ROWS, 1)]
    word.table([["№", "Участник", "Пол", "Отметка"], *rows], widths=(1, 9, 2, 4))
    word.paragraph()
    word.paragraph("Зарегистрировано – 32, из них жен. – 11 (полный список хранится в ассоциации).")
    word.paragraph("Мероприятие проведено в рамках проекта «Зелёный Согд», финансируемого GIZ.")
    word.save(path)


GOLD = [
    event(
        title=["СЕМИНАР «ДЕНЬГИ ДЛЯ САДА»"],
        event_type="seminar",
        topic="ДЕНЬГИ ДЛЯ САДА",
        date_edtf="2021-02-26",
        region="Согдийская область",
        settlement="Истаравшан",
        venue=["Дом культуры", "Дом культуры, 2-й этаж"],
        mode="onsite",
        goal=GOAL,
        participants_total=32,
        participants_female=11,
        participants_qualifier="exact",
        people=[
            person("moderator", "Рахимов Фаррух Абдуллоевич", "m", "исполнительный директор ассоциации",
                   "исполнительный директор @ ассоциация"),
            person("presenter", "Одинаева Парвина", "f", "менеджер МДО «Хумо-Агро»", "менеджер @ МДО «Хумо-Агро»"),
            person("participant", "Эргашов Махамаджан", "m", [None, "КХ «Шафтолизор»"]),
            person("participant", "Норматова Зулфия Хасановна", "f", [None, "дехканское хозяйство «Баракат»"]),
            person("mentioned", "Холиков С.", "m", "агроном", "агроном"),
            person("participant", "Шарипова Мохира", "f", "бухгалтер ассоциации", "бухгалтер @ ассоциация"),
        ],
        audience=audience("садоводы", "переработчики фруктов"),
        hosts=[{"role": "organizer", "name": "АССОЦИАЦИЯ САДОВОДОВ СОГДА"}] + hosts(donor="GIZ"),
        presentations=talks(("Кредит под урожай", "Одинаева Парвина")),
    )
]
