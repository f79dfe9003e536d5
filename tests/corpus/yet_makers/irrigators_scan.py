"""A protocol of a water users' association as a skewed scan: typed labels in capitals, decisions numbered by hand."""

from pathlib import Path

from gold import audience, event, person, proposals, topics
from papers import scan
from word import Word

DONE = ["Начать очистку канала 20 марта", "Взнос на 2023 год – 600 сомов с гектара", "Просить РУВХ выделить экскаватор на пять дней"]


def make(path: Path) -> None:
    word = Word("Liberation Serif", 13)
    for text in (
        "ПРОТОКОЛ",
        "общего собрания Ассоциации водопользователей «Кожо-Арык»",
        "ДАТА: 5 марта 2023 года",
        "МЕСТО: село Гульча, Алайский район, здание клуба",
        "ПРИСУТСТВОВАЛО: 58 водопользователей",
        "ПРЕДСЕДАТЕЛЬ СОБРАНИЯ: Жээнбеков Анарбай Маматович",
        "СЕКРЕТАРЬ: Тажиева Нуржамал",
        "ПОВЕСТКА: 1. Очистка канала. 2. Размер взноса.",
        "СЛУШАЛИ: директора АВП Ташматова Кубата. Он сообщил, что зимой обвалились два участка канала длиной 120 метров.",
        "ВЫСТУПИЛИ: Мырзабек Алиев, мираб – предложил выйти на очистку всем сёлам сразу.",
        "РЕШИЛИ:",
        *[f"{number}. {text}." for number, text in enumerate(DONE, 1)],
        "Председатель ____________ А. Жээнбеков",
    ):
        word.paragraph(text, "center" if text in ("ПРОТОКОЛ",) else "")
    scan(word, path, seed=15, turn=0.8)


GOLD = [
    event(
        title=["ПРОТОКОЛ общего собрания Ассоциации водопользователей «Кожо-Арык»"],
        event_type=["meeting", "session"],
        date_edtf="2023-03-05",
        district="Алайский район",
        settlement="Гульча",
        venue="здание клуба",
        mode="onsite",
        participants_total=58,
        participants_qualifier="exact",
        people=[
            person("moderator", "Жээнбеков Анарбай Маматович", "m"),
            person("participant", "Тажиева Нуржамал", "f"),
            person("speaker", "Ташматов Кубат", "m", "директор АВП", "директор @ АВП"),
            person("speaker", "Алиев Мырзабек", "m", "мираб", "мираб"),
        ],
        audience=audience(("водопользователи", 58)),
        topics=topics("Очистка канала", "Размер взноса"),
        proposals=proposals("proposal", "выйти на очистку всем сёлам сразу", by="Алиев Мырзабек")
        + proposals("decision", *DONE[:2], numbers="1 2")
        + proposals(["decision", "appeal"], DONE[2], numbers="3", to=[None, "РУВХ"]),
    )
]
