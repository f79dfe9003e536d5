from types import SimpleNamespace

from pipeline.assemble.characters import Character
from pipeline.assemble.checks import check, inherited, people
from pipeline.assemble.counts import counted
from pipeline.assemble.dates import dated
from pipeline.assemble.people import peopled
from pipeline.assemble.places import placed
from pipeline.assemble.proposals import proposed
from pipeline.assemble.scopes import Share
from pipeline.assemble.years import Hints
from pipeline.model.report import Event
from pipeline.normalisers.names import Name

from ..made import count, named, said, share


def _findings(*mentions, path="", unread=()):
    told = share(*mentions, unread=unread)
    event = dated(Event(), told, Hints(path))
    for step in (placed, counted, peopled, proposed):
        event = step(event, told)
    return {one.code: dict(one.details) for one in check(event, told) if one.code != "not_stated"}


def _date(text, value, *parts, rule="date.lead", at=0):
    return said("date", text, *parts, value=value, rule=rule, at=at)


def test_a_year_from_the_files_name_is_told():
    assert _findings(_date("5 мая", "XXXX-05-05"), path="2019/а.txt") == {
        "year_inferred": {"year": "2019", "source": "имя файла или папки"}
    }


def test_a_weekday_that_the_calendar_contradicts():
    tuesday = said("weekday", "вторник", value="2")
    assert _findings(_date("22 апреля 2019", "2019-04-22", tuesday)) == {
        "weekday_mismatch": {"date": "2019-04-22", "actual": "понедельник", "stated": "вторник"}
    }
    assert not _findings(_date("23 апреля 2019", "2019-04-23", tuesday))
    assert not _findings(_date("22–23 апреля 2019", "2019-04-22/2019-04-23", tuesday)), "the last day will do"


def test_two_labelled_dates_that_differ():
    one, other = (_date(f"0{day}.05.19", f"2019-05-0{day}", rule="date.label", at=day) for day in (5, 6))
    assert _findings(one, other) == {"ambiguous_date": {"text": "05.05.19", "readings": "2019-05-05 или 2019-05-06"}}
    assert not _findings(one, one)


def test_women_and_men_make_up_an_exact_total():
    assert _findings(count(43), count(21, "f"), count(20, "m")) == {
        "counts_do_not_add_up": {"sum": 41, "total": 43, "female": 21, "male": 20}
    }
    assert not _findings(count(43), count(21, "f"), count(22, "m"))
    assert not _findings(count(40, qualifier="about"), count(21, "f"), count(22, "m"))
    assert _findings(count(40), count(41, "f")) == {"counts_do_not_add_up": {"sum": 41, "total": 40}}


def test_two_totals_of_one_kind_compete():
    assert _findings(count(43), count(45, at=9)) == {"several_totals": {"values": "43, 45"}}
    assert not _findings(count(43), count(45, at=9, rule="count.attendance"))


def test_a_town_that_the_gazetteer_lacks():
    place = said("place", "с. Нигдеево", said("toponym", "с. Нигдеево", value="settlement", rule="place.toponym"))
    assert _findings(place) == {"unknown_place": {"text": "с. Нигдеево"}}


def test_several_places_of_one_name():
    village = said("place", "с. Кызыл-Суу", said("toponym", "с. Кызыл-Суу", value="settlement", rule="place.toponym"))
    readings = "Базар-Коргонский район, Джети-Огузский район, Кеминский район"
    assert _findings(village) == {"ambiguous_place": {"text": "с. Кызыл-Суу", "readings": readings}}


def test_the_events_day_in_two_years():
    one, other = _date("5 мая 2019", "2019-05-05"), _date("05.05.2020", "2020-05-05", at=40)
    assert _findings(one, other)["year_conflict"] == {"years": "2019, 2020"}
    assert not _findings(one, _date("6 мая 2020", "2020-05-06", at=40))


def test_what_an_event_of_a_digest_has_from_the_shared_lead():
    year = said("year", "2021", value="2021", rule="year.title", at=90)
    place = said("place", "г. Ош", said("toponym", "г. Ош", value="settlement", rule="place.toponym"), at=95)
    day = _date("5 мая", "XXXX-05-05")
    told = Share({"date": (day,)}, {"year": (year,), "place": (place,)}, year)
    event = placed(dated(Event(), told, Hints()), told)
    assert (event.date_edtf.value, event.settlement.value) == ("2021-05-05", "Ош")
    assert [one.column for one in inherited.from_lead(event, told)] == ["date_edtf", "place_text"]
    own = Share({"date": (day,), "year": (year,), "place": (place,)}, {}, year)
    assert not list(inherited.from_lead(placed(dated(Event(), own, Hints()), own), own))


def test_a_day_that_the_calendar_lacks():
    sign = said("sign", "31 апреля", value="date_edtf", rule="signs.words")
    assert _findings(sign)["impossible_date"] == {"text": "31 апреля"}
    vague = said("sign", "на прошлой неделе", value="date_edtf", rule="signs.words")
    assert "impossible_date" not in _findings(vague)
    backwards = _date("5–3 мая 2019", "2019-05-05/2019-05-03")
    assert _findings(backwards)["impossible_date"] == {"text": "5–3 мая 2019"}


def test_one_person_in_two_orders():
    names = Name("Чотонова", "Бурмагүл"), Name("Бурмагүл", "Чотонова"), Name("Чотонова", "Айгүл")
    cast = SimpleNamespace(characters=[Character(number, name) for number, name in enumerate(names)])
    (found,) = people.doubles(Event(), cast)
    assert found.row_no == 2
    assert dict(found.details) == {"first": "Чотонова Бурмагүл", "second": "Бурмагүл Чотонова"}


def test_fewer_are_named_than_are_said_to_have_spoken():
    three = said("size", "три докладчика", value="people 3", rule="sizes.number")
    named_ = [named(name, "speaker", at=at) for at, name in enumerate(("Асанов Бакыт", "Петров Иван"))]
    assert _findings(three, *named_)["list_shorter_than_stated"] == {"stated": 3, "found": 2}
    sixty = said("size", "60 докладчиков", value="people 60", rule="sizes.number")
    assert not _findings(sixty, *named_)
    assert not _findings(three, sixty, *named_)


def test_a_number_is_missing_in_a_list():
    rows = [
        said("proposal", text, said("number", text), value="decision", at=at)
        for at, text in enumerate(("1", "2", "4", "а", "7"))
    ]
    assert _findings(*rows) == {"numbering_gap": {"before": 2, "after": 4}}


def test_a_name_with_more_than_one_nominative():
    told = _findings(named("Иванченко Саше", "", said("case", "", value="datv")))
    assert set(told) <= {"name_case_uncertain"}


def test_an_empty_field_says_why():
    told = share(said("sign", "в третий день", value="date_edtf", rule="signs.slot"), unread=(2, 3))
    found = {(one.column, one.code) for one in check(Event(), told)}
    assert ("date_edtf", "not_understood") in found
    assert ("settlement", "page_unreadable") in found
    assert {code for _, code in found} == {"not_understood", "page_unreadable"}
    assert {one.code for one in check(Event(), share())} == {"not_stated"}
    fields = {(one.table, one.column) for one in check(Event(), share())}
    assert fields == {
        ("events", "date_edtf"),
        ("events", "settlement"),
        ("events", "venue"),
        ("events", "participants_total"),
        ("people", "name"),
        ("proposals", "text"),
    }
