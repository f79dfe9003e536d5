"""A Kyrgyz protocol of a village gathering as pdf: «Күн тартиби», «Угулду», «Чечим кылынды», labels of chair and secretary."""

from pathlib import Path

from gold import event, person, proposals, topics
from papers import pdf
from word import Word

AGENDA = ["ФАПтын жаңы имараты жөнүндө", "Мектептин жолун оңдоо жөнүндө"]
DONE = ["Имарат үчүн жер тилкесин бөлүү", "Айыл өкмөтүнө жолго шагыл төктүрүүнү тапшыруу"]


def make(path: Path) -> None:
    word = Word("Liberation Serif", 12)
    word.paragraph("**№ 3 ПРОТОКОЛ\nКең-Суу айылынын тургундарынын жалпы жыйыны**", "center")
    word.paragraph("Күнү: 2024-жылдын 2-марты\nЖери: Түп району, Кең-Суу айылы, мектептин акты залы")
    word.paragraph("Катышты: 92 адам")
    word.paragraph("Төрага: Осмонбаев Эркин\nКатчы: Сыдыкова Жылдыз")
    word.paragraph("**Күн тартиби:**")
    word.items(("decimal", "%1."), AGENDA, ".")
    word.paragraph("**Угулду:** Кең-Суу айыл өкмөтүнүн башчысы Бейшенбек Мамыров имараттын долбоору менен тааныштырды.")
    word.paragraph("**Сөзгө чыкты:** фельдшер Гүлсүн Асанова дары-дармек сактоочу бөлмө керек экенин айтты.")
    word.paragraph("**Чечим кылынды:**")
    word.items(("decimal", "%1."), DONE, ".")
    pdf(word, path)


GOLD = [
    event(
        title="№ 3 ПРОТОКОЛ Кең-Суу айылынын тургундарынын жалпы жыйыны",
        event_type="meeting",
        date_edtf="2024-03-02",
        district="Тюпский район",
        settlement="Кен-Суу",
        venue=["мектептин акты залы", "мектептин акт залы"],
        mode="onsite",
        participants_total=92,
        participants_qualifier="exact",
        people=[
            person("moderator", "Осмонбаев Эркин", "m"),
            person("participant", "Сыдыкова Жылдыз", "f"),
            person("speaker", "Мамыров Бейшенбек", "m", ["Кең-Суу айыл өкмөтүнүн башчысы", "Кең-Суу айыл өкмөтүнүн башчы"],
                   "башчы @ Кең-Суу айыл өкмөтү"),
            person("speaker", "Асанова Гүлсүн", "f", "фельдшер", "фельдшер"),
        ],
        topics=topics(*AGENDA),
        proposals=proposals("decision", *DONE, numbers="1 2"),
    )
]
