"""A general assembly's protocol as pdf: quorum, a chair elected on the spot, votes, decisions in sentences after «РЕШЕНИЕ»."""

from pathlib import Path

from gold import event, person, proposals, topics
from papers import pdf
from word import Word

AGENDA = [
    "Отчёт правления за 2023 год",
    "Заключение ревизора",
    "Выборы правления",
]
FIRST = "Признать работу правления удовлетворительной"
SECOND = "Правлению до 1 мая взыскать просроченные займы или передать дела в суд"
THIRD = "Избрать правление в составе: Ташиева Б., Аманов Ж., Литвиненко О. П."


def make(path: Path) -> None:
    word = Word("Liberation Serif", 12)
    word.header("Кредитный союз «Береке-Талас»")
    word.paragraph("**ПРОТОКОЛ**\nежегодного общего собрания участников кредитного союза", "center")
    word.paragraph("город Талас\n«2» марта 2024 года")
    word.paragraph("Собрание проходило в большом зале городского Дома культуры, зарегистрировались 186 участников из 240. Кворум имеется.")
    word.paragraph(
        "Председателем собрания избран участник союза Мейманбек Досуев, секретарём – Ырыскан Качкынбаева. Регламент: доклад 20 минут, выступления до 5."
    )
    word.paragraph("**ПОВЕСТКА ДНЯ**")
    for number, text in enumerate(AGENDA, 1):
        word.paragraph(f"{number}) {text}.")
    word.paragraph("**ВОПРОС 1**")
    word.paragraph("Докладчик: председатель правления Ташиева Бубусара Жанышевна. Выдано 412 займов, возвращено 97,3 %.")
    word.paragraph("Вопросы задавали: Асан Турсунов, Вера Шульга.")
    word.paragraph(f"РЕШЕНИЕ: {FIRST}. «За» 180, «против» 2, «воздержались» 4.")
    word.paragraph("**ВОПРОС 2**")
    word.paragraph("Докладчик: ревизор Мукаш Сулайманкулов. Указал на шесть займов без залога.")
    word.paragraph("Выступила Качкынбаева Ы., которая предложила публиковать список должников у входа. Предложение отклонено.")
    word.paragraph(f"РЕШЕНИЕ: {SECOND}. Принято единогласно.")
    word.paragraph("**ВОПРОС 3**")
    word.paragraph("Досуев М. зачитал список кандидатов.")
    word.paragraph(f"РЕШЕНИЕ: {THIRD} Принято большинством.")
    word.paragraph("Председатель собрания ______________ Досуев М.\nСекретарь ______________ Качкынбаева Ы.")
    pdf(word, path)


GOLD = [
    event(
        title=["ПРОТОКОЛ ежегодного общего собрания участников кредитного союза", "ПРОТОКОЛ"],
        event_type=["meeting", "session"],
        event_type_text=["ежегодное общее собрание", "общее собрание"],
        topic=[None, AGENDA[0]],
        date_edtf="2024-03-02",
        date_text=["«2» марта 2024 года", "2» марта 2024 года"],
        settlement="Талас",
        venue=["большой зал городского Дома культуры"],
        mode="onsite",
        participants_total=186,
        participants_qualifier="exact",
        people=[
            person("moderator", "Досуев Мейманбек", "m", [None, "участник союза"]),
            person(["participant", "speaker"], "Качкынбаева Ырыскан", "f"),
            person("speaker", "Ташиева Бубусара Жанышевна", "f", "председатель правления", "председатель @ правление"),
            person(["speaker", "participant"], "Турсунов Асан", "m"),
            person(["speaker", "participant"], "Шульга Вера", "f"),
            person("speaker", "Сулайманкулов Мукаш", "m", "ревизор", "ревизор"),
            person(["mentioned", "participant"], "Аманов Ж.", "m"),
            person(["mentioned", "participant"], "Литвиненко О. П.", None),
        ],
        audience=[{"name": "участники", "count": 186}],
        topics=topics(*AGENDA),
        proposals=proposals("proposal", "публиковать список должников у входа", by="Качкынбаева Ырыскан")
        + proposals("decision", FIRST)
        + proposals("decision", SECOND, to=["Правление", "правление", None])
        + proposals("decision", THIRD),
    )
]
