"""Names and numbers that the recogniser doubts are told of."""

from pipeline.assemble.legibility import unclear
from pipeline.lexicons.messages import finding
from pipeline.model.document import Block, Box, Document
from pipeline.model.report import Event, Grounded, Person
from pipeline.model.span import Span

from .made import count, named

TEXT = "Асанов Бакыт провёл встречу, участвовали 45 человек"


def _findings(**confidence: float) -> list[tuple[str, str, int | None, str]]:
    """Table, column, row and words of what is found, with the words of the text as sure as told, else quite sure."""
    starts = [TEXT.index(word) for word in TEXT.split()]
    spans = [Span(start, start + len(word)) for start, word in zip(starts, TEXT.split(), strict=True)]
    boxes = tuple(Box(span.start, span.stop, 2, 0, 0, 9, 9, confidence.get(span.of(TEXT), 0.95)) for span in spans)
    document = Document(TEXT, (Block(Span(0, len(TEXT))),), boxes=boxes)
    name, total = named("Асанов Бакыт"), count(45, at=TEXT.index("45"))
    person = Person(Grounded("Асанов Бакыт", (name,)), Grounded("speaker", (name,)))
    event = Event(participants_total=Grounded(45, (total,)), people=(person,))
    found = unclear(event, document)
    return [(one.table, one.column, one.row_no, str(dict(one.details)["text"])) for one in found]


def test_a_sure_reading_needs_no_word():
    assert _findings(встречу=0.2) == []


def test_a_doubted_letter_of_a_name_is_told_with_the_word():
    assert _findings(Бакыт=0.6) == [("people", "name", 1, "Бакыт")]


def test_a_doubted_number_is_told():
    assert _findings(**{"45": 0.5}) == [("events", "participants_total", None, "45")]


def test_the_sentence_names_field_word_and_page():
    told = finding("doubtful_ocr", field="имя", text="Бакыт", page=2).message
    assert "«Бакыт»" in told
    assert "страница 2" in told
