"""Ids across reports, and the two tables of people and organisations."""

import datetime as dt
import random

import pytest

from pipeline.registry import link
from pipeline.tables import TABLES, arrow, to_arrow

LINKED = "people", "affiliations", "hosts", "persons", "organizations"


def named(documents):
    """Tables of documents: each has a date, people as (name and its parts, gender), organisations, hosts."""
    rows = {"events": [], "people": [], "affiliations": [], "hosts": []}
    for document, (date, people, posts, hosts) in documents.items():
        event = {"event_id": f"{document:016x}-1"}
        rows["events"].append({**event, "date_start": date, "date_end": date})
        for no, told in enumerate(people, 1):
            parts = dict(zip(("name", "surname", "given_name", "patronymic", "gender"), told, strict=True))
            rows["people"].append({**event, "person_no": no, **parts})
        rows["affiliations"] += (
            {**event, "person_no": 1, "affiliation_no": no, "organization": name} for no, name in enumerate(posts, 1)
        )
        rows["hosts"] += ({**event, "host_no": no, "name": name} for no, name in enumerate(hosts, 1))
    return {name: to_arrow(name, listed) for name, listed in rows.items()}


def person(surname, given, patronymic=None, gender=None):
    return " ".join(part for part in (surname, given, patronymic) if part), surname, given, patronymic, gender


FULL = person("Абдыров", "Толонбек", "Шакирович", "m")
SHORT = person("Абдыров", "Т.", "Ш.")
OTHER = person("Усенова", "Айгуль")


def test_one_person_has_one_id_in_all_reports():
    tables = link(named({1: ("2019-04-22", [SHORT, OTHER], [], []), 2: ("2021-01-05", [FULL], [], [])}))
    ids = tables["people"]["person_id"].to_pylist()
    assert ids[0] == ids[2] != ids[1]
    [row] = [row for row in tables["persons"].to_pylist() if row["person_id"] == ids[0]]
    assert row["name"] == "Абдыров Толонбек Шакирович"
    assert row["gender"] == "m"
    assert (row["variants"], row["n_events"]) == ("Абдыров Т. Ш.", 2)
    assert (row["first_date"], row["last_date"]) == (dt.date(2019, 4, 22), dt.date(2021, 1, 5))


def test_a_person_named_twice_in_one_event_counts_it_once():
    tables = link(named({1: (None, [SHORT, FULL], [], [])}))
    assert tables["persons"]["n_events"].to_pylist() == [1]
    assert tables["persons"]["first_date"].to_pylist() == [None]


def test_the_id_depends_on_the_name_alone():
    alone = link(named({1: (None, [FULL], [], [])}))["people"]["person_id"][0]
    among = link(named({7: (None, [OTHER, FULL, SHORT], [], [])}))["people"]["person_id"][1]
    assert alone == among


def test_an_organisation_is_known_by_its_short_forms():
    forms = ["Общественный фонд «Таза Суу»", "ОФ Таза Суу", "Министерство культуры КР"]
    tables = link(named({1: (None, [FULL], forms[:2], []), 2: (None, [], [], [forms[1], forms[2]])}))
    first, second = tables["affiliations"]["organization_id"].to_pylist()
    assert first == second == tables["hosts"]["organization_id"][0].as_py()
    [fund] = [row for row in tables["organizations"].to_pylist() if row["organization_id"] == first]
    others = {row["name"]: row["organization_id"] for row in tables["organizations"].to_pylist()}
    assert tables["hosts"]["organization_id"][1].as_py() == others[forms[2]]
    assert fund == {"organization_id": first, "name": forms[0], "variants": forms[1], "n_events": 2}


def test_a_post_without_organisation_has_no_id():
    assert link(named({1: (None, [FULL], [None, "—"], [])}))["affiliations"]["organization_id"].to_pylist() == [
        None,
        None,
    ]


def test_nothing_gives_empty_tables():
    tables = link(named({}))
    assert all(tables[name].equals(arrow(name).empty_table()) for name in LINKED)


def made_up(chance):
    """A document about people and organisations of a small world, so that names meet."""
    surname = ["Абдыров", "Усенов", "Ли", "Бакыт уулу"]
    people = []
    for _ in range(chance.randint(0, 4)):
        given, patronymic = (
            chance.choice(["Толонбек", "Тимур", "Айгуль"]),
            chance.choice(["Шакирович", "Асанович", None]),
        )
        if chance.random() < 0.5:
            given, patronymic = given[0] + ".", patronymic and patronymic[0] + "."
        name = person(chance.choice(surname), given, patronymic)
        people.append(name if chance.random() < 0.9 else (name[0], None, None, None, "m"))
    places = [chance.choice(["ОФ «Суу»", "общественный фонд Суу", "Мэрия", "МЭРИЯ", None]) for _ in range(3)]
    return chance.choice([None, "2019-04-22", "2020-01-01"]), people, places, [place for place in places if place]


@pytest.mark.parametrize("seed", range(25))
def test_after_changes_the_result_is_that_of_beginning_anew(seed):
    chance = random.Random(seed)
    known = {no: made_up(chance) for no in range(chance.randint(0, 12))}
    now = {
        no: made_up(chance) if chance.random() < 0.2 else told for no, told in known.items() if chance.random() < 0.8
    }
    now |= {no: made_up(chance) for no in range(20, 20 + chance.randint(0, 3))}
    changed = {f"{no:016x}" for no in {*known, *now} if known.get(no) != now.get(no)}
    before = link(named(known))
    anew = link(named(now))
    assert link(carried(now, before, changed), before, changed) == anew


def carried(now, before, changed):
    """The tables as a run has them: rows of unchanged documents bear the ids of before."""
    tables = named(now)
    for name, column in (("people", "person_id"), ("affiliations", "organization_id"), ("hosts", "organization_id")):
        ids = {key(name, row): row[column] for row in before[name].to_pylist() if row["event_id"][:16] not in changed}
        rows = tables[name].to_pylist()
        tables[name] = to_arrow(name, [row | {column: ids.get(key(name, row))} for row in rows])
    return tables


def key(name, row):
    return tuple(row[column] for column in TABLES[name].key)
