"""A short note on a scanned sheet: a health post's evening lecture for mothers, typed, with a stamp of entry and a line for a signature."""

from pathlib import Path

from gold import audience, event, person
from papers import scan
from word import Word


def make(path: Path) -> None:
    word = Word("Liberation Serif", 13)
    word.paragraph("Вх. № 214 от 27.03.2024", "right")
    word.paragraph("Главному врачу Сузакского ЦСМ", "right")
    word.paragraph("**СПРАВКА**\nо проведённой лекции", "center")
    word.paragraph(
        "22 марта 2024 года в ФАП села Кыз-Көл прошла лекция «Корь: прививка вовремя». Читала её врач-инфекционист Гульзада Абдрасулова, "
        "помогала фельдшер Рано Тургунова."
    )
    word.paragraph(
        "Пришло 38 матерей, с ними 11 бабушек. После лекции 14 матерей записали детей на прививку. Много спрашивали о том, можно ли прививать ребёнка с насморком."
    )
    word.paragraph("Памятки розданы все, 100 штук.")
    word.paragraph("25.03.2024 г.\t\t\t\tФельдшер ____________ Р. Тургунова")
    scan(word, path, seed=151, turn=-0.5)


GOLD = [
    event(
        title=["СПРАВКА о проведённой лекции", "лекция «Корь: прививка вовремя»", "о проведённой лекции"],
        event_type="lecture",
        event_type_text="лекция",
        topic="Корь: прививка вовремя",
        date_edtf="2024-03-22",
        date_text="22 марта 2024 года",
        settlement=["Кыз-Кол", "Кыз-Көл"],
        venue=["ФАП", "ФАП села Кыз-Көл"],
        mode="onsite",
        people=[
            person(["presenter", "speaker"], "Абдрасулова Гульзада", "f", "врач-инфекционист", "врач-инфекционист"),
            person(["participant", "moderator", "speaker"], "Тургунова Рано", "f", "фельдшер", "фельдшер"),
        ],
        audience=audience(("матери", 38), ("бабушки", 11)),
        presentations=[{"title": "Корь: прививка вовремя", "person": "Абдрасулова Гульзада"}],
    )
]
