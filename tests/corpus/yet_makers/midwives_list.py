"""A health centre's training: a short text, then the attendance list with columns out of the usual order and a merged heading row."""

from pathlib import Path

from gold import audience, event, person
from word import Word

ROWS = [
    ("ФАП с. Боконбаево", "Жумашева Гүлнур", "акушерка"),
    ("ФАП с. Туура-Суу", "Алымбаева Канышай Сатаровна", "фельдшер"),
    ("ЦСМ Тонского района", "Турдукожоев Медет", "семейный врач"),
    ("ФАП с. Ак-Терек", "Бондаренко Л. И.", "медсестра"),
]


def make(path: Path) -> None:
    word = Word("Times New Roman", 12)
    word.paragraph("**Семинар для сельских медиков «Давление под контролем»**", "center")
    word.paragraph("Дата: 06/12/2022\nМесто: конференц-зал Тонской территориальной больницы, с. Боконбаево\nВремя: 9.00-16.00")
    word.paragraph(
        "Цель семинара: научить медиков первичного звена измерять и записывать давление по единому протоколу. Преподаватель: кардиолог, "
        "к.м.н. Шамшиев Азамат Асанович (КГМИПиПК)."
    )
    word.paragraph(
        "Директор ЦСМ Тонского района Нургазы Осмоналиев поприветствовал слушателей и вручил им тонометры (20 штук, дар "
        "Швейцарского Красного Креста)."
    )
    word.paragraph("**Список участников**")
    rows = [[str(number), place, name, post, ""] for number, (place, name, post) in enumerate(ROWS, 1)]
    word.table([["№ п/п", "Место работы", "Ф.И.О.", "Должность", "Роспись"], *rows, ["Итого: 4 участника", "<", "<", "<", "<"]],
               widths=(1.5, 5, 5, 3, 2))
    word.save(path)


GOLD = [
    event(
        title="Семинар для сельских медиков «Давление под контролем»",
        event_type="seminar",
        topic="Давление под контролем",
        date_edtf=["2022-12-06"],
        time_start="09:00",
        time_end="16:00",
        settlement="Боконбаево",
        venue="конференц-зал Тонской территориальной больницы",
        mode="onsite",
        goal="научить медиков первичного звена измерять и записывать давление по единому протоколу",
        participants_total=4,
        participants_qualifier="exact",
        people=[
            person(["moderator", "speaker"], "Шамшиев Азамат Асанович", "m",
                   ["кардиолог, к.м.н.", "кардиолог, к.м.н., КГМИПиПК", "кардиолог, к.м.н. (КГМИПиПК)"],
                   "кардиолог @ КГМИПиПК", "degree: к.м.н."),
            person("opening", "Осмоналиев Нургазы", "m", "директор ЦСМ Тонского района", "директор @ ЦСМ Тонского района"),
            *[
                person("participant", name, "f" if post != "семейный врач" else "m", [f"{post}, {place}", f"{place}, {post}", post, f"{post} {place}"],
                       f"{post} @ {place}")
                for place, name, post in ROWS
            ],
        ],
        audience=audience("сельские медики"),
        hosts=[],
    )
]
