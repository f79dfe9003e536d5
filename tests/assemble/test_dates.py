from pipeline.assemble.dates import dated
from pipeline.assemble.years import Hints
from pipeline.model.document import Properties
from pipeline.model.report import Event

from .made import said, share


def test_the_more_reliable_rule_wins_over_the_earlier_place():
    first = said("date", "5 мая 2019 г.", value="2019-05-05", rule="date.first")
    label = said("date", "6 мая 2019 г.", value="2019-05-06", rule="date.label", at=90)
    event = dated(Event(), share(first, label), Hints())
    assert (event.date_edtf.value, event.date_text.value, event.date_source.value) == (
        "2019-05-06",
        "6 мая 2019 г.",
        "text",
    )
    assert event.date_start.value == event.date_end.value


def test_a_year_is_taken_from_another_mention_of_the_same_day_first():
    day = said("date", "5 мая", value="XXXX-05-05", rule="date.lead")
    full = said("date", "05.05.2020", value="2020-05-05", rule="date.first", at=50)
    frame = said("year", "2021", value="2021", rule="year.title", at=99)
    event = dated(Event(), share(day, full, year=frame), Hints("2022/отчёт.docx"))
    assert event.date_edtf.value == "2020-05-05"
    assert event.date_edtf.mentions == (day, full)


def test_a_year_of_the_frame_is_no_guess():
    day = said("date", "5 мая", value="XXXX-05-05", rule="date.lead")
    frame = said("year", "2021", value="2021", rule="year.title", at=99)
    event = dated(Event(), share(day, year=frame), Hints("2022/отчёт.docx"))
    assert event.date_edtf.value == "2021-05-05"
    assert event.date_source.value == "text"


def test_a_year_of_the_file_is_marked_and_doubted():
    day = said("date", "5 мая", value="XXXX-05-05", rule="date.lead")
    event = dated(Event(), share(day), Hints("2022/отчёт.docx"))
    assert (event.date_edtf.value, event.date_source.value) == ("2022?-05-05", "file_name")
    assert event.date_edtf.confidence < 1


def test_a_year_in_which_the_weekday_differs_is_not_taken():
    monday = said("date", "22 апреля", said("weekday", "понедельник", value="1"), value="XXXX-04-22", rule="date.lead")
    told = dated(Event(), share(monday), Hints("2020/2019.docx"))
    assert told.date_edtf.value == "2019?-04-22"


def test_properties_come_after_names_and_the_day_of_making_first():
    day = said("date", "5 мая", value="XXXX-05-05", rule="date.lead")
    hints = Hints.of("отчёт.docx", Properties(created="2018-05-06", modified="2019-01-01"))
    assert dated(Event(), share(day), hints).date_edtf.value == "2018?-05-05"


def test_without_a_year_anywhere_there_is_no_day_of_the_calendar():
    day = said("date", "5 мая", value="XXXX-05-05", rule="date.lead")
    event = dated(Event(), share(day), Hints())
    assert event.date_edtf.value == "XXXX-05-05"
    assert event.date_start is None
    assert event.date_source is None


def test_a_two_day_event_that_began_on_the_last_of_the_month_ends_in_the_next():
    start = said("date", "31 мая 2021", said("duration", "двухдневная", value="2 first"), value="2021-05-31")
    assert dated(Event(), share(start), Hints()).date_edtf.value == "2021-05-31/2021-06-01"


def test_no_date_no_field():
    assert dated(Event(), share(), Hints("2019/а.txt")) == Event()
