"""Gold in a few words: constructors for what a report is annotated with.

Keys and their meaning are those of the data contract; the rules of annotation stand in `README.md`. What a report does
not state is left out. Where two answers are right, a list holds both.
"""

import json
from pathlib import Path

ONE = str | list[str] | None

KINDS = ("post", "degree", "title", "expertise")


def event(**stated: object) -> dict:
    """An event, as its report states it; lists that are empty stay, so that a row found there counts as wrong."""
    rows = {
        name: stated.pop(name, []) for name in ("people", "audience", "hosts", "presentations", "topics", "proposals")
    }
    return {name: value for name, value in stated.items() if value is not None} | rows


def person(role: ONE, name: str, gender: str | None = None, position: ONE = None, *affiliations: str) -> dict:
    """Somebody, with the position as printed and taken apart.

    >>> apart = ("доцент @ кафедра химии", "degree: к.х.н.")
    >>> told = person("speaker", "Ли Анна", "f", "доцент кафедры химии, к.х.н.", *apart)
    >>> told["affiliations"]
    [{'kind': 'post', 'post': 'доцент', 'organization': 'кафедра химии'}, {'kind': 'degree', 'post': 'к.х.н.'}]
    """
    told = {"role": role, "name": name, "gender": gender, "position": position}
    return _stated(told) | {"affiliations": [_affiliation(one) for one in affiliations]}


def audience(*groups: str | tuple[str, int]) -> list[dict]:
    """Groups that took part, with their number where it is said."""
    return [{"name": one} if isinstance(one, str) else {"name": one[0], "count": one[1]} for one in groups]


def hosts(**by_role: str | list[str]) -> list[dict]:
    """Organisations behind the event, by role, in the order given.

    >>> hosts(organizer="мэрия", donor=["USAID", "GIZ"])[-1]
    {'role': 'donor', 'name': 'GIZ'}
    """
    return [{"role": role, "name": name} for role, names in by_role.items() for name in _listed(names)]


def talks(*told: str | tuple[str, str]) -> list[dict]:
    """Titled talks, with the person who gave it where it is said."""
    return [{"title": one} if isinstance(one, str) else {"title": one[0], "person": one[1]} for one in told]


def topics(*texts: str) -> list[dict]:
    """Questions that were discussed, as printed."""
    return [{"text": text} for text in texts]


def proposals(kind: ONE, *texts: str, numbers: str | list[str] = "", to: ONE = None, by: ONE = None) -> list[dict]:
    """Proposals of one kind; `numbers` are those printed: '1 2 3', 'а б в', '1.1 1.2'; `to` and `by` hold for each."""
    labels = numbers.split() if isinstance(numbers, str) else numbers
    if labels and len(labels) != len(texts):
        raise ValueError(f"{len(labels)} numbers for {len(texts)} proposals")
    told = zip(labels or [None] * len(texts), texts, strict=True)
    return [
        _stated({"number": label, "kind": kind, "text": text, "addressee": to, "person": by}) for label, text in told
    ]


def write(path: Path, *events: dict) -> None:
    """Write the gold of a report beside the others."""
    text = json.dumps({"events": events}, ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def _affiliation(told: str) -> dict:
    kind, _, rest = told.partition(": ")
    if kind not in KINDS:
        kind, rest = "post", told
    what, _, organization = rest.partition(" @ ")
    return _stated({"kind": kind, "post": what, "organization": organization or None})


def _listed(names: str | list[str]) -> list[str]:
    return [names] if isinstance(names, str) else names


def _stated(told: dict) -> dict:
    return {name: value for name, value in told.items() if value is not None}
