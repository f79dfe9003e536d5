from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from slovnet_texts import PARAGRAPHS, long

from pipeline.annotators.slovnet import encoder, navec, pack
from pipeline.annotators.slovnet.encoder import Encoder
from pipeline.annotators.slovnet.look import lay, stretches


@pytest.fixture(scope="module")
def packed():
    return pack.read("ner")


def states(one, sequences):
    return np.concatenate(list(one(lay(sequences))))


def test_states_are_the_same_to_the_last_bit_whatever_stands_beside_and_has_come_before(packed):
    fresh, used = Encoder(packed, navec.load()), Encoder(packed, navec.load())
    states(used, [long(700), ["Ош"]])
    together = states(used, [["Нарын", "."], *PARAGRAPHS])
    for words, stretch in zip(PARAGRAPHS, list(stretches([["Нарын", "."], *PARAGRAPHS]))[1:], strict=True):
        assert np.array_equal(states(fresh, [words]), together[stretch])


@pytest.mark.parametrize("stride", [7, 64, 509])
def test_where_a_row_is_cut_does_not_show(packed, monkeypatch, stride):
    whole = states(Encoder(packed, navec.load()), [long(500), [], long(90)])
    monkeypatch.setattr(encoder, "_STRIDE", stride)
    assert np.array_equal(states(Encoder(packed, navec.load()), [long(500), [], long(90)]), whole)


def test_forgetting_contributions_changes_nothing(packed, monkeypatch):
    rich = Encoder(packed, navec.load())
    monkeypatch.setattr(encoder, "_ROOM", 60)
    monkeypatch.setattr(encoder, "_STRIDE", 40)
    poor = Encoder(packed, navec.load())
    assert np.array_equal(states(poor, PARAGRAPHS), states(rich, PARAGRAPHS))
    assert len(poor._places) <= 60


def test_threads_may_share_an_encoder(packed):
    shared, single = Encoder(packed, navec.load()), Encoder(packed, navec.load())
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda words: states(shared, [words]), PARAGRAPHS * 4))
    assert all(np.array_equal(one, states(single, [words])) for one, words in zip(found, PARAGRAPHS * 4, strict=True))


def test_an_empty_row_has_no_states(packed):
    assert states(Encoder(packed, navec.load()), []).shape == (0, 64)
    assert states(Encoder(packed, navec.load()), [[], []]).shape == (0, 64)
