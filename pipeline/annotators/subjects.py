"""Whose verb it is, as the sentence's tree has it."""

from spacy.tokens import Token

_FAR = 6
"""Links of the tree from a verb to the one whose subject it shares: «приехал, осмотрел и встретился»."""


def subject_of(verb: Token) -> Token | None:
    """Its own subject, or that of the verb which it is joined to: «посол отметил рост и призвал»."""
    for _ in range(_FAR):
        own = next((child for child in verb.children if child.dep_.startswith("nsubj")), None)
        if own is not None or verb.dep_ != "conj":
            return own
        verb = verb.head
    return None
