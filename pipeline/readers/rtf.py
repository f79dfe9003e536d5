"""Rich Text Format on a machine without LibreOffice: its text, without emphasis."""

import re
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import accumulate

from striprtf.striprtf import rtf_to_text

from pipeline.errors import DamagedError, LimitError
from pipeline.model.document import Document, Label
from pipeline.readers import plain
from pipeline.readers.builder import Builder
from pipeline.readers.encodings import Text, decode
from pipeline.readers.numerals import raised
from pipeline.readers.unicoded import unicoded
from pipeline.settings import Settings

GONE = re.compile(rb"\{[^{}]*\\(?:deleted|v)(?![a-z0-9])[^{}]*\}")
"""What an editor deleted and what is hidden, a group each, as Word writes runs."""
ASIDE = re.compile(rb"\{(?:\\\*)?\\(footnote|header|footer|annotation)[lrf]?(?![a-z])")
"""The groups of what stands beside the text, in the midst of it; headers and footers may be those of some pages."""
ASIDES = {b"header": Label.PAGE_HEADER, b"footer": Label.PAGE_FOOTER, b"annotation": Label.COMMENT}
"""What they are, in the order in which they are laid down; the text, which has no name, stands before the footers."""
MARK = "\ue000"
"""Stands before the mark of a footnote while the text is taken apart: a character that no text has."""
BRACE = re.compile(rb"\\[^a-z]|[{}]", re.DOTALL)


def read(data: bytes, settings: Settings) -> Document:
    """The text of the file, laid down as plain lines; a row of a table comes with its cells.

    A footnote stands behind the paragraph or table of its mark, headers before the text, footers and comments behind
    it. Raises DamagedError, EmptyError, LimitError.
    """
    if len(data) > settings.limits.characters * 4:
        raise LimitError("too_large", bytes=len(data), limit=settings.limits.characters * 4)
    builder = Builder("rtf", settings.limits)
    stories = [(name, _text(story)) for name, story in _stories(GONE.sub(b"", unicoded(data)))]
    whole = "".join(text.text for _, text in stories)
    plain.note_losses(builder, Text(whole, "rtf", sum(text.lost for _, text in stories)))
    told = {name: [text.text.strip() for own, text in stories if own == name] for name in (*ASIDES, b"", b"footnote")}
    for name, label in ASIDES.items():
        if name == b"footer":
            _lay(builder, "\n".join(told[b""]).split("\n"), told[b"footnote"])
        for aside in dict.fromkeys(told[name]):
            builder.block(aside, label=label)
    return builder.document()


def _lay(builder: Builder, lines: Sequence[str], notes: Sequence[str]) -> None:
    """Lay down the text, each note behind the block where it is marked."""
    marked = [*accumulate(line.count(MARK) for line in lines), len(notes)]
    due = deque(enumerate(notes, 1))

    def after(stop: int) -> None:
        while due and due[0][0] <= marked[stop - 1]:
            number, note = due.popleft()
            builder.block(note, label=Label.FOOTNOTE, marker=raised(str(number)))

    plain.lay(builder, [line.replace(MARK, "") for line in lines], titled=True, apart=True, after=after)
    after(len(marked))


def _stories(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """What stands beside the text, by name; at last the text, with a mark in the place of each footnote."""
    text, done, notes = [], 0, 0
    while found := ASIDE.search(data, done):
        stop = _end(data, found.end())
        yield found[1], b"{\\rtf1\\ansi" + data[found.end() : stop]
        text.append(data[done : found.start()])
        if found[1] == b"footnote":
            notes += 1
            text.append(b"".join(b"{\\uc1\\u%d?}" % ord(sign) for sign in MARK + raised(str(notes))))
        done = stop
    yield b"", b"".join(text) + data[done:]


def _end(data: bytes, start: int) -> int:
    """Where the group ends that the place is in."""
    depth = 1
    for brace in BRACE.finditer(data, start):
        depth += {b"{": 1, b"}": -1}.get(brace[0], 0)
        if not depth:
            return brace.end()
    return len(data)


def _text(story: bytes) -> Text:
    try:
        told = rtf_to_text(story.decode("latin-1"), encoding="cp1251", errors="replace")  # type: ignore[no-untyped-call]
    except Exception as error:  # the library foresees no broken file
        raise DamagedError(reason=str(error)) from error
    return decode(told.encode("utf-8", "replace"))
