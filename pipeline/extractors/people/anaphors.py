"""Words that stand for people: «Юрист напомнила о сроках» tells the part of the lawyer who was named before,
«„…“, – добавил он» that of the man."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc, Token

from pipeline.annotators.tokens import index_from, text_of
from pipeline.extractors.people.cue import Cue, gender, subject
from pipeline.extractors.people.series import Phrase
from pipeline.model.span import Spans
from pipeline.normalisers.morphology import lemmas
from pipeline.normalisers.names import parse_name
from pipeline.normalisers.positions import is_post

_TOLD = frozenset(["speaker", "opening", "moderator"])
"""Roles that a verb gives to a post alone: what else it tells was told with the name."""


_PRONOUNS = {"он": "m", "она": "f"}
_ABOVE = 4
"""Names before a pronoun among which the one is whom it means."""
_NEAR = 2
"""Sentences up to a pronoun's own in which the one whom it means is named."""


def anaphors(doc: Doc, phrases: Sequence[Phrase]) -> Iterator[tuple[Phrase, Cue]]:
    """Who is meant by a post alone or by a pronoun, and the cue of the verb whose subject the word is."""
    yield from _holders(doc, phrases)
    yield from _meant(doc, phrases)


def _meant(doc: Doc, phrases: Sequence[Phrase]) -> Iterator[tuple[Phrase, Cue]]:
    """«„…“, – сказала она»: the only woman who is named in the sentence before, or in this one."""
    starts = [phrase.name.start for phrase in phrases]
    for token in doc:
        sex = _PRONOUNS.get(token.lower_)
        cue = subject(token.head) if sex and token.dep_ == "nsubj" and _says(token.head) else None
        if cue is None or cue.role not in _TOLD:
            continue
        above = phrases[: bisect_left(starts, token.i)][-_ABOVE:]
        near = [one for one in above if _sentences(doc, one.name.start, token.i) < _NEAR]
        meant = [one for one in near if _sex(doc, one) in ("", sex)]
        if len(meant) == 1:
            yield meant[0], cue


def _says(verb: Token) -> bool:
    """A verb in the past, one behind a quotation, or an aside; not what was told to a reporter elsewhere."""
    doc = verb.doc
    past = "Tense=Past" in str(verb.morph)
    quoted = verb.i > 0 and doc[verb.i - 1].text in _DASHES
    elsewhere = _ELSEWHERE.search(text_of(doc), verb.sent.start_char, verb.sent.end_char)
    return verb.pos_ == "VERB" and (past or quoted or _is_aside(verb)) and not elsewhere


def _is_aside(verb: Token) -> bool:
    """«Такси, говорит она, стоит дорого»: only a verb and the pronoun between two commas."""
    around = verb.doc[max(verb.i - 1, 0) : verb.i + 3]
    words = [token.lower_ for token in around]
    return len(words) == 4 and words[0] == "," and words[2] in _PRONOUNS and words[3] in ",."


_DASHES = frozenset("–—-")
_ELSEWHERE = re.compile(r"(?<!\w)(?:по\s+телефону|корреспондент|журналист|изданию|агентству|репорт[её]р)", re.I)


def _sentences(doc: Doc, start: int, stop: int) -> int:
    """How many sentences begin behind one word, up to another."""
    return sum(bool(token.is_sent_start) for token in doc[start + 1 : stop + 1])


def _sex(doc: Doc, phrase: Phrase) -> str:
    name = parse_name(phrase.name.span.of(text_of(doc)), phrase.cases)
    return name.gender if name else ""


def _holders(doc: Doc, phrases: Sequence[Phrase]) -> Iterator[tuple[Phrase, Cue]]:
    """The last naming of each holder of a post before the post alone, and the cue of the verb whose subject it is."""
    posts = [position.span for phrase in phrases for position in (phrase.before, phrase.after) if position]
    taken = Spans(posts)
    holders: dict[str, list[Phrase]] = {}
    waiting = iter([*phrases, None])
    following = next(waiting)
    for token in doc:
        while following is not None and following.name.start <= token.i:
            for lemma in _heads(doc, following):
                holders.setdefault(lemma, []).append(following)
            following = next(waiting)
        if holders and _is_post_alone(token) and taken.at(token.idx) is None:
            cue = subject(token.head)
            holder = _holder(token, [one for lemma in lemmas(token.lower_) for one in holders.get(lemma, ())])
            if cue is not None and cue.role in _TOLD and holder is not None:
                yield holder, cue


def _is_post_alone(token: Token) -> bool:
    """The subject of a verb in the singular that no name goes with."""
    subject_of_one = token.dep_ == "nsubj" and token.head.pos_ == "VERB" and bool(gender(token.head))
    return subject_of_one and is_post(token.text) and not any(one.ent_type_ == "PER" for one in token.subtree)


def _heads(doc: Doc, phrase: Phrase) -> Iterator[str]:
    """The lemmas of the posts that a phrase gives to its name: «министр», not «директор» of «заместитель директора»."""
    for position in (phrase.before, phrase.after):
        if position is not None and not position.plural:
            first = True
            for token in doc[index_from(doc, position.span.start) : index_from(doc, position.span.stop)]:
                if first and is_post(token.text):
                    yield from (lemma for half in token.lower_.split("-") for lemma in lemmas(half))
                    first = False
                first = first or token.text == ","


def _holder(post: Token, holders: Iterable[Phrase]) -> Phrase | None:
    """The one who holds a post; of several the one of whom the words around it speak, None where they speak of none."""
    around = (child for child in post.subtree if child.i != post.i and child.is_alpha)
    words = {lemma for child in around for lemma in lemmas(child.lower_)}
    shared: dict[str, tuple[int, Phrase]] = {}
    for phrase in holders:
        doc = post.doc
        told = doc[phrase.first : phrase.name.start].text if phrase.before else ""
        told += " " + doc.text[phrase.after.span.start : phrase.after.span.stop] if phrase.after else ""
        found = {lemma for word in told.split() for lemma in lemmas(word.lower())}
        shared[doc[phrase.name.end - 1].text] = len(words & found), phrase
    best = max((score for score, _ in shared.values()), default=0)
    chosen = [phrase for score, phrase in shared.values() if score == best]
    return chosen[0] if len(chosen) == 1 and (best or not words) else None
