"""Markdown: what does not show in a drawing. The drawn cases lie beside."""

from pipeline.readers.markdown import read
from pipeline.settings import Settings


def test_emphasis_and_links() -> None:
    document = read("**Модератор:** *Абдыров Т. Ш.*, [запись](https://example.org/a)".encode(), Settings())
    (block,) = document.blocks
    assert [document[span] for span in block.bold] == ["Модератор:"]
    assert [document[span] for span in block.italic] == ["Абдыров Т. Ш."]
    assert [(document[link.span], link.address) for link in document.links] == [("запись", "https://example.org/a")]


def test_front_matter_gives_the_properties() -> None:
    properties = read(
        "---\ntitle: «Город»\ndate: 2021-05-31 10:00\nauthor: 'А. Ким'\n---\nТекст".encode(), Settings()
    ).properties
    assert (properties.title, properties.author, properties.created) == ("«Город»", "А. Ким", "2021-05-31T10:00")
