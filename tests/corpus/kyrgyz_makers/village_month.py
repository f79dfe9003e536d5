"""A women's union's month in Markdown: the year only in the heading; a round table, a webinar, a seminar of two days in another valley."""

from pathlib import Path

from gold import audience, event, person, proposals

TITLES = ["Гүлчөдө тегерек стол", "«Телефондо ишкердик» вебинары", "Дароот-Коргондо семинар"]
PAGE = f"""# «Айыл демилгеси» бирикмеси: 2023-жылдын октябрь айындагы иш-чаралар

## {TITLES[0]}

4-октябрда Алай районунун Гүлчө айылында, райондук китепканада «Айыл аялы жана жер укугу» темасында тегерек стол өткөрүлдү. Ага 26 адам катышты, анын ичинен 20 аял. Юрист Калыйча Абдуллаева жерди каттоонун тартибин түшүндүрдү. Фермер Турдубүбү Кочкорова өз тажрыйбасы менен бөлүштү. Катышуучулар айыл өкмөтүндө акысыз юридикалык кеңеш берүүнү сунушташты.

## {TITLES[1]}

12-октябрда саат 18:00дө Zoom аркылуу «Телефондо ишкердик» аттуу вебинар өттү. Ага ар кайсы айылдардан 70ке чукул киши кошулду. Спикер – маркетолог Нуржамал Бейше кызы.

## {TITLES[2]}

25–26-октябрда Чоң-Алай районундагы Дароот-Коргон айылында сүт кайра иштетүү боюнча эки күндүк семинар болуп өттү. Аны технолог Абдималик Орозов жүргүздү. 19 фермер катышып, быштак жасоону үйрөндү. Семинарды «Айыл демилгеси» бирикмеси «Сүт булак» кооперативи менен бирге өткөрдү. Кийинки семинар жазында Ноокатта болот.
"""


def make(path: Path) -> None:
    path.write_text(PAGE, encoding="utf-8")


GOLD = [
    event(
        title=TITLES[0],
        event_type="round_table",
        event_type_text="тегерек стол",
        topic="Айыл аялы жана жер укугу",
        date_edtf="2023-10-04",
        date_text="4-октябрда",
        district="Алайский район",
        settlement="Гульча",
        venue="райондук китепкана",
        mode="onsite",
        participants_total=26,
        participants_female=20,
        participants_qualifier="exact",
        people=[
            person("speaker", "Абдуллаева Калыйча", "f", "юрист", "юрист"),
            person("speaker", "Кочкорова Турдубүбү", "f", "фермер", "фермер"),
        ],
        proposals=proposals("proposal", "айыл өкмөтүндө акысыз юридикалык кеңеш берүү"),
    ),
    event(
        title=TITLES[1],
        event_type="webinar",
        event_type_text="вебинар",
        topic="Телефондо ишкердик",
        date_edtf="2023-10-12",
        date_text="12-октябрда",
        time_start="18:00",
        mode="online",
        participants_total=70,
        participants_qualifier="about",
        people=[person("speaker", "Нуржамал Бейше кызы", "f", "маркетолог", "маркетолог")],
    ),
    event(
        title=TITLES[2],
        event_type="seminar",
        event_type_text=["семинар", "эки күндүк семинар"],
        topic="сүт кайра иштетүү",
        date_edtf="2023-10-25/2023-10-26",
        date_text="25–26-октябрда",
        district="Чон-Алайский район",
        settlement=["Дароот-Коргон", "Дараут-Курган", "Дараут-Коргон"],
        mode="onsite",
        participants_total=19,
        participants_qualifier="exact",
        people=[person("moderator", "Орозов Абдималик", "m", "технолог", "технолог")],
        audience=audience(("фермерлер", 19)),
        hosts=[
            {"role": "organizer", "name": "«Айыл демилгеси» бирикмеси"},
            {"role": ["partner", "organizer"], "name": "«Сүт булак» кооперативи"},
        ],
    ),
]
