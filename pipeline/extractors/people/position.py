"""What somebody is: the words before a name, after it, or on both sides, that say his post."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pipeline.annotators.event_nouns import is_event_word
from pipeline.annotators.labels import fields_of
from pipeline.annotators.matches import quoted_of
from pipeline.annotators.tokens import index_from, reading_of, text_of
from pipeline.extractors.people.kyrgyz_position import is_plural_post, kyrgyz_before
from pipeline.model.span import Span
from pipeline.normalisers.kyrgyz import is_kyrgyz
from pipeline.normalisers.morphology import Form, forms, lemmas
from pipeline.normalisers.phrases import is_abbreviation
from pipeline.normalisers.positions import (
    heads_post,
    is_kyrgyz_position,
    is_post,
    kyrgyz_post,
    organisation_heads,
    post_heads,
    short_posts,
)

_OPENERS = re.compile(r"\s*(?:,|\(|[–—-](?=\s)|\s-|-(?=[а-яё])|\s(?=[кд]\.[а-яё.\s-]{1,15}н\.))\s*")
_STOPS = frozenset(";:")
_DASHES = frozenset("–—-")
_CLAUSE = frozenset(
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
_THEMES = frozenset(["тема", "доклад", "лекция", "презентация", "сообщение", "слово", "приветствие"])
"""«… профессор кафедры на тему «…»»: what follows is the talk."""
_DEGREE = re.compile(r"(?:[кд]\.\s?[а-я]{1,5}\.?|канд\.|докт\.|проф\.|доц\.|акад\.|ph\.?d|д-р)", re.I)


@dataclass(frozen=True, slots=True)
class Position:
    """A stretch of the reading, and the case of its head."""

    span: Span
    case: str
    before: bool
    plural: bool = False
    """One post for several names: «консультанты Нуриддинова, Ли и Бобомуродов»."""


def before(doc: Doc, start: int, limit: int, cases: Mapping[str, float], *, several: bool = False) -> Position | None:
    """The post that stands before the name beginning at word `start`, not reaching below word `limit`.

    `cases` are those the name can stand in: the head of the post stands in the same. `several` admits a post in the
    plural, since other names follow this one.
    """
    if start <= limit:
        return _shortened_before(doc, start)
    foreign = is_kyrgyz(doc[start].sent.text)
    if foreign or _is_told_in_kyrgyz(doc, start, limit):
        told = kyrgyz_before(doc, start, limit, several=several)
        if told is not None:
            return Position(told, "nomn", True, is_plural_post(doc[start - 1]))
    if doc[start - 1].text in _DASHES and start - 1 > limit and (several or _entry(doc, start - 1, limit, cases)):
        start -= 1  # «доценты факультета – А. А. Курганов, …»
    if doc[start - 1].text == "," and start - 1 > limit and _in_apposition(doc, start, limit):
        start -= 1  # «Открыла заседание проректор по науке, Горова З.А.»
    low = _reach(doc, start, limit)
    best: tuple[float, int, str, bool] | None = None
    quoted = quoted_of(doc)
    for i in range(low, start):
        if quoted.at(doc[i].idx) or (foreign and not is_post(doc[i].text)):
            continue
        for form in _heads(doc, i):
            if (form.number == "plur") != several and form.number == "plur":
                continue
            if form.case not in cases or not _opens_phrase(doc, i, low, form) or not _holds(doc, i + 1, start, form):
                continue
            first = _first_modifier(doc, i, low, form)
            score = (
                cases[form.case]
                + 0.3 * form.share
                + 1.5 * is_post(doc[i].text)
                - 0.05 * (i - low)
                - 2.0 * _after_preposition(doc, first, low)
            )
            if best is None or score > best[0]:
                best = score, first, form.case, form.number == "plur"
    if best is None or best[0] < _UNLIKELY:
        return _acting(doc, low, start, cases) or _shortened_before(doc, start)
    stop = _end(_without_honorific(doc, start))
    if best[1] > low and (acting := _acting(doc, low, start, cases)) and acting.span.start < doc[best[1]].idx:
        return acting
    return Position(Span(doc[best[1]].idx, stop), best[2], True, best[3]) if stop > doc[best[1]].idx else None


_ACTING = re.compile(r"(?<!\w)и\.\s?о\.\s?(?=\w)", re.I)


def _acting(doc: Doc, low: int, start: int, cases: Mapping[str, float]) -> Position | None:
    """«и.о. ректора Зоя Горова»: who acts for somebody, whose post stands in the genitive."""
    match = next(iter(_ACTING.finditer(text_of(doc), doc[low].idx, doc[start].idx)), None)
    stop = _end(_without_honorific(doc, start))
    if match is None or match.end() >= stop or not is_post(doc[index_from(doc, match.end())].text):
        return None
    return Position(Span(match.start(), stop), max(cases, key=lambda case: cases[case]), True)


def _entry(doc: Doc, dash: int, limit: int, cases: Mapping[str, float]) -> bool:
    """«В него вошли: председатель совета – Е. Акунова, секретарь совета – …»: an entry of a list, a post and a name.

    Or a name in the oblique case of its post: «книга поэта – Николая Асанова».

    Who leads the event itself is told by his part, not by a post.
    """
    if max(cases, key=lambda case: cases[case]) != "nomn":
        return True
    first = next((i + 1 for i in range(dash - 1, limit - 1, -1) if doc[i].text in ":,;"), dash)
    told = doc[first:dash]
    return (
        len(told) > 1
        and is_post(told[0].text)
        and not any(is_event_word(lemma) for t in told for lemma in lemmas(t.lower_))
    )


def _in_apposition(doc: Doc, start: int, limit: int) -> bool:
    """A post of several words from the verb, or the head of the sentence, to the comma before a name."""
    low = _reach(doc, start - 1, limit)
    told = doc[low : start - 1]
    begins = low == doc[start].sent.start or _is_verb(doc[low - 1]) or doc[low - 1].lower_ in ("также", "и")
    return begins and len(told) > 1 and is_post(told[0].text) | is_post(told[1].text)


_UNLIKELY = -1.0
"""Below this a phrase is not the post of the name behind it."""


def _is_told_in_kyrgyz(doc: Doc, start: int, limit: int) -> bool:
    """«Выступили: мектеп директору Асан Асанов»: a Kyrgyz post, whatever the sentence is."""
    post = doc[start - 1].text
    if not kyrgyz_post(post):
        return False
    return not is_post(post) or (start - 2 >= limit and is_kyrgyz_position(doc[start - 2 : start].text))


@cache
def _shortened() -> re.Pattern[str]:
    """«к.с.-х.н. Гульнур Байдуллаева», «ст. преп. Р. Бабаев»; the last comma parts them from the name."""
    short = "|".join(sorted(short_posts()))
    return re.compile(
        r"(?:^|(?<=[^\w\s]\s)|(?<=[а-яё]\s))"
        rf"(?:(?:[кд]\.\s?(?:[а-я]{{1,7}}\.?-?\s?){{1,3}}н\.?|(?:{short})\.|ph\.?\s?d\.?|д-р)[\s,]*)+$",
        re.I,
    )


_SHORT = 60


def _shortened_before(doc: Doc, start: int) -> Position | None:
    """Degrees and posts cut short, though the full stops of some look like the end of a sentence.

    Between two commas they are the former person's: «Айнур Токоева, к.и.н., Асан Горов».
    """
    at = doc[start].idx
    ahead = text_of(doc)[max(reading_of(doc).part_at(at).start, at - _SHORT) : at]
    match = _shortened().search(ahead)
    if not match or (ahead.rstrip().endswith(",") and ahead[: match.start()].rstrip().endswith(",")):
        return None
    first = at - len(match[0])
    return Position(Span(first, first + len(match[0].rstrip(" ,"))), "nomn", True)


_HONORIFICS = frozenset(
    [
        "г-н",
        "г-жа",
        "господин",
        "госпожа",
        "господина",
        "госпожи",
        "господину",
        "госпоже",
        "господином",
        "госпожой",
        "тов",
        "товарищ",
    ]
)


def _without_honorific(doc: Doc, start: int) -> Token:
    last = start - 1
    while last and (doc[last].lower_ in _HONORIFICS or (doc[last].text == "." and doc[last - 1].lower_ in _HONORIFICS)):
        last -= 1
    return doc[last]


def _end(token: Token) -> int:
    return int(token.idx + len(token.text))


def _reach(doc: Doc, start: int, limit: int) -> int:
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
            or token.lower_ in _CLAUSE
            or _is_verb(token)
            or (token.is_space and ("\n" in token.text or "\t" in token.text))
        ):
            return i + 1
        if token.text in _DASHES and not (_inside_name(doc, i) or _between_posts(doc, i)):
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


def _inside_name(doc: Doc, i: int) -> bool:
    """A dash inside an organisation's name: «МГИМО – Одинцово»."""
    return 0 < i < len(doc) - 1 and is_abbreviation(doc[i - 1].text) and doc[i + 1].text[:1].isupper()


def _between_posts(doc: Doc, i: int) -> bool:
    """«статс-секретарь – заместитель министра»: one office of two posts."""
    if not 0 < i < len(doc) - 1 or not is_post(doc[i + 1].text):
        return False
    cases = {form.case for form in forms(doc[i + 1].lower_) if form.case and form.number != "plur"}
    for j in range(i - 1, max(doc[i].sent.start, i - _LONG) - 1, -1):
        if doc[j].text in ",;:()" or _is_verb(doc[j]) or lemmas(doc[j].lower_) & _CHAIRS:
            return False
        if is_post(doc[j].text) and any(form.case in cases for form in forms(doc[j].lower_) if form.number != "plur"):
            return True
    return False


_CHAIRS = frozenset(["председатель", "председательствующий", "секретарь", "ведущий", "модератор"])
"""Before a dash they tell who leads or writes the minutes: «секретарь – консультант отдела З. Ли»."""


def _is_verb(token: Token) -> bool:
    if token.pos_ not in ("VERB", "AUX"):
        return False
    found = forms(token.lower_)
    if found and found[0].pos in ("PRTF", "NOUN", "ADJF"):
        return False
    return any(form.pos in ("VERB", "INFN", "GRND", "PRTS") for form in found)


def _heads(doc: Doc, i: int) -> list[Form]:
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


def _opens_phrase(doc: Doc, i: int, low: int, form: Form) -> bool:
    """No noun before in the phrase governs this one: «заместитель директора» begins at «заместитель»."""
    at = _first_modifier(doc, i, low, form) - 1
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


_POSSESSIVES = frozenset(["его", "её", "ее", "их", "наш", "наша", "наши", "свой", "своя", "этот", "эта"])


def _owns(word: Token) -> bool:
    """A post or an organisation, whose own the next genitive is; not «выступление», «доклад»."""
    return is_post(word.text) or any(f.pos == "NOUN" and f.lemma in organisation_heads() for f in forms(word.lower_))


def _first_modifier(doc: Doc, i: int, low: int, form: Form) -> int:
    first = i
    while first > low:
        word = doc[first - 1]
        found = forms(word.lower_)
        if word.lower_ in _POSSESSIVES:
            break
        if any(_modifies(f, form) for f in found) and not _is_verb(word):
            first -= 1
        elif (
            word.lower_ in ("и", ",")
            and first - 2 >= low
            and any(f.pos in ("ADJF", "PRTF") and f.agrees(form) for f in forms(doc[first - 2].lower_))
        ):
            first -= 2
        else:
            break
    return first


def _modifies(word: Form, noun: Form) -> bool:
    """An adjective of the post; «отсутствовавшего руководителя» is no part of it."""
    return word.pos in ("ADJF", "PRTF", "ANUM") and not word.marks >= {"past", "actv"} and word.agrees(noun)


def _after_preposition(doc: Doc, first: int, low: int) -> bool:
    return (
        first > low and doc[first - 1].pos_ == "ADP" and doc[first - 1].lower_ not in ("с", "со", "от", "у", "для", "к")
    )


def _holds(doc: Doc, start: int, stop: int, head: Form) -> bool:
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
        if i > start and head.case == "nomn" and _other_post(doc, i):
            return False
        if token.text == ",":
            if not (_part_follows(doc, i + 1, stop, head.case) or _goes_on(doc, i, stop)):
                return False
        elif token.text == "(":
            i = next((j for j in range(i + 1, min(stop, i + 8)) if doc[j].text == ")"), stop)
        elif _is_verb(token) or token.text in ";:" or token.lower_ in _CLAUSE:
            return False
        i += 1
    return True


def _goes_on(doc: Doc, comma: int, stop: int) -> bool:
    """«по международным делам, обороне и безопасности»: one more of the things that the post is about."""
    left, right = _oblique_things(doc[comma - 1]), _oblique_things(doc[comma + 1]) if comma + 1 < stop else set()
    if _body_follows(doc, comma + 1, stop):
        return True
    joined = any(word.lower_ == "и" for word in doc[comma + 1 : stop])
    return joined and bool(left & right)


def _body_follows(doc: Doc, i: int, stop: int) -> bool:
    """One more organisation in the genitive: «член Союза писателей, Союза художников»."""
    while i < stop and any(form.pos in ("ADJF", "PRTF") and form.case == "gent" for form in forms(doc[i].lower_)):
        i += 1
    return i < stop and any(form.case == "gent" and form.lemma in organisation_heads() for form in forms(doc[i].lower_))


def _oblique_things(word: Token) -> set[str]:
    """The oblique cases in which a word stands, where it names a thing or tells of one."""
    found = [form for form in forms(word.lower_) if form.pos in ("NOUN", "ADJF") and not word.text[0].isupper()]
    return set() if any(form.animate for form in found) else {form.case for form in found} - {"nomn", ""}


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


def _part_follows(doc: Doc, i: int, stop: int, case: str) -> bool:
    """After a comma another post, degree or title begins, in the same case."""
    while i < stop and i < len(doc):
        word = doc[i]
        if _DEGREE.match(word.text) or (word.lower_ in ("к", "д") and i + 1 < len(doc) and doc[i + 1].text == "."):
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


_LONG = 14
"""Words of a Kyrgyz position behind a name."""


def after(
    doc: Doc, end: int, stop: int, cases: Mapping[str, float], people: Mapping[int, int], *, posted: bool = False
) -> Position | None:
    """The post that stands after a name ending before word `end`: «, директор школы», «– юрист», «(юрист фонда)».

    `stop` bounds the search; `people` maps the first word of each name in it to its end. Where the name has a post in
    front (`posted`), what stands between it and the next name is that one's: «поэт Зоя Ли, художник Марат Асанов».
    """
    if end >= stop:
        return _below(doc, end, cases, people)
    gap = _OPENERS.match(text_of(doc), _end(doc[end - 1]))
    if not gap:
        return None
    opener = gap[0].strip()[:1]
    if posted and opener == "," and _leads_to_person(doc, end, stop, people):
        return None
    start = end
    while start < stop and doc[start].idx < gap.end():
        start += 1
    if start < stop and doc[start].lower_ in _POSSESSIVES:  # «…, его помощницей была …»
        return None
    last = _closing(doc, start, stop) if opener == "(" else _apposition_end(doc, start, stop, people)
    last = _without_tail(doc, start, last)
    if _labels_next(doc, last, people):
        last = next((i for i in range(last - 1, start, -1) if doc[i].text == ","), start)
    if last <= start or not _is_position(doc, start, last, opener):
        return None
    return Position(Span(doc[start].idx, _end(doc[last - 1])), _case(doc, start, last, cases), False)


def _leads_to_person(doc: Doc, end: int, stop: int, people: Mapping[int, int]) -> bool:
    """Only words of a post stand before the next name of the list."""
    quoted = quoted_of(doc)
    for i in range(end + 1, stop):
        if i in people:
            return True
        joined = doc[i].lower_ == "и" and doc[i - 1].text == ","
        if not quoted.at(doc[i].idx) and (
            doc[i].text in ";:.()–—" or joined or _is_verb(doc[i]) or doc[i].lower_ in _CLAUSE
        ):
            return False
    return False


def _labels_next(doc: Doc, last: int, people: Mapping[int, int]) -> bool:
    """«…, секретарь – Ирина Ткаченко»: the words before the dash are another person's."""
    return last + 1 < len(doc) and doc[last].text in _DASHES and last + 1 in people


def _below(doc: Doc, end: int, cases: Mapping[str, float], people: Mapping[int, int]) -> Position | None:
    """A name alone on its line, and the post on the next: a talk's title, its speaker, his post."""
    parts = reading_of(doc).parts
    here = reading_of(doc).index_at(doc[end - 1].idx)
    if here + 1 >= len(parts) or _end(doc[end - 1]) < parts[here].stop - 1:
        return None
    line, below = parts[here], parts[here + 1]
    if len(text_of(doc)[line.content : line.stop].split()) > 4 or below.block.cell or below.stop - below.start > 250:
        return None
    start = index_from(doc, below.content)
    last = start
    while last < len(doc) and doc[last].idx < below.stop:
        if last in people:
            return None
        last += 1
    last = _without_tail(doc, start, last)
    if fields_of(text_of(doc)[below.content : below.stop]) or ":" in text_of(doc)[below.content : below.stop]:
        return None  # a label of its own: «Слушатели», «Катышты: 86 киши»
    if last <= start or (not is_post(doc[start].text) and not _is_position(doc, start, last, ",")):
        return None
    return Position(Span(doc[start].idx, _end(doc[last - 1])), "nomn", False)


def _closing(doc: Doc, start: int, stop: int) -> int:
    depth = 1
    for i in range(start, stop):
        depth += (doc[i].text == "(") - (doc[i].text == ")")
        if depth == 0:
            return i
    return stop


def _apposition_end(doc: Doc, start: int, stop: int, people: Mapping[int, int]) -> int:
    """Up to the comma after which no further post begins, a name, a verb, or the end of the sentence."""
    quoted = quoted_of(doc)
    i = start
    while i < stop:
        token = doc[i]
        inside = quoted.at(token.idx)
        if inside is not None and inside.start >= doc[start].idx:
            i = min(index_from(doc, inside.stop), stop)
            continue
        if i in people:
            return _before_person(doc, start, i)
        if token.text == "(":
            closing = _closing(doc, i + 1, stop)
            if any(_is_verb(one) for one in doc[i:closing]):
                return i
            i = closing + 1
            continue
        if (
            token.text in ";:)"
            or token.lower_ in _CLAUSE
            or _is_verb(token)
            or (token.is_space and ("\n" in token.text or "\t" in token.text))
        ):
            return i
        if token.pos_ == "ADP" and i + 1 < stop and lemmas(doc[i + 1].lower_) & _THEMES:
            return i
        if token.text in _DASHES and not _inside_name(doc, i) and token.text != "-":
            return i
        if token.text == "." and (i + 1 >= stop or doc[i + 1].is_sent_start):
            return i + _ends_degree(doc, i + 1)
        if token.text == "," and not _continues(doc, i + 1, stop, people):
            return i
        if token.lower_ == "и" and (_and_others(doc, i + 1) or _person_phrase(doc, i + 1, stop, people)):
            return i
        i += 1
    return stop


def _before_person(doc: Doc, start: int, person: int) -> int:
    """A name ends the apposition; posts after the last comma or «и» are that name's own."""
    for i in range(person - 1, start, -1):
        if doc[i].text == "," or doc[i].lower_ == "и":
            return i
    return start


def _continues(doc: Doc, i: int, stop: int, people: Mapping[int, int]) -> bool:
    """What follows a comma is another post of the same person, and no other person's."""
    if _goes_on(doc, i - 1, stop):
        return True
    if i < len(doc) and doc[i].lower_ in _POSSESSIVES:  # «…, его заместители и специалисты»
        return False
    if not (
        _part_follows(doc, i, stop, "nomn")
        or any(_part_follows(doc, i, stop, case) for case in ("gent", "datv", "ablt", "accs"))
    ):
        return False
    for j in range(i, stop):
        if j in people:
            return False
        if doc[j].text in ",;" or _is_verb(doc[j]):
            return True
    return True


def _and_others(doc: Doc, i: int) -> bool:
    """«заведующая отделом и другие преподаватели»"""
    return i < len(doc) and bool(lemmas(doc[i].lower_) & _OTHERS)


_OTHERS = frozenset(["другой", "др", "прочий", "многие", "многий", "остальной"])


def _person_phrase(doc: Doc, i: int, stop: int, people: Mapping[int, int]) -> bool:
    """After «и» another person comes, with or without a post before the name."""
    for j in range(i, min(stop, i + 25)):
        if j in people:
            return True
        if doc[j].text in ",;:." or _is_verb(doc[j]):
            return False
    return False


def _without_tail(doc: Doc, start: int, last: int) -> int:
    while last > start and (
        doc[last - 1].is_space
        or (doc[last - 1].text in ",.;–—-" and not _is_abbreviated(doc, last))
        or doc[last - 1].lower_ in ("и", "а", "также")
    ):
        last -= 1
    return last


_DEGREE_END = re.compile(r"(?<!\w)[кд]\.[а-я.\s-]{1,15}н\.$", re.I)


def _is_abbreviated(doc: Doc, last: int) -> bool:
    """The full stop before word `last` belongs to the word: «к.г.-м.н.», «им. А. Ю.»."""
    if doc[last - 1].text != ".":
        return False
    return len(doc[last - 2].text) < 4 or _ends_degree(doc, last)


def _ends_degree(doc: Doc, last: int) -> bool:
    """«… к.г.-м.н.» before word `last`."""
    stop = _end(doc[last - 1])
    return bool(_DEGREE_END.search(text_of(doc)[max(stop - 20, 0) : stop]))


def _is_position(doc: Doc, start: int, last: int, opener: str) -> bool:
    """It begins with a post, a degree or a title, or (in brackets) with an organisation."""
    text = text_of(doc)[doc[start].idx : _end(doc[last - 1])]
    if _DEGREE.match(text):
        return True
    if opener == "," and _are_several(doc[start]):
        return False
    if is_kyrgyz(text) or kyrgyz_post(doc[last - 1].text):
        return bool(kyrgyz_post(doc[last - 1].text)) and len(text.split()) <= _LONG
    for i in range(start, min(last, start + 6)):
        word = doc[i]
        found = forms(word.lower_)
        if is_post(word.text):
            return True
        if any(f.pos == "NOUN" and f.animate and not {"Name", "Surn", "Patr"} & f.marks for f in found):
            return True
        if opener == "(" and (is_abbreviation(word.text) or any(f.lemma in organisation_heads() for f in found)):
            return True
        if not any(f.pos in ("ADJF", "PRTF", "ANUM", "ADVB") for f in found):
            return False
    return False


def _are_several(word: Token) -> bool:
    """«…, руководители ведомств, депутаты»: others who were there, and no post of one person."""
    posts = [form for form in forms(word.lower_) if form.pos == "NOUN" and form.animate]
    return bool(posts) and all(form.number == "plur" for form in posts)


def _case(doc: Doc, start: int, last: int, cases: Mapping[str, float]) -> str:
    """The case of the head: the name's own or the nominative."""
    for i in range(start, min(last, start + 5)):
        found = [f for f in forms(doc[i].lower_) if f.case and f.pos in ("NOUN", "ADJF", "PRTF") and f.number != "plur"]
        if found:
            named = max(cases, key=lambda case: cases[case], default="nomn")
            own = {f.case for f in found}
            if "nomn" in own and (named == "nomn" or named not in own or doc[i].morph.get("Case", []) == ["Nom"]):
                return "nomn"
            return named if named in own else next(iter(sorted(own)))
    return "nomn"
