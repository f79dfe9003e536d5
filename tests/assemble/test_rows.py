"""Audience, hosts, presentations, topics, proposals."""

from pipeline.assemble.audience import gathered
from pipeline.assemble.hosts import hosted
from pipeline.assemble.presentations import presented
from pipeline.assemble.proposals import proposed
from pipeline.assemble.scopes import Share
from pipeline.assemble.topics import discussed
from pipeline.model.report import Event, Grounded

from .made import named, said, share


def test_groups_are_told_once_in_the_nominative_with_their_number():
    bare = said("audience", "Журналистов", value="журналисты", rule="audience.verb")
    counted = said("audience", "Журналисты", said("number", "5", value="5"), rule="audience.count", at=50)
    (group,) = gathered(Event(), share(bare, counted)).audience
    assert (group.name.value, group.count.value) == ("журналисты", 5)


def test_a_host_is_told_once_for_a_role_and_never_by_a_part_of_its_name():
    whole = said("host", "Фонд «Мосты» Таласа", value="organizer")
    part, again = said("host", "фонд Мосты", value="organizer"), said("host", "Фонд «Мосты» Таласа", value="organizer")
    donor = said("host", "посольства Латвии", said("case", "", value="gent"), value="donor", rule="hosts.pattern")
    rows = hosted(Event(), Share({"host": (whole, part, again)}, {"host": (donor,)})).hosts
    assert [(row.role.value, row.name.value) for row in rows] == [
        ("organizer", "Фонд «Мосты» Таласа"),
        ("donor", "посольство Латвии"),
    ]


def test_talks_are_told_once_in_reading_order_and_the_theme_is_none():
    giver = named("Асанов Бакыт", "speaker", said("talk", "Соль земли", at=80), at=60)
    talks = [said("presentation", "Охрана вод", giver, at=40), said("presentation", "«Охрана вод»", at=20)]
    event = Event(topic=Grounded("Будущее", (talks[0],)))
    rows = presented(event, share(*talks, giver, said("presentation", "«Будущее»"))).presentations
    assert [(row.title.value, row.person_no and row.person_no.value) for row in rows] == [
        ("«Охрана вод»", None),
        ("Соль земли", 1),
    ]


def test_a_question_that_is_repeated_is_told_once():
    rows = discussed(Event(), share(*(said("topic_row", text) for text in ("вода", "дороги", "Вода")))).topics
    assert [row.text.value for row in rows] == ["дороги", "вода"]


def test_proposals_have_number_addressee_and_author():
    author = named("Асанов Бакыт", "speaker")
    one = said(
        "proposal",
        "создания школы фермера",
        said("number", "2.1"),
        said("addressee", "Министерству образования", value="datv"),
        author,
        value="proposal gent loct",
        at=40,
    )
    (row,) = proposed(Event(), share(author, one, one)).proposals
    assert (row.text.value, row.kind.value, row.number.value) == ("создание школы фермера", "proposal", "2.1")
    assert (row.addressee.value, row.person_no.value) == ("Министерство образования", 1)
