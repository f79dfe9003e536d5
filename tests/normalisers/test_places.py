"""Places in running text. A case is the text with the answer drawn in it; what is not marked must not be found."""

import random
import re
import time
from itertools import pairwise

import pytest

from pipeline import lexicons
from pipeline.normalisers.places import Place, find_places, parse_place, resolve

RUSSIAN = """
Круглый стол прошёл в ⟦Джалал-Абаде|settlement|Джалал-Абад⟧.
Гости из ⟦Чолпон-Аты|settlement|Чолпон-Ата⟧ и ⟦Кызыл-Кии|settlement|Кызыл-Кия⟧
встреча с ⟦Нарынской областью|region|Нарынская область⟧
жители ⟦Лейлекского района|district|Лейлекский район⟧
в ⟦г.Бишкеке|settlement|Бишкек⟧ и в ⟦г. Ош|settlement|Ош⟧
2021 г. в ⟦г. Ош|settlement|Ош⟧; 12 мая 2021 г. ⟦Ош|settlement|Ош⟧
мэрия ⟦города Балыкчи|settlement|Балыкчы⟧
в ⟦городе Чолпон-Ата|settlement|Чолпон-Ата⟧, ⟦Иссык-Кульская область|region|Иссык-Кульская область⟧
в ⟦с.Кенеш|settlement|Кенеш⟧ ⟦Базар-Коргонского района|district|Базар-Коргонский район⟧
⟦Кенеш|settlement|Кенеш⟧ ⟦Ысык-Атинского р-на|district|Ысык-Атинский район⟧; Кенеш решил
в ⟦а/а Кош-Добо|settlement|Кош-Добо⟧, в ⟦с. Кёк-Ой|settlement|Кок-Ой⟧, в ⟦с. Джаны-Талап|settlement|Жаны-Талап⟧
в ⟦Чолпонате|settlement|Чолпон-Ата⟧, ⟦Жалалабаде|settlement|Джалал-Абад⟧ и ⟦Кара Балте|settlement|Кара-Балта⟧
в ⟦Токмаке|settlement|Токмок⟧, бывшем ⟦Пржевальске|settlement|Каракол⟧ и в ⟦Раззакове|settlement|Раззаков⟧
аким ⟦Жети-Огузского района|district|Джети-Огузский район⟧, ⟦Иссык-Атинский р-н|district|Ысык-Атинский район⟧
⟦Иссык-Кульской|region|Иссык-Кульская область⟧ и ⟦Нарынской областей|region|Нарынская область⟧
в ⟦Тонском|district|Тонский район⟧, ⟦Тюпском|district|Тюпский район⟧ и ⟦Ак-Суйском районах|district|Ак-Суйский район⟧
⟦Ысык-Кульская обл|region|Иссык-Кульская область⟧., ⟦ГБАО|region|Горно-Бадахшанская автономная область⟧
в ⟦Нижнем Новгороде|settlement|Нижний Новгород⟧, ⟦Набережных Челнах|settlement|Набережные Челны⟧
в ⟦Ростове-на-Дону|settlement|Ростов-на-Дону⟧, ⟦Орехове-Зуеве|settlement|Орехово-Зуево⟧, ⟦Торжке|settlement|Торжок⟧
в ⟦Алматы|settlement|Алматы⟧, ⟦Ташкенте|settlement|Ташкент⟧, ⟦Худжанде|settlement|Худжанд⟧
⟦Берлин|settlement|Берлин⟧, ⟦Анкаре|settlement|Анкара⟧, ⟦Женеву|settlement|Женева⟧, ⟦Нью-Йорка|settlement|Нью-Йорк⟧
⟦Кыргызской Республике|country|Кыргызстан⟧, ⟦КР|country|Кыргызстан⟧, ⟦РФ|country|Россия⟧, ⟦США|country|США⟧
в ⟦Республике Татарстан|region|Республика Татарстан⟧, ⟦Чечне|region|Чеченская Республика⟧
в ⟦Бишкеке|settlement|Бишкек⟧ Кубанычбек Асанов, житель из ⟦Иванова|settlement|Иваново⟧
в ⟦Исфаринском районе|district|Исфаринский район⟧ ⟦Согдийской области|region|Согдийская область⟧
⟦БИШКЕК|settlement|Бишкек⟧, 12 декабря. В ⟦ОШЕ|settlement|Ош⟧
«в ⟦селе Байтик|settlement|Байтик⟧»; улица не названа, ⟦Нарын|settlement|Нарын⟧, 5 мая
"""

KYRGYZ = """
⟦Баткенде|settlement|Баткен⟧ тегерек стол өттү, ⟦Оштон|settlement|Ош⟧ жана ⟦Таластагы|settlement|Талас⟧ коноктор
⟦Ысык-Көл облусунун|region|Иссык-Кульская область⟧ ⟦Балыкчы шаарында|settlement|Балыкчы⟧
⟦Жалал-Абад шаарынын|settlement|Джалал-Абад⟧ мэриясы, ⟦Сүлүктүдө|settlement|Сулюкта⟧, ⟦Өзгөндө|settlement|Узген⟧
⟦Тоң районунун|district|Тонский район⟧ ⟦Кызыл-Туу айылында|settlement|Кызыл-Туу⟧
⟦Бишкекте|settlement|Бишкек⟧ Кубанычбек Асанов; ⟦Токтогулда|settlement|Токтогул⟧ өттү
⟦Түп району|district|Тюпский район⟧, ⟦Түп айылы|settlement|Тюп⟧
⟦Кош-Дөбө айыл өкмөтүндө|settlement|Кош-Добо⟧, ⟦Кыргызстандын|country|Кыргызстан⟧ аймагы
⟦Кыргыз Республикасынын|country|Кыргызстан⟧ өкмөтү, ⟦Өзбекстандан|country|Узбекистан⟧
"""

UNKNOWN = """
жители ⟦с. Ак-Сымак|settlement|Ак-Сымак⟧ и ⟦селе Таш-Сайыл|settlement|Таш-Сайыл⟧
в ⟦деревне Погореловке|settlement|Погореловка⟧, в ⟦селе Сары-Булаке|settlement|Сары-Булак⟧
⟦айыл Жаңы-Сымак|settlement|Жаны-Сымак⟧; ⟦Күрөң-Сымак айылында|settlement|Курон-Сымак⟧
"""

NOTHING = """
ошский, бишкекский и нарынский молодёжный совет
специалист Кочкорского районного финансового управления, Баткенский лесхоз
Кант и Гегель; Иммануил Кант; И. Кант; Пушкин, Чехов и Киров
Токтогул Сатылганов; имени Токтогула; К. Раззаков; Нарын Айылчиев выступил
Мария Иванова, Дмитрия Медведева, доклад Пушкина
берега реки Нарын; на проспекте Чуй; ул. Ош; улица Московская; в долине Талас
Мир, Алга, Манас, Белое, Ленинское: слова. Того же мнения
МГИМО-Одинцово, Ош-Пирим, Бишкек-Сити
ансамбль «Нарын», проект „Бишкек“, гостиница «Нарын», отель „Иссык-Куль“, фонд «Ак-Булак»
Токтогул атындагы; Манас көчөсүндө; Нарын дарыясы; Бишкек шаардык кеңеши
Кириш сөздү директор айтты; Форумду айыл өкмөтүнүн башчысы
в Кировском водохранилище, в Советском Союзе, Уральский центр
ОШ № 5; отчёт за 2020 г. Участники; глава села
Секретарь; мэр города Лужков; глава айыл окмоту Жаныбек Эшматов
озеро Иссык-Куль, курорты Иссык-Куля
"""


def drawn(text: str) -> str:
    parts, position = [], 0
    for place in find_places(text):
        start, stop = place.span.start, place.span.stop
        parts += [text[position:start], f"⟦{text[start:stop]}|{place.kind}|{place.name}⟧"]
        position = stop
    return "".join([*parts, text[position:]])


@pytest.mark.parametrize("case", [line for block in (RUSSIAN, KYRGYZ, UNKNOWN) for line in block.strip().splitlines()])
def test_places_are_found_in_any_form(case: str) -> None:
    assert drawn(re.sub(r"⟦(.*?)\|.*?⟧", r"\1", case)) == case


@pytest.mark.parametrize("case", NOTHING.strip().splitlines())
def test_what_is_no_place_is_left_alone(case: str) -> None:
    assert drawn(case) == case


@pytest.mark.parametrize(
    "row", lexicons.read("place_types"), ids=lambda row: f"{row['side']}-{row['kind']}-{row['example']}"
)
def test_each_type_word_does_what_its_example_says(row: dict[str, str]) -> None:
    found = find_places(row["example"])
    assert [place.kind for place in found] == ([] if row["kind"] == "other" else ["settlement"] * len(found))
    assert bool(found) == (row["kind"] != "other")


@pytest.mark.parametrize("row", lexicons.read("spellings"), ids=lambda row: row["part"])
def test_the_spellings_of_a_part_name_one_place(row: dict[str, str]) -> None:
    assert find_places(f"в селе {row['example']}")[0].name


def test_a_type_word_at_the_end_of_a_line_declares_nothing_unknown() -> None:
    assert not find_places("глава села\nСекретарь собрания")
    assert find_places("в городе\nИсфана")[0].name == "Исфана"


PHRASES = {
    "Иссык-Кульская область, г. Каракол": Place(
        None, "Иссык-Кульская область", "KG-Y", None, "Каракол", 42.4905, 78.392
    ),
    "село Кызыл-Туу Тонского района Иссык-Кульской области": Place(
        None, "Иссык-Кульская область", "KG-Y", "Тонский район", "Кызыл-Туу", 42.1853, 76.6742
    ),
    "г. Фергана, Республика Узбекистан": Place("UZ", None, None, None, "Фергана", 40.3842, 71.7843),
    "Республика Таджикистан, Согдийская область, г. Исфара": Place(
        "TJ", "Согдийская область", "TJ-SU", None, "Исфара", 40.1265, 70.6253
    ),
    "Ысык-Көл облусунун Балыкчы шаарында": Place(
        None, "Иссык-Кульская область", "KG-Y", None, "Балыкчы", 42.4602, 76.1871
    ),
    "с. Ивановка Ысык-Атинского района": Place(None, None, None, "Ысык-Атинский район", "Ивановка", 42.8878, 75.085),
    "г. Исфара, Исфаринский район": Place(None, None, None, "Исфаринский район", "Исфара", 40.1265, 70.6253),
    "г. Каракол, Ак-Суйский район": Place(None, None, None, "Ак-Суйский район", "Каракол", 42.4905, 78.392),
    "г. Новосибирск, Ленинский район": Place(
        district="Ленинский район", settlement="Новосибирск", latitude=55.0226, longitude=82.9317
    ),
    "Ошская область, г. Ош": Place(
        region="Ошская область", region_code="KG-O", settlement="Ош", latitude=40.5283, longitude=72.7985
    ),
    "с. Арашан Сузакского района": Place(district="Сузакский район", settlement="Арашан"),
    "с. Кызыл-Туу": Place(settlement="Кызыл-Туу"),
    "с. Ак-Сымак Лейлекского района": Place(district="Лейлекский район", settlement="Ак-Сымак"),
    "г. Бишкек, ул. Киевская, 44": Place(settlement="Бишкек", latitude=42.87, longitude=74.59),
    "Республика Казахстан": Place(country="KZ"),
}


@pytest.mark.parametrize(("phrase", "place"), PHRASES.items())
def test_a_phrase_states_what_it_says_and_no_more(phrase: str, place: Place) -> None:
    assert parse_place(phrase) == place


@pytest.mark.parametrize("text", ["", "   ", "актовый зал библиотеки", "ул. Токтогула, 118", "\ufeff«»…", "г. ", "-"])
def test_a_phrase_without_a_place_is_none(text: str) -> None:
    assert parse_place(text) is None
    assert resolve(()) is None


def test_spans_are_ordered_disjoint_and_inside_any_text() -> None:
    dice = random.Random(7)
    words = [
        "г.",
        "с.",
        "Ош",
        "Ак-",
        "-",
        "Кызыл-Туу",
        "в",
        "Нарынской",
        "области",
        "и",
        "«",
        "»",
        "айылы",
        "\n",
        "КР",
        "Ск",
    ]
    for _ in range(300):
        text = " ".join(dice.choices(words, k=30)) if dice.random() < 0.5 else "".join(dice.choices(words, k=30))
        spans = [place.span for place in find_places(text)]
        assert all(len(span) and span.stop <= len(text) for span in spans)
        assert all(one.stop <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize(
    "piece",
    ["в Чолпон-Ате, г. Ош, ", "Ак-", "Нарын-", "Нарынской, ", "г. ", "Нижний ", "«Ош» ", "А", "Жаңы-Сымак айыл "],
)
def test_ten_times_the_text_takes_about_ten_times_as_long(piece: str) -> None:
    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        times = []
        for _ in range(3):
            start = time.process_time()
            find_places(text)
            times.append(time.process_time() - start)
        return min(times)

    find_places(piece)
    assert seconds(100_000) < 40 * seconds(10_000) + 0.05
