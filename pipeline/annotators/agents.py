"""Who does what: «Центр «Арча», при поддержке посольства, провёл в Оше семинар».

    organisations in a case ─→ the verb whose subject, or whose agent in the passive, they are

The sentence's tree tells it; where the tree is wrong, a verb that stands right beside them does.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.bodies import Bodies, bodies_of
from pipeline.annotators.matches import dates_of, quoted_of
from pipeline.annotators.tokens import index_at, index_from, text_of
from pipeline.model.span import Span
from pipeline.normalisers.morphology import CASES, forms, verbs

_VERBAL = ("VERB", "AUX", "ADJ")
"""A participle may be taken for an adjective."""
_PASSED = frozenset({"совместно", "вместе", "и", "г", "года", ".", "всё", "это", "её", "ее", "его", "их"})
_MISTAKEN = frozenset({"obj", "iobj", "obl"})
_NEAR = 4
"""Words of a phrase that says where."""
_FAR = 6
"""Links of the tree from a word to what it is coordinated with."""


@dataclass(frozen=True, slots=True)
class Agent:
    """A list of organisations, the case in which it stands, the infinitives that its verb may be of, the verb's word.

    `office`: what they are said to be with such a verb as «выступить»: «организатор».
    """

    bodies: Bodies
    case: str
    verbs: frozenset[str]
    word: int
    office: str = ""


def agents_of(doc: Doc) -> Iterator[Agent]:
    """The organisations that are agents, by a bare name first; a verb beside them, then the tree, says which verb."""
    for named in _named(doc):
        found = next((one for word in _beside(doc, named) if (one := _agent(named, word))), None)
        if found:
            yield found
    for bodies in bodies_of(doc):
        token = _first(doc[bodies.head])
        beside = (one for word in _beside(doc, bodies) if (one := _agent(bodies, word)))
        found = _by_people(bodies, token) or next(beside, None) or _by_tree(bodies, token) or _by_relative(doc, bodies)
        if found:
            yield found


def _named(doc: Doc) -> Iterator[Bodies]:
    """«организовали | «Детский мост» и управление»: what is only called by its name, behind a verb."""
    for quoted in quoted_of(doc).overlapping(Span(0, len(text_of(doc)))):
        head = index_from(doc, quoted.start)
        if 0 < head < len(doc) - 1 and doc[head - 1].pos_ == "VERB":
            yield Bodies(quoted, (quoted,), frozenset({"nomn"}), head + 1)


def _beside(doc: Doc, bodies: Bodies) -> Iterator[Token]:
    """The words before and behind, but for adverbs and days: «провёл 14 ноября | центр», «центр | впервые провёл»."""
    start, end = index_at(doc, bodies.span.start), index_from(doc, bodies.span.stop)
    behind_verb = start > 0 and doc[start - 1].pos_ == "VERB"
    if doc[bodies.head].dep_ == "nmod" and len(bodies.cases) == len(CASES) and not behind_verb:
        return  # «операторов АЗС | провели»; not «нас кормило | кафе»
    for at, step in ((end, 1), (start - 1, -1)):
        while 0 <= at < len(doc) and doc[at].sent == doc[start].sent and _is_passed(doc, at):
            at += step
        at = _before_place(doc, at) if step < 0 else at
        if 0 <= at < len(doc) and doc[at].sent == doc[start].sent:
            yield doc[at]


def _before_place(doc: Doc, at: int) -> int:
    """The word before a phrase that says where: «собрали | в городском музее | агентство и союз»."""
    i = at
    while i >= 0 and at - i < _NEAR and any(form.case == "loct" for form in forms(doc[i].lower_)):
        i -= 1
    return i - 1 if 0 <= i < at and doc[i].lower_ in ("в", "во", "на") else at


def _is_passed(doc: Doc, i: int) -> bool:
    return doc[i].pos_ == "ADV" or doc[i].lower_ in _PASSED or dates_of(doc).at(doc[i].idx) is not None


def _agent(bodies: Bodies, word: Token) -> Agent | None:
    """Whether a word is a verb that can have the organisations as its agent."""
    if word.pos_ not in _VERBAL and not _is_past(word):
        return None
    passive = verbs(word.text, passive=True)
    active = verbs(word.text) - passive
    if active and "nomn" in bodies.cases and not _is_of_another(bodies, word):
        return Agent(bodies, "nomn", active, word.i, _office(word))
    return Agent(bodies, "ablt", passive, word.i) if passive and "ablt" in bodies.cases else None


def _is_past(word: Token) -> bool:
    """«Затеял»: a verb by its form, whatever the tagger takes it for."""
    likeliest = forms(word.lower_)[:1]
    return any(form.pos == "VERB" and form.known and "past" in form.marks for form in likeliest)


def _by_tree(bodies: Bodies, token: Token) -> Agent | None:
    if "nomn" in bodies.cases and (token.dep_ == "nsubj" or _is_late(bodies, token)):
        return _agent(bodies, token.head)
    if token.dep_.startswith("obl") and "ablt" in bodies.cases and all(one.dep_ != "case" for one in token.children):
        return _agent(bodies, token.head)
    return None


def _by_relative(doc: Doc, bodies: Bodies) -> Agent | None:
    """«исследование центра «Юг», который и собрал таксистов»: in whatever case it stands itself."""
    i = index_from(doc, bodies.span.stop)
    which = doc[i + 1] if i + 1 < len(doc) and doc[i].text == "," else None
    if which is None or not which.lower_.startswith("котор") or not which.dep_.startswith("nsubj"):
        return None
    active = verbs(which.head.text) - verbs(which.head.text, passive=True)
    case = next((form.case for form in forms(doc[bodies.head].lower_) if form.case in bodies.cases), "")
    return Agent(bodies, case, active, which.head.i) if active and case else None


def _is_late(bodies: Bodies, token: Token) -> bool:
    """«гостей принимал у себя | институт»: a subject behind its verb, which the tree takes for an object."""
    verb = token.head
    if token.dep_ not in _MISTAKEN or verb.i > token.i or any(one.dep_ in ("case", "nsubj") for one in token.children):
        return False
    return _agree(bodies, token, verb) and not any(
        one.dep_ == "nsubj" and _does(bodies, one, verb) for one in verb.children if one.i != token.i
    )


def _does(bodies: Bodies, noun: Token, verb: Token) -> bool:
    """«союз и палата собрали | профсоюзы»: the verb has its subject; «деньги дало | агентство» names another thing."""
    several = any(one.dep_ == "conj" for one in noun.children)
    return several or _agree(bodies, noun, verb) or all(form.case != "accs" for form in forms(noun.lower_))


def _agree(bodies: Bodies, noun: Token, verb: Token) -> bool:
    """A noun in the nominative, or several, and a verb in the past: number, and gender in the singular."""
    done = [form for form in forms(verb.lower_) if form.pos == "VERB" and "past" in form.marks]
    named = [form for form in forms(noun.lower_) if form.case == "nomn"]
    several = noun.i == bodies.head and len(bodies.items) > 1
    return any(
        (several and one.number == "plur")
        or (one.number == other.number and (one.number == "plur" or one.gender == other.gender))
        for one in done
        for other in named
    )


def _is_of_another(bodies: Bodies, verb: Token) -> bool:
    """«Заседание | секции | вёл профессор»: a verb in the singular that does not agree with a noun that declines."""
    done = [form for form in forms(verb.lower_) if form.pos == "VERB" and "past" in form.marks]
    noun = verb.doc[bodies.head]
    declined = [form for form in forms(noun.lower_) if form.pos == "NOUN" and not form.marks & {"Abbr", "Fixd"}]
    single = bool(done) and all(form.number == "sing" for form in done)
    return single and bool(declined) and noun.text[1:].islower() and not _agree(bodies, noun, verb)


def _by_people(bodies: Bodies, token: Token) -> Agent | None:
    """«представители фонда «Мост» провели тренинг», «тренинг проведён специалистами фонда»."""
    people = token.head
    if "gent" not in bodies.cases or token.dep_ != "nmod" or not _is_sent(people):
        return None
    if people.dep_ == "nsubj":
        found = verbs(people.head.text)
    else:
        done = people.dep_.startswith("obl") and any(form.case == "ablt" for form in forms(people.lower_))
        found = verbs(people.head.text, passive=True) if done else frozenset()
    return Agent(bodies, "gent", found, people.head.i) if found else None


def _first(token: Token) -> Token:
    """The first of what is coordinated: «фонд» for «центр» in «фонд и центр»."""
    for _ in range(_FAR):
        if token.dep_ != "conj":
            return token
        token = token.head
    return token


def _is_sent(token: Token) -> bool:
    return any(form.lemma in _people() for form in forms(token.lower_))


@cache
def _people() -> frozenset[str]:
    """Those who act for their organisation."""
    return frozenset(row["word"] for row in lexicons.read("bodies") if row["kind"] == "sent")


def _office(verb: Token) -> str:
    """«организатор» of «организаторами форума выступили»."""
    for child in verb.children:
        for form in forms(child.lower_):
            if form.case == "ablt" and form.animate and child.dep_.startswith(("obl", "xcomp", "nmod", "conj")):
                return form.lemma
    return ""
