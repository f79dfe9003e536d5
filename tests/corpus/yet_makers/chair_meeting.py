"""A university chair's protocol: present in one paragraph with degrees, points as roman numbers, decisions lettered by Word."""

from pathlib import Path

from gold import event, person, proposals, topics
from word import Word

AGENDA = ["Итоги педагогической практики", "Рекомендация к печати пособия «Математика для заочников»"]


def make(path: Path) -> None:
    word = Word("Times New Roman", 12)
    word.paragraph("Министерство образования и науки КР\nИссык-Кульский государственный университет им. К. Тыныстанова\n"
                   "Кафедра высшей математики", "center")
    word.paragraph("**Выписка из протокола № 5\nзаседания кафедры высшей математики**", "center")
    word.paragraph("г. Каракол\t\t\t\t\t\tот 25.01.2024 г.")
    word.paragraph("Присутствовали: зав. каф. к.ф.-м.н., доц. Джумабаев К.Ш. (председатель), проф. Селиванова Т.Н., доц. Осмонова Ж.А., "
                   "ст. преп. Бабаев Р. – секретарь, преп. Маликова Айпери. Всего 5 чел.")
    word.paragraph("**Повестка дня:**")
    word.items(("upperRoman", "%1."), AGENDA, ".")
    word.paragraph("**I. По первому вопросу** слушали доц. Осмонову Ж.А. Она отчиталась о практике 34 студентов третьего курса в школах города.")
    word.paragraph("В прениях выступила проф. Т.Н.Селиванова: дневники заполнены формально.")
    word.paragraph("**Постановили:**")
    word.items(("russianLower", "%1)"), ["отчёт принять к сведению", "доц. Осмоновой Ж.А. разработать единый образец дневника"])
    word.paragraph("**II. По второму вопросу** слушали секретаря кафедры о пособии (автор – А.Маликова).")
    word.paragraph("**Постановили:** рекомендовать пособие к печати тиражом 200 экземпляров.")
    word.paragraph("Председатель                     К.Ш. Джумабаев\nСекретарь                          Р. Бабаев")
    word.save(path)


GOLD = [
    event(
        title=["Выписка из протокола № 5 заседания кафедры высшей математики"],
        event_type="session",
        date_edtf="2024-01-25",
        settlement="Каракол",
        mode="onsite",
        participants_total=5,
        participants_qualifier="exact",
        people=[
            person("moderator", "Джумабаев К. Ш.", "m", ["зав. каф. к.ф.-м.н., доц.", "зав. каф., к.ф.-м.н., доц."],
                   "зав. каф.", "degree: к.ф.-м.н.", "title: доц."),
            person("speaker", "Селиванова Т. Н.", "f", "проф.", "title: проф."),
            person("speaker", "Осмонова Ж. А.", "f", "доц.", "title: доц."),
            person(["speaker", "participant"], "Бабаев Р.", "m", ["ст. преп.", "ст. преп., секретарь кафедры"], "ст. преп."),
            person("participant", "Маликова Айпери", "f", "преп.", "преп."),
        ],
        topics=topics(*AGENDA),
        proposals=proposals("decision", "отчёт принять к сведению", numbers="а")
        + proposals("decision", "доц. Осмоновой Ж.А. разработать единый образец дневника", numbers="б", to=[None, "доц. Осмонова Ж.А."])
        + proposals(["decision", "recommendation"], "рекомендовать пособие к печати тиражом 200 экземпляров"),
    )
]
