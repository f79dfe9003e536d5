"""A museum's council, scanned a little askew: an agenda in one sentence, speeches told in the past, a resolution by Roman numbers."""

from pathlib import Path

from gold import event, person, proposals, topics
from papers import scan
from word import Word

RAISED = ["перенос летней выставки на набережную", "хранение наскальных камней под открытым небом", "цена детского билета"]
DECIDED = [
    "Летнюю выставку открыть на набережной 1 июня",
    "Двенадцать камней с рисунками накрыть навесом до наступления морозов",
    "Цену детского билета сохранить: 30 сомов",
]


def make(path: Path) -> None:
    word = Word("Liberation Serif", 13)
    word.paragraph("Историко-культурный музей-заповедник\nг. Чолпон-Ата, Иссык-Кульская область", "center")
    word.paragraph("**Протокол № 2 заседания Совета музея**", "center")
    word.paragraph("9 апреля 2025 г.\t\t\t\t\t\tэкспозиционный зал")
    word.paragraph("Вела заседание директор музея Алтынай Кубанычевна Бейшеева. Протокол вела лаборант Каныкей Иманалиева.")
    word.paragraph("Присутствовали 8 членов Совета, приглашён реставратор из Алматы Ерлан Жумабеков.")
    word.paragraph(f"На рассмотрение вынесены: {RAISED[0]}; {RAISED[1]}; {RAISED[2]}.")
    word.paragraph(
        "Заведующий отделом экспозиции Бакыт Орозалиев показал план размещения восьми витрин. Реставратор Е. Жумабеков предупредил, что лишайник "
        "уже съел два рисунка с козерогами. Бухгалтер Нина Фёдоровна Лысак сказала, что подъём цены даст не больше 40 тысяч сомов за сезон."
    )
    word.paragraph("Против переноса выставки высказался старейший член Совета Дүйшөн Акматов: на набережной ветер и мороженое.")
    word.paragraph("СОВЕТ ПОСТАНОВИЛ:")
    for number, text in zip(("I", "II", "III"), DECIDED, strict=True):
        word.paragraph(f"{number}. {text}.")
    word.paragraph("Директор ______________ А. К. Бейшеева")
    scan(word, path, seed=208, turn=-0.7)


GOLD = [
    event(
        title="Протокол № 2 заседания Совета музея",
        event_type="session",
        event_type_text=["заседание", "заседание Совета музея"],
        topic=[None, RAISED[0]],
        date_edtf="2025-04-09",
        date_text="9 апреля 2025 г.",
        region="Иссык-Кульская область",
        settlement="Чолпон-Ата",
        venue="экспозиционный зал",
        mode="onsite",
        participants_total=[8, None],
        participants_qualifier=["exact", None],
        people=[
            person("moderator", "Бейшеева Алтынай Кубанычевна", "f", "директор музея", "директор @ музей"),
            person("participant", "Иманалиева Каныкей", "f", "лаборант", "лаборант"),
            person("speaker", "Жумабеков Ерлан", "m", ["реставратор", "реставратор из Алматы"], "реставратор"),
            person(
                "speaker",
                "Орозалиев Бакыт",
                "m",
                "заведующий отделом экспозиции",
                "заведующий @ отдел экспозиции",
            ),
            person("speaker", "Лысак Нина Фёдоровна", "f", "бухгалтер", "бухгалтер"),
            person("speaker", "Акматов Дүйшөн", "m", [None, "старейший член Совета", "член Совета"]),
        ],
        audience=[{"name": "члены Совета", "count": 8}],
        topics=topics(*RAISED),
        proposals=proposals("decision", *DECIDED, numbers="I II III"),
    )
]
