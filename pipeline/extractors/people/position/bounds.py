"""Where a phrase that says a post begins and ends: verbs, stops, dashes, and commas that go on."""

import re

from spacy.tokens import Doc, Token

from pipeline.annotators.bodies import bodies_at
from pipeline.annotators.event_nouns import is_event_word
from pipeline.annotators.matches import quoted_of
from pipeline.annotators.tokens import index_from, text_of
from pipeline.extractors.people.position.position import DEGREE, LONG, end_of
from pipeline.normalisers.morphology import forms, lemmas
from pipeline.normalisers.phrases import is_abbreviation
from pipeline.normalisers.positions import is_post, organisation_heads

_STOPS = frozenset(";:")

_THEIRS = frozenset(["его", "её", "ее", "их"])
"""«писательницу и её спутника Владимира»: another person is told of."""

DASHES = frozenset("–—-")
"""What may stand between a name and a post."""

CLAUSE = frozenset(
    [
        "который",
        "которая",
        "которое",
        "которые",
        "которого",
        "которой",
        "которому",
        "что",
        "чтобы",
        "где",
        "когда",
        "также",
        "затем",
        "потом",
        "здесь",
        "поскольку",
    ]
)
"""What begins another clause."""


def reach(doc: Doc, start: int, limit: int) -> int:
    """The first word that may belong to a phrase ending before `start`."""
    i = start - 1
    quoted = quoted_of(doc)
    while i >= limit:
        token = doc[i]
        inside = quoted.at(token.idx)
        if inside is not None:
            if inside.start > doc[limit].idx or inside.start == doc[limit].idx:
                i = index_from(doc, inside.start) - 1
                continue
            return i + 1
        if (
            token.text in _STOPS
            or token.lower_ in CLAUSE
            or token.lower_ in _THEIRS
            or is_verb(token)
            or (token.is_space and ("\n" in token.text or "\t" in token.text))
        ):
            return i + 1
        if token.text in DASHES and not (inside_name(doc, i) or _between_posts(doc, i)):
            return i + 1
        if token.text == ")" and (
            opening := next((j for j in range(i - 1, max(limit, i - 8), -1) if doc[j].text == "("), 0)
        ):
            i = opening - 1
            continue
        if token.text in '«»“”"' or token.text in ("(", ")", "!", "?", "…"):
            return i + 1
        i -= 1
    return limit


def inside_name(doc: Doc, i: int) -> bool:
    """A dash inside an organisation's name: «МГИМО – Одинцово»."""
    return 0 < i < len(doc) - 1 and is_abbreviation(doc[i - 1].text) and doc[i + 1].text[:1].isupper()


def _between_posts(doc: Doc, i: int) -> bool:
    """«статс-секретарь – заместитель министра»: one office of two posts."""
    if not 0 < i < len(doc) - 1 or not is_post(doc[i + 1].text):
        return False
    cases = {form.case for form in forms(doc[i + 1].lower_) if form.case and form.number != "plur"}
    for j in range(i - 1, max(doc[i].sent.start, i - LONG) - 1, -1):
        if doc[j].text in ",;:()" or is_verb(doc[j]) or lemmas(doc[j].lower_) & CHAIRS:
            return False
        if any(map(is_event_word, lemmas(doc[j].lower_))):  # «инициатор встречи – пенсионер»
            return False
        if is_post(doc[j].text) and any(form.case in cases for form in forms(doc[j].lower_) if form.number != "plur"):
            return True
    return False


CHAIRS = frozenset(
    [
        "председатель",
        "председательствующий",
        "секретарь",
        "ведущий",
        "ведущая",
        "модератор",
        "фасилитатор",
        "тренер",
        "спикер",
        "лектор",
        "докладчик",
    ]
)
"""Before a dash they tell who leads, writes the minutes, speaks: «секретарь – консультант отдела З. Ли»."""


def is_verb(token: Token) -> bool:
    """A verb by the tagger and by its form."""
    if token.pos_ not in ("VERB", "AUX"):
        return False
    found = forms(token.lower_)
    if found and found[0].pos in ("PRTF", "NOUN", "ADJF"):
        return False
    return any(form.pos in ("VERB", "INFN", "GRND", "PRTS") for form in found)


POSSESSIVES = frozenset(["его", "её", "ее", "их", "наш", "наша", "наши", "свой", "своя", "этот", "эта"])
"""«его заместители»: they begin another phrase."""


def goes_on(doc: Doc, comma: int, stop: int) -> bool:
    """«по международным делам, обороне и безопасности»: one more of the things that the post is about."""
    left, right = _oblique_things(doc[comma - 1]), _oblique_things(doc[comma + 1]) if comma + 1 < stop else set()
    if _body_follows(doc, comma + 1, stop) or _body_ends(doc, comma + 1, stop):
        return True
    joined = any(word.lower_ == "и" for word in doc[comma + 1 : stop])
    return joined and bool(left & right)


def _body_follows(doc: Doc, i: int, stop: int) -> bool:
    """One more organisation in the genitive: «член Союза писателей, Союза художников»."""
    while i < stop and any(form.pos in ("ADJF", "PRTF") and form.case == "gent" for form in forms(doc[i].lower_)):
        i += 1
    return i < stop and any(form.case == "gent" and form.lemma in organisation_heads() for form in forms(doc[i].lower_))


def _body_ends(doc: Doc, i: int, stop: int) -> bool:
    """«Зоя Ли, эколог, движение «Мурас»»: an organisation in the nominative, behind which the phrase ends."""
    listed = bodies_at(doc, i, "nomn") if i < stop else []
    end = index_from(doc, listed[0].stop) if len(listed) == 1 else 0
    return end == stop or (i < end < stop and (doc[end].text in _ENDS or doc[end].is_space))


_ENDS = frozenset(";.)")


def _oblique_things(word: Token) -> set[str]:
    """The oblique cases in which a word stands, where it names a thing or tells of one."""
    found = [form for form in forms(word.lower_) if form.pos in ("NOUN", "ADJF") and not word.text[0].isupper()]
    return set() if any(form.animate for form in found) else {form.case for form in found} - {"nomn", ""}


def part_follows(doc: Doc, i: int, stop: int, case: str) -> bool:
    """After a comma another post, degree or title begins, in the same case."""
    while i < stop and i < len(doc):
        word = doc[i]
        if DEGREE.match(word.text) or (word.lower_ in ("к", "д") and i + 1 < len(doc) and doc[i + 1].text == "."):
            return True
        if is_post(word.text) and any(f.case == case for f in forms(word.lower_)):
            return True
        if not any(f.pos in ("ADJF", "PRTF", "ANUM") and f.case == case for f in forms(word.lower_)):
            return (
                any(
                    f.pos == "NOUN" and f.animate and f.case == case and not {"Name", "Surn"} & f.marks
                    for f in forms(word.lower_)
                )
                and word.text[0].islower()
            )
        i += 1
    return False


def are_several(doc: Doc, i: int, stop: int) -> bool:
    """Whether a phrase begins that names several people: «местные врачи», «учёные-педагоги университета»."""
    while i + 1 < stop and any(form.pos == "ADJF" and form.number == "plur" for form in forms(doc[i].lower_)):
        i += 1
    found = [form for form in forms(doc[i].lower_) if form.pos == "NOUN" and form.animate]
    return any(form.case == "nomn" for form in found) and all(form.number == "plur" for form in found)


_DEGREE_END = re.compile(r"(?<!\w)[кд]\.[а-я.\s-]{1,15}н\.$", re.I)
"""The end of a degree, with its full stop."""


def ends_degree(doc: Doc, last: int) -> bool:
    """«… к.г.-м.н.» before word `last`."""
    stop = end_of(doc[last - 1])
    return bool(_DEGREE_END.search(text_of(doc)[max(stop - 20, 0) : stop]))
