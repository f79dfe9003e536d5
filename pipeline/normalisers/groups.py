"""Words for groups of people, after `lexicons/groups.tsv`."""

from functools import cache

from pipeline import lexicons
from pipeline.normalisers.morphology import Form


@cache
def words_of(kind: str) -> frozenset[str]:
    """The words of a kind: 'collective' means people though it names none, 'sharing' rules several genitives.

    >>> "представитель" in words_of("sharing"), "семья" in words_of("collective")
    (True, True)
    """
    return frozenset(row["word"] for row in lexicons.read("groups") if row["kind"] == kind)


def is_people(form: Form) -> bool:
    """Whether a noun names people by what they are or do, not by their names.

    >>> from pipeline.normalisers.morphology import forms
    >>> [any(map(is_people, forms(word))) for word in ("учителя", "семьи", "школы", "ивановы")]
    [True, True, False, False]
    """
    if form.pos != "NOUN" or form.lemma in words_of("collective"):  # «мираб» is a given name, too
        return form.pos == "NOUN"
    return form.animate and len(form.lemma) > 2 and not form.marks & {"Name", "Surn", "Patr"}
