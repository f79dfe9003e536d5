"""The noun that heads a post, and what it holds."""

from spacy.tokens import Doc, Token

from pipeline.annotators.matches import quoted_of
from pipeline.annotators.tokens import index_from
from pipeline.extractors.people.position.bounds import CLAUSE, POSSESSIVES, goes_on, is_verb, part_follows
from pipeline.normalisers.morphology import Form, forms
from pipeline.normalisers.phrases import is_abbreviation
from pipeline.normalisers.positions import heads_post, is_post, organisation_heads, post_heads, ranks


def heads(doc: Doc, i: int) -> list[Form]:
    """The readings of a word in which it can head a post."""
    token = doc[i]
    if not token.text[:1].isalpha() or is_abbreviation(token.text) or len(token.text) < 3:
        return []
    found = [form for form in forms(token.lower_) if form.pos in ("NOUN", "ADJF", "PRTF") and form.case]
    post = is_post(token.text)
    if post:
        posts = [form for form in found if form.pos == "NOUN" or is_post(form.lemma)]
        somebody = any(form.animate for form in posts)  # «посол» is no salted fish
        return [form for form in posts if form.animate or form.pos != "NOUN" or not somebody]
    if token.text[0].isupper() and i and not token.is_sent_start:
        return []
    return [
        form
        for form in found
        if form.pos == "NOUN" and form.animate and not {"Name", "Surn", "Patr"} & form.marks and form.share > 0.1
    ]


def opens_phrase(doc: Doc, i: int, low: int, form: Form) -> bool:
    """No noun before in the phrase governs this one: «заместитель директора» begins at «заместитель»."""
    at = first_modifier(doc, i, low, form) - 1
    if at < low:
        return True
    word = doc[at]
    if (
        word.is_punct
        or word.pos_ in ("CCONJ", "PUNCT", "ADP", "ADV", "PART", "SCONJ", "VERB", "PRON", "NUM")
        or word.text.isdigit()
    ):
        return True
    return not (form.case in ("gent", "ablt") and _owns(word))


def _owns(word: Token) -> bool:
    """A post or an organisation, whose own the next genitive is; not «выступление», «доклад»."""
    return is_post(word.text) or any(f.pos == "NOUN" and f.lemma in organisation_heads() for f in forms(word.lower_))


def first_modifier(doc: Doc, i: int, low: int, form: Form) -> int:
    """The first of the adjectives that agree with word `i`, not below `low`."""
    first = i
    while first > low:
        word = doc[first - 1]
        found = forms(word.lower_)
        if word.lower_ in POSSESSIVES:
            break
        if any(_modifies(f, form) for f in found) and not is_verb(word):
            first -= 1
        elif (
            word.lower_ in ("и", ",")
            and first - 2 >= low
            and doc[first - 2].lower_ not in POSSESSIVES
            and any(f.pos in ("ADJF", "PRTF") and f.agrees(form) for f in forms(doc[first - 2].lower_))
        ):
            first -= 2
        else:
            break
    return first


def _modifies(word: Form, noun: Form) -> bool:
    """An adjective of the post; «отсутствовавшего руководителя» is no part of it."""
    return word.pos in ("ADJF", "PRTF", "ANUM") and not word.marks >= {"past", "actv"} and word.agrees(noun)


def after_preposition(doc: Doc, first: int, low: int) -> bool:
    """A preposition governs the phrase: «о директоре»."""
    return (
        first > low and doc[first - 1].pos_ == "ADP" and doc[first - 1].lower_ not in ("с", "со", "от", "у", "для", "к")
    )


def holds(doc: Doc, start: int, stop: int, head: Form) -> bool:
    """Between the head and the name stand only words that the head governs."""
    quoted = quoted_of(doc)
    if stop > start and doc[stop - 1].lower_ in ("и", "а", "также", "или"):
        return False
    i = start
    while i < stop:
        token = doc[i]
        inside = quoted.at(token.idx)
        if inside is not None:
            i = min(index_from(doc, inside.stop), stop)
            continue
        if (
            head.case != "nomn"
            and is_post(token.text)
            and all(f.case == "nomn" for f in forms(token.lower_) if f.number != "plur")
        ):
            return False
        if i > start and head.case == "nomn" and _other_post(doc, i) and not _is_rank(doc, i, stop):
            return False
        if token.text == ",":
            if not (part_follows(doc, i + 1, stop, head.case) or goes_on(doc, i, stop)):
                return False
        elif token.text == "(":
            i = next((j for j in range(i + 1, min(stop, i + 8)) if doc[j].text == ")"), stop)
        elif is_verb(token) or token.text in ";:" or token.lower_ in CLAUSE:
            return False
        i += 1
    return True


def _is_rank(doc: Doc, i: int, stop: int) -> bool:
    """«проректор по науке доктор технических наук», «начальник отдела майор»: what a post may have beside it."""
    words = [word.lower_ for word in doc[i:stop]]
    return any(form.lemma in ranks() for form in forms(words[0])) or (words[0] in _LEARNED and words[-1] == "наук")


_LEARNED = frozenset(["доктор", "кандидат"])


def _other_post(doc: Doc, i: int) -> bool:
    """A post in the nominative behind a genitive: «инициатор документа депутат»."""
    posts = [
        f
        for f in forms(doc[i].lower_)
        if f.pos in ("NOUN", "ADJF", "PRTF") and heads_post(f.lemma) and post_heads().get(f.lemma) != "title"
    ]
    return (
        bool(posts)
        and all(f.case == "nomn" and f.number != "plur" for f in posts)
        and not _may_be_nominative(doc[i - 1])
    )


def _may_be_nominative(word: Token) -> bool:
    found = [f for f in forms(word.lower_) if f.case and f.number != "plur"]
    return not found or any(f.case == "nomn" for f in found)
