from pipeline.assemble.texts import described
from pipeline.model.report import Event

from .made import said, share


def test_the_kind_of_event_stands_in_the_nominative():
    kind = said("event_type", "Межвузовской конференции", value="conference", rule="event_type.title")
    event = described(Event(), share(kind))
    assert (event.event_type.value, event.event_type_text.value) == ("conference", "межвузовская конференция")


def test_a_theme_loses_its_quotation_marks_and_the_case_that_a_preposition_ruled():
    quoted = said("topic", "«Риски миграции»")
    assert described(Event(), share(quoted)).topic.value == "Риски миграции"
    ruled = said("topic", "применении беспилотных систем", value="loct", rule="topic.about")
    assert described(Event(), share(ruled)).topic.value == "применение беспилотных систем"


def test_nothing_said_nothing_told():
    assert described(Event(), share()) == Event()
