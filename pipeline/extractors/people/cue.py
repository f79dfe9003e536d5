"""What a word says of the part of somebody who is its subject, its agent, its object …

A role hangs on a verb or noun and on how the name is tied to it: `roles.tsv` has a row for each such pair.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.event_nouns import is_event_word
from pipeline.annotators.matches import quotes_of
from pipeline.annotators.subjects import subject_of
from pipeline.annotators.tokens import index_from, text_of
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms, lemmas
from pipeline.normalisers.positions import is_post


@dataclass(frozen=True, slots=True)
class Cue:
    """A role, the word that says so, and whether the tree ties it to the name; `gender` where the verb shows it."""

    role: str
    token: int
    tied: bool
    gender: str = ""
    case: str = ""


@cache
def _roles(construction: str) -> dict[str, str]:
    """The verbs or nouns of a construction, and the role that each gives."""
    table: dict[str, str] = {}
    for row in lexicons.read("roles"):
        if row["construction"] == construction:
            table.setdefault(row["pattern"], row["role"])
    return table


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in lexicons.read("role_words") if row["kind"] == kind)


@cache
def _welcomes(verbs: str = "speech") -> re.Pattern[str]:
    """The words that make a speech a welcome, beside verbs of speech, or beside `any` verb."""
    rows = lexicons.read("welcomes")
    return re.compile("|".join(row["pattern"] for row in rows if row["verbs"] in ("any", verbs)), re.I)


def may_stand(cases: Mapping[str, float], case: str) -> bool:
    """Whether a name can well stand in a case: «Зинаиду Вольную» hardly in the nominative."""
    return cases.get(case, -9.0) > _HARDLY


_HARDLY = -2.5
"""Log-odds against the likeliest case."""


TOGETHER = frozenset(["с", "со"])


def together(word: Token) -> Cue | None:
    """«Министр встретился с послом …», «беседа с послом …»."""
    table = _roles("comitative")
    role = next((table[lemma] for lemma in sorted(verb_lemmas(word)) if lemma in table), "")
    return Cue(role, word.i, True, "", "ablt") if role else None


def named(noun: Token) -> Cue | None:
    """«Модератором заседания была профессор …»: the noun is the predicate."""
    role = _office(noun)
    return Cue(role, noun.i, True, "", "nomn") if role else None


def led(doc: Doc, noun: Token) -> Cue | None:
    """«Вела презентацию Н. Абдыкалыкова»: read as «презентация Абдыкалыковой», though the verb lacks a subject."""
    verb = noun.head
    subjects = [
        child
        for child in verb.children
        if child.dep_.startswith("nsubj") and "," not in (child.left_edge.text, doc[child.left_edge.i - 1].text)
    ]
    if noun.dep_ != "obj" or verb.pos_ != "VERB" or verb.i > noun.i or subjects:
        return None
    return subject(verb)


def verb_role(governor: Token, construction: str) -> str:
    """The role that a verb gives in a construction, '' where it gives none."""
    table = _roles(construction)
    return next((table[lemma] for lemma in sorted(verb_lemmas(governor)) if lemma in table), "")


def participle_role(word: Token) -> str:
    """«рассказавшая о браслетах»: the role that the verb of a participle in the past gives to its subject."""
    match = _PARTICIPLE.fullmatch(word.lower_)
    return _roles("subject").get(f"{match['stem']}ть{match['self'] or ''}", "") if match else ""


_PARTICIPLE = re.compile(r"(?P<stem>[а-яё]+)вш(?:ий|ая|ие|его|ей|ему|им|ую|их|ими)(?P<self>ся)?")


def active_role(verb: Token) -> str:
    """«Круглый стол модерировался экспертом …»: the role that the verb without -ся gives to an agent."""
    table = _roles("agent")
    return next((table[lemma[:-2]] for lemma in sorted(verb_lemmas(verb)) if lemma[:-2] in table), "")


def verb_lemmas(token: Token) -> frozenset[str]:
    """The lemmas that a word has as a verb, participle or noun."""
    return frozenset(
        form.lemma
        for form in forms(token.lower_)
        if form.pos in ("VERB", "INFN", "GRND", "PRTS", "PRTF", "NOUN") or not form.pos
    ) or lemmas(token.lower_)


def _is_future(verb: Token) -> bool:
    """«Вести семинар будет консультант»: an announcement tells of no part that was had.

    Not «спросила, где будет переход».
    """
    if _is_finite_past(verb):
        return False
    return (
        "Tense=Fut" in str(verb.morph)
        or verb.lower_ in ("будет", "будут")
        or any(child.lower_ in ("будет", "будут") for child in verb.children)
    )


def _is_negated(verb: Token) -> bool:
    """«Не выступил»; not «пока учитель не достал тетрадь»."""
    if any(child.lower_ == "пока" for child in verb.children):
        return False
    return any(child.lower_ == "не" and child.i < verb.i for child in verb.children) or (
        verb.i > 0 and verb.doc[verb.i - 1].lower_ == "не"
    )


def _failed_to_come(verb: Token) -> bool:
    """«Не смог приехать», «не был»; who did not hold his tongue was there."""
    coming = any(verb_role(child, "subject") == "participant" for child in verb.children)
    return coming or bool(verb_lemmas(verb) & _ABLE)


_ABLE = frozenset(["смочь", "мочь", "суметь", "успеть", "явиться", "быть", "оказаться"])


def _is_past(verb: Token) -> bool:
    """«Сертификаты вручал директор»: he was there, whatever he did."""
    return verb.dep_ in ("ROOT", "conj") and _is_finite_past(verb)


def _is_finite_past(verb: Token) -> bool:
    return "Tense=Past" in str(verb.morph) and "VerbForm=Fin" in str(verb.morph)


def subject(verb: Token, *, passive: bool = False, fallback: bool = False) -> Cue | None:
    """What a verb says of its subject; with `fallback` whoever did anything was there."""
    if _is_future(verb):
        return None
    predicate = _capacity(verb) or _predicate(verb)
    if predicate:
        return Cue(predicate, verb.i, True, gender(verb), "nomn")
    if not passive and any(lemmas(child.lower_) & _words("written") for child in verb.children if child.dep_ == "obl"):
        return Cue("mentioned", verb.i, True, gender(verb), "nomn")  # «в своём письме отметил»
    role = verb_role(verb, "object" if passive else "subject")
    if (role in ("participant", "") and _reports(verb)) or (not role and _concludes(verb)):
        role = "speaker"
    if _is_negated(verb) and (role == "participant" or (not role and _failed_to_come(verb))):
        return Cue("mentioned", verb.i, True, gender(verb), "nomn")
    if not role:
        return Cue("participant", verb.i, True, gender(verb), "nomn") if fallback and _is_past(verb) else None
    return _foremost(verb, _refined(verb, role))


def _foremost(verb: Token, role: str) -> Cue:
    """«попросила не перебивать, а потом вела разговор»: the verbs that share a subject may tell more of it."""
    joined = (other for other in verb.children if role in _LESS and _shares_subject(verb, other))
    for other in joined:
        told = verb_role(other, "subject")
        if told in _MORE and _refined(other, told) in _MORE:
            return Cue(_refined(other, told), other.i, True, gender(verb), "nomn")
    return Cue(role, verb.i, True, gender(verb), "nomn")


_LESS, _MORE = frozenset(["speaker", "participant"]), frozenset(["moderator", "opening"])


def _shares_subject(verb: Token, other: Token) -> bool:
    """A verb in the past that goes on with the one before it, without a subject of its own."""
    own = any(child.dep_.startswith("nsubj") for child in other.children)
    told = other.dep_ == "conj" and _is_finite_past(other) and not _is_negated(other)
    return told and not own and gender(verb) == gender(other)


_CONTENT = re.compile(r"[^,.;:«»–—]{0,80},\s+(?:что|насколько|почему)\s", re.I)
_SAYS = re.compile(r":\s+[«“„\"](?=[А-ЯЁ][^«»“”\"]*[,!?…])", re.I)
"""«Бурильщик успокоил: «Дальше камень, но нам и не надо»»: a sentence, no title."""
_QUOTED = re.compile(r"[»”\",!?.…]\s+[–—-]\s+(?:[а-яё]+\s){0,2}$")


def _reports(verb: Token) -> bool:
    """«не исключила, что …», «„…“, – обобщил»: a verb that has said words beside it is one of speech."""
    text, start = text_of(verb.doc), verb.idx
    finite = "VerbForm=Fin" in str(verb.morph)
    ahead, behind = text[max(start - 40, verb.sent.start_char) : start], start + len(verb.text)
    said = _CONTENT.match(text, behind, verb.sent.end_char) or _SAYS.match(text, behind) or _QUOTED.search(ahead)
    return finite and bool(said)


_CONCLUSION = re.compile(r"[^:;\n]{0,110}:\s+[а-яё]+\s+[а-яё\d]")


def _concludes(verb: Token) -> bool:
    """«Подсчитал представитель компании Марат Асанов: выходит 11 тысяч»: what stands behind its subject was said."""
    told = subject_of(verb)
    if told is None or told.i < verb.i or not _is_past(verb):
        return False
    return bool(_CONCLUSION.match(text_of(verb.doc), told.idx, verb.sent.end_char))


_CAPACITY = re.compile(r"в\s+(?:качестве|роли)\s+([^\W\d_]+)", re.I)


def _capacity(verb: Token) -> str:
    """«выступила в качестве модератора пленарного заседания»."""
    doc = verb.doc
    match = _CAPACITY.search(text_of(doc), verb.idx, min(verb.sent.end_char, verb.idx + 60))
    return _office(doc[index_from(doc, match.start(1))]) if match else ""


def _predicate(verb: Token) -> str:
    """«Модератором выступила …», «Председателем секции стала …»."""
    for child in verb.children:
        if child.dep_ in ("obl", "xcomp", "nmod", "advmod", "obj", "iobj") and child.morph.get("Case", []) in (
            ["Ins"],
            ["Nom"],
        ):
            if adposition(child):  # «встретился с руководителем»
                continue
            if any(form.case == "ablt" for form in forms(child.lower_)) and (role := _office(child)):
                return role
    return ""


def _office(noun: Token) -> str:
    """The role that a noun of the predicate says; «руководителем центра является» tells of no part in the event."""
    table = _roles("predicate")
    lemma = next((one for one in sorted(lemmas(noun.lower_)) if one in table), "")
    if lemma in _words("needs_object") and not any(map(_is_event, noun.doc[noun.i + 1 : noun.i + _NEXT])):
        return ""
    return table.get(lemma, "")


_NEXT = 5
"""Words behind the noun of an office among which the event is that it was held at."""


def _is_event(token: Token) -> bool:
    """A noun that names an event, or of whose halves one does: «школу-семинар», «онлайн-встречи»."""
    halves = {half for lemma in lemmas(token.lower_) for half in (lemma, *lemma.split("-"))}
    return any(half in _words("event") or is_event_word(half) for half in halves)


def _refined(verb: Token, role: str) -> str:
    """The role as the whole clause says it: a welcome, an event that was opened or led, or neither."""
    verbs = verb_lemmas(verb)
    clause = _clause(verb)
    if verbs & {"взять", "брать"} and "слов" not in clause:
        return "participant"
    if verbs & _LEADING and not _has_event_object(verb):
        return "participant"
    kind = "speech" if verbs & _words("speech") else "any"
    if role in ("speaker", "opening") and _welcomes(kind).search(clause):
        return "opening"
    if role == "speaker" and _is_welcoming(verb.sent[0]):
        return "opening"
    if verbs & _words("needs_object") and not (_stands_alone(verb) or _has_event_object(verb)):
        return "speaker"
    if verbs & {"представлять", "представить"} and any(map(_is_represented, verb.children)):
        return "participant"
    if verbs & {"принять", "принимать"} and "участ" not in clause:
        received = any(child.dep_ == "obj" and is_post(child.text) for child in verb.children)
        return "participant" if received else "speaker"
    return role


def _stands_alone(verb: Token) -> bool:
    """«Вёл экономист Марат Горов.»: at the head of a sentence, and nothing but its subject is told."""
    return bool(verb.is_sent_start) and not any(child.dep_.startswith(_BESIDE) for child in verb.children)


_BESIDE = ("obj", "obl", "iobj", "xcomp", "ccomp", "advcl", "conj", "parataxis")


def _is_welcoming(word: Token) -> bool:
    """«Открывая форум, …», «Поприветствовав гостей, …»: the gerund of a verb that opens, at the head of a sentence."""
    table = _roles("subject")
    return any(form.pos == "GRND" and table.get(form.lemma) == "opening" for form in forms(word.lower_))


def _is_represented(child: Token) -> bool:
    """«Кыргызстан представляли ректоры …»: a country or a delegation has people who stand for it."""
    found = [form for form in forms(child.lower_) if form.case == "accs"]
    return child.dep_ == "obj" and any("Geox" in form.marks or form.lemma in _words("represented") for form in found)


_LEADING = frozenset(["возглавить", "возглавлять", "руководить"])
"""Without an event they tell of an office: «Жюри возглавила …»."""


def _clause(verb: Token) -> str:
    """The verb's own sentence, up to semicolons around it, without what is quoted in it."""
    sent = verb.sent
    text, at = sent.text, verb.idx - sent.start_char
    for quote in quotes_of(verb.doc).inside(Span(sent.start_char, sent.end_char)):
        left, right = quote.inner.start - sent.start_char, quote.inner.stop - sent.start_char
        text = text[:left] + " " * (right - left) + text[right:]
    left, right = text.rfind(";", 0, at) + 1, text.find(";", at)
    return text[left : right if right >= 0 else len(text)].lower()


def _has_event_object(verb: Token) -> bool:
    near = verb.sent.doc[max(verb.sent.start, verb.i - 12) : min(verb.sent.end, verb.i + 14)]
    if any(token.lower_ in _PRONOUNS for token in near if abs(token.i - verb.i) <= 3):
        return True
    return any(map(_is_event, near))


_PRONOUNS = frozenset(["его", "её", "ее", "их", "это", "которую", "которое", "которые"])
"""«Провёл его министр», «встреча, которую вела …»: the event told of before."""


def gender(verb: Token) -> str:
    """The gender of a verb's one subject: «рассказала» f, '' where it shows none."""
    for form in forms(verb.lower_):
        if form.pos in ("VERB", "PRTS") and form.number == "sing" and form.gender in ("masc", "femn"):
            return {"masc": "m", "femn": "f"}[form.gender]
    return ""


def genitive(noun: Token) -> Cue | None:
    """«под председательством …», «выступление …», «с участием …»."""
    table = _roles("genitive")
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
    return noun.dep_ == "obj" and bool(verb_lemmas(noun.head) & _words("reads"))


def oblique(token: Token, verb: Token) -> Cue | None:
    """What a verb says of its object, addressee or agent, which `token` heads."""
    case = (token.morph.get("Case", []) or [""])[0]
    led_by = adposition(token)
    if case == "Ins" and led_by in TOGETHER:
        return together(verb)
    if case == "Dat" and not led_by:
        role = verb_role(verb, "dative")
        if role and any(lemma == "слово" for sibling in verb.subtree for lemma in lemmas(sibling.lower_)):
            return Cue(role, verb.i, True, "", "datv")
    if case == "Dat" and not led_by and (role := verb_role(verb, "experiencer")):
        return Cue(role, verb.i, True, "", "datv")
    if case == "Ins" and not led_by and is_passive(verb):
        role = verb_role(verb, "agent") or active_role(verb)
        return Cue(_refined(verb, role), verb.i, True, "", "ablt") if role else None
    if case in ("Acc", "Gen") and not led_by:
        role = verb_role(verb, "object")
        return (
            Cue(role, verb.i, True, "", "accs")
            if role and verb.lower_ not in ("открыл", "открыла", "открыли")
            else None
        )
    return None


def adposition(token: Token) -> str:
    """The preposition of a word, '' where it has none."""
    return next((child.lower_ for child in token.children if child.dep_ == "case"), "")


def is_passive(verb: Token) -> bool:
    """Whether a verb may have an agent in the instrumental."""
    return (
        "Voice=Pass" in str(verb.morph)
        or verb.lower_.endswith(("ся", "сь"))
        or any(f.pos in ("PRTS", "PRTF") for f in forms(verb.lower_))
    )
