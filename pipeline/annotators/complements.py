"""What belongs to a noun behind it: «учителя | русского и казахского языков», «отдел | по делам молодёжи № 2»."""

from collections.abc import Callable, Mapping

from spacy.tokens import Doc

from pipeline.annotators.matches import dates_of, numbers_of, places_of, quoted_of
from pipeline.annotators.persons.name import names_of, people_of
from pipeline.annotators.tokens import index_from
from pipeline.normalisers.groups import is_people, words_of
from pipeline.normalisers.morphology import Form, forms
from pipeline.normalisers.numbers import NumberMatch
from pipeline.normalisers.phrases import is_abbreviation

_MODIFIERS = ("ADJF", "PRTF", "ANUM")
_NOMINAL = (*_MODIFIERS, "NOUN", "NUMR")
_NAMED = frozenset({"имени", "им"})
_WHOSE = frozenset({"её", "ее", "его", "их"})
"""«с университетом | её готовили»."""
_SEATED = frozenset({"в", "во", "для"})
_RARE = 0.02
"""A reading of a smaller share is not meant."""
_MOSTLY = 0.2
"""A reading of this share may be meant."""


def complement_end(
    doc: Doc, head: int, ruled: Mapping[str, str], begins: Callable[[Doc, int], bool], *, rows: bool = False
) -> int:
    """The word behind all that belongs to a noun: genitives, quoted names, what its prepositions rule.

    `ruled` are prepositions with their cases, `begins` tells whether behind «и» another thing of the list begins;
    `rows`: a row of genitives may belong to it.
    """
    at = head + 1
    while at < len(doc) and not doc[at].is_sent_start:
        following = (_past_quotes(doc, at) if at > head + 1 else None) or _past_genitive(doc, at)
        following = following or _past_preposition(doc, at, ruled.get(doc[at].lower_, "")) or _past_seat(doc, head, at)
        if following is None and _goes_between(doc, at, begins):
            following = _past_genitive(doc, at + 1)
        following = following or (_past_row(doc, at, begins) if rows else None)
        if following is None:
            break
        at = following
    return at


def _past_row(doc: Doc, at: int, begins: Callable[[Doc, int], bool]) -> int | None:
    """«министерства культуры | , информации и молодёжной политики»: its fields, the last behind «и»."""
    while at < len(doc) and doc[at].text == ",":
        following = _past_field(doc, at + 1, begins)
        if following is None:
            return None
        at = following
        if at < len(doc) and doc[at].lower_ == "и":
            return _past_field(doc, at + 1, begins)
    return None


def _past_field(doc: Doc, at: int, begins: Callable[[Doc, int], bool]) -> int | None:
    """A thing in the genitive, in small letters, with its adjectives and genitives: «молодёжной | политики»."""
    start = at
    while at < len(doc) and doc[at].text.islower() and not doc[at].is_sent_start and not begins(doc, at):
        found = [f for f in forms(doc[at].lower_) if f.case == "gent" and f.pos in _NOMINAL and not f.animate]
        if not any(f.share > _MOSTLY for f in found):
            break
        at += 1
    nouns = any(form.pos == "NOUN" for form in forms(doc[at - 1].lower_))
    return at if at > start and nouns else None


def _past_quotes(doc: Doc, at: int) -> int | None:
    quoted = quoted_of(doc).at(doc[at].idx)
    return index_from(doc, quoted.stop) if quoted and quoted.start == doc[at].idx else None


def _past_genitive(doc: Doc, at: int) -> int | None:
    """A word in the genitive, a numeral with it, a word that does not decline, what stands behind «имени»."""
    token = doc[at]
    if token.lower_ in words_of("kyrgyz"):  # «депутаты | айылного кеңеша»
        return at + 1
    if token.pos_ in ("VERB", "AUX") or (people_of(doc).begins(token.idx) and doc[at - 1].lower_ not in _NAMED):
        return None
    number = number_at(doc, at)
    if number and dates_of(doc).at(token.idx):  # «соберёт добровольцев | 14 декабря»
        return None
    if number:
        end = index_from(doc, number.span.stop)
        return end if end < len(doc) and _past_genitive(doc, end) else None
    if token.lower_ in _NAMED or token.text == "№" or (token.text == "." and doc[at - 1].lower_ in _NAMED):
        return at + 1
    if doc[at - 1].lower_ in _NAMED or (doc[at - 1].text == "." and doc[at - 2].lower_ in _NAMED):
        name = names_of(doc).at(token.idx)
        return max(index_from(doc, name.span.stop), at + 1) if name else at + 1
    if _is_place(doc, at) and at + 1 < len(doc) and doc[at + 1].text == ".":  # «мэрия | г. Кара-Балта»
        return _place_end(doc, at) or at + 1
    named = [f for word in doc[at - 2 : at] for f in forms(word.lower_) if f.lemma in words_of("named")]
    if token.text[0].isupper() and named:
        return _past_names(doc, at + 1) if all(f.number == "plur" for f in named) else at + 1
    capitals = token.text.isupper() and token.is_alpha and len(token) > 1 and not doc[at - 1].text.isupper()
    if doc[at - 1].text == "№" or capitals or is_abbreviation(token.text) or _is_place(doc, at):
        return at + 1
    found = forms(token.lower_) if token.lower_ not in _WHOSE else ()
    cases = ("gent", "datv") if _gives(doc, at - 1) else ("gent", "ablt") if _is_in_charge(doc, at - 1) else ("gent",)
    fits = any(f.case in cases and f.pos in _NOMINAL and _may_belong(f) and f.share > _RARE for f in found)
    return at + 1 if fits or any("Fixd" in f.marks for f in found) else None


def _past_names(doc: Doc, at: int) -> int:
    """«жители сёл Кенеш | , Гумхана и Жай-Терек»."""
    while at + 1 < len(doc) and doc[at].lower_ in (",", "и") and doc[at + 1].text[0].isupper():
        if people_of(doc).begins(doc[at + 1].idx) or doc[at + 1].is_sent_start:
            break
        at += 2
    return at


def _may_belong(form: Form) -> bool:
    """Not «других», «этих»; «всех областей», «нашей школы» do."""
    return "Apro" not in form.marks or form.lemma in ("весь", "каждый", "наш")


def _is_place(doc: Doc, at: int) -> bool:
    """«айылный кенеш | Кара-Суу», «Республики | Таджикистан»: a place's name that does not decline."""
    place = places_of(doc).at(doc[at].idx)
    return place is not None and (place.span.start == doc[at].idx or place.kind == "country")


def _gives(doc: Doc, at: int) -> bool:
    """«помощь | семье»."""
    return any(form.lemma in words_of("giving") for form in forms(doc[at].lower_))


def _is_in_charge(doc: Doc, at: int) -> bool:
    """«заведующие | сельскими | филиалами»."""
    while at > 0 and any(form.pos in _MODIFIERS and form.case == "ablt" for form in forms(doc[at].lower_)):
        at -= 1
    return any(form.lemma in words_of("charged") for form in forms(doc[at].lower_))


def _past_preposition(doc: Doc, at: int, case: str) -> int | None:
    """«по делам молодёжи», «из новостроек» (not «из пяти стран»), «с родителями», «с инвалидностью»."""
    if not case or at + 1 >= len(doc) or number_at(doc, at + 1):
        return None
    place = places_of(doc).at(doc[at + 1].idx)
    if place and place.span.start == doc[at + 1].idx and doc[at + 2 : at + 3].text == ".":  # «по | г. Ош»
        return index_from(doc, place.span.stop)
    if doc[at].lower_ in ("с", "со") and any(f.lemma == "весь" and f.case == "gent" for f in forms(doc[at + 1].lower_)):
        case = "gent"  # «со всей страны»
    if doc[at].lower_ in ("с", "со") and (place or any(_is_whence(form) for form in forms(doc[at + 1].lower_))):
        case = "gent"
    for i in range(at + 1, min(at + 4, len(doc))):
        found = [f for f in forms(doc[i].lower_) if f.case == case]
        nouns = [f for f in found if f.pos == "NOUN"]
        if nouns and any(_may_own(case, form) for form in nouns):
            among_places = _is_place(doc, i) or (doc[at].lower_ == "из" and doc[i].text.istitle())
            return _past_places(doc, i + 1) if among_places else _past_second(doc, i + 1, case)
        if nouns:
            return None
        if not found:
            return None
    return None


def _is_whence(form: Form) -> bool:
    """«хозяева | с улицы Абдраева»."""
    return form.case == "gent" and form.number == "sing" and form.lemma in words_of("named")


def _past_seat(doc: Doc, head: int, at: int) -> int | None:
    """Where an organisation sits: «посольство США | в Кыргызстане», «офис ОБСЕ | в Бишкеке», «ПРООН | в КР».

    A town is the seat only of what has several; else the event is there.
    """
    place = _place_end(doc, at + 1) if doc[at].lower_ in _SEATED and at + 1 < len(doc) else None
    if place is None:
        return None
    before = doc[head:at]
    if any(form.lemma in words_of("seated") for word in before for form in forms(word.lower_)):
        return place
    town = places_of(doc).at(doc[at + 1].idx)
    return (
        place
        if (town is None or town.kind == "country")
        and (is_abbreviation(before[-1].text) or doc[head - 1].text.istitle())
        else None
    )


def _place_end(doc: Doc, at: int) -> int | None:
    """Where a place that begins with a word ends, by the gazetteer or by the networks."""
    place = places_of(doc).at(doc[at].idx)
    if place and place.span.start == doc[at].idx:
        return index_from(doc, place.span.stop)
    if "seats" not in doc.user_data:
        doc.user_data["seats"] = {one.start: one.end for one in doc.spans["ner"] if one.label_ == "LOC"}
    end: int | None = doc.user_data["seats"].get(at)
    return end


def _past_places(doc: Doc, at: int) -> int:
    """«из Бишкека | , Оша и Таласа»."""
    while at + 1 < len(doc) and doc[at].lower_ in (",", "и") and _may_be_place(doc, at + 1):
        place = places_of(doc).at(doc[at + 1].idx)
        at = index_from(doc, place.span.stop) if place else at + 2
    return at + 3 if _are_others(doc, at) else at


def _are_others(doc: Doc, at: int) -> bool:
    """«из Бишкека | и других городов»."""
    if at + 2 >= len(doc) or doc[at].lower_ != "и":
        return False
    other = any("Apro" in form.marks and form.case == "gent" for form in forms(doc[at + 1].lower_))
    return other and any(form.pos == "NOUN" and form.case == "gent" for form in forms(doc[at + 2].lower_))


def _may_be_place(doc: Doc, at: int) -> bool:
    """Named so after others: a place, though the gazetteer has it not."""
    named = doc[at].text.istitle() and not people_of(doc).begins(doc[at].idx)
    return _is_place(doc, at) or (named and any(form.case == "gent" for form in forms(doc[at].lower_)))


def _past_second(doc: Doc, at: int, case: str) -> int:
    """«по образованию | и науке»."""
    if at + 1 >= len(doc) or doc[at].lower_ != "и" or case != "datv":
        return at
    return at + 2 if any(f.case == case and f.pos == "NOUN" for f in forms(doc[at + 1].lower_)) else at


def _may_own(case: str, noun: Form) -> bool:
    """«с родителями», «с инвалидностью»; «в области образования»; not «по приглашению»."""
    if case == "ablt":
        return is_people(noun) or noun.lemma in words_of("owned")
    return noun.lemma not in words_of("aside") and (case != "loct" or noun.lemma in words_of("field"))


def number_at(doc: Doc, i: int) -> NumberMatch | None:
    """The number that begins with a word."""
    number = numbers_of(doc).at(doc[i].idx)
    return number if number and number.span.start == doc[i].idx else None


def _goes_between(doc: Doc, at: int, begins: Callable[[Doc, int], bool]) -> bool:
    """A joint inside a group: «учителя русского и казахского языков», not «учителя и врачи»."""
    if doc[at].lower_ not in ("и", ",") or at + 1 >= len(doc) or doc[at + 1].is_sent_start:
        return False
    here, following = forms(doc[at - 1].lower_), forms(doc[at + 1].lower_)
    if doc[at].text == ",":
        return all(any(f.pos in _MODIFIERS and f.case == "gent" for f in one) for one in (here, following))
    return not begins(doc, at + 1)
