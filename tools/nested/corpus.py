"""factRuEval-2016 as texts with nested spans and ties between them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_LABELS = {"Person": "PERSON", "Org": "ORG", "LocOrg": "LOC", "Location": "LOC", "Facility": "ORG"}


Extent = tuple[int, int, str]
"""Characters `start` to `stop`, and their label."""


@dataclass(frozen=True)
class Fact:
    """A post, all mentions of who holds it, of where; `told` where it is this very post that says so, not its like."""

    post: Extent
    who: frozenset[Extent]
    where: frozenset[Extent]
    told: bool = True


@dataclass
class Marked:
    """A text, its spans in characters, and what is told of its posts."""

    name: str
    text: str
    spans: list[Extent] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)


def corpus(folder: Path) -> Iterator[Marked]:
    """Every text of the folder `devset`."""
    for path in sorted(folder.glob("book_*.txt"), key=lambda one: int(one.stem[5:])):
        yield _marked(path)


def _rows(path: Path) -> list[list[str]]:
    return [line.split("#")[0].split() for line in path.read_text("utf-8").splitlines() if line.split("#")[0].strip()]


def _blocks(path: Path) -> Iterator[list[list[str]]]:
    if path.exists():
        for block in path.read_text("utf-8-sig").replace("\r", "").split("\n\n"):
            lines = [line.split() for line in block.split("\n") if line.strip()]
            if lines:
                yield lines


def _marked(path: Path) -> Marked:
    text = path.read_bytes().decode()
    pieces = {row[0]: (row[1], int(row[2]), int(row[2]) + int(row[3])) for row in _rows(path.with_suffix(".spans"))}
    objects = {
        row[0]: (
            *_closed(text, min(pieces[one][1] for one in row[2:]), max(pieces[one][2] for one in row[2:])),
            _LABELS[row[1]],
        )
        for row in _rows(path.with_suffix(".objects"))
        if len(row) > 2 and row[1] in _LABELS
    }
    jobs = {key: (start, stop, "POST") for key, (kind, start, stop) in pieces.items() if kind == "job"}
    entities = {
        block[0][0]: [objects[one] for one in block[0][1:] if one in objects]
        for block in _blocks(path.with_suffix(".coref"))
    }
    told = [dict_of(block) for block in _blocks(path.with_suffix(".facts")) if block[0][1] == "Occupation"]
    chosen = {key for one in told for key in one.get("position", []) if key in jobs}
    posts = {key: jobs[key] for key in _apart(jobs, chosen)}
    ties = []
    for one in told:
        named = [posts[key] for key in one.get("position", []) if key in posts]
        alike = {_stems(text, post) for post in named}
        who, where = (
            frozenset(mention for key in one.get(role, []) for mention in entities.get(key, []))
            for role in ("who", "where")
        )
        for post in posts.values():
            if _stems(text, post) in alike:
                ties.append(Fact(post, who, where, post in named))
    spans = sorted({*objects.values(), *posts.values()})
    return Marked(path.stem, text, spans, ties)


def _closed(text: str, start: int, stop: int) -> tuple[int, int]:
    """With the quotation mark that closes what was opened inside."""
    opened = text[start:stop].count("«") > text[start:stop].count("»")
    return start, stop + (opened and text[stop : stop + 1] == "»")


def _stems(text: str, span: Extent) -> tuple[str, ...]:
    return tuple(word[:5].lower() for word in text[span[0] : span[1]].split())


def dict_of(block: list[list[str]]) -> dict[str, list[str]]:
    """The arguments of a fact: the numbers of the objects and spans that each names."""
    found: dict[str, list[str]] = {}
    for line in block[1:]:
        for word in line[1:]:
            if word.startswith(("obj", "span")) and word.lstrip("objspan").isdigit():
                found.setdefault(line[0].lower().replace("job", "position"), []).append(word.lstrip("objspan"))
    return found


def _apart(jobs: dict[str, Extent], chosen: set[str]) -> list[str]:
    """Of jobs that overlap, the one that a fact names, else the shortest."""
    kept: list[str] = []
    for key in sorted(jobs, key=lambda one: (one not in chosen, jobs[one][1] - jobs[one][0])):
        if not any(jobs[key][0] < jobs[one][1] and jobs[one][0] < jobs[key][1] for one in kept):
            kept.append(key)
    return kept
