import pytest
from slovnet_texts import ODD, SENTENCES, long

from pipeline.annotators.slovnet.syntax import Arc, syntax


def heads(arcs):
    return [0 if arc.head is None else arc.head + 1 for arc in arcs]


def is_tree(heads):
    """One root, and every word leads to it."""
    for start in range(1, len(heads) + 1):
        node, left = start, len(heads)
        while node and left:
            node, left = heads[node - 1], left - 1
        if node:
            return False
    return heads.count(0) == 1


def test_arcs_are_slovnets_own_wherever_those_make_a_tree(reference):
    theirs = reference.syntax(SENTENCES)
    trees = [number for number, arcs in enumerate(theirs) if is_tree([head for head, _ in arcs])]
    ours = syntax(SENTENCES)
    assert len(trees) >= 8
    assert [list(zip(heads(ours[n]), [arc.relation for arc in ours[n]], strict=True)) for n in trees] == [
        theirs[n] for n in trees
    ]


def test_arcs_of_a_sentence_make_a_tree_with_one_root():
    assert all(is_tree(heads(arcs)) for arcs in syntax([*SENTENCES, *ODD]) if arcs)


def test_the_root_is_called_root_and_nothing_else_is():
    assert all((arc.head is None) == (arc.relation == "root") for arcs in syntax(SENTENCES) for arc in arcs)


def test_who_does_what_to_whom():
    arcs = syntax([["Модератор", "открыл", "встречу", "."]])[0]
    assert arcs[:3] == [Arc(1, "nsubj"), Arc(None, "root"), Arc(1, "obj")]


def test_a_sentence_gets_the_same_arcs_alone_and_among_others():
    assert syntax([*ODD, *SENTENCES])[len(ODD) :] == [syntax([words])[0] for words in SENTENCES]


@pytest.mark.parametrize("size", [399, 400, 401, 10_000])
def test_an_endless_sentence_is_parsed_in_stretches_of_a_tree_each(size):
    arcs = syntax([long(size)])[0]
    assert len(arcs) == size
    for start in range(0, size, 400):
        inside = arcs[start : start + 400]
        assert is_tree([0 if arc.head is None else arc.head - start + 1 for arc in inside])


def test_nothing_gives_nothing():
    assert syntax([]) == []
    assert syntax([[], []]) == [[], []]
