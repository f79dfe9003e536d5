"""Bytes to characters."""

import pytest

from pipeline.readers.encodings import MISREAD, SINGLE, decode, is_text

RUSSIAN = (
    "Круглый стол «Вода и село» прошёл 5 мая 2021 г. в г. Ош – участвовали 25 человек.",
    "ПРОТОКОЛ № 7\r\nзаседания Общественного совета",
    "Отчёт о встрече, 22.04.2019",
)
KYRGYZ = "Жыйналыш 8-апрелде Өзгөндө өттү, 40тан ашуун адам катышты. Төрагасы Үмүт Төлөнбек кызы, «Ынтымак» фондусу."


@pytest.mark.parametrize("text", RUSSIAN)
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", *list(SINGLE)[:5]]
)
def test_russian_in_every_encoding(text: str, encoding: str) -> None:
    text = text.encode(encoding, "ignore").decode(encoding)
    assert decode(text.encode(encoding)).text == text.replace("\r\n", "\n")
    assert is_text(text.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le"])
def test_kyrgyz(encoding: str) -> None:
    assert decode(KYRGYZ.encode(encoding)).text == KYRGYZ


@pytest.mark.parametrize(("wrong", "right"), MISREAD)
def test_text_decoded_wrongly_and_saved_again_is_mended(wrong: str, right: str) -> None:
    meant = "Протокол собрания жителей села Кенеш".encode(right)
    seen = "".join(bytes([byte]).decode(wrong, "replace").replace("\ufffd", chr(byte)) for byte in meant)
    assert decode(seen.encode()).text == "Протокол собрания жителей села Кенеш"


def test_a_declared_encoding_is_believed_only_where_the_bytes_bear_it_out() -> None:
    data = "Семинар".encode("koi8-r")
    assert decode(data, "koi8-r").encoding == "koi8-r"
    assert decode(data, "cp1251").text == decode(data, "no-such-encoding").text == "Семинар"


def test_utf8_cut_in_the_middle_of_a_character() -> None:
    text = decode("Участники обсудили вопросы".encode()[:-1])
    assert (text.text, text.encoding, text.lost) == ("Участники обсудили вопрос?", "utf-8", 1)


def test_text_of_other_languages_is_left_alone() -> None:
    assert decode("Réunion à l'Académie".encode()).text == "Réunion à l'Académie"
    assert decode("会议".encode()).text == "会议"


@pytest.mark.parametrize("data", [bytes(range(256)) * 4, b"\x00\x01\x02\x03" * 50, b"\x93\xe4\x01\x7f\xb2\x10" * 40])
def test_other_bytes_are_no_text(data: bytes) -> None:
    assert not is_text(data)
