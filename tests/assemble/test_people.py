from pipeline.assemble.people import peopled
from pipeline.assemble.presentations import presented
from pipeline.model.report import Event

from .made import named, said, share


def _people(*mentions):
    told = share(*mentions)
    return peopled(presented(Event(), told), told).people


def test_the_most_specific_role_wins():
    (person,) = _people(named("Асанов Бакыт", "speaker"), named("Асанов", "moderator", at=50))
    assert person.role.value == "moderator"


def test_a_weak_rule_gives_a_role_only_where_no_strong_one_does():
    near = named("Асанов Бакыт", "moderator", rule="people.nearby")
    assert _people(near)[0].role.value == "moderator"
    assert _people(near, named("Асанов Бакыт", "speaker", at=50))[0].role.value == "speaker"


def test_who_gave_a_talk_presents_and_who_has_no_part_is_mentioned():
    giver = named("Асанов Бакыт", "speaker", said("talk", "Вода и соль", at=60))
    presenter, mentioned = _people(giver, named("Петров Иван", at=90))
    assert (presenter.role.value, mentioned.role.value) == ("presenter", "mentioned")


def test_the_role_stands_at_its_cue_and_names_the_rule_of_the_naming():
    cue = said("cue", "рассказал", value="speaker", rule="people.cue", at=30)
    (person,) = _people(named("Асанов Бакыт", "speaker", cue, rule="people.nearby"))
    assert (person.role.mentions[0].text, person.role.mentions[0].rule) == ("рассказал", "people.nearby")


def test_a_post_and_the_organisation_of_another_column_are_one_position():
    owner = said("organization", "Ошский центр скорой помощи", value="nomn", rule="people.roster", at=20)
    post = said("position", "диспетчер", value="nomn", rule="people.roster", at=60)
    (person,) = _people(named("Ли Зоя", "", owner, post, rule="people.roster"))
    assert person.position.value == "диспетчер Ошского центра скорой помощи"
    assert person.affiliations[0].organization.value == "Ошский центр скорой помощи"


def test_a_position_that_says_more_than_a_word_wins_and_is_taken_apart():
    short = named("Асанов Бакыт", "", said("position", "директор", value="nomn", rule="people.before"))
    long = named("Асанов", "", said("position", "директору школы № 5", value="datv", rule="people.after", at=60), at=50)
    (person,) = _people(short, long)
    assert person.position.value == "директор школы № 5"
    (row,) = person.affiliations
    assert (row.kind.value, row.post.value, row.organization.value) == ("post", "директор", "школа № 5")
    assert row.post.mentions[0].text == "директору школы № 5"


def test_a_guessed_nominative_is_doubted():
    (person,) = _people(named("Керим Тоо"))
    assert person.name.confidence <= 1
    (sure,) = _people(named("Асанов Бакыт Маратович"))
    assert sure.name.confidence == 1


def test_gender_is_that_of_the_name_or_of_the_verb():
    assert _people(named("Касымова Айгүл"))[0].gender.value == "f"
    shown = named("Ли С.", "", said("gender", "рассказала", value="f", rule="people.agreement", at=30))
    assert _people(shown)[0].gender.value == "f"
