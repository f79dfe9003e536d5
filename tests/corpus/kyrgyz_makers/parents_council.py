"""A protocol of a parents' committee: dates with full stops, the members counted, speakers with what they said in brackets, advice to the school."""

from pathlib import Path

from gold import audience, event, person, proposals, topics
from word import Word

HEAD = "К. Ибраев атындагы орто мектептин ата-энелер комитетинин отуруму"
AGENDA = ["Мектеп ашканасындагы тамактын сапаты жөнүндө", "Кышкы каникулдагы ийримдер жөнүндө"]
DONE = ["Ашкананын менюсу ай сайын комитет менен макулдашылсын", "Мектеп администрациясына шахмат ийримин ачуу сунушталсын"]


def make(path: Path) -> None:
    word = Word("Calibri", 12)
    word.paragraph(f"**ПРОТОКОЛ № 2**\n**{HEAD}**", "center")
    word.field("Күнү:", "26.09.2023-ж.")
    word.field("Убактысы:", "15.00–16.20")
    word.field("Жери:", "Кочкор району, Чолпон айылы, мектептин китепканасы")
    word.field("Катышты:", "комитеттин 11 мүчөсү")
    word.field("Отурумдун төрагасы:", "Асылбекова Динара Кубатовна")
    word.field("Катчысы:", "Мамбеталиев Өскөн")
    word.paragraph("**Күн тартибинде:**")
    word.items(("decimal", "%1)"), AGENDA)
    word.paragraph("**Угулду:** мектептин директору Жумабай Карыпов ашканага бөлүнгөн каражат тууралуу маалымат берди.")
    word.paragraph(
        "**Сөзгө чыккандар:** медайым Чынар Абдиева (жумасына үч жолу суюк тамак берилиши керектигин белгиледи), ата-эне Руслан Токонов (ийримдердин тизмесин сурады)."
    )
    word.paragraph("**Токтом кылынды:**")
    word.items(("decimal", "%1)"), DONE)
    word.paragraph("Токтом бир добуштан кабыл алынды.")
    word.paragraph("Төрага: Асылбекова Д. К.\nКатчы: Мамбеталиев Ө.", "right")
    word.save(path)


GOLD = [
    event(
        title=[f"ПРОТОКОЛ № 2 {HEAD}", HEAD],
        event_type=["session", "meeting"],
        event_type_text=["отурум", "ата-энелер комитетинин отуруму"],
        date_edtf="2023-09-26",
        date_text=["26.09.2023-ж.", "26.09.2023"],
        time_start="15:00",
        time_end="16:20",
        district="Кочкорский район",
        settlement="Чолпон",
        venue="мектептин китепканасы",
        mode="onsite",
        participants_total=11,
        participants_qualifier="exact",
        people=[
            person("moderator", "Асылбекова Динара Кубатовна", "f"),
            person("participant", "Мамбеталиев Өскөн", "m"),
            person("speaker", "Карыпов Жумабай", "m", ["мектептин директору", "мектептин директор"], "директор @ мектеп"),
            person("speaker", "Абдиева Чынар", "f", "медайым", "медайым"),
            person("speaker", "Токонов Руслан", "m", [None, "ата-эне"]),
        ],
        audience=audience(("комитеттин мүчөлөрү", 11)),
        topics=topics(*AGENDA),
        proposals=proposals("decision", DONE[0], numbers="1")
        + proposals(["decision", "recommendation", "proposal"], DONE[1], numbers="2", to=[None, "мектеп администрациясы"]),
    )
]
