"""A protocol of a school's council: those present in a table, two questions with debates, decisions numbered anew by Word."""

from pathlib import Path

from gold import event, person, proposals, talks, topics
from word import Word

AGENDA = ["Итоги первого полугодия", "Организация горячего питания в начальных классах"]
FIRST = ["Классным руководителям 7–9 классов до 25 января встретиться с родителями неуспевающих", "Открыть дополнительные занятия по математике по субботам"]
SECOND = ["Назначить медсестру ответственной за питание"]


def make(path: Path) -> None:
    word = Word("Times New Roman", 14)
    word.paragraph("**ПРОТОКОЛ № 6**\nрасширенного заседания педагогического совета", "center")
    word.paragraph("г. Кемин\t\t\t\t\t11 января 2024 года")
    word.paragraph("Место проведения: учительская школы им. Панфилова. Начало в 13.30.")
    word.paragraph("Всего педагогов – 42. Присутствовало – 38 чел.")
    word.paragraph("Президиум:")
    word.table(
        [
            ["Бейшеев Тилек Канатович", "директор школы, председатель педсовета"],
            ["Гриценко Ольга Викторовна", "секретарь"],
            ["Карыпбекова Замира Асановна", "заместитель директора по учебной работе"],
            ["Мусакеев А.", "председатель родительского комитета"],
        ],
        widths=(7, 9),
    )
    word.paragraph()
    word.paragraph("**Повестка дня**")
    word.items(("decimal", "%1."), AGENDA, ",")
    word.paragraph(
        "**1. СЛУШАЛИ:** Карыпбекову З. А., которая выступила с анализом «Куда делись хорошисты». Качество знаний упало на 6 %, "
        "больше всего в 8 «б»."
    )
    word.paragraph("В прениях выступили: Шайымкулов Данияр (учитель физики), Мусакеев А. – о телефонах на уроках.")
    word.paragraph("**ПОСТАНОВИЛИ:**")
    word.items(("decimal", "%1."), FIRST)
    word.paragraph("**2. СЛУШАЛИ:** медсестру Жунушову Бурму Эсеновну. Она доложила, что четверо детей из десяти приходят без завтрака.")
    word.paragraph("**ПОСТАНОВИЛИ:**")
    word.items(("decimal", "%1."), SECOND)
    word.paragraph("Председатель\t\t\tТ. К. Бейшеев")
    word.paragraph("Секретарь\t\t\tО. В. Гриценко")
    word.save(path)


GOLD = [
    event(
        title=["ПРОТОКОЛ № 6 расширенного заседания педагогического совета", "ПРОТОКОЛ № 6"],
        event_type="session",
        event_type_text="расширенное заседание",
        topic=[None, "Итоги первого полугодия"],
        date_edtf="2024-01-11",
        date_text="11 января 2024 года",
        time_start="13:30",
        settlement="Кемин",
        venue="учительская школы им. Панфилова",
        mode="onsite",
        participants_total=38,
        participants_qualifier="exact",
        people=[
            person("moderator", "Бейшеев Тилек Канатович", "m", "директор школы, председатель педсовета", "директор @ школа", "председатель @ педсовет"),
            person("participant", "Гриценко Ольга Викторовна", "f", ["секретарь", None], "секретарь"),
            person("presenter", "Карыпбекова Замира Асановна", "f", "заместитель директора по учебной работе", "заместитель директора по учебной работе"),
            person("speaker", "Мусакеев А.", "m", "председатель родительского комитета", "председатель @ родительский комитет"),
            person("speaker", "Шайымкулов Данияр", "m", "учитель физики", "учитель физики"),
            person("speaker", "Жунушова Бурма Эсеновна", "f", "медсестра", "медсестра"),
        ],
        presentations=talks(("Куда делись хорошисты", "Карыпбекова Замира Асановна")),
        topics=topics(*AGENDA),
        proposals=[
            *proposals("decision", FIRST[0], numbers="1", to=[None, "классные руководители 7–9 классов", "классные руководители"]),
            *proposals("decision", FIRST[1], numbers="2"),
            *proposals("decision", SECOND[0], numbers="1"),
        ],
    )
]
