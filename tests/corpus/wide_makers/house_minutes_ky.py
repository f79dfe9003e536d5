"""A Kyrgyz protocol of a residents' meeting in a block: chair and clerk in a sentence, speeches, decisions by points with those in charge in brackets."""

from pathlib import Path

from gold import event, person, proposals, topics
from papers import odt

AGENDA = ["Көп кабаттуу үйдүн чатырын оңдоо", "Короодогу унаа токтотуучу жай", "Үй башчысын шайлоо"]
DONE = [
    "Чатырды оңдоо үчүн ар бир батирден 2 500 сомдон чогултулсун",
    "Унаа токтотуучу жай үйдүн арт жагына көчүрүлсүн",
    "Үй башчысы болуп Сонунбүбү Касеева шайлансын",
]


def make(path: Path) -> None:
    odt(
        path,
        "# ЖЫЙНАЛЫШТЫН ПРОТОКОЛУ",
        "Нарын шаары, Ленин көчөсү 112, көп кабаттуу үйдүн тургундары",
        "Күнү: 2024-жылдын 21-апрели, саат 18:00\nОрду: үйдүн короосу",
        "Жыйналышты Эркинбек Бектурганов алып барды, протоколду Гүлнара Мойдунова жазды. 60 батирден 43 киши келди.",
        "Күн тартиби:",
        [f"{number}. {text}" for number, text in enumerate(AGENDA, 1)],
        "Эркинбек Бектурганов 5-кабаттагы алты батирге суу тамчылап жатканын айтты. Курулушчу Нурбек Жээнбеков чатырды карап чыккан, анын эсеби боюнча оңдоого "
        "150 миң сом кетет. Пенсионер Шайыр Дүйшөкеева акчаны эки бөлүп төлөөнү сунуштады.",
        "Экинчи маселе боюнча мугалим Азамат Токтосунов сөз сүйлөдү: «Балдар ойноочу жер калбай калды, баары машина».",
        "Чечим:",
        [f"{number}) {text}." for number, text in enumerate(DONE, 1)],
        "Добуш: макул – 39, каршы – 4.",
        "Төрага: Э. Бектурганов\nКатчы: Г. Мойдунова",
    )


GOLD = [
    event(
        title=["ЖЫЙНАЛЫШТЫН ПРОТОКОЛУ"],
        event_type="meeting",
        event_type_text=["жыйналыш"],
        date_edtf="2024-04-21",
        date_text="2024-жылдын 21-апрели",
        time_start="18:00",
        settlement="Нарын",
        venue=["үйдүн короосу"],
        address=["Ленин көчөсү 112", "Ленин көчөсү, 112", None],
        mode="onsite",
        participants_total=43,
        participants_qualifier="exact",
        people=[
            person("moderator", "Бектурганов Эркинбек", "m", [None, "төрага"]),
            person("participant", "Мойдунова Гүлнара", "f", [None, "катчы"]),
            person(["speaker", "mentioned"], "Жээнбеков Нурбек", "m", "курулушчу", "курулушчу"),
            person("speaker", "Дүйшөкеева Шайыр", "f", "пенсионер", "пенсионер"),
            person("speaker", "Токтосунов Азамат", "m", "мугалим", "мугалим"),
            person(["mentioned", "participant"], "Касеева Сонунбүбү", "f", [None, "үй башчысы", "үй башчы"]),
        ],
        audience=[],
        topics=topics(*AGENDA),
        proposals=proposals("proposal", "акчаны эки бөлүп төлөө", by="Дүйшөкеева Шайыр") + proposals("decision", *DONE, numbers="1 2 3"),
    )
]
