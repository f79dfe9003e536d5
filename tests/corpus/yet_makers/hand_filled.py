"""A printed form filled on a keyboard: values over underscores, ticked boxes for the kind, a label repeated, the answer on the next line."""

from pathlib import Path

from gold import event, person, proposals
from word import Word

ADVICE = "наладить вывоз снега с переулков и посыпать спуск у поликлиники"


def make(path: Path) -> None:
    word = Word("Times New Roman", 12)
    word.paragraph("**ФОРМА № 2-М**\n(заполняется ответственным лицом)", "right")
    word.paragraph("**УЧЁТНЫЙ ЛИСТ МЕРОПРИЯТИЯ**", "center")
    word.paragraph("1. Название мероприятия: __«Зимняя улица: безопасно ли нам ходить»__________")
    word.paragraph("2. Вид мероприятия (нужное отметить):\n☐ семинар   ☒ общественное обсуждение   ☐ круглый стол   ☐ иное ________")
    word.paragraph("3. Дата: «_12_» __декабря__ 20_23_ г.     Время: с _14_ ч. _00_ мин. до _15_ ч. _40_ мин.")
    word.paragraph("4. Область, район, город (село): __Иссык-Кульская обл., г.Балыкчы_________")
    word.paragraph("5. Помещение: __библиотека-филиал № 2__________")
    word.paragraph("6. Кол-во участников: всего _33_, женщин _21_, мужчин _12_, молодёжи до 28 лет _7_")
    word.paragraph("7. ФИО и должность ведущего:\nАсанбекова Тазагүл Эмилевна, председатель квартального комитета")
    word.paragraph("8. Приглашённые специалисты (ФИО, должность):\nХалитов Марат – начальник участка «Балыкчы-Тазалык»,\nврач скорой помощи Уларбек "
                   "Сатарбаев")
    word.paragraph(f"9. Предложения участников: __{ADVICE}______")
    word.paragraph("10. Замечания: __нет__")
    word.paragraph("Лист заполнил(а): ____Э.Ниязова____   подпись ________   тел.: ________")
    word.save(path)


GOLD = [
    event(
        title="«Зимняя улица: безопасно ли нам ходить»",
        event_type=["public_hearing", "consultation"],
        topic="Зимняя улица: безопасно ли нам ходить",
        date_edtf="2023-12-12",
        time_start="14:00",
        time_end="15:40",
        region="Иссык-Кульская область",
        settlement="Балыкчы",
        venue="библиотека-филиал № 2",
        mode="onsite",
        participants_total=33,
        participants_female=21,
        participants_male=12,
        participants_qualifier="exact",
        people=[
            person("moderator", "Асанбекова Тазагүл Эмилевна", "f", "председатель квартального комитета", "председатель @ квартальный комитет"),
            person(["participant", "speaker"], "Халитов Марат", "m", "начальник участка «Балыкчы-Тазалык»", "начальник @ участок «Балыкчы-Тазалык»"),
            person(["participant", "speaker"], "Сатарбаев Уларбек", "m", "врач скорой помощи", "врач скорой помощи"),
        ],
        audience=[],
        proposals=proposals("proposal", ADVICE),
    )
]
