import pytest

from pipeline import lexicons
from pipeline.assemble import calibration, trust
from pipeline.assemble.checks import check
from pipeline.assemble.counts import counted
from pipeline.assemble.doubts import doubtful
from pipeline.assemble.people import peopled
from pipeline.evaluation.fields import FIELDS
from pipeline.model.report import Event, Finding, Grounded
from pipeline.tables.schema import TABLES

from .made import count, named, said, share


def test_every_value_gets_its_rules_share_and_people_that_of_their_names():
    told = share(count(43), named("Асанов Бакыт", "speaker"))
    event = trust.measured(peopled(counted(Event(), told), told))
    assert event.participants_total.confidence == calibration.share("participants_total", "count.label")
    assert event.people[0].confidence == event.people[0].name.confidence
    assert event.people[0].surname.confidence == calibration.share("people.name", "people.tree")


def test_an_unknown_rule_has_the_share_of_its_field_an_unknown_field_that_of_all():
    assert calibration.share("venue", "venue.brand_new") == calibration.share("venue", "")
    assert calibration.share("colour", "any") == calibration.share("", "")


def test_shares_are_probabilities_and_their_fields_are_those_that_are_evaluated():
    for row in lexicons.read("calibration"):
        assert 0 < float(row["share"]) < 1
        assert row["field"] in {*FIELDS, ""}


def test_every_column_with_evidence_is_judged_by_a_field_that_is_evaluated():
    columns = {("events", name) for name in ("date_start", "address", "latitude", "place_text")}
    columns |= {("people", name) for name in ("surname", "name_text", "position")} | {("affiliations", "post")}
    assert {calibration.field_of(*column) for column in columns} <= set(FIELDS)
    assert all(name in TABLES[table].names for table, name in columns)


def test_an_event_is_less_sure_the_odder_its_values_are_and_the_more_people_it_names():
    one = counted(Event(), share(count(43)))
    odd = counted(Event(), share(count(1700, rule="count.attendance")))
    assert trust.trusted(one, []).confidence > trust.trusted(odd, []).confidence
    told = share(count(43), named("Асанов Бакыт", "speaker"))
    assert trust.trusted(one, []).confidence > trust.trusted(peopled(one, told), []).confidence


def test_what_was_said_and_not_understood_counts_more_than_what_was_never_said():
    silent = trust.trusted(Event(), list(check(Event(), share())))
    hinted = share(said("sign", "30 человек", value="participants_total", rule="signs.words"))
    assert silent.confidence > trust.trusted(Event(), list(check(Event(), hinted))).confidence


def test_a_warning_always_asks_for_a_person():
    assert trust.trusted(Event(), [Finding("several_totals")]).needs_review
    assert trust.warned([Finding("several_totals")])
    assert not trust.warned([Finding("not_stated", table="events", column="venue")])


@pytest.mark.parametrize(
    ("field", "value", "odd"),
    [
        ("venue", "актовый зал школы № 5", False),
        ("venue", "двор мечети по", True),
        ("venue", "14.00. Амбулатория", True),
        ("venue", "зал «Нур", True),
        ("participants_total", 43, False),
        ("participants_total", 1700, True),
        ("date_edtf", "2019-04-22", False),
        ("date_edtf", "XXXX-04-22", True),
        ("date_edtf", "2019?-04-22", True),
    ],
)
def test_what_looks_odd_is_measured_apart(field, value, odd):
    told = Grounded(value, (said("x", "x"),))
    assert doubtful(field, Event(**{field: told}), told) is odd


@pytest.mark.parametrize(
    ("name", "odd"),
    [("Асанов Бакыт Маратович", False), ("Асанов Б. М.", False), ("Чынгыз Маратович", True), ("Медиасовет", True)],
)
def test_a_name_that_nobody_has_is_odd(name, odd):
    told = share(named(name, "speaker", said("position", "директор", value="nomn")))
    (person,) = peopled(Event(), told).people
    assert doubtful("people.name", person, person.name) is odd
