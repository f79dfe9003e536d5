"""Persons and occupations of factRuEval-2016: what the product makes of texts that it was not written for.

    python tests/bench/public.py [FOLDER] [--errors]

FOLDER holds the corpus and its scorer, `../shared/public` if none is named. The scorer's own way works too, from inside
that folder and with the project on PYTHONPATH: `python -m score tests.bench.public:predict`.

Beside the scorer's measures stands `nominative`: of the gold mentions that are not printed in the nominative, the
share whose name parts come out right, where the product is told only where the mention stands.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from pipeline.annotators import annotate
from pipeline.annotators.found import Found
from pipeline.annotators.persons import Name as Place
from pipeline.annotators.persons import people_of
from pipeline.annotators.tokens import index_at, reading_of, text_of
from pipeline.assemble.affiliations import affiliations
from pipeline.assemble.characters import cast, names_of
from pipeline.assemble.positions import position
from pipeline.extractors import people
from pipeline.model.span import Span
from pipeline.normalisers.names import Name, parse_names
from pipeline.readers import read
from pipeline.settings import Settings

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "public"


@dataclass(frozen=True)
class Text:
    """A text as the product has read it; `places` maps each character of the document to one of the text."""

    doc: Doc
    places: Sequence[int]

    def span(self, span: Span) -> dict[str, int]:
        """Characters of the text for those of the document."""
        return {"start": self.places[span.start], "end": self.places[span.stop - 1] + 1}


def opened(text: str) -> Text:
    """The text through the product's reader and annotators."""
    document = read(text.encode(), Settings())
    places, at = [], 0
    for letter in document.text:
        found = text.find(letter, at) if not letter.isspace() else at
        at = found if found >= 0 else at
        places.append(at)
        at += not letter.isspace()
    return Text(annotate(document), places)


def predict(text: str) -> dict[str, list[dict[str, Any]]]:
    """What the scorer asks for: persons with their name parts and occupations, in characters of the text."""
    if not text.strip():
        return {"persons": [], "occupations": []}
    read_text = opened(text)
    named = dict(names(read_text.doc))
    return {
        "persons": [parts(name) | read_text.span(span) for span, name in named.items()],
        "occupations": list(occupations(read_text)),
    }


def names(doc: Doc) -> Iterator[tuple[Span, Name]]:
    """Where each name stands in the document, and the person's name as fully as the document tells it."""
    mentions = {one.span: one for one in people.extract(doc) if one.label == "person"}
    known = {one.span: character.name for character in cast(tuple(mentions.values())) for one in character.mentions}
    last, name = 0, None
    for place in people_of(doc):
        if people.is_alias(doc, place, last) and name is not None:
            yield reading_of(doc).source(place.span.start, place.span.stop), name
            continue
        last = place.end
        span = reading_of(doc).source(place.span.start, place.span.stop)
        mention = mentions.get(span)
        name = known.get(span) or next(
            iter(names_of(mention)) if mention else iter(parse_names(place.span.of(text_of(doc)))), None
        )
        if name is not None:
            yield span, name


def parts(name: Name) -> dict[str, str]:
    return {"surname": name.surname, "given_name": name.given_name, "patronymic": name.patronymic}


def occupations(text: Text) -> Iterator[dict[str, Any]]:
    """Posts of everybody who has one, at the first mention."""
    for character in cast([one for one in people.extract(text.doc) if one.label == "person"]):
        held = position(character)
        for one in affiliations(held) if held else ():
            if one.post is not None:
                organization = one.organization.value if one.organization else ""
                told = {"person": parts(character.name), "position": one.post.value, "organization": organization}
                yield told | text.span(one.post.mentions[0].span)


def nominative(gold: Iterable[Any]) -> tuple[int, int, list[str]]:
    """How many gold mentions in an oblique case come out right, of how many, and those that do not."""
    right, wrong = 0, []
    for document in gold:
        text = opened(document.text)
        back = {place: at for at, place in reversed(list(enumerate(text.places)))}
        _mark(text.doc, document, back)
        found = dict(names(text.doc))
        for who in document.persons:
            for one in who.mentions:
                if one.normed and not one.ignored and _inflected(one):
                    name = found.get(Span(back[one.start], back[one.end - 1] + 1))
                    if name is not None and _right(name, one, who):
                        right += 1
                    else:
                        wrong.append(f"{document.id} {one.text}: {name.canonical if name else '–'}")
    return right, right + len(wrong), wrong


def _inflected(mention: Any) -> bool:
    """A word of the mention is a form of a gold part and not its nominative."""
    told = fold(mention.text).split()
    return any(
        word[: len(form) - 2] == form[: len(form) - 2] != ""
        for part in (mention.surname, mention.given_name)
        for form in map(fold, part)
        for word in told
        if not {fold(one) for one in part} & set(told)
    )


def fold(word: str) -> str:
    return word.replace("ё", "е").replace("Ё", "Е").lower()


def _mark(doc: Doc, document: Any, back: Mapping[int, int]) -> None:
    """Tell the product where the names stand."""
    reading = reading_of(doc)
    starts = {start: at for at, start in reversed(list(enumerate(reading.starts)))}
    found = []
    for one in sorted({(m.start, m.end) for who in document.persons for m in who.mentions if m.normed}):
        start, last = starts[back[one[0]]], starts[back[one[1] - 1]]
        found.append(Place(Span(start, last + 1), index_at(doc, start), index_at(doc, last) + 1))
    doc.user_data["names"] = doc.user_data["people"] = Found(found)


def _right(name: Name, mention: Any, who: Any) -> bool:
    """As the scorer judges `parts`."""
    have = [fold(part) for part in (name.surname, name.given_name, name.patronymic) if part]
    wanted = [{fold(form) for form in forms} for forms in (mention.surname, mention.given_name, mention.patronymic)]
    known = {fold(form) for forms in (who.surname, who.given_name, who.patronymic) for form in forms}
    return all(any(part in forms for part in have) for forms in wanted if forms) and all(one in known for one in have)


def main() -> None:
    """Print every measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    parser.add_argument("--errors", action="store_true", help="what went wrong, a line each")
    options = parser.parse_args()
    if not (options.folder / "score").is_dir():
        print(f"нет открытых данных: {options.folder}; укажите папку с factRuEval/ и score/")
        return
    sys.path.insert(0, str(options.folder))
    from score.data import load_factrueval
    from score.match import score_occupations, score_persons

    gold = load_factrueval("devset", options.folder / "factRuEval")
    found = {one.id: predict(one.text) for one in gold}
    print(f"factRuEval-2016 devset, {len(gold)} documents")
    for title, figures in (("persons", score_persons(found, gold)), ("occupations", score_occupations(found, gold))):
        for name, figure in figures.items():
            print(f"  {title}.{name:22} {figure.line(True)}")
    right, of, wrong = nominative(gold)
    print(f"  {'persons.nominative':30} {right / of:.3f} ({right} of {of} inflected mentions)")
    if options.errors:
        print("\n".join(wrong))


if __name__ == "__main__":
    main()
