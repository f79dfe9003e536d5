"""A series of two days of a farmers' school in two villages, printed as pdf: each with its own list of those who came."""

from pathlib import Path

from gold import audience, event, hosts, person
from papers import pdf
from word import Word

PEARS = ["Алимбаев Сагын", "Бообекова Жаңыл", "Кадыркулова Айша", "Шарипов Мамасадык"]
WALNUTS = ["Ташполотова Рахима", "Эрматов Дилмурат", "Юлдашев Ойбек"]


def make(path: Path) -> None:
    word = Word("Times New Roman", 12)
    word.paragraph("**Школа садовода: отчёт о двух занятиях**", "center")
    word.paragraph("с. Арсланбоб – с. Кызыл-Ункур, март 2024 года", "center")
    word.heading("Занятие 1. Обрезка груши", 2)
    word.paragraph("Дата: 2 марта 2024 г.\nМесто: с. Арсланбоб, сад Сагына Алимбаева")
    word.paragraph("Тренер: агроном Нишан Сатаров. Показал омолаживающую обрезку на старых деревьях, каждый срезал сам. Пришли 4 садовода.")
    word.table([["№", "ФИО", "Подпись"], *([str(number), name, ""] for number, name in enumerate(PEARS, 1))], widths=(1, 9, 4))
    word.heading("Занятие 2. Сушка ореха", 2)
    word.paragraph("Дата: 9 марта 2024 г.\nМесто: с. Кызыл-Ункур, цех кооператива")
    word.paragraph("Тренер: технолог Салтанат Мырзаева. Разбирали, почему орех темнеет и как договориться с покупателем о влажности.")
    word.table([["№", "ФИО", "Подпись"], *([str(number), name, ""] for number, name in enumerate(WALNUTS, 1))], widths=(1, 9, 4))
    word.paragraph()
    word.paragraph("Оба занятия провёл кооператив «Жаңгак-Мурок» при поддержке фонда «Жер-Эне».")
    pdf(word, path)


GOLD = [
    event(
        title=["Занятие 1. Обрезка груши", "Обрезка груши"],
        event_type=["training", "workshop", "other"],
        event_type_text="занятие",
        topic=["Обрезка груши", None],
        date_edtf="2024-03-02",
        date_text="2 марта 2024 г.",
        settlement=["Арсланбоб", "Арстанбап"],
        venue="сад Сагына Алимбаева",
        mode="onsite",
        participants_total=4,
        participants_qualifier="exact",
        people=[
            person("participant", "Алимбаев Сагын", "m"),
            person(["moderator", "speaker"], "Сатаров Нишан", "m", "агроном", "агроном"),
            person("participant", "Бообекова Жаңыл", "f"),
            person("participant", "Кадыркулова Айша", "f"),
            person("participant", "Шарипов Мамасадык", "m"),
        ],
        audience=audience(("садоводы", 4)),
        hosts=hosts(organizer="кооператив «Жаңгак-Мурок»", donor="фонд «Жер-Эне»"),
    ),
    event(
        title=["Занятие 2. Сушка ореха", "Сушка ореха"],
        event_type=["training", "workshop", "other"],
        event_type_text="занятие",
        topic=["Сушка ореха", None],
        date_edtf="2024-03-09",
        date_text="9 марта 2024 г.",
        settlement=["Кызыл-Ункур", "Кызыл-Үңкүр"],
        venue="цех кооператива",
        mode="onsite",
        people=[
            person(["moderator", "speaker"], "Мырзаева Салтанат", "f", "технолог", "технолог"),
            person("participant", "Ташполотова Рахима", "f"),
            person("participant", "Эрматов Дилмурат", "m"),
            person("participant", "Юлдашев Ойбек", "m"),
        ],
        hosts=hosts(organizer="кооператив «Жаңгак-Мурок»", donor="фонд «Жер-Эне»"),
    ),
]
