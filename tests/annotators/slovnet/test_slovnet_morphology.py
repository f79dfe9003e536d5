from slovnet_texts import ODD, SENTENCES, long

from pipeline.annotators.slovnet.morphology import Tag, load, morphology


def written(tags):
    return [f"{tag.pos}|{tag.feats}".rstrip("|") for tag in tags]


def test_tags_are_slovnets_own(reference):
    assert [written(tags) for tags in morphology(SENTENCES)] == reference.morphology(SENTENCES)


def test_tags_of_ten_thousand_words_are_slovnets_own(reference):
    words = long(10_000)
    assert [written(tags) for tags in morphology([words])] == reference.morphology([words])


def test_a_sentence_gets_the_same_tags_alone_and_among_others():
    assert morphology([*ODD, *SENTENCES])[len(ODD) :] == [morphology([words])[0] for words in SENTENCES]


def test_case_is_told_in_context():
    dative = morphology([["Слово", "дали", "Айнуре", "Осмоновой", "."]])[0]
    assert [tag.feature("Case") for tag in dative[2:4]] == ["Dat", "Dat"]


def test_nothing_gives_nothing():
    assert morphology([]) == []
    assert morphology([[], []]) == [[], []]


def test_odd_words_get_a_tag_each():
    assert [len(tags) for tags in morphology(ODD)] == [len(words) for words in ODD]


def test_a_feature_that_a_word_lacks_is_empty():
    assert Tag("ADV").feature("Case") == Tag("NOUN", "Number=Sing").feature("Case") == ""


def test_the_tag_of_the_gap_is_never_an_answer():
    assert "<pad>" not in {tag.pos for tag in load().tags}
