from pipeline.assemble.places import placed
from pipeline.model.report import Event

from .made import said, share


def _place(text, kind="settlement", rule="place.label", at=0):
    return said("place", text, said("toponym", text, value=kind, rule="place.toponym", at=at), rule=rule, at=at)


def test_what_the_gazetteer_says_of_a_town():
    event = placed(Event(), share(_place("г. Жалал-Абад")))
    assert (event.settlement.value, event.mode.value) == ("Джалал-Абад", "onsite")
    assert event.latitude is not None
    assert event.region is event.country is None, "what is not stated is not deduced"


def test_the_rule_that_chose_the_place_is_known():
    event = placed(Event(), share(_place("г. Ош", rule="place.lead")))
    assert event.settlement.mentions[0].rule == "place.lead"


def test_labels_of_different_kinds_are_one_place():
    labels = _place("Ошская область", "region"), _place("г. Ош", at=40), _place("г. Талас", at=80)
    event = placed(Event(), share(*labels))
    assert (event.region.value, event.settlement.value) == ("Ошская область", "Ош")
    assert event.place_text.value == "Ошская область, г. Ош"


def test_a_town_that_nobody_knows_has_no_coordinates():
    event = placed(Event(), share(_place("Нигдеево")))
    assert event.latitude is None


def test_a_venue_stands_in_the_nominative_without_its_preposition():
    hall = said("venue", "в актовом зале института", rule="venue.lead")
    assert placed(Event(), share(hall)).venue.value == "актовый зал института"


def test_an_address_in_passing_is_not_the_events():
    assert placed(Event(), share(said("address", "ул. Ленина, 5", rule="address.mention"))).address is None


def test_online_with_a_hall_is_hybrid_unless_a_label_says_online():
    hall, zoom = said("venue", "актовый зал"), said("mode", "в Zoom", value="online", rule="mode.text")
    assert placed(Event(), share(hall, zoom)).mode.value == "hybrid"
    assert placed(Event(), share(zoom)).mode.value == "online"
    labelled = said("mode", "онлайн", value="online", rule="mode.label")
    assert placed(Event(), share(hall, labelled)).mode.value == "online"
