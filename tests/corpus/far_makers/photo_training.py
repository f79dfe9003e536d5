"""A training for keepers of school museums: a title page, tasks, an agenda of two days, what came of it, and who was there, by school."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals, topics
from word import Word

TITLE = "Фотография как документ"
AIM = "чтобы старые снимки в школьных музеях перестали быть украшением стены и стали источником"
FIRST = ["Кто снят и кто снимал: вопросы к карточке", "Как описать снимок без подписи"]
SECOND = ["Сканер из телефона", "Согласие семьи и авторское право"]
CAME = [
    ("Асанакунова Гүлайым Маратовна", "Ат-Башы, школа № 2", "учитель истории, зав. музеем"),
    ("Бейшеналиев Замир", "Кочкор, школа им. Орозбакова", "учитель географии"),
    ("Вдовина Татьяна", "Нарын, школа-гимназия № 4", "библиотекарь"),
    ("Жумабек уулу Арген", "Баетов, школа № 1", "зам. директора по воспитательной работе"),
    ("Осмонкулова Бегимай", "Казарман, школа-лицей", "учитель истории"),
]
WISH = [
    "создать общий каталог школьных музеев области",
    "раз в год обмениваться выставками между районами",
    "просить областное управление образования засчитывать музейную работу как классное руководство",
]


def make(path: Path) -> None:
    word = Word("Georgia", 11)
    word.paragraph("Ассоциация школьных музеев «Эстелик»", "center")
    word.paragraph("**ОТЧЁТ**\nо проведении тренинга для руководителей школьных музеев", "center")
    word.paragraph(f"**«{TITLE}»**", "center")
    word.paragraph("Нарын, 2024", "center")
    word.heading("Зачем собирались", 2)
    word.paragraph(
        f"Тренинг задуман с одной целью – {AIM}. Он шёл два дня, 10 и 11 октября, в экспозиционном зале Нарынского областного "
        "историко-этнографического музея. Расходы оплатил кластерный офис ЮНЕСКО в Алматы."
    )
    word.heading("Повестка", 2)
    word.paragraph("*День 1* (9:30–17:00)")
    for no, text in enumerate(FIRST, 1):
        word.paragraph(f"{no}. {text}.")
    word.paragraph("*День 2* (9:00–15:00)")
    for no, text in enumerate(SECOND, 3):
        word.paragraph(f"{no}. {text}.")
    word.heading("Как прошло", 2)
    word.paragraph(
        "Участников приветствовала директор музея Кайыргүл Сейталиева: в запасниках лежат четыре тысячи снимков без единой подписи. Занятия вели историк фотографии "
        "Артур Рудольфович Гейнц (Бишкек) и архивист Назира Эсенбаева. Лучше всего, судя по анкетам, удалось задание «Допрос карточки», когда группа Замира Бейшеналиева "
        "по форме чайника определила десятилетие."
    )
    word.paragraph(
        "Про авторское право хотели говорить ещё, времени не хватило. Татьяна Вдовина привезла альбом выпуска 1958 года и оставила его музею на оцифровку."
    )
    word.heading("Результаты", 2)
    word.paragraph(
        "До тренинга снимок умели описать трое из пятнадцати, после – четырнадцать. На прощание участники решили:"
    )
    word.items(("bullet", "—"), WISH)
    word.heading("Кто учился", 2)
    word.paragraph("Всего 15 человек (12 женщин, 3 мужчин). Ниже те, кто прошёл все занятия и получил сертификат.")
    word.table(
        [["ФИО", "Откуда", "Кем работает"]] + [list(told) for told in CAME],
        (6, 5, 5),
    )
    word.save(path)


def came(number: int) -> dict:
    name, place, post = CAME[number]
    canonical = {"Жумабек уулу Арген": "Арген Жумабек уулу"}.get(name, name)
    gender = "m" if name.startswith(("Бейш", "Жум")) else "f"
    told = person("participant", canonical, gender, [post, f"{post}, {place}", f"{place}, {post}"])
    school = place.split(", ")[1]
    told["affiliations"] = [
        {"kind": "post", "post": one, "organization": [school, None, place]} for one in post.split(", ")
    ]
    return told


GOLD = [
    event(
        title=[
            "ОТЧЁТ о проведении тренинга для руководителей школьных музеев «Фотография как документ»",
            "ОТЧЁТ о проведении тренинга для руководителей школьных музеев",
            "Фотография как документ",
        ],
        event_type="training",
        event_type_text=["тренинг", "тренинг для руководителей школьных музеев"],
        topic=TITLE,
        date_edtf="2024-10-10/2024-10-11",
        date_text="10 и 11 октября",
        time_start=["09:30", None],
        time_end=["17:00", "15:00", None],
        settlement="Нарын",
        venue="экспозиционный зал Нарынского областного историко-этнографического музея",
        mode="onsite",
        goal=AIM,
        participants_total=15,
        participants_female=12,
        participants_male=3,
        participants_qualifier="exact",
        people=[
            person("opening", "Сейталиева Кайыргүл", "f", "директор музея", "директор @ музей"),
            person("moderator", "Гейнц Артур Рудольфович", "m", "историк фотографии", "историк фотографии"),
            person("moderator", "Эсенбаева Назира", "f", "архивист", "архивист"),
            came(1),
            came(2),
            came(0),
            came(3),
            came(4),
        ],
        audience=audience("руководители школьных музеев"),
        hosts=hosts(organizer="Ассоциация школьных музеев «Эстелик»", donor="кластерный офис ЮНЕСКО в Алматы"),
        topics=topics(*FIRST, *SECOND),
        proposals=proposals(["decision", "proposal"], *WISH[:2])
        + proposals(["decision", "proposal", "appeal"], WISH[2], to=[None, "областное управление образования"]),
    )
]
