"""A young NGO's report as odt: labels with colons, the year only in the running foot, results, advice and a quotation."""

from pathlib import Path

from gold import audience, event, hosts, person, proposals
from papers import odt

ADVICE = ["поставить у моста контейнеры для стекла", "просить мэрию закрыть стихийный съезд к воде"]


def make(path: Path) -> None:
    odt(
        path,
        "# Отчёт по акции «Чистый Чуй»",
        "Организация: молодёжный клуб «Импульс»",
        "Дата: 20 апреля, суббота",
        "Начало: 9 утра. Окончание: 13.00",
        "Место: г. Токмок, парк Победы",
        "Координатор акции: Мээрим Талантбекова",
        "Участвовало: 64 волонтёра (39 девушек и 25 парней), учителя школы-гимназии № 10, сотрудники «Тазалыка»",
        "Цель акции: убрать берег до начала полива и посчитать, какого мусора больше.",
        "Что сделано",
        ["собрано 118 мешков, из них 70 – пластик", "заполнены карточки учёта отходов", "снят ролик для школ города"],
        "Эколог Рустам Валеев показал ребятам, чем опасны батарейки. Директор «Тазалыка» Бактыбек Осоев выделил два трактора с прицепами "
        "и сам вышел с граблями.",
        "Наши рекомендации:",
        list(ADVICE),
        "Спасибо фонду «Эл-Үмүт» за перчатки и воду!",
        foot="«Импульс», весна 2024 года",
    )


GOLD = [
    event(
        title=["Отчёт по акции «Чистый Чуй»"],
        event_type="campaign",
        event_type_text="акция",
        topic=["Чистый Чуй", None],
        date_edtf="2024-04-20",
        date_text=["20 апреля", "20 апреля, суббота"],
        time_start="09:00",
        time_end="13:00",
        settlement="Токмок",
        venue="парк Победы",
        mode="onsite",
        goal="убрать берег до начала полива и посчитать, какого мусора больше",
        participants_total=[64, None],
        participants_female=39,
        participants_male=25,
        participants_qualifier=["exact", None],
        people=[
            person(["organizer", "moderator"], "Талантбекова Мээрим", "f", ["координатор акции", None], "координатор @ акция"),
            person("speaker", "Валеев Рустам", "m", "эколог", "эколог"),
            person(["participant", "speaker"], "Осоев Бактыбек", "m", "директор «Тазалыка»", "директор @ «Тазалык»"),
        ],
        audience=audience(("волонтёры", 64), "учителя школы-гимназии № 10", "сотрудники «Тазалыка»"),
        hosts=[
            *hosts(organizer="молодёжный клуб «Импульс»"),
            {"role": ["donor", "partner"], "name": "фонд «Эл-Үмүт»"},
        ],
        proposals=proposals("recommendation", ADVICE[0])
        + proposals(["recommendation", "appeal"], ADVICE[1], to=["мэрия", None]),
    )
]
