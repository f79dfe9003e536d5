"""Words that name people by what they are or do, in Kyrgyz."""

from functools import cache

from pipeline import lexicons
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.positions import kyrgyz_post


@cache
def _nouns() -> frozenset[str]:
    return frozenset(row["word"] for row in lexicons.read("people_nouns"))


def is_of_people(word: str) -> bool:
    """Whether a Kyrgyz word, in any case and number, names people.

    >>> is_of_people("тургундар"), is_of_people("мугалимдерине"), is_of_people("көпүрөлөр")
    (True, True, False)
    """
    single = kyrgyz.singular(kyrgyz.stripped(word.lower()).word)
    return bool(kyrgyz_post(single)) or single in _nouns()


def is_kyrgyz_people(word: str) -> bool:
    """Whether a Kyrgyz word names several people.

    >>> is_kyrgyz_people("тургундары"), is_kyrgyz_people("тургун")
    (True, False)
    """
    bare = kyrgyz.stripped(word.lower()).word
    return kyrgyz.singular(bare) != bare and is_of_people(word)
