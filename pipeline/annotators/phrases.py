"""Where a noun phrase of running text ends."""

from spacy.tokens import Doc

from pipeline.annotators.matches import quotes_of
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.phrases import is_abbreviation


def phrase_end(doc: Doc, start: int, head: int | None = None) -> int:
    """Where a noun phrase ends: at a comma, a bracket, a verb, another preposition, a conjunction that ties no genitive."""
    quoted = [quote.span for quote in quotes_of(doc)]
    i = start
    sentence_end = doc[start].sent.end
    while i < sentence_end:
        token = doc[i]
        inside = next((q for q in quoted if q.start <= token.idx < q.stop), None)
        if inside:
            i = next((t.i for t in doc[i:sentence_end] if t.idx >= inside.stop), sentence_end)
            continue
        if i > start and not _goes_on(doc, i, head if head is not None else start):
            break
        i += 1
    while i > start and (doc[i - 1].text in ",.;:()–—-" or doc[i - 1].lower_ in ("и", "а", "при")):
        i -= 1
    return i


def _goes_on(doc: Doc, i: int, head: int) -> bool:
    token = doc[i]
    if i <= head:
        return True
    low = token.lower_
    if token.is_space and "\n" in token.text:
        return False
    if token.text[0].isdigit() or token.text in ("№", "-") or low in ("имени", "им", "по", "при") or is_abbreviation(token.text):
        return low not in ("по", "при") or _keeps_preposition(doc, i)
    if token.text == ".":
        return doc[i - 1].lower_ in ("им", "г", "с", "ул") or len(doc[i - 1].text) == 1
    if token.pos_ in ("VERB", "AUX") and not any(f.pos == "NOUN" for f in forms(low)):
        return False
    if low == "и":
        following = doc[i + 1] if i + 1 < len(doc) else token
        return any(f.case == "gent" and f.pos in ("NOUN", "ADJF") for f in forms(following.lower_)) and following.morph.get("Case") == ["Gen"]
    found = forms(low)
    if any(f.case in ("gent",) and f.pos in ("NOUN", "ADJF", "PRTF") for f in found) or any("Fixd" in f.marks for f in found):
        return True
    return token.text[0].isupper() and doc[i - 1].lower_ in ("имени", "им", ".") or (token.text[0].isupper() and token.ent_type_ == "") and token.dep_.startswith(("flat", "appos", "nmod"))


def _keeps_preposition(doc: Doc, i: int) -> bool:
    """«отдел по делам молодёжи», «зал при мечети» belong together; «в зале по окончании» does not."""
    return doc[i].lower_ == "по" and i + 1 < len(doc) and doc[i + 1].lower_ in ("делам", "вопросам", "правам", "развитию", "миграции")
