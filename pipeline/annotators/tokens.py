"""Words: razdel's, since slovnet was trained on them, as a spaCy Doc."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from razdel import tokenize
from razdel.substring import Substring
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from pipeline.annotators.reading import Reading
from pipeline.model.span import Span


def make_doc(vocab: Vocab, reading: Reading) -> Doc:
    """Reading -> Doc of its words; `doc.text` equals the reading's text.

    Line breaks and wide blanks are tokens of their own, as in spaCy.
    """
    words: list[str] = []
    spaces: list[bool] = []
    text, at = reading.text, 0
    for token in _merged(tokenize(text)):
        _blanks(text, at, token.start, words, spaces)
        words.append(token.text)
        spaces.append(False)
        at = token.stop
    _blanks(text, at, len(text), words, spaces)
    doc = Doc(vocab, words=words, spaces=spaces)
    doc.user_data["reading"] = reading
    doc.user_data["offsets"] = [token.idx for token in doc]
    return doc


def _merged(tokens: Iterable[Substring]) -> Iterator[Substring]:
    """«О’Нил» is one word."""
    waiting: list[Substring] = []
    for token in tokens:
        if len(waiting) == 2 and token.start == waiting[-1].stop and token.text[:1].isupper():
            yield Substring(waiting[0].start, token.stop, "".join(one.text for one in waiting) + token.text)
            waiting = []
            continue
        if (not waiting and token.text in _ONSETS) or (
            len(waiting) == 1 and token.text in "’'ʼ" and token.start == waiting[0].stop
        ):
            waiting.append(token)
            continue
        yield from waiting
        waiting = []
        yield token
    yield from waiting


_ONSETS = frozenset("ОДЛOD")


def _blanks(text: str, start: int, stop: int, words: list[str], spaces: list[bool]) -> None:
    blank = text[start:stop]
    if blank.startswith(" ") and spaces:
        spaces[-1] = True
        blank = blank[1:]
    if blank:
        words.append(blank)
        spaces.append(False)


def reading_of(doc: Doc) -> Reading:
    """The Reading that a Doc was made from."""
    reading: Any = doc.user_data["reading"]
    return reading  # type: ignore[no-any-return]


def text_of(doc: Doc) -> str:
    """The reading's text; unlike `doc.text` it is not put together anew at each call."""
    return reading_of(doc).text


def index_at(doc: Doc, position: int) -> int:
    """The number of the word that holds a character, or of the last one before it."""
    return max(bisect_right(doc.user_data["offsets"], position) - 1, 0)


def index_from(doc: Doc, position: int) -> int:
    """The number of the first word that begins at a character or after it; the number of words where there is none."""
    return bisect_left(doc.user_data["offsets"], position)


def span_of(doc: Doc, start: int, end: int) -> Span:
    """Where the words from number `start` to `end`, the last excluded, stand in the reading."""
    return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1].text))


def token_at(doc: Doc, position: int) -> Token | None:
    """The word that holds a character; None behind the end of the text."""
    return doc[index_at(doc, position)] if len(doc) and 0 <= position < len(text_of(doc)) else None
