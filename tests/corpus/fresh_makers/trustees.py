"""A protocol printed to pdf: a quorum, a chair in the instrumental, guests apart from members, decisions with letters under a number."""

from pathlib import Path

from gold import event, person, proposals, topics
from papers import pdf
from word import Word

AGENDA = [
    "Отчёт о расходовании пожертвований за первое полугодие",
    "Ремонт зимнего сада",
    "Выбор нового члена совета",
]
DECISIONS = {
    "1": ["признать расходы обоснованными", "попечителям до 1 октября проверить склад продуктов"],
    "2": ["начать с кровли", "просить завод «Точикцемент» отпустить десять тонн цемента по оптовой цене"],
    "3": ["ввести в состав совета К. Юсупову"],
}


def make(path: Path) -> None:
    word = Word("Liberation Sans", 11)
    word.paragraph("Детский дом-интернат № 1 города Душанбе", "center")
    word.paragraph("**Протокол заседания попечительского совета**", "center")
    word.paragraph("Состоялось 3 июля 2020 г. в 15:00 в столовой интерната (г. Душанбе, ул. Айни, 88).")
    word.paragraph(
        "Заседание проведено председателем попечительского совета Саодат Нуриддиновной Хакимовой. Протокол вёл Ф. Ятимов."
    )
    word.paragraph("Присутствовали 9 из 11 членов совета, кворум есть. Не смогли прийти М. Шарифзода и Г. Одинцова.")
    word.paragraph(
        "Приглашены: Бахтиёр Холов, главный бухгалтер интерната; Людмила Степановна Грач, инженер-строитель; психолог Мехрангез "
        "Сафарова."
    )
    word.paragraph("**ПОВЕСТКА ДНЯ**")
    word.items(("decimal", "%1)"), AGENDA)
    word.paragraph(
        "По первому вопросу выступил главный бухгалтер: поступило 148 тысяч сомони, потрачено 131 тысяча, больше всего – на зимнюю "
        "обувь для 96 воспитанников."
    )
    word.paragraph(
        "По второму вопросу – инженер-строитель. Людмила Степановна насчитала в крыше сада 27 трещин и показала снимки. Психолог "
        "попросила оставить детям на время ремонта хотя бы одну тёплую комнату с растениями."
    )
    word.paragraph("По третьему вопросу председатель представила предпринимательницу Камилу Юсупову, она рассказала о себе.")
    word.paragraph("**РЕШЕНО:**")
    for number, texts in DECISIONS.items():
        word.paragraph(f"{number}. По {['первому', 'второму', 'третьему'][int(number) - 1]} вопросу:")
        for letter, text in zip("абв", texts, strict=False):
            word.paragraph(f"{letter}) {text};" if letter == "а" and len(texts) > 1 else f"{letter}) {text}.")
    word.paragraph("Решения приняты единогласно.")
    word.paragraph("Председатель: (подпись) С. Хакимова")
    pdf(word, path)


GOLD = [
    event(
        title="Протокол заседания попечительского совета",
        event_type="session",
        event_type_text=["заседание", "заседание попечительского совета"],
        date_edtf="2020-07-03",
        date_text="3 июля 2020 г.",
        time_start="15:00",
        settlement="Душанбе",
        venue="столовая интерната",
        address="ул. Айни, 88",
        mode="onsite",
        participants_total=9,
        participants_qualifier="exact",
        people=[
            person("moderator", "Хакимова Саодат Нуриддиновна", "f", "председатель попечительского совета",
                   "председатель @ попечительский совет"),
            person("participant", "Ятимов Ф.", "m"),
            person("mentioned", "Шарифзода М."),
            person("mentioned", "Одинцова Г.", "f"),
            person("speaker", "Холов Бахтиёр", "m", "главный бухгалтер интерната", "главный бухгалтер @ интернат"),
            person("speaker", "Грач Людмила Степановна", "f", "инженер-строитель", "инженер-строитель"),
            person("speaker", "Сафарова Мехрангез", "f", "психолог", "психолог"),
            person("speaker", "Юсупова Камила", "f", "предпринимательница", "предпринимательница"),
        ],
        audience=[{"name": "члены совета", "count": 9}],
        topics=topics(*AGENDA),
        proposals=proposals(["appeal", "proposal"], "оставить детям на время ремонта хотя бы одну тёплую комнату с растениями",
                            by="Сафарова Мехрангез")
        + proposals("decision", DECISIONS["1"][0], numbers="а")
        + proposals("decision", DECISIONS["1"][1], numbers="б", to="попечители")
        + proposals("decision", DECISIONS["2"][0], numbers="а")
        + proposals("decision", DECISIONS["2"][1], numbers="б", to=[None, "завод «Точикцемент»"])
        + proposals("decision", DECISIONS["3"][0], numbers="а"),
        outcome="Решения приняты единогласно.",
    )
]
