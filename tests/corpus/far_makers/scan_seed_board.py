"""A scanned protocol of a seed bank's board: the agenda in two points, those present counted, resolutions under each point, in a clerk's hand."""

from pathlib import Path

from gold import event, person, proposals, topics
from papers import scan
from word import Word

AGENDA = ["О выдаче семенного картофеля на весну", "О приёме новых членов"]
FIRST = ["Выдать семена 26 хозяйствам по 200 кг", "Вернуть с каждых 200 кг не менее 260 кг осенью"]
SECOND = ["Принять в члены банка семь заявителей"]


def make(path: Path) -> None:
    word = Word("Liberation Serif", 13)
    word.paragraph("**ПРОТОКОЛ № 9**\nзаседания правления семенного банка «Үрөн»", "center")
    word.paragraph("с. Ак-Булун, Ак-Суйский район\t\t\t17 февраля 2024 г.")
    word.paragraph(
        "Присутствовали: председатель правления Ракия Сейитова, члены правления М. Дуулатов, Г. Хе, Б. Мамбеталы уулу, ревизор Орозгуль Токтосунова. Кворум имеется. Секретарь – Д. Шаршеева."
    )
    word.paragraph("Повестка:")
    for no, text in enumerate(AGENDA, 1):
        word.paragraph(f"{no}. {text}.")
    word.paragraph(
        "**По первому вопросу** слушали М. Дуулатова: осмотрено хранилище, отход составил 4 %. О. Токтосунова напомнила о долгах прошлого года, 11 хозяйств семена не вернули."
    )
    word.paragraph("Постановили:")
    for no, text in enumerate(FIRST, 1):
        word.paragraph(f"1.{no}. {text}.")
    word.paragraph("**По второму вопросу** слушали Р. Сейитову, поступило семь заявлений.")
    word.paragraph("Постановили:")
    word.paragraph(f"2.1. {SECOND[0]}.")
    word.paragraph("Председатель __________ Р. Сейитова\tСекретарь __________ Д. Шаршеева")
    scan(word, path, seed=254, turn=0.6)


GOLD = [
    event(
        title=["ПРОТОКОЛ № 9 заседания правления семенного банка «Үрөн»", "заседания правления семенного банка «Үрөн»"],
        event_type=["meeting", "session"],
        event_type_text=["заседание правления", "заседание", "заседание правления семенного банка «Үрөн»"],
        date_edtf="2024-02-17",
        date_text="17 февраля 2024 г.",
        district="Ак-Суйский район",
        settlement="Ак-Булун",
        mode="onsite",
        people=[
            person(["moderator"], "Сейитова Ракия", "f", "председатель правления", "председатель @ правление"),
            person("speaker", "Дуулатов М.", "m", ["член правления", "члены правления"], "член @ правление"),
            person("participant", "Хе Г.", None, ["член правления", "члены правления"], "член @ правление"),
            person("participant", "Б. Мамбеталы уулу", "m", ["член правления", "члены правления"], "член @ правление"),
            person("speaker", "Токтосунова Орозгуль", "f", "ревизор", "ревизор"),
            person("participant", "Шаршеева Д.", "f", [None, "секретарь"]),
        ],
        topics=topics(*AGENDA),
        proposals=proposals("decision", *FIRST, numbers="1.1 1.2") + proposals("decision", *SECOND, numbers="2.1"),
    )
]
