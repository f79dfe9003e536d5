import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st
from slovnet.shape import SHAPES, word_shape

from pipeline.annotators.slovnet import navec, pack
from pipeline.annotators.slovnet.look import GAP, look
from pipeline.annotators.slovnet.shape import shape


@given(st.one_of(st.text(min_size=1, max_size=8), st.text("абвЁё-АБXyz019+.,«»—үӨ'", min_size=1, max_size=8)))
@example("ſ")
@example("İ")
@example("+5")
@example("-а")
def test_shapes_are_slovnets_own(word):
    assert shape(word) == word_shape(word)


def test_every_shape_has_its_place_in_the_packs():
    for model in ("ner", "morph", "syntax"):
        assert pack.read(model).vocabularies["shape"] == (GAP.shape, *SHAPES)


def test_vectors_are_navecs_own(vectors):
    ours = navec.load()
    words = ["встреча", "ош", "бишкек", "a", ours.words[-1], "нетакогослова", "<pad>", ""]
    numbers = np.array([ours.number(word) for word in words])
    expected = [vectors.get(word) if word in ours.words else vectors["<unk>"] for word in words]
    assert np.array_equal(ours.vectors(numbers), np.stack(expected))


def test_a_word_of_the_vocabulary_is_found_at_its_place():
    words = navec.load().words
    assert list(words) == sorted(words)
    assert [navec.load().number(words[place]) for place in (0, 1, 124_999, len(words) - 1)] == [
        0,
        1,
        124_999,
        len(words) - 1,
    ]


def test_unknown_words_look_alike():
    assert look("Зззыыщ") == look("Ъъыыщ")
    assert look("Зззыыщ") != look("зззыыщ")
