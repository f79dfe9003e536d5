"""Pages saved whole in one file."""

from email.message import EmailMessage

import pytest

from pipeline.errors import DamagedError
from pipeline.readers import read
from pipeline.readers.mht import read as read_mht
from pipeline.settings import Settings
from tests.readers.drawn import drawn


def saved(page: str, charset: str = "utf-8", location: str = "https://example.org/a") -> bytes:
    whole = EmailMessage()
    whole["From"], whole["Snapshot-Content-Location"] = "<Saved by Blink>", "https://example.org/a"
    whole["Subject"], whole["MIME-Version"] = "Сход", "1.0"
    whole.set_content("<p>рамка</p>", subtype="html", headers=["Content-Location: https://example.org/frame"])
    whole.make_related()
    whole.add_related(page.encode(charset), "text", "html", headers=[f"Content-Location: {location}"])
    whole.get_payload()[-1].set_param("charset", charset)
    whole.add_related(b"GIF89a", "image", "gif")
    return whole.as_bytes()


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251"])
def test_the_page_that_was_saved_is_read(charset: str) -> None:
    document = read(saved("<h1>Сход</h1><p>Прошёл в Оше.</p>", charset))
    assert drawn(document) == ["TITLE | Сход", "text | Прошёл в Оше."]
    assert document.format == "mht"


def test_where_none_says_that_it_is_the_one_the_first_page_is_read() -> None:
    assert drawn(read(saved("<p>текст</p>", location="https://example.org/b"))) == ["text | рамка"]


def test_a_file_without_a_page() -> None:
    with pytest.raises(DamagedError):
        read_mht(b"From: <Saved by Blink>\nContent-Type: multipart/related\n\nx", Settings())
