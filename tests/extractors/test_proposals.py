"""Proposals, decisions and appeals, in the constructions that reporters use."""

import pytest
from marked_text import marked, plain

from pipeline import flow
from pipeline.extractors import proposals, proposals_kyrgyz
from pipeline.model.source import Source

CASES = [
    "Решено ⟦до 1 июня установить 15 вышек|decision⟧.",
    "Участники предложили ⟦завести глоссарий|proposal⟧ и обратились к совету с просьбой ⟦открыть архив|appeal|datv⟧.",
    "Рекомендовали айыл окмоту ⟦огородить двор|recommendation|datv⟧, а врачам – ⟦вести учёт|recommendation|datv⟧.",
    "Она предложила ⟦закрепить за каждой школой аллею|proposal⟧, это поддержали.",
    "Участники согласились, что необходимо ⟦снять фильм о мастерицах|recommendation⟧.",
    "Выступил депутат Руслан Третьяк, предложивший ⟦увеличить расходы на лифты|proposal|Руслан Третьяк⟧.",
    "Солдаты просили мэрию ⟦починить колонку|appeal|accs⟧.",
    "Солдаты потребовали от мэрии ⟦починить колонку|appeal|gent⟧.",
    "Юрист Анна Ким посоветовала ⟦сохранять переписку|recommendation|Анна Ким⟧.",
    "РЕШИЛИ:\n1.1. ⟦Просить банк дать кредит|decision|1.1|accs⟧.\n1.2. ⟦Деканату закупить карты|decision|1.2|datv⟧.",
    "Предложения:\nI. ⟦Ввести день открытой сцены|proposal|I⟧.\nII. ⟦Печатать афиши|proposal|II⟧.",
    "Посол Асан Беков прибыл. На встрече посол отметил рост и призвал стороны ⟦открыть рейсы|appeal|accs|Асан Беков⟧.",
    "Глава села Асан Беков дал поручение отделу земли ⟦проверить межи|decision|datv|Асан Беков⟧.",
    "Решили: а) ⟦завести правила экрана|decision|а⟧; б) ⟦собрать клуб|decision|б⟧.",
    "Просьбы жителей:\n1) ⟦починить мост|appeal|1⟧;\n2) ⟦открыть почту|appeal|2⟧.",
    "Просьбы жителей:\n99. ⟦чинить мост|appeal|99⟧;\n100. ⟦открыть почту|appeal|100⟧;\n101) ⟦мыть урны|appeal|101⟧.",
    "Просьбы жителей:\n999. ⟦починить мост|appeal|999⟧;\n1000. ⟦открыть почту|appeal|1000⟧;\n2024. Год итогов.",
    "Решено ⟦создать совет|decision⟧, ⟦собрать отзывы|decision⟧ и ⟦открыть школу|decision⟧.",
    "Решено ⟦создать совет|decision⟧. По летним кафе: ⟦провести осмотр веранд|decision⟧.",
    "Было решено, что необходимо ⟦перенести рынок|decision⟧, сообщает мэрия.",
    "Участники встречи подчеркнули, что при ремонте нужно ⟦сохранить деревья|recommendation⟧.",
    "Принято решение утвердить перечень работ для проекта «Чистый двор» в сёлах у реки и на границе районов, "
    "где нет урн:\n1. ⟦Ремонт моста|decision|1⟧;\n2. ⟦Покупка урн|decision|2⟧.",
    "Сельским управам поручено ⟦очистить арыки|decision|datv⟧.",
    "Жители обратились в мэрию Оша с призывом ⟦закрыть карьер|appeal|accs⟧.",
    "Аким Асан Беков поручил отделу ⟦усилить охрану|decision|datv|Асан Беков⟧. А также – "
    "⟦подготовить проект закона|decision|datv|Асан Беков⟧.",
    "Врачи предложили ⟦утвердить положение о конкурсе|proposal⟧. Провести конкурс планируют осенью.",
    "Депутат Асан Беков предложил: 1) ⟦открыть музей|proposal|1|Асан Беков⟧; 2) ⟦убрать свалку|proposal|2|Асан Беков⟧.",
    # none of these proposes anything
    "Тренер предложила участникам нарисовать карту села.",
    "Гостям было предложено ответить на вопросы анкеты.",
    "Лучшие статьи рекомендованы к печати в сборнике «Наука: от идеи к итогу».",
    "Участники договорились встретиться ещё раз.",
    "Выработаны рекомендации.",
]

KYRGYZ = [
    "Конференциянын катышуучулары ⟦айылдагы дарыгерлерге турак жай берүү|proposal⟧нү сунушташты.",
    "Жыйынтыгында мугалим Сагынбек Эрмек уулу ⟦ар бир үйгө текче берүү|proposal|Сагынбек Эрмек уулу⟧нү сунуштады.",
    "Мугалимдер ой бөлүшүштү жана ⟦мектептин алдында кеңеш түзүү|proposal⟧нү сунушташты.",
    "Асан Беков ⟦көпүрөнү быйыл оңдоо|decision|Асан Беков⟧ну тапшырды.",
]


@pytest.mark.parametrize("case", CASES)
def test_proposals_have_a_kind_a_number_and_an_addressee(case: str) -> None:
    text = plain(case)
    parts = ("number", "addressee", "person")
    assert marked(proposals.extract, text, "proposal", *parts) == case


TABLE = """# Круглый стол

| № п/п | Что предложено | Кто | Исполнитель |
| --- | --- | --- | --- |
| 1.1 | Предложил починить шлюз | Асан Беков | айыл окмоту |
| 1.2 | посадить деревья | жители | — |
"""


def test_proposals_of_a_table_have_what_its_columns_tell() -> None:
    event = flow.extract(Source("report.md", f"5 мая 2023 года в Оше прошёл круглый стол.\n\n{TABLE}".encode())).events[
        0
    ]
    assert [
        tuple(value.value if value else None for value in (one.number, one.text, one.addressee, one.person_no))
        for one in event.proposals
    ] == [("1.1", "починить шлюз", "айыл окмоту", 1), ("1.2", "посадить деревья", None, None)]


@pytest.mark.parametrize("case", KYRGYZ)
def test_proposals_told_in_kyrgyz(case: str) -> None:
    assert marked(proposals_kyrgyz.extract, plain(case), "proposal", "person") == case
