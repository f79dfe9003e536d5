"""A protocol of a village gathering in Kyrgyz, printed to pdf: agenda, heard, spoke, resolved; a secretary; votes."""

from pathlib import Path

from gold import event, person, proposals, topics
from papers import pdf
from word import Word

AGENDA = ["Ичүүчү суунун акысын бекитүү", "Мал жайыт жолун оңдоо", "Мектептин короосун көрктөндүрүү"]
RESOLVED = [
    "суунун акысын бир кишиге айына 40 сом деп бекитүү",
    "мал жолун ашар менен 20-майга чейин оңдоо",
    "мектептин короосуна 50 түп алма тигүү",
]


def make(path: Path) -> None:
    word = Word("Liberation Serif", 12)
    word.paragraph("**Тогуз-Булак айылдык жыйынынын\n№ 3 протоколу**", "center")
    word.paragraph("**Күнү:** 2022-жылдын 22-апрели\t\t\t**Убактысы:** 14:00")
    word.field("Орду:", "Баткен облусу, Лейлек району, Тогуз-Булак айылы, маданият үйү")
    word.field("Төрага:", "Жаныбаева Гүлсүн Маматовна, айыл башчысы")
    word.field("Катчы:", "Орозалы кызы Айдай")
    word.field("Катышты:", "86 киши, анын ичинде 41 аял, 45 эркек")
    word.field("Чакырылгандар:", "Лейлек райондук суу башкармалыгынын инженери Шерали Одилов")
    word.paragraph("**Күн тартиби:**")
    word.items(("decimal", "%1."), AGENDA, ".")
    word.paragraph("**Угулду:** инженер Ш. Одилов эки жылда 7 чакырым түтүк алмашканын, насостун жарыгы кымбаттаганын айтты.")
    word.paragraph("**Сөз сүйлөдү:** малчы Абдыкапар Тешебаев, мектеп директору Айтолкун Сапарова.")
    word.paragraph("**Токтом кылынды:**")
    word.items(("decimal", "%1."), RESOLVED)
    word.paragraph("Добуштар: макул – 79, каршы – 4, калыс – 3.")
    word.paragraph("Жыйындын төрагасы\t\t\tГ. М. Жаныбаева\nКатчы\t\t\t\t\tА. Орозалы кызы")
    pdf(word, path)


GOLD = [
    event(
        title="Тогуз-Булак айылдык жыйынынын № 3 протоколу",
        event_type="meeting",
        event_type_text=["айылдык жыйын", "жыйын"],
        date_edtf="2022-04-22",
        date_text="2022-жылдын 22-апрели",
        time_start="14:00",
        region="Баткенская область",
        district="Лейлекский район",
        settlement="Тогуз-Булак",
        venue="маданият үйү",
        mode="onsite",
        participants_total=86,
        participants_female=41,
        participants_male=45,
        participants_qualifier="exact",
        people=[
            person("moderator", "Жаныбаева Гүлсүн Маматовна", "f", "айыл башчысы", "айыл башчысы"),
            person("participant", "Айдай Орозалы кызы", "f"),
            person("speaker", "Одилов Шерали", "m", "Лейлек райондук суу башкармалыгынын инженери",
                   "инженер @ Лейлек райондук суу башкармалыгы"),
            person("speaker", "Тешебаев Абдыкапар", "m", "малчы", "малчы"),
            person("speaker", "Сапарова Айтолкун", "f", "мектеп директору", "директор @ мектеп"),
        ],
        topics=topics(*AGENDA),
        proposals=proposals("decision", *RESOLVED, numbers="1 2 3"),
    )
]
