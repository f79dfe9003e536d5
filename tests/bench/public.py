"""Persons and occupations of factRuEval-2016: what the product makes of texts that it was not written for.

    python tests/bench/public.py [FOLDER] [--weights FOLDS] [--variant rules|model|both] [--errors]

FOLDER holds the corpus and its scorer, `../shared/public` if none is named. The package's network was trained on this
corpus, so its own figures here are no measure: FOLDS is a folder of networks of which each has not seen a part of the
texts (`python tools/nested/train.py FOLDER/factRuEval/devset FOLDS --folds 4 --made 400`), and every text is judged by
the network that has not seen it. `rules` needs none. Another collection goes through the scorer's own command, inside
FOLDER and with the project on PYTHONPATH: `python -m score tests.bench.public:predict`.

Beside the scorer's measures stands `nominative`: of the gold mentions that are not printed in the nominative, the
share whose name parts come out right, where the product is told only where the mention stands.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from spacy.tokens import Doc

from pipeline.annotators import ANNOTATORS, load_nlp
from pipeline.annotators.found import Found
from pipeline.annotators.nested import mark, nested, network, ties_of
from pipeline.annotators.nested.network import Network, Stretch
from pipeline.annotators.nested.ties import Tie
from pipeline.annotators.persons.name import Name as Place
from pipeline.annotators.persons.name import people_of
from pipeline.annotators.reading import read as reading
from pipeline.annotators.tokens import index_at, make_doc, reading_of, text_of
from pipeline.assemble.affiliations import affiliations
from pipeline.assemble.characters import Character, cast, names_of
from pipeline.assemble.positions import position
from pipeline.extractors import people
from pipeline.model.span import Span
from pipeline.normalisers.names import Name, parse_names
from pipeline.readers import read
from pipeline.settings import Settings

FOLDER = Path(__file__).resolve().parents[2].parent / "shared" / "public"
Row = dict[str, Any]


@dataclass(frozen=True)
class Text:
    """A text as the product has read it; `places` maps each character of the document to one of the text."""

    doc: Doc
    places: Sequence[int]

    def span(self, span: Span) -> dict[str, int]:
        """Characters of the text for those of the document."""
        return {"start": self.places[span.start], "end": self.places[span.stop - 1] + 1}


def opened(text: str, trained: Network | None) -> Text:
    """The text through the product's reader and annotators, the network being that one, or left out."""
    document = read(text.encode(), Settings())
    places, at = [], 0
    for letter in document.text:
        found = text.find(letter, at) if not letter.isspace() else at
        at = found if found >= 0 else at
        places.append(at)
        at += not letter.isspace()
    doc = make_doc(load_nlp().vocab, reading(document))
    for annotator in ANNOTATORS:
        if annotator is not nested:
            doc = annotator(doc)
        elif trained is not None:
            doc = mark(doc, trained)
        else:
            doc.spans["nested"] = []
    return Text(doc, places)


def predict(text: str) -> dict[str, list[Row]]:
    """What the scorer asks for: persons with their name parts and occupations, in characters of the text."""
    return told(text, network.load(), "both")


def told(text: str, trained: Network | None, variant: str) -> dict[str, list[Row]]:
    """The same by a network of one's own; posts by `rules`, by the `model`, or by `both`."""
    if not text.strip():
        return {"persons": [], "occupations": []}
    read_text = opened(text, trained)
    named = dict(names(read_text.doc))
    by_model = list(by_ties(read_text, named)) if trained is not None else []
    known = {row["person"]["surname"] for row in by_model if row["organization"]}
    by_rules = [row for row in occupations(read_text) if row["person"]["surname"] not in known]
    return {
        "persons": [parts(name) | read_text.span(span) for span, name in named.items()],
        "occupations": [*by_model, *(by_rules if variant != "model" else [])],
    }


def characters(doc: Doc) -> list[Character]:
    """The people of the text."""
    return cast(one for one in people.extract(doc) if one.label == "person")


def names(doc: Doc) -> Iterator[tuple[Span, Name]]:
    """Where each name stands in the document, and the person's name as fully as the document tells it."""
    mentions = {one.span: one for one in people.extract(doc) if one.label == "person"}
    known = {one.span: character.name for character in cast(mentions.values()) for one in character.mentions}
    last, name = 0, None
    for place in people_of(doc):
        span = reading_of(doc).source(place.span.start, place.span.stop)
        if name is None or not people.is_alias(doc, place, last):
            mention = mentions.get(span)
            alone = names_of(mention) if mention else parse_names(place.span.of(text_of(doc)))
            name = known.get(span) or next(iter(alone), None)
            last = place.end
        if name is not None:
            yield span, name


def parts(name: Name) -> dict[str, str]:
    """A name as the scorer has it."""
    return {"surname": name.surname, "given_name": name.given_name, "patronymic": name.patronymic}


def occupations(text: Text) -> Iterator[Row]:
    """The posts that the rules find, each at its first mention."""
    for character in characters(text.doc):
        held = position(character)
        for one in affiliations(held) if held else ():
            if one.post is not None:
                organization = one.organization.value if one.organization else ""
                row = {"person": parts(character.name), "position": one.post.value, "organization": organization}
                yield row | text.span(one.post.mentions[0].span)


def by_ties(text: Text, named: Mapping[Span, Name]) -> Iterator[Row]:
    """The posts that the network finds, with who holds them and where."""
    doc = text.doc
    for post in dict.fromkeys(tie.post for tie in ties_of(doc)):
        mine = sorted((tie for tie in ties_of(doc) if tie.post == post), key=lambda tie: -tie.chance)
        where = next(
            (tie.other for tie in mine if tie.other.label != "PERSON" and not _is_adjective(doc, tie.other)), None
        )
        for holder in _holders(doc, post, mine):
            held = _source(doc, holder.start, holder.end)
            name = next((name for span, name in named.items() if span.overlaps(held)), None)
            if name is not None:
                organization = doc[where.start : where.end].text if where else ""
                row = {"person": parts(name), "position": doc[post.start : post.end].text}
                yield row | {"organization": organization} | text.span(_source(doc, post.start, post.end))


def _holders(doc: Doc, post: Stretch, mine: Sequence[Tie]) -> list[Stretch]:
    """One for a post in the singular, two or more for one in the plural: «депутаты» are not said of one."""
    found = [tie.other for tie in mine if tie.other.label == "PERSON"]
    nouns = [token for token in doc[post.start : post.end] if token.pos_ == "NOUN"]
    if nouns and "Plur" in nouns[0].morph.get("Number", []):
        return found if len(found) > 1 else []
    return found[:1]


def _is_adjective(doc: Doc, place: Stretch) -> bool:
    """«российский», «тбилисский»: where somebody is from and not where a post is held."""
    return place.end - place.start == 1 and doc[place.start].pos_ == "ADJ" and doc[place.start].text.islower()


def _source(doc: Doc, start: int, end: int) -> Span:
    return reading_of(doc).source(doc[start].idx, doc[end - 1].idx + len(doc[end - 1].text))


def nominative(gold: Iterable[Any]) -> tuple[int, int, list[str]]:
    """How many gold mentions in an oblique case come out right, of how many, and those that do not."""
    right, wrong = 0, []
    for document in gold:
        text = opened(document.text, None)
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
    printed = fold(mention.text).split()
    return any(
        word[: len(form) - 2] == form[: len(form) - 2] != ""
        for part in (mention.surname, mention.given_name)
        for form in map(fold, part)
        for word in printed
        if not {fold(one) for one in part} & set(printed)
    )


def fold(word: str) -> str:
    """Without capitals and ё."""
    return word.replace("ё", "е").replace("Ё", "Е").lower()


def _mark(doc: Doc, document: Any, back: Mapping[int, int]) -> None:
    """Tell the product where the names stand."""
    starts = {start: at for at, start in reversed(list(enumerate(reading_of(doc).starts)))}
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


def networks(folder: Path) -> dict[str, Network]:
    """For the name of each text the network that has not seen it."""
    found = {}
    for path in sorted(folder.glob("*.npz")):
        trained = network.read(path)
        with np.load(path) as packed:
            found.update(dict.fromkeys(map(str, packed["held"]), trained))
    return found


def main() -> None:
    """Print every measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    parser.add_argument("--weights", type=Path, help="networks trained by folds")
    parser.add_argument("--variant", choices=("rules", "model", "both"), default="both")
    parser.add_argument("--errors", action="store_true", help="names that are not put into the nominative, a line each")
    options = parser.parse_args()
    if not (options.folder / "score").is_dir():
        print(f"нет открытых данных: {options.folder}; укажите папку с factRuEval/ и score/")
        return
    sys.path.insert(0, str(options.folder))
    from score.data import load_factrueval
    from score.match import score_occupations, score_persons

    gold = load_factrueval("devset", options.folder / "factRuEval")
    trained = networks(options.weights) if options.weights and options.variant != "rules" else {}
    variant = options.variant if trained else "rules"
    found = {one.id: told(one.text, trained.get(one.id), variant) for one in gold}
    print(f"factRuEval-2016 devset, {len(gold)} documents, {variant}")
    for title, figures in (("persons", score_persons(found, gold)), ("occupations", score_occupations(found, gold))):
        for name, figure in figures.items():
            print(f"  {title}.{name:22} {figure.line(True)}")
    right, of, wrong = nominative(gold)
    print(f"  {'persons.nominative':30} {right / of:.3f} ({right} of {of} inflected mentions)")
    if options.errors:
        print("\n".join(wrong))


if __name__ == "__main__":
    main()
