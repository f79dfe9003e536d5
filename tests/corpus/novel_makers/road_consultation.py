"""A form of a road project: a matrix of heads, questions with their answers, the hall and the town in the running text of a cell."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals
from word import Word

ASKED = ["сделать два подземных перехода у школы", "на время работ поливать дорогу от пыли"]


def make(path: Path) -> None:
    word = Word("Cambria", 11)
    word.paragraph("Проект «Реконструкция дороги Карши – Китаб»", "center")
    word.paragraph("**ФОРМА УЧЁТА ОБЩЕСТВЕННЫХ КОНСУЛЬТАЦИЙ**", "center")
    word.table(
        [
            ["Название встречи", "Консультация с жителями по переносу линии столбов"],
            ["Дата и время", "01 июля 2024, 18:00"],
            ["Место", "Кашкадарьинская область, г. Камаши, спортивный зал школы № 11"],
            ["Организатор", "Комитет по автомобильным дорогам"],
            ["Соорганизатор", "ООО «Экопроект-Юг»"],
            ["Выступавшие", "Эргашев Улугбек (руководитель группы реализации проекта), Мария Витальевна Кравец (специалист по социальным вопросам)"],
        ],
        widths=(4.5, 12),
    )
    word.paragraph()
    word.table(
        [
            ["**Участники**", "**мужчины**", "**женщины**", "**всего**"],
            ["жители", "31", "12", "43"],
            ["представители махалли", "2", "3", "5"],
            ["**ВСЕГО**", "33", "15", "48"],
        ],
        widths=(6, 3, 3, 3),
    )
    word.paragraph()
    word.paragraph("**Вопросы и ответы**")
    word.paragraph(
        "Ж. Норкулов – заплатят ли за срубленный тутовник? Ответ: да, по оценке на 1 июня.\n"
        "Саодат Холова – когда не будет света? Ответ: с 9 до 17 часов, не более трёх дней."
    )
    word.paragraph("**Предложения жителей:**")
    word.items(("decimal", "%1)"), ASKED)
    word.save(path)


GOLD = [
    event(
        title="Консультация с жителями по переносу линии столбов",
        event_type=["consultation", "public_hearing", "meeting"],
        event_type_text=["консультация", "общественные консультации"],
        topic=["перенос линии столбов", "переносу линии столбов"],
        date_edtf="2024-07-01",
        date_text="01 июля 2024",
        time_start="18:00",
        region="Кашкадарьинская область",
        settlement="Камаши",
        venue="спортивный зал школы № 11",
        mode="onsite",
        participants_total=48,
        participants_female=15,
        participants_male=33,
        participants_qualifier="exact",
        people=[
            person("speaker", "Эргашев Улугбек", "m", "руководитель группы реализации проекта", "руководитель @ группа реализации проекта"),
            person("speaker", "Кравец Мария Витальевна", "f", "специалист по социальным вопросам", "специалист по социальным вопросам"),
            person(["speaker", "participant"], "Норкулов Ж.", "m"),
            person(["speaker", "participant"], "Холова Саодат", "f"),
        ],
        audience=audience(("жители", 43), ("представители махалли", 5)),
        hosts=[*hosts(organizer="Комитет по автомобильным дорогам"), {"role": ["partner", "organizer"], "name": "ООО «Экопроект-Юг»"}],
        proposals=proposals("proposal", *ASKED, numbers="1 2"),
    )
]
