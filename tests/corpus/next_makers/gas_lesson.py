"""A school's report under underlined labels: tab-parted values, counts of pupils and grown-ups, remarks and a plan by points."""

from pathlib import Path

from gold import audience, event, person, proposals, topics
from word import Word

TITLE = "Открытый урок-тренинг «Если дома пахнет газом»"
AIM = "сформировать у учащихся навык действий при утечке бытового газа"
RAISED = ["признаки утечки", "правила вызова службы 104", "безопасное пользование плитой"]
PLAN = ["Провести такой же урок в 5-6 классах", "Раздать памятки родителям на собрании 20 февраля", "Газовой службе проверить школьную столовую"]


def make(path: Path) -> None:
    word = Word("Times New Roman", 14)
    word.header("МУ «СОШ № 2 с. Беловодское»")
    word.paragraph("**Отчет о проведении мероприятия в рамках месячника безопасности**", "center")
    word.paragraph(f"Название:\t{TITLE}")
    word.paragraph("Форма:\tтренинг с элементами игры")
    word.paragraph("Дата:\t30.01.2024")
    word.paragraph("Урок:\t4-й и 5-й (11:30–13:00)")
    word.paragraph("Место:\tкабинет ОБЖ, с. Беловодское, Московский район")
    word.paragraph("Класс:\t7 «А», 7 «В»")
    word.paragraph("Присутствовало:\t53 учащихся (девочек 28, мальчиков 25), 4 учителя, 6 родителей")
    word.paragraph("Урок провели:\tучитель ОБЖ Сергеев Пётр Ильич и мастер участка ОсОО «Беловодскгаз» Кубатбек Орозов")
    word.paragraph("Гости:\tпожарный инспектор лейтенант Алина Мирбекова")
    word.paragraph(f"Цель:\t{AIM}")
    word.paragraph("Рассмотренные вопросы:")
    word.items(("decimal", "%1."), RAISED, ";")
    word.paragraph(
        "Результаты: ученики разыграли три ситуации, 49 из 53 правильно назвали порядок действий. А. Мирбекова отметила, что дети знают "
        "номер службы лучше взрослых."
    )
    word.paragraph("Решено:")
    word.items(("decimal", "%1)"), PLAN)
    word.paragraph("Зам. директора по ВР\t\t\t____________ Л. Н. Чуб")
    word.save(path)


GOLD = [
    event(
        title=TITLE,
        event_type=["training", "lecture"],
        event_type_text=["открытый урок-тренинг", "тренинг с элементами игры", "тренинг"],
        topic="Если дома пахнет газом",
        date_edtf="2024-01-30",
        date_text="30.01.2024",
        time_start="11:30",
        time_end="13:00",
        district="Московский район",
        settlement="Беловодское",
        venue="кабинет ОБЖ",
        mode="onsite",
        goal=AIM,
        participants_female=[28, None],
        participants_male=[25, None],
        people=[
            person("moderator", "Сергеев Пётр Ильич", "m", "учитель ОБЖ", "учитель ОБЖ"),
            person("moderator", "Орозов Кубатбек", "m", "мастер участка ОсОО «Беловодскгаз»", "мастер участка @ ОсОО «Беловодскгаз»"),
            person("speaker", "Мирбекова Алина", "f", ["пожарный инспектор лейтенант", "пожарный инспектор, лейтенант"],
                   "пожарный инспектор", "лейтенант"),
        ],
        audience=audience(("учащиеся", 53), ("учителя", 4), ("родители", 6)),
        topics=topics(*RAISED),
        proposals=proposals("decision", *PLAN[:2], numbers="1 2")
        + proposals("decision", PLAN[2], numbers="3", to=["Газовая служба", "газовая служба", None]),
    )
]
