"""A grant's quarterly account: four trainings of one programme in a table of towns, days, places, numbers, who led and a note."""

from pathlib import Path

from gold import event, hosts, person, proposals
from word import Word

FUND = "ОФ «Ата-эне жана бала»"
DONOR = "ЮНИСЕФ"
PROGRAMME = "Говорить с подростком"
ROWS = [
    ("1", "Сокулук\n17 января 2025", "Дом культуры, малый зал", "24, в т.ч. 21 ж.", "Зарина Дуйшалиева, психолог", "Участники предложили завести родительский клуб при школе."),
    ("2", "Кемин\n7 февраля 2025", "районная библиотека", "18, в т.ч. 15 ж.", "Зарина Дуйшалиева; Марат Осмоналиев, школьный психолог", "Приехала глава районного отдела образования Клара Сагымбаева, сказала приветственное слово."),
    ("3", "Кант\n28 февраля 2025", "школа-гимназия № 2", "31, в т.ч. 26 ж.", "Зарина Дуйшалиева", "Самая шумная группа. Отец троих детей Тимур Ахметжанов спросил, куда жаловаться на травлю."),
    ("4", "Чалдовар\n21 марта 2025", "зал айыл окмоту", "12, все женщины", "Марат Осмоналиев", "Холодно, батареи не топили. Решили перенести вторую часть на апрель."),
]  # fmt: skip


def make(path: Path) -> None:
    word = Word("Calibri", 11)
    word.paragraph("**Квартальный нарративный отчёт по гранту № 25-117**\nЯнварь – март 2025 года", "center")
    word.paragraph(f"**Грантополучатель:** {FUND}\n**Донор:** {DONOR}")
    word.paragraph(
        f"В первом квартале мы провели четыре выездных тренинга для родителей «{PROGRAMME}», все в Чуйской области. Расписание держалось, кроме одной метели. Ниже сведения по каждому."
    )
    word.table(
        [["№", "Где и когда", "Помещение", "Сколько было", "Кто вёл", "Что важно"]] + [list(row) for row in ROWS],
        (0.8, 3, 3, 2.5, 3.2, 4.3),
    )
    word.paragraph()
    word.paragraph(
        "За квартал потрачено 61 % бюджета. В мае начнём второй цикл, в него войдут Токмок и Шопоков. Отчёт подготовила менеджер проекта А. Сыдыкбекова."
    )
    word.save(path)


def training(title: str | list[str | None], people: list[dict], **told: object) -> dict:
    return event(
        title=title,
        event_type="training",
        event_type_text=["тренинг", "тренинг для родителей", "выездной тренинг для родителей", "выездной тренинг"],
        topic=[PROGRAMME, None],
        mode="onsite",
        region=["Чуйская область", None],
        participants_qualifier="exact",
        people=people,
        audience=[{"name": "родители"}],
        hosts=hosts(organizer=FUND, donor=DONOR),
        **told,
    )


def lead(name: str) -> dict:
    if name == "Дуйшалиева Зарина":
        return person("moderator", name, "f", "психолог", "психолог")
    return person("moderator", name, "m", "школьный психолог", "школьный психолог")


TITLES = [PROGRAMME, "Квартальный нарративный отчёт по гранту № 25-117", None]

GOLD = [
    training(
        TITLES,
        [lead("Дуйшалиева Зарина")],
        date_edtf="2025-01-17",
        date_text="17 января 2025",
        settlement="Сокулук",
        venue=["Дом культуры, малый зал", "малый зал Дома культуры"],
        participants_total=24,
        participants_female=21,
        proposals=proposals("proposal", "завести родительский клуб при школе"),
    ),
    training(
        TITLES,
        [
            lead("Дуйшалиева Зарина"),
            lead("Осмоналиев Марат"),
            person(
                "opening",
                "Сагымбаева Клара",
                "f",
                "глава районного отдела образования",
                "глава @ районный отдел образования",
            ),
        ],
        date_edtf="2025-02-07",
        date_text="7 февраля 2025",
        settlement="Кемин",
        venue="районная библиотека",
        participants_total=18,
        participants_female=15,
    ),
    training(
        TITLES,
        [
            lead("Дуйшалиева Зарина"),
            person("speaker", "Ахметжанов Тимур", "m", [None, "отец троих детей"]),
        ],
        date_edtf="2025-02-28",
        date_text="28 февраля 2025",
        settlement="Кант",
        venue="школа-гимназия № 2",
        participants_total=31,
        participants_female=26,
    ),
    training(
        TITLES,
        [lead("Осмоналиев Марат")],
        date_edtf="2025-03-21",
        date_text="21 марта 2025",
        settlement="Чалдовар",
        venue="зал айыл окмоту",
        participants_total=12,
        participants_female=12,
        proposals=proposals("decision", "перенести вторую часть на апрель"),
    ),
]
