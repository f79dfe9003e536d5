"""A form in Kyrgyz: «Өткөн жери», «Канча киши келди», dates with a case ending, decisions numbered by Word."""

from pathlib import Path

from gold import event, hosts, person, proposals
from word import Word

TITLE = "«Өрүктү туура кургатабыз» семинары"
DONE = ["Кургаткыч жабдыктарды биргелешип сатып алуу", "Жаш багбандар үчүн курс ачуу"]


def make(path: Path) -> None:
    word = Word("Times New Roman", 12)
    word.paragraph("**Иш-чаранын отчёту**", "center")
    word.table(
        [
            ["**Иш-чаранын аталышы**", TITLE],
            ["**Өткөрүлгөн күнү**", "2023-жылдын 14-июну"],
            ["**Өткөн жери**", "Баткен облусу, Баткен району, Самаркандек айылы, маданият үйү"],
            ["**Убактысы**", "саат 10:00дөн 13:00гө чейин"],
            ["**Канча киши келди**", "36 (18 аял, 18 эркек)"],
            ["**Максаты**", "багбандарга өрүктү таза кургатуунун жолдорун көрсөтүү"],
            ["**Алып баруучу**", "Турдуматова Айзада, «Мөмө-Баткен» кооперативинин төрайымы"],
            ["**Сөз сүйлөгөндөр**", "агроном Абдырахман Кулматов; Самаркандек айыл өкмөтүнүн башчысы Эргешов Н. Т."],
            ["**Уюштуруучу**", "«Мөмө-Баткен» кооперативи"],
        ],
        widths=(5, 11),
    )
    word.paragraph()
    word.paragraph("**Сунуштар:**")
    word.items(("decimal", "%1."), DONE)
    word.save(path)


GOLD = [
    event(
        title=TITLE,
        event_type="seminar",
        topic="Өрүктү туура кургатабыз",
        date_edtf="2023-06-14",
        time_start="10:00",
        time_end="13:00",
        region="Баткенская область",
        district="Баткенский район",
        settlement="Самаркандек",
        venue="маданият үйү",
        mode="onsite",
        goal="багбандарга өрүктү таза кургатуунун жолдорун көрсөтүү",
        participants_total=36,
        participants_female=18,
        participants_male=18,
        participants_qualifier="exact",
        people=[
            person("moderator", "Турдуматова Айзада", "f",
                   ["«Мөмө-Баткен» кооперативинин төрайымы", "«Мөмө-Баткен» кооперативинин төрайым"], "төрайым @ «Мөмө-Баткен» кооперативи"),
            person("speaker", "Кулматов Абдырахман", "m", "агроном", "агроном"),
            person("speaker", "Эргешов Н. Т.", "m", ["Самаркандек айыл өкмөтүнүн башчысы", "Самаркандек айыл өкмөтүнүн башчы"],
                   "башчы @ Самаркандек айыл өкмөтү"),
        ],
        hosts=hosts(organizer="«Мөмө-Баткен» кооперативи"),
        proposals=proposals(["proposal", "recommendation"], *DONE, numbers="1 2"),
    )
]
