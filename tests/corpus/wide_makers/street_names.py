"""A commission on street names, typed by a clerk and scanned: short points, votes, decisions without a list."""

from pathlib import Path

from gold import event, person, proposals, topics
from papers import scan
from word import Word

AGENDA = [
    "О присвоении имени новой улице в жилмассиве «Кечүү»",
    "О переименовании переулка Заводского",
    "О табличках с номерами домов",
]
DECIDED = [
    "присвоить улице имя Зууракан Кайназаровой",
    "заявление о переулке Заводском отложить до получения согласия двух третей жителей",
    "МП «Токмок-Тазалык» заменить 120 выцветших табличек до конца года",
]


def make(path: Path) -> None:
    word = Word("Liberation Serif", 13)
    word.paragraph("МЭРИЯ ГОРОДА ТОКМОК", "center")
    word.paragraph("**ПРОТОКОЛ**\n**заседания комиссии по наименованию улиц**", "center")
    word.paragraph("от 18 сентября 2023 года\t\t\t\t\t№ 3")
    word.paragraph("Место проведения: кабинет № 12. Начало в 14.00.")
    word.paragraph("Председатель: Шералиев Мирлан Токтобекович, первый вице-мэр.")
    word.paragraph("Секретарь: Петренко И. В., архивариус.")
    word.paragraph("Члены комиссии: Абдылдаев Качкын – краевед; Ма Юсуп – депутат городского кенеша; Сарымсакова Г. – учитель истории школы № 4.")
    word.paragraph("Повестка:")
    for no, text in enumerate(AGENDA, 1):
        word.paragraph(f"{no}. {text}.")
    word.paragraph("Слушали: Абдылдаева К. о жизни Зууракан Кайназаровой, дважды Героя труда. Возражений не поступило.")
    word.paragraph("Слушали: Ма Юсупа о заявлении 14 жителей переулка. Сарымсакова Г. заметила, что подписали его не хозяева, а квартиранты.")
    word.paragraph("Слушали: Шералиева М. Т. о жалобах почты и скорой помощи на отсутствие номеров.")
    word.paragraph("Комиссия решила:")
    for no, text in enumerate(DECIDED, 1):
        word.paragraph(f"{no}) {text};" if no < 3 else f"{no}) {text}.")
    word.paragraph("Голосовали: за – 5, против – нет.")
    word.paragraph("Председатель\t_________\tМ. Т. Шералиев")
    word.paragraph("Секретарь\t_________\tИ. В. Петренко")
    scan(word, path, seed=207, turn=0.5)


GOLD = [
    event(
        title=[
            "ПРОТОКОЛ заседания комиссии по наименованию улиц",
            "ПРОТОКОЛ",
        ],
        event_type="session",
        event_type_text=["заседание", "заседание комиссии по наименованию улиц"],
        topic=[None, AGENDA[0]],
        date_edtf="2023-09-18",
        date_text="18 сентября 2023 года",
        time_start="14:00",
        settlement=["Токмок", None],
        venue="кабинет № 12",
        mode="onsite",
        people=[
            person("moderator", "Шералиев Мирлан Токтобекович", "m", "первый вице-мэр", "первый вице-мэр"),
            person("participant", "Петренко И. В.", None, "архивариус", "архивариус"),
            person("speaker", "Абдылдаев Качкын", "m", "краевед", "краевед"),
            person("speaker", "Ма Юсуп", "m", "депутат городского кенеша", "депутат @ городской кенеш"),
            person("speaker", "Сарымсакова Г.", "f", "учитель истории школы № 4", "учитель истории @ школа № 4"),
        ],
        topics=topics(*AGENDA),
        proposals=proposals("decision", *DECIDED[:2], numbers="1 2")
        + proposals("decision", DECIDED[2], numbers="3", to=["МП «Токмок-Тазалык»", None]),
    )
]
