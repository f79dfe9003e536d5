from pipeline.assemble.scopes import shares

from .made import count, said

SCOPE = said("scope", "x" * 100, rule="scopes.whole")
LED = said("event_type", "семинар", value="seminar", rule="event_type.lead", at=5)


def test_mentions_go_to_the_scope_that_holds_them_the_others_to_all():
    other = said("scope", "x" * 50, rule="scopes.whole", at=200)
    shared = said("host", "Фонд", value="donor", at=150)
    first, second = shares([SCOPE, other, LED, shared, count(5, at=210)])
    assert (first.of("event_type"), second.of("count")[0].text) == ((LED,), "5")
    assert first.common == second.common == {"host": (shared,)}


def test_a_report_names_what_took_place():
    (told,) = shares([SCOPE, LED])
    assert told.reports
    (silent,) = shares([SCOPE, count(5)])
    assert not silent.reports


def test_an_announcement_is_no_report_unless_something_is_told_of_the_past():
    announced = said("announced", "состоится", rule="scopes.announced", at=9)
    title = said("event_type", "семинар", value="seminar", rule="event_type.title", at=20)
    labels = [said(label, "…", rule=f"{label}.label", at=30) for label in ("date", "place")]
    (future,) = shares([SCOPE, announced, title, *labels])
    assert not future.reports
    (past,) = shares([SCOPE, announced, title, *labels, count(40, at=50)])
    assert past.reports


def test_a_year_in_the_events_own_heading_comes_before_the_documents():
    footer = said("year", "2020", value="2020", rule="year.footer", at=150)
    heading = said("year", "2021", value="2021", rule="year.title", at=3)
    (told,) = shares([SCOPE, heading, footer])
    assert told.year == heading
    (framed,) = shares([SCOPE, footer])
    assert framed.year == footer


def test_two_years_of_one_frame_tell_nothing():
    two = [said("year", text, value=text, rule="year.title", at=at) for text, at in (("2020", 3), ("2021", 9))]
    (told,) = shares([SCOPE, *two])
    assert told.year is None
