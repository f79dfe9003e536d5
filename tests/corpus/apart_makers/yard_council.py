"""Minutes of a city's public council in Word: those present in a list by standing, points with speakers, decisions by letters."""

from pathlib import Path

from gold import event, person, proposals, topics
from word import Word

AGENDA = ["Об итогах отопительного сезона", "О состоянии городских парков", "Разное"]
HEAT = ["провести до 1 сентября проверку теплотрасс", "публиковать график отключений за пять дней"]
PARKS = "создать рабочую группу по парку имени Ататюрка"


def make(path: Path) -> None:
    word = Word("Times New Roman", 12)
    word.paragraph("**Общественный совет при мэрии города Бишкек**", "center")
    word.paragraph("**ПРОТОКОЛ ЗАСЕДАНИЯ № 6**", "center")
    word.paragraph("г. Бишкек\t\t\t\t\t\t23.05.2024")
    word.paragraph("Начало: 10:00. Окончание: 12:15.")
    word.paragraph("**Присутствовали члены совета:**")
    word.paragraph("Кулматова Асель Джапаровна (председатель),\nРоманенко Игорь,\nТойчуев Бек,\nЮнусова Динара.")
    word.paragraph(
        "**Приглашённые:** Абдраимов Н. С., вице-мэр города Бишкек; Лукин Павел, главный инженер ГП «Бишкектеплоэнерго». **Отсутствовал** (по болезни): Сыдыков Марат."
    )
    word.paragraph("**ПОВЕСТКА ДНЯ**")
    for no, text in enumerate(AGENDA, 1):
        word.paragraph(f"{no}) {text}")
    word.paragraph("**По вопросу 1.**")
    word.paragraph(
        "Докладывал П. Лукин: за сезон устранено 318 повреждений, большинство на сетях старше сорока лет. Д. Юнусова спросила, почему жильцы узнают об отключении от соседей."
    )
    word.paragraph("**Решение:**")
    word.paragraph(f"а) предложить ГП «Бишкектеплоэнерго» {HEAT[0]};\nб) рекомендовать мэрии {HEAT[1]}.")
    word.paragraph("**По вопросу 2.**")
    word.paragraph(
        "Н. Абдраимов рассказал о планах на лето. По мнению Б. Тойчуева, полив в парках начинают слишком поздно, когда деревья уже сохнут."
    )
    word.paragraph(f"**Решение:** {PARKS}.")
    word.paragraph("**По вопросу 3** выступлений не было.")
    word.paragraph("Протокол вёл секретарь совета Керим Алыбаев")
    word.save(path)


GOLD = [
    event(
        title=[
            "ПРОТОКОЛ ЗАСЕДАНИЯ № 6",
            "Общественный совет при мэрии города Бишкек",
            "Общественный совет при мэрии города Бишкек ПРОТОКОЛ ЗАСЕДАНИЯ № 6",
        ],
        event_type=["session", "meeting"],
        event_type_text=["заседание", "заседание общественного совета"],
        date_edtf="2024-05-23",
        date_text="23.05.2024",
        time_start="10:00",
        time_end="12:15",
        settlement="Бишкек",
        mode="onsite",
        people=[
            person(
                "moderator",
                "Кулматова Асель Джапаровна",
                "f",
                ["председатель", "член совета, председатель"],
                "председатель",
            ),
            person("participant", "Романенко Игорь", "m", [None, "член совета"]),
            person("speaker", "Тойчуев Бек", "m", [None, "член совета"]),
            person("speaker", "Юнусова Динара", "f", [None, "член совета"]),
            person("speaker", "Абдраимов Н. С.", "m", "вице-мэр города Бишкек", "вице-мэр города Бишкек"),
            person(
                ["speaker", "presenter"],
                "Лукин Павел",
                "m",
                "главный инженер ГП «Бишкектеплоэнерго»",
                "главный инженер @ ГП «Бишкектеплоэнерго»",
            ),
            person("mentioned", "Сыдыков Марат", "m", [None, "член совета"]),
            person("participant", "Алыбаев Керим", "m", "секретарь совета", "секретарь @ совет"),
        ],
        hosts=[],
        topics=topics("Об итогах отопительного сезона", "О состоянии городских парков"),
        proposals=proposals(["proposal", "decision"], HEAT[0], numbers=["а"], to="ГП «Бишкектеплоэнерго»")
        + proposals(["recommendation", "decision"], HEAT[1], numbers=["б"], to="мэрия")
        + proposals("decision", PARKS),
    )
]
