"""What part somebody had: from the verb or noun that the name hangs on, in the tree or, failing that, nearby."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from pipeline import lexicons
from pipeline.annotators.leads import is_event_word
from pipeline.annotators.persons import names_of, people_of
from pipeline.annotators.tokens import index_from, reading_of, text_of
from pipeline.extractors.people.direct import direct
from pipeline.model.span import Span
from pipeline.normalisers.kyrgyz import is_kyrgyz
from pipeline.normalisers.morphology import forms, lemmas
from pipeline.normalisers.names.words import in_kyrgyz_case
from pipeline.normalisers.positions import is_post

_SUBORDINATE = re.compile(r",\s*(?:что|чтобы|котор[а-яё]+|где|когда|как)\s", re.I)
_LINKS = ("appos", "flat", "conj", "nmod", "list", "parataxis", "orphan", "dep", "compound", "amod")
_FAR = 30
_BESIDE = 4
"""Words within which «отсутствовал» speaks of the name, where the tree does not tie them."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A role, the word that says so, and whether the tree ties it to the name; `gender` where the verb shows it."""

    role: str
    token: int
    tied: bool
    gender: str = ""
    case: str = ""


@cache
def _cues() -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = defaultdict(dict)
    for row in lexicons.read("roles"):
        table[row["construction"]].setdefault(row["pattern"], row["role"])
    return table


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in lexicons.read("role_words") if row["kind"] == kind)


@cache
def _welcomes() -> re.Pattern[str]:
    return re.compile("|".join(row["pattern"] for row in lexicons.read("welcomes")), re.I)


@cache
def _kyrgyz() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["role"], re.compile(rf"(?<!\w)(?:{row['pattern']})", re.I)) for row in lexicons.read("roles_ky"))


def cue(doc: Doc, start: int, end: int, first: int, cases: Mapping[str, float]) -> Cue | None:
    """The cue for the name of words `start` to `end`; None where the sentence says nothing of a part in the event.

    `first` is the word where the post before the name begins, `cases` are those that the name can stand in.
    """
    sent = doc[start].sent
    if is_kyrgyz(sent.text):
        return _in_kyrgyz(sent, start, end)
    beside = direct(doc, first, end, cases)
    if beside:
        return Cue(beside.role, _beside(doc, first), True, "", beside.case)
    told = _fitting(_in_tree(doc, start, end), cases)
    if told is None and first < start:  # the post may hang on the verb where the name hangs on the post's last word
        told = _fitting(_in_tree(doc, first, start), cases)
    if told is not None and told.role != "participant":
        return told
    return _nearby(doc, first, start, end, cases) or told or _before_speech(doc, end) or _announced(doc, start)


def _fitting(told: Cue | None, cases: Mapping[str, float]) -> Cue | None:
    return None if told is not None and told.case == "nomn" and not _may_stand(cases, "nomn") else told


def _beside(doc: Doc, first: int) -> int:
    """The word in front of a phrase, or the phrase's own first where nothing but a blank is there."""
    return first - 1 if first and not doc[first - 1].is_space else first


def _may_stand(cases: Mapping[str, float], case: str) -> bool:
    """Whether a name can well stand in a case: «Зинаиду Вольную» hardly in the nominative."""
    return cases.get(case, -9.0) > _HARDLY


_HARDLY = -2.5
"""Log-odds against the likeliest case."""


def _in_kyrgyz(sent: Tokens, start: int, end: int) -> Cue | None:
    """The verb comes last: the nearest cue behind the name, else the nearest before it."""
    text, offset = sent.text, sent.start_char
    name = Span(sent.doc[start].idx - offset, sent.doc[end - 1].idx + len(sent.doc[end - 1].text) - offset)
    if re.match(r"\s+(?:бол(?:ду|гон|уп)|шайланды)", text[name.stop :]):
        role = next((role for role, pattern in _kyrgyz() if pattern.search(text, 0, name.start)), "participant")
        return Cue("moderator" if _KYRGYZ_HOST.search(text[: name.start]) else role, start, True)
    if _ORDERED.match(text, name.stop):
        return Cue("mentioned", start, True)
    if _RECEIVES.search(text, name.start, name.stop) and in_kyrgyz_case(sent.doc[end - 1].text):
        floor = _FLOOR.match(text, name.stop)
        return Cue("participant" if floor is None else "opening" if floor["welcome"] else "speaker", start, True)
    found = [(match.start(), role) for role, pattern in _kyrgyz() for match in pattern.finditer(text)]
    behind = [one for one in found if one[0] >= name.stop]
    if len(behind) > 1 and _CONVERB.match(text, min(behind)[0]):
        behind.remove(min(behind))
    before = [one for one in found if one[0] < name.start]
    chosen = min(behind) if behind else max(before, default=None)
    if chosen and chosen[1] == "speaker" and _KYRGYZ_WELCOME.search(text[: name.start]):
        return Cue("opening", start, True)
    return Cue(chosen[1], start, True) if chosen else None


_KYRGYZ_WELCOME = re.compile(r"(?:кириш|куттук\w*|ачылыш)\s+сөз", re.I)
"""«Кириш сөздү Төлөнбек Маматов сүйлөдү»."""
_ORDERED = re.compile(r"\s+(?:[а-яөүң]+\s+)?(?:тапшырма|жарлы[гк]|буйру[гк]|токтом|кайрылуу)[а-яөүң]*", re.I)
"""«Асановдун тапшырмасынын негизинде»: he need not be there."""
_CONVERB = re.compile(r"(?:катыш|кел)ип(?!\w)|катышып(?!\w)", re.I)
"""«катышып, семинарды ачты»: the next verb tells more."""
_RECEIVES = re.compile(r"(?:[гкн][аеоө]|[дтн][ыиуү])$")
"""«Асановго ыраазычылык билдирди», «Асановду куттуктады»: another speaks."""
_FLOOR = re.compile(r"\s+(?P<welcome>(?:куттук|кириш|ачылыш)[а-яөүң]*\s+)?сөз[а-яөүң]*\s+бер", re.I)
"""«Асановго куттуктоо сөзү берилди»"""
_KYRGYZ_HOST = re.compile(r"алып\s+баруучу|модератор|төрага", re.I)


def _anchor(doc: Doc, start: int, end: int) -> Token:
    """The word of the name whose head lies outside."""
    return next(
        (token for token in doc[start:end] if not start <= token.head.i < end or token.head.i == token.i), doc[start]
    )


def _in_tree(doc: Doc, start: int, end: int) -> Cue | None:
    """Climb from the name over its post and its neighbours in a list to the verb or noun that governs them."""
    token = _anchor(doc, start, end)
    seen = {token.i}
    shared = False
    sent = doc[start].sent
    near = names_of(doc).inside(Span(sent.start_char, sent.end_char))
    others = {i for name in near if name.start != start for i in range(name.start, name.end)}
    for _ in range(8):
        governor = token.head
        if governor.i == token.i:
            return None
        found = _governed(doc, token, governor)
        if found:
            return replace(found, gender="" if shared else found.gender)
        shared = shared or token.dep_ in ("conj", "orphan", "list", "parataxis") or governor.i in others
        if not token.dep_.startswith(_LINKS) or governor.i in seen:
            return None
        if token.dep_.startswith("nmod") and not _is_somebody(governor):
            return None
        seen.add(governor.i)
        token = governor
    return None


def _is_somebody(token: Token) -> bool:
    """A person or his post: «представитель», not «книга»."""
    return (
        is_post(token.text)
        or any(f.animate for f in forms(token.lower_))
        or token.ent_type_ == "PER"
        or token.text[:1].isupper()
    )


def _governed(doc: Doc, token: Token, governor: Token) -> Cue | None:
    relation = token.dep_
    if relation.startswith("nsubj") and governor.pos_ == "NOUN" and (named := _named(governor)):
        return named
    if relation.startswith("nsubj") or relation == "ROOT":
        return _subject(doc, governor, passive=relation.endswith("pass"), fallback=relation == "nsubj")
    if relation.startswith("nmod") and _adposition(token) in _TOGETHER:
        return _together(governor)
    if relation.startswith("nmod"):
        return _led(doc, governor) or _genitive(governor)
    if relation in ("obl", "obl:agent", "iobj", "obj"):
        return _oblique(doc, token, governor)
    return None


_TOGETHER = frozenset(["с", "со"])


def _together(word: Token) -> Cue | None:
    """«Министр встретился с послом …», «беседа с послом …»."""
    table = _cues()["comitative"]
    role = next((table[lemma] for lemma in sorted(_verb_lemmas(word)) if lemma in table), "")
    return Cue(role, word.i, True, "", "ablt") if role else None


def _named(noun: Token) -> Cue | None:
    """«Модератором заседания была профессор …»: the noun is the predicate."""
    table = _cues()["predicate"]
    role = next((table[lemma] for lemma in sorted(lemmas(noun.lower_)) if lemma in table), "")
    return Cue(role, noun.i, True, "", "nomn") if role else None


def _led(doc: Doc, noun: Token) -> Cue | None:
    """«Вела презентацию Н. Абдыкалыкова»: read as «презентация Абдыкалыковой», though the verb lacks a subject."""
    verb = noun.head
    subjects = [
        child
        for child in verb.children
        if child.dep_.startswith("nsubj") and "," not in (child.left_edge.text, doc[child.left_edge.i - 1].text)
    ]
    if noun.dep_ != "obj" or verb.pos_ != "VERB" or verb.i > noun.i or subjects:
        return None
    return _subject(doc, verb)


def _verb_role(governor: Token, construction: str) -> str:
    table = _cues()[construction]
    return next((table[lemma] for lemma in sorted(_verb_lemmas(governor)) if lemma in table), "")


def _active_role(verb: Token) -> str:
    """«Круглый стол модерировался экспертом …»: the role that the verb without -ся gives to an agent."""
    table = _cues()["agent"]
    return next((table[lemma[:-2]] for lemma in sorted(_verb_lemmas(verb)) if lemma[:-2] in table), "")


def _verb_lemmas(token: Token) -> frozenset[str]:
    return frozenset(
        form.lemma
        for form in forms(token.lower_)
        if form.pos in ("VERB", "INFN", "GRND", "PRTS", "PRTF", "NOUN") or not form.pos
    ) or lemmas(token.lower_)


def _is_future(verb: Token) -> bool:
    """«Вести семинар будет консультант»: an announcement tells of no part that was had."""
    return (
        "Tense=Fut" in str(verb.morph)
        or verb.lower_ in ("будет", "будут")
        or any(child.lower_ in ("будет", "будут") for child in verb.children)
    )


def _is_negated(verb: Token) -> bool:
    return any(child.lower_ == "не" and child.i < verb.i for child in verb.children) or (
        verb.i > 0 and verb.doc[verb.i - 1].lower_ == "не"
    )


def _is_past(verb: Token) -> bool:
    """«Сертификаты вручал директор»: he was there, whatever he did."""
    return verb.dep_ in ("ROOT", "conj") and "Tense=Past" in str(verb.morph) and "VerbForm=Fin" in str(verb.morph)


def _subject(doc: Doc, verb: Token, *, passive: bool = False, fallback: bool = False) -> Cue | None:
    if _is_future(verb):
        return None
    predicate = _capacity(verb) or _predicate(verb)
    if predicate:
        return Cue(predicate, verb.i, True, _gender(verb), "nomn")
    if not passive and any(lemmas(child.lower_) & _words("written") for child in verb.children if child.dep_ == "obl"):
        return Cue("mentioned", verb.i, True, _gender(verb), "nomn")  # «в своём письме отметил»
    role = _verb_role(verb, "object" if passive else "subject")
    if _is_negated(verb) and role in ("participant", ""):
        return Cue("mentioned", verb.i, True, _gender(verb), "nomn")
    if not role:
        return Cue("participant", verb.i, True, _gender(verb), "nomn") if fallback and _is_past(verb) else None
    return Cue(_refined(doc, verb, role), verb.i, True, _gender(verb), "nomn")


_CAPACITY = re.compile(r"в\s+(?:качестве|роли)\s+([^\W\d_]+)", re.I)


def _capacity(verb: Token) -> str:
    """«выступила в качестве модератора пленарного заседания»."""
    doc = verb.doc
    match = _CAPACITY.search(text_of(doc), verb.idx, min(verb.sent.end_char, verb.idx + 60))
    return (
        next(
            (
                _cues()["predicate"][lemma]
                for lemma in sorted(lemmas(match[1].lower()))
                if lemma in _cues()["predicate"]
            ),
            "",
        )
        if match
        else ""
    )


def _predicate(verb: Token) -> str:
    """«Модератором выступила …», «Председателем секции стала …»."""
    for child in verb.children:
        if child.dep_ in ("obl", "xcomp", "nmod", "advmod", "obj", "iobj") and child.morph.get("Case", []) in (
            ["Ins"],
            ["Nom"],
        ):
            if _adposition(child):  # «встретился с руководителем»
                continue
            for lemma in sorted(lemmas(child.lower_)):
                if lemma in _cues()["predicate"] and any(f.case == "ablt" for f in forms(child.lower_)):
                    return _cues()["predicate"][lemma]
    return ""


def _refined(doc: Doc, verb: Token, role: str) -> str:
    """The role as the whole clause says it: a welcome, an event that was opened or led, or neither."""
    verbs = _verb_lemmas(verb)
    clause = _clause(verb)
    if verbs & _LEADING and not _has_event_object(verb):
        return "participant"
    if role in ("speaker", "opening") and verbs & _words("speech") and _welcomes().search(clause):
        return "opening"
    if re.match(r"\W*(?:открывая|приветствуя)\b", verb.sent.text, re.I) and role == "speaker":
        return "opening"
    if verbs & _words("needs_object") and not _has_event_object(verb):
        return "speaker"
    if verbs & {"представлять", "представить"} and any(map(_is_represented, verb.children)):
        return "participant"
    if verbs & {"принять", "принимать"} and "участ" not in clause:
        return "speaker"
    return role


def _is_represented(child: Token) -> bool:
    """«Кыргызстан представляли ректоры …»: a country or a delegation has people who stand for it."""
    found = [form for form in forms(child.lower_) if form.case == "accs"]
    return child.dep_ == "obj" and any("Geox" in form.marks or form.lemma in _words("represented") for form in found)


_LEADING = frozenset(["возглавить", "возглавлять", "руководить"])
"""Without an event they tell of an office: «Жюри возглавила …»."""


def _clause(verb: Token) -> str:
    """The verb's own sentence, up to semicolons around it."""
    sent = verb.sent
    text, at = sent.text, verb.idx - sent.start_char
    left, right = text.rfind(";", 0, at) + 1, text.find(";", at)
    return text[left : right if right >= 0 else len(text)].lower()


def _has_event_object(verb: Token) -> bool:
    near = verb.sent.doc[max(verb.sent.start, verb.i - 12) : min(verb.sent.end, verb.i + 14)]
    if any(token.lower_ in _PRONOUNS for token in near if abs(token.i - verb.i) <= 3):
        return True
    return any(lemma in _words("event") or is_event_word(lemma) for token in near for lemma in lemmas(token.lower_))


_PRONOUNS = frozenset(["его", "её", "ее", "их", "которую", "которое", "которые"])
"""«Провёл его министр», «встреча, которую вела …»: the event told of before."""


def _gender(verb: Token) -> str:
    for form in forms(verb.lower_):
        if form.pos in ("VERB", "PRTS") and form.number == "sing" and form.gender in ("masc", "femn"):
            return {"masc": "m", "femn": "f"}[form.gender]
    return ""


def _genitive(noun: Token) -> Cue | None:
    """«под председательством …», «выступление …», «с участием …»."""
    table = _cues()["genitive"]
    for lemma in sorted(lemmas(noun.lower_)):
        if lemma in table:
            before = noun.doc[max(noun.i - 2, 0) : noun.i].text.lower()
            if lemma in ("руководство", "председательство") and "под" not in before:
                return None
            if lemma == "слово" and not re.search(r"по\s*$|слов", before + noun.lower_):
                return None
            role = "mentioned" if _is_read_out(noun) else table[lemma]
            if role == "participant" and noun.dep_ == "obj":  # «Открыла встречу начальник …»
                return None
            if role == "speaker" and _welcomes().search(
                noun.sent.doc[max(noun.sent.start, noun.i - 3) : noun.i].text.lower()
            ):
                role = "opening"
            return Cue(role, noun.i, True, "", "gent")
    return None


def _is_read_out(noun: Token) -> bool:
    """«зачитал приветствие министра …»: somebody else spoke for him."""
    return noun.dep_ == "obj" and bool(_verb_lemmas(noun.head) & _words("reads"))


def _oblique(doc: Doc, token: Token, verb: Token) -> Cue | None:
    case = (token.morph.get("Case", []) or [""])[0]
    adposition = _adposition(token)
    if case == "Ins" and adposition in _TOGETHER:
        return _together(verb)
    if case == "Dat" and not adposition:
        role = _verb_role(verb, "dative")
        if role and any(lemma == "слово" for sibling in verb.subtree for lemma in lemmas(sibling.lower_)):
            return Cue(role, verb.i, True, "", "datv")
    if case == "Ins" and not adposition and _is_passive(verb):
        role = _verb_role(verb, "agent") or _active_role(verb)
        return Cue(_refined(doc, verb, role), verb.i, True, "", "ablt") if role else None
    if case in ("Acc", "Gen") and not adposition:
        role = _verb_role(verb, "object")
        return (
            Cue(role, verb.i, True, "", "accs")
            if role and verb.lower_ not in ("открыл", "открыла", "открыли")
            else None
        )
    return None


def _adposition(token: Token) -> str:
    return next((child.lower_ for child in token.children if child.dep_ == "case"), "")


def _is_passive(verb: Token) -> bool:
    return (
        "Voice=Pass" in str(verb.morph)
        or verb.lower_.endswith(("ся", "сь"))
        or any(f.pos in ("PRTS", "PRTF") for f in forms(verb.lower_))
    )


def _nearby(doc: Doc, first: int, start: int, end: int, cases: Mapping[str, float]) -> Cue | None:
    """The nearest cue of the same sentence whose number and gender allow it; a cue in front is preferred."""
    sent = doc[start].sent
    if _is_subject_of_talk(doc, first):
        return None
    found: list[tuple[float, Cue]] = []
    for token in sent:
        if start <= token.i < end or abs(token.i - start) > _FAR:
            continue
        made = _cue_at(doc, token)
        apart = abs(token.i - start) > _BESIDE and made is not None and made.role == "mentioned"
        if made and not apart and _may_stand(cases, made.case or "nomn"):
            between = doc[min(token.i, end) : max(token.i, start)].text
            if token.i < start and _SUBORDINATE.search(between):
                continue
            distance = abs(token.i - (start if token.i < start else end))
            if made.case == "gent" and token.i < start:
                if any(one.pos_ in ("VERB", "AUX") for one in doc[token.i + 1 : start]):
                    continue  # «С приветствием выступил ректор, зачитав стихи Зои Ли»
                made = replace(made, tied=True)
            found.append((distance + 6 * between.count(";") + 3 * (token.i > end) + 2 * between.count(","), made))
    return min(found, key=lambda one: one[0])[1] if found else None


def _is_capital_verb(token: Token) -> bool:
    """«Вёл», «Зачитала» at the head of a sentence, which the network takes for a name."""
    found = forms(token.lower_)
    told = bool(found) and found[0].known and found[0].pos == "VERB"
    return told and token.pos_ == "PROPN" and bool(token.is_sent_start)


_ABOUT = frozenset(["о", "об", "обо", "про", "за", "для", "после", "до", "из", "через"])


def _is_subject_of_talk(doc: Doc, first: int) -> bool:
    """«рассказала о творчестве Тараса Асанова»: what stands behind such a preposition does not speak."""
    at = first - 1
    if at >= 0 and doc[at].lower_ in _ABOUT:
        return True
    while at > first - 4 and at > doc[first].sent.start and doc[at].pos_ in ("NOUN", "ADJ"):
        at -= 1
    return doc[at].lower_ in _ABOUT and doc[first - 1].pos_ == "NOUN" and not _is_somebody(doc[first - 1])


def _cue_at(doc: Doc, token: Token) -> Cue | None:
    if token.pos_ in ("VERB", "AUX") or _is_capital_verb(token):
        if _is_passive(token) and (role := _verb_role(token, "agent") or _active_role(token)):
            return Cue(role, token.i, False, "", "" if token.lower_.endswith(("ся", "сь")) else "ablt")
        made = _subject(doc, token)
        if made:
            return Cue(made.role, made.token, False, made.gender, "")
    if token.pos_ == "NOUN":
        made = _genitive(token)
        if made:
            return Cue(made.role, made.token, False, "", "gent")
    return None


_SPEECH = re.compile(r"[^.\n]{0,160}:\s*\n?\s*(?=[–—«\"„“-]\s?\S)")


def _before_speech(doc: Doc, end: int) -> Cue | None:
    """«Директор школы А. Б. Иванова:» above a paragraph that begins with a dash or a quotation mark."""
    match = _SPEECH.match(text_of(doc), doc[end - 1].idx + len(doc[end - 1].text))
    return Cue("speaker", end - 1, False) if match else None


_ITEMS = 60
"""Items above which the line that announces a list is looked for."""


def _announced(doc: Doc, start: int) -> Cue | None:
    """A list of people, each on a line of his own, under «Темы выступлений:» or «В работе участвовали:»."""
    parts = reading_of(doc).parts
    here = reading_of(doc).index_at(doc[start].idx)
    for part in parts[max(here - _ITEMS, 0) : here][::-1]:
        if text_of(doc)[part.start : part.stop].rstrip().endswith(":"):
            return _announcing(doc, Span(part.start, part.stop))
        if not people_of(doc).inside(Span(part.start, part.stop)):
            return None
    return None


def _announcing(doc: Doc, line: Span) -> Cue | None:
    """What the last word of a part in the event says of those who are listed below the line."""
    tokens = [doc[i] for i in range(index_from(doc, line.start), index_from(doc, line.stop))]
    cues = (_cue_at(doc, token) or (_named(token) if token.pos_ == "NOUN" else None) for token in reversed(tokens))
    told = next((one for one in cues if one is not None), None)
    return Cue(told.role, told.token, False) if told else None


def roles_in_order() -> Iterator[str]:
    """The contract's roles, the most specific first."""
    yield from ("moderator", "presenter", "opening", "speaker", "organizer", "participant", "mentioned")
