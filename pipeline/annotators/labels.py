"""Labels of forms and headings of lists: which field do the words announce?"""

import re
from functools import cache, lru_cache

from pipeline import lexicons

_TRIMMED = re.compile(r"^(?:[ivxlc]+\.\s+|[\W\d]+)(?=[^\W\d_])|[\s*:.–—-]+$")
_AWARD = re.compile(r"\W*(?:\d{1,2}|[IV]{1,3})(?:-?[а-я]{1,2})?\s+место\W*", re.I)
"""«2 место – команда села Боролдой»: won, no place."""
_SHORT = frozenset({"opening", "moderator", "secretary", "organizer_person", "absent", "place", "date", "time"})
"""Fields whose labels are short; a longer one is a sentence of its own: «Открывая конференцию, ректор … отметил:»."""
_LONGEST = 220
_FAR = 90
"""Of a long announcement only so much of its end counts: what it is about stands before the colon."""


@cache
def _rules() -> tuple[tuple[tuple[str, ...], re.Pattern[str], bool], ...]:
    rows = lexicons.read("labels")
    return tuple(
        (tuple(row["fields"].split()), re.compile(row["pattern"]), row["pattern"].startswith("^")) for row in rows
    )


@lru_cache(maxsize=10_000)
def fields_of(label: str, *, anchored: bool = False) -> tuple[str, ...]:
    """The fields that a label announces, '' of them where it is none that is known.

    The first rule of `lexicons/labels.tsv` that fits decides. `anchored` keeps to the rules that look at the label's
    first words: for a line without a colon.

    >>> fields_of("Дата и место проведения:"), fields_of("РЕШИЛИ:"), fields_of("Погода:")
    (('date', 'place'), ('proposals:decision',), ())
    """
    low = _TRIMMED.sub("", label.lower().replace("ё", "е"))
    if not low or len(low) > _LONGEST or _AWARD.fullmatch(label):
        return ()
    found = _first_rule(low if len(low) <= _FAR else low[-_FAR:], low, anchored)
    if found or len(low) <= _FAR:
        return found
    found = _first_rule(low, low, anchored)
    return found if found and found[0].startswith("proposals") else ()


def _first_rule(near: str, low: str, anchored: bool) -> tuple[str, ...]:
    """The fields of the first rule that fits: a label's first words, or what is `near` its end."""
    for fields, pattern, at_start in _rules():
        if fields[0] in _SHORT and len(low.split()) > 6:
            continue
        if anchored and not at_start and len(low) > 40:
            continue
        if pattern.search(low if at_start else near):
            return fields
    return ()
