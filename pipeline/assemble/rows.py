"""Rows that hang on an event: audience, hosts, presentations, topics, proposals."""

from collections.abc import Mapping, Sequence

from pipeline.assemble.choice import grounded
from pipeline.assemble.people import Character
from pipeline.model.mention import Mention
from pipeline.model.report import Group, Host, Presentation, Proposal, Topic
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.morphology import inflected
from pipeline.normalisers.names import fold
from pipeline.normalisers.phrases import lowered, nominative


def audience(mentions: Sequence[Mention]) -> tuple[Group, ...]:
    """Groups in the nominative plural, each once."""
    rows: dict[str, Group] = {}
    for mention in mentions:
        if mention.label == "audience":
            name = _group(mention)
            number = mention.part("number")
            count = grounded(int(number.value), number) if number else None
            if fold(name) not in rows or (count and rows[fold(name)].count is None):
                rows[fold(name)] = Group(grounded(name, mention), count)
    return tuple(rows.values())


def _group(mention: Mention) -> str:
    if mention.value:  # «представители A, B»: the head belongs to B too
        many = mention.value.endswith("и")
        head = inflected(mention.value, "nomn", number="plur") if many else _plural(mention.value)
        return f"{head} {mention.reading}"
    if mention.rule == "audience.kyrgyz" or kyrgyz.is_kyrgyz(mention.reading):
        return mention.reading
    cases = ("nomn", "gent", "accs") if mention.rule == "audience.label" else ("gent", "accs", "nomn", "ablt", "datv")
    plural = nominative(mention.reading, ("nomn",), "plur")
    made = nominative(mention.reading, cases, "plur") if mention.rule != "audience.label" else plural
    return lowered(made)


def _plural(lemma: str) -> str:
    from pipeline.normalisers.morphology import analyzer

    made = analyzer().parse(lemma)[0].inflect({"plur", "nomn"})
    return made.word if made else lemma


def hosts(mentions: Sequence[Mention]) -> tuple[Host, ...]:
    """Organisations in the nominative, each once for a role."""
    rows: dict[tuple[str, str], Host] = {}
    for mention in mentions:
        if mention.label == "host":
            name = _organisation(mention)
            key = (_core(name), mention.value)
            if key not in rows:
                rows[key] = Host(grounded(mention.value, mention), grounded(name, mention))
    named = {core for core, _ in rows}
    return tuple(row for (core, _), row in rows.items() if not any(core != other and core in other for other in named))


def _organisation(mention: Mention) -> str:
    case = mention.part("case")
    told = case.value if case else "nomn"
    if told == "ky":
        return kyrgyz.nominative(mention.reading)
    return mention.reading if told == "nomn" else nominative(mention.reading, (told,))


def _core(name: str) -> str:
    return fold(name).replace("«", "").replace("»", "").strip()


def presentations(mentions: Sequence[Mention], characters: Sequence[Character], topic: str) -> tuple[Presentation, ...]:
    """Talks, each title once, with the number of who gave it; the giver's role becomes presenter."""
    rows: dict[str, Presentation] = {}
    talks = [(mention, mention.part("person")) for mention in mentions if mention.label == "presentation"]
    talks += [(talk, one) for one in mentions if one.label == "person" for talk in one.every("talk")]
    numbers = _numbers(characters)
    for mention, giver in sorted(talks, key=lambda one: one[0].span):
        key = _core(mention.reading)
        if not key or key == _core(topic) or key in rows:
            continue
        number = _number(giver, numbers)
        if number is not None and giver is not None:
            characters[number - 1].plays("presenter", mention)
        rows[key] = Presentation(
            grounded(mention.reading, mention), grounded(number, giver) if number and giver else None
        )
    return tuple(rows.values())


def _numbers(characters: Sequence[Character]) -> dict[int, int]:
    """Where a name begins → the number of the person whom it names."""
    return {one.span.start: number for number, character in enumerate(characters, 1) for one in character.mentions}


def _number(mention: Mention | None, numbers: Mapping[int, int]) -> int | None:
    return numbers.get(mention.span.start) if mention is not None else None


def topics(mentions: Sequence[Mention]) -> tuple[Topic, ...]:
    """Questions as printed, each once."""
    rows = {
        fold(mention.reading): Topic(grounded(mention.reading, mention))
        for mention in reversed(mentions)
        if mention.label == "topic_row"
    }
    return tuple(reversed(rows.values()))


def proposals(mentions: Sequence[Mention], characters: Sequence[Character]) -> tuple[Proposal, ...]:
    """Proposals in reading order, each once."""
    rows: dict[tuple[str, str], Proposal] = {}
    numbers = _numbers(characters)
    for mention in sorted((one for one in mentions if one.label == "proposal"), key=lambda one: one.span):
        kind, _, shape = mention.value.partition(" ")
        text = nominative(mention.reading, ("gent", "loct")) if shape == "noun" else mention.reading
        number, to, author = (mention.part(label) for label in ("number", "addressee", "person"))
        who = _number(author, numbers)
        key = (number.reading if number else "", fold(text))
        rows.setdefault(
            key,
            Proposal(
                text=grounded(text, mention),
                kind=grounded(kind, mention),
                number=grounded(number.reading, number) if number else None,
                addressee=grounded(nominative(to.reading, (to.value,)), to) if to else None,
                person_no=grounded(who, author) if who and author else None,
            ),
        )
    return tuple(rows.values())
