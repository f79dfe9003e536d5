"""Pages: what does not show in a drawing. The drawn cases lie beside."""

import pytest

from pipeline.errors import EmptyError
from pipeline.readers.html import read
from pipeline.settings import Settings
from tests.readers.drawn import drawn

LONG = "Участники обсудили состояние сельских водопроводов и договорились о порядке проверки скважин весной. "


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=windows-1251>", "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        ("", "cp1251"),
        ("<meta charset=utf-8>", "cp1251"),
        ("<meta charset=windows-1251>", "utf-8"),
        ("<meta charset=nonsense>", "cp866"),
        ("", "utf-16"),
    ],
)
def test_encoding_is_what_the_bytes_bear_out(head: str, encoding: str) -> None:
    source = f"<html><head>{head}</head><body><p>В Фергане завершился семинар</p></body></html>"
    assert read(source.encode(encoding), Settings()).text == "В Фергане завершился семинар"


def test_emphasis_links_and_notes() -> None:
    document = read(
        "<style>.c1{font-weight:700}</style><p><span class=c1>Когда:</span> <i>5</i> <em>мая</em>, "
        "<a href='https://example.org'>тут</a> <del>30</del></p>".encode(),
        Settings(),
    )
    (block,) = document.blocks
    assert [document[span] for span in block.bold] == ["Когда:"]
    assert [document[span] for span in block.italic] == ["5", "мая"]
    assert [(document[link.span], link.address) for link in document.links] == [("тут", "https://example.org")]
    assert block.notes == ("было: 30",)


def test_date_of_publication_goes_to_the_properties_not_into_the_text() -> None:
    stamp = "<div class=meta>19.01.2024 16:42 | 1 204 просмотра</div>"
    page = f"<title>Сход — Лента</title><a href=/>Лента</a><h1>Сход</h1>{stamp}<p>{LONG}</p>"
    document = read(page.encode(), Settings())
    assert drawn(document) == ["TITLE | Сход", f"text | {LONG.strip()}"]
    assert (document.properties.title, document.properties.created) == ("Сход — Лента", "2024-01-19")


def test_date_of_publication_from_a_meta_element() -> None:
    page = "<head><meta property='article:published_time' content='2021-05-31T10:00:00+06:00'></head><p>Семинар</p>"
    assert read(page.encode(), Settings()).properties.created == "2021-05-31T10:00:00"


def test_page_without_text_is_empty() -> None:
    with pytest.raises(EmptyError):
        read(b"<html><body><img src=a.png></body></html>", Settings())


def test_page_nested_beyond_all_reason_ends() -> None:
    assert read(b"<div>" * 15_000 + "дно".encode(), Settings()).text == "дно"
    flat = read(b"<div>" * 50_000 + "дно".encode(), Settings())
    assert (flat.text, [problem.code for problem in flat.problems]) == ("дно", ["damaged_part"])
    assert len(read(b"<font color=1><b>" * 5_000 + "<p>дно".encode() * 500, Settings()).blocks) == 500
