"""The tables of the gazetteer agree with one another and with the map, and every name in them is recognised."""

import re
from collections import Counter
from importlib.resources import files

import pytest

from pipeline import lexicons
from pipeline.normalisers.gazetteer import longest
from pipeline.normalisers.places import find_places

BOXES = {  # country: south, north, west, east
    "KG": (39.1, 43.4, 69.2, 80.4),
    "KZ": (40.5, 55.5, 46.4, 87.4),
    "UZ": (37.1, 45.7, 55.9, 73.2),
    "TJ": (36.6, 41.1, 67.3, 75.2),
    "TM": (35.1, 42.9, 52.4, 66.8),
    "RU": (41.1, 78.0, 19.6, 180.0),
}
TOWNS = [
    *("Бишкек", "Ош", "Балыкчы", "Каракол", "Чолпон-Ата", "Нарын", "Талас", "Джалал-Абад", "Таш-Кумыр", "Майлуу-Суу"),
    *("Кара-Куль", "Кок-Жангак", "Токтогул", "Кербен", "Кочкор-Ата", "Базар-Коргон", "Баткен", "Сулюкта", "Кызыл-Кия"),
    *("Исфана", "Айдаркен", "Кадамжай", "Кара-Суу", "Ноокат", "Узген", "Токмок", "Кант", "Кара-Балта", "Шопоков"),
    *("Кемин", "Орловка", "Каинды"),
]

COUNTRIES, REGIONS = lexicons.read("countries"), lexicons.read("regions")
DISTRICTS, SETTLEMENTS = lexicons.read("districts"), lexicons.read("settlements")


def names(row: dict[str, str]) -> list[str]:
    return [row["name"], *filter(None, row["variants"].split("; "))]


def test_codes_are_those_of_the_standards_and_unique() -> None:
    countries, regions = [row["code"] for row in COUNTRIES], [row["code"] for row in REGIONS]
    assert len(countries) == len(set(countries)) == 249
    assert len(regions) == len(set(regions)) == 137
    assert all(re.fullmatch("[A-Z]{2}", code) for code in countries)
    assert all(re.fullmatch("[A-Z]{2}-[A-Z0-9]{1,3}", code) and code[:2] in countries for code in regions)


def test_rows_are_unique_and_what_they_refer_to_exists() -> None:
    regions = {row["code"] for row in REGIONS}
    districts = Counter((row["region"], row["name"]) for row in DISTRICTS)
    settlements = Counter((row["country"], row["region"], row["district"], row["name"]) for row in SETTLEMENTS)
    assert not [key for counter in (districts, settlements) for key, count in counter.items() if count > 1]
    assert {region for region, _ in districts} <= regions
    for country, region, district, _ in settlements:
        assert country in {row["code"] for row in COUNTRIES}
        assert not region or (region in regions and region[:2] == country)
        assert not district or (region, district) in districts


def test_cells_hold_what_their_columns_say() -> None:
    kinds = ("", "город", "село", "область", "край", "республика", "округ", "велаят", "районы")
    for row in (*COUNTRIES, *REGIONS, *DISTRICTS, *SETTLEMENTS):
        assert all(cell == cell.strip() and "  " not in cell for cell in row.values()), row
        assert len(names(row)) == len(set(names(row))), row
        assert row.get("needs", "") in ("", "in", "type"), row
        assert row.get("kind", "") in kinds, row


def test_settlements_lie_in_their_countries() -> None:
    for row in SETTLEMENTS:
        assert bool(row["latitude"]) == bool(row["longitude"])
        if row["latitude"] and row["country"] in BOXES:
            south, north, west, east = BOXES[row["country"]]
            assert south < float(row["latitude"]) < north, row
            assert west < float(row["longitude"]) < east, row


def test_the_villages_of_a_district_lie_near_one_another() -> None:
    for district in DISTRICTS:
        inside = [
            row for row in SETTLEMENTS if (row["region"], row["district"]) == (district["region"], district["name"])
        ]
        latitudes = sorted(float(row["latitude"]) for row in inside if row["latitude"])
        assert not latitudes or latitudes[-1] - latitudes[0] < 1.3, district["name"]


def test_kyrgyzstan_is_whole() -> None:
    known = [row for row in SETTLEMENTS if row["country"] == "KG"]
    assert set(TOWNS) <= {row["name"] for row in known if row["kind"] == "город"}
    assert all(row["latitude"] for row in known if row["kind"] == "город")
    assert len(known) > 1_800
    assert sum(bool(row["latitude"]) for row in known) > 1_200
    assert len({row["name"] for row in DISTRICTS if row["region"] not in ("KG-GB", "KG-GO")}) == 41


def test_every_name_and_variant_is_recognised_as_its_place() -> None:
    units = [row for row in REGIONS if row["kind"] != "город"]
    for row in (*COUNTRIES, *units, *DISTRICTS, *SETTLEMENTS):
        for name in names(row):
            if not re.search("[,(]", name):
                hit = longest(name, 0)
                assert hit is not None, name
                assert hit.stop == len(name), name
                assert row["name"] in {unit.name for unit in hit.units}, name


@pytest.mark.parametrize(
    "row", [*DISTRICTS, *(row for row in REGIONS if row["kind"] in ("область", "край"))], ids=lambda row: row["name"]
)
def test_every_region_and_district_declines(row: dict[str, str]) -> None:
    adjective, noun = row["name"].rsplit(" ", 1)
    oblique = (
        f"{re.sub('ая', 'ой', adjective)} области" if noun == "область" else f"{adjective[:-2]}ого {noun.rstrip('й')}"
    )
    oblique += {"район": "а", "край": "я"}.get(noun, "")
    assert [place.name for place in find_places(f"житель {oblique}, агроном")] == [row["name"]]


@pytest.mark.parametrize("town", TOWNS)
def test_every_town_of_kyrgyzstan_is_found_after_its_type_word(town: str) -> None:
    (place,) = find_places(f"в г. {town} прошла встреча")
    assert place.name == town


def test_sources_and_licences_are_told() -> None:
    text = (files(lexicons) / "PLACES.md").read_text(encoding="utf-8")
    assert "GeoNames" in text
    assert "Creative Commons Attribution 4.0" in text
