"""Names with Kyrgyz case endings."""

from pipeline.normalisers.kyrgyz import stripped
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.names.given import given_gender
from pipeline.normalisers.names.lists import is_given
from pipeline.normalisers.names.patronymics import KYRGYZ
from pipeline.normalisers.names.reading import Part, Reading


def in_kyrgyz_case(word: str) -> bool:
    """Whether a word of a name has a Kyrgyz case ending.

    >>> in_kyrgyz_case("Асановдун"), in_kyrgyz_case("Облусунун")
    (True, False)
    """
    return bool(kyrgyz_surname(word) or kyrgyz_given(word))


def kyrgyz_surname(word: str) -> list[Reading]:
    """A word with a Kyrgyz case ending, which only the last of a name bears: it fits any case of the others.

    >>> [(one.part.value, one.nominative, one.gender) for one in kyrgyz_surname("Асановага")]
    [('surname', 'асанова', 'f')]
    """
    match = KYRGYZ.fullmatch(word.lower())
    if match is None:
        return []
    part = Part.PATRONYMIC if match["father"] else Part.SURNAME
    return [Reading(part, match["name"], "", "f" if match["name"].endswith("а") else "m", 1.5)]


def kyrgyz_given(word: str) -> list[Reading]:
    """«Эсендин айтымында», «Нурланга»: a listed name with such an ending, where no other word has that form."""
    low = word.lower()
    bare = stripped(low).word
    if len(bare) < 4 or bare == low or not is_given(bare) or is_given(low):
        return []
    others = any(form.known and ("Name" not in form.marks or form.lemma != bare) for form in forms(low))
    if others or any(form.known and "Name" not in form.marks for form in forms(bare)):
        return []
    return [Reading(Part.GIVEN, bare, "", given_gender(bare), 2.5)]
