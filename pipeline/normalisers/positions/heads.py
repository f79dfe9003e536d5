"""Which nouns head posts and organisations: the lexicons, and the compounds that are built on them."""

from functools import cache, lru_cache

from pipeline import lexicons
from pipeline.normalisers.morphology import forms


@cache
def post_heads() -> dict[str, str]:
    """Head nouns of posts, and the kind that each is by itself."""
    return {row["head"]: row["kind"] for row in lexicons.read("posts")}


@cache
def organisation_heads() -> frozenset[str]:
    """Head nouns of organisations."""
    return frozenset(row["head"] for row in lexicons.read("organisation_heads") if not row["head"].startswith("-"))


@cache
def place_nouns() -> frozenset[str]:
    """Nouns that say what kind of place is named: район, микрорайон."""
    return frozenset(row["head"] for row in lexicons.read("place_nouns"))


@cache
def _compounds() -> tuple[str, ...]:
    """Nouns on which compounds are built that name organisations: рыбинспекция, медиасовет."""
    return tuple(row["head"][1:] for row in lexicons.read("organisation_heads") if row["head"].startswith("-"))


@cache
def specialised() -> frozenset[str]:
    """Organisations whose name says after «по» what they deal with: комитет по бюджету."""
    return frozenset(row["head"] for row in lexicons.read("organisation_heads") if row["scope"] == "по")


@cache
def _laymen() -> frozenset[str]:
    return frozenset(row["head"] for row in lexicons.read("laymen"))


@cache
def ranks() -> frozenset[str]:
    """Ranks, to which the service belongs: майор милиции."""
    return frozenset(row["head"] for row in lexicons.read("ranks") if row["kind"] == "rank")


@cache
def services() -> frozenset[str]:
    """Services that ranks are held in: милиция, юстиция."""
    return frozenset(row["head"] for row in lexicons.read("ranks") if row["kind"] == "service")


@cache
def short_posts() -> frozenset[str]:
    """Words of posts that are cut short, without their full stop: «преп», «каф»."""
    return frozenset(row["short"] for row in lexicons.read("short_posts"))


@lru_cache(maxsize=20_000)
def is_post(word: str) -> bool:
    """Whether a word is a form of a noun that heads posts, or ends like one (врач-реаниматолог).

    >>> is_post("директору"), is_post("врачом-пульмонологом"), is_post("река")
    (True, True, False)
    """
    return any(heads_post(form.lemma) for form in forms(word.lower()))


def heads_post(lemma: str) -> bool:
    """Whether a noun heads posts, or one half of it does.

    >>> heads_post("экс-министр"), heads_post("инженер-химик"), heads_post("стол")
    (True, True, False)
    """
    heads = post_heads()
    halves = lemma.split("-")
    return lemma in heads or halves[-1] in heads or halves[0] in heads


@lru_cache(maxsize=20_000)
def is_layman(word: str) -> bool:
    """Whether a word says who somebody is, but is no post: житель, участница, мать, румын.

    >>> is_layman("жительнице"), is_layman("директор")
    (True, False)
    """
    found = [form for form in forms(word.lower()) if form.pos == "NOUN"]
    return bool(found) and any(form.lemma in _laymen() for form in found) and not is_post(word)


@lru_cache(maxsize=20_000)
def heads_organisation(lemma: str) -> bool:
    """Whether a noun heads the names of organisations: one that is listed, or a compound of one.

    >>> heads_organisation("музей-заповедник"), heads_organisation("рыбинспекция"), heads_organisation("совет")
    (True, True, True)
    >>> heads_organisation("река"), heads_organisation("советник")
    (False, False)
    """
    heads = organisation_heads()
    halves = lemma.split("-")
    return bool(heads & {lemma, halves[0], halves[-1]}) or lemma.endswith(_compounds())
