"""Annotators: `Doc -> Doc`, what a stretch of text is."""

from functools import cache

from spacy.lang.ru import Russian
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.annotators.bodies import bodies
from pipeline.annotators.chronicles import chronicles
from pipeline.annotators.event_nouns import event_nouns
from pipeline.annotators.grammar import grammar, names
from pipeline.annotators.groups import groups
from pipeline.annotators.leads import leads
from pipeline.annotators.matches import matches
from pipeline.annotators.nested import nested
from pipeline.annotators.persons import persons
from pipeline.annotators.reading import read
from pipeline.annotators.scopes import scopes
from pipeline.annotators.sentences import sentences
from pipeline.annotators.slots import slots
from pipeline.annotators.titles import titles
from pipeline.annotators.tokens import make_doc
from pipeline.model.document import Document

ANNOTATORS = (
    sentences,
    grammar,
    names,
    nested,
    persons,
    matches,
    groups,
    event_nouns,
    leads,
    chronicles,
    bodies,
    slots,
    scopes,
    titles,
)
"""In this order."""


@cache
def load_nlp() -> Language:
    """The blank Russian pipeline with all annotators; loaded once a process.

    It is given Docs of `make_doc`'s words: the rules of spaCy's own tokenizer, which take it long to compile, are left
    out.
    """
    nlp = Russian(create_tokenizer=lambda nlp: lambda text: Doc(nlp.vocab, words=text.split()))
    for annotator in ANNOTATORS:
        Language.component(f"letopis_{annotator.__name__}", func=annotator)
        nlp.add_pipe(f"letopis_{annotator.__name__}")
    return nlp


def annotate(document: Document) -> Doc:
    """Document -> Doc of its running text, annotated."""
    nlp = load_nlp()
    return nlp(make_doc(nlp.vocab, read(document)))
