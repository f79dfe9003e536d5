"""Mails: the letter, what is quoted in it, and its attachments."""

import struct
from email.message import EmailMessage

import pytest

from pipeline.errors import EmptyError, EncryptedError
from pipeline.model.source import Source
from pipeline.readers import read
from pipeline.readers.containers import Unread, unpack
from pipeline.settings import Settings
from tests.readers.compound import compound
from tests.readers.drawn import drawn


def made(text: str, subtype: str = "plain", subject: str = "Отчёт о сходе") -> EmailMessage:
    mail = EmailMessage()
    mail["Subject"], mail["From"] = subject, "Анна Ким <anna@example.org>"
    mail["Date"] = "Wed, 05 May 2021 10:00:00 +0600"
    mail.set_content(text, subtype=subtype)
    return mail


HEAD = ["TITLE | Отчёт о сходе", "header | Анна Ким <anna@example.org>"]

BODIES = {
    "paragraphs and lists": (
        made("Решили:\n1. создать фонд;\n2. обучить."),
        [*HEAD, "text | Решили:", "item 1. | создать фонд;", "item 2. | обучить."],
    ),
    "a signature": (
        made("Сход прошёл 5 мая.\n\nС уважением,\nАнна Ким\nтел. 0 312 00-00-00"),
        [
            *HEAD,
            "text | Сход прошёл 5 мая.",
            "quoted | С уважением,/Анна Ким",
            "quoted | тел. 0 312 00-00-00",
        ],
    ),
    "a signature after two dashes": (
        made("Сход прошёл 5 мая.\n-- \nАнна Ким"),
        [*HEAD, "text | Сход прошёл 5 мая.", "quoted | --", "quoted | Анна Ким"],
    ),
    "a reply above the letter that it answers": (
        made("Сход прошёл 5 мая.\n\n04.05.2021 9:00, Бакыт пишет:\n> Когда был сход?\n> Пришлите."),
        [
            *HEAD,
            "text | Сход прошёл 5 мая.",
            "quoted | 04.05.2021 9:00, Бакыт пишет:",
            "quoted | Когда был сход?",
            "quoted | Пришлите.",
        ],
    ),
    "what is forwarded is the letter": (
        made(
            "---------- Forwarded message ---------\nОт: Бакыт <b@example.org>\nДата: 4 мая 2021\nТема: сход\n\n"
            "Сход прошёл 5 мая."
        ),
        [
            *HEAD,
            "quoted | ---------- Forwarded message ---------",
            "quoted | От: Бакыт <b@example.org>",
            "quoted | Дата: 4 мая 2021",
            "quoted | Тема: сход",
            "text | Сход прошёл 5 мая.",
        ],
    ),
    "the labels of a form are no head of a letter": (
        made("Дата: 5 мая\nТема: вода\nКому: жителям\nОтчёт."),
        [*HEAD, "text | Дата: 5 мая", "text | Тема: вода", "text | Кому: жителям", "text | Отчёт."],
    ),
    "html": (
        made("<p>Сход <b>прошёл</b></p><ul><li>раз</ul><blockquote type=cite><p>Когда?</p></blockquote>", "html"),
        [*HEAD, "text | Сход **прошёл**", "item • | раз", "quoted | Когда?"],
    ),
    "html of Outlook with an earlier letter below": (
        made(
            "<p>Сход прошёл 5 мая.</p><div><p><b>От:</b> Бакыт<br><b>Отправлено:</b> 4 мая<br>"
            "<b>Тема:</b> сход</p></div><p>Когда?</p>",
            "html",
        ),
        [
            *HEAD,
            "text | Сход прошёл 5 мая.",
            "quoted | **От:** Бакыт",
            "quoted | **Отправлено:** 4 мая",
            "quoted | **Тема:** сход",
            "quoted | Когда?",
        ],
    ),
}


@pytest.mark.parametrize("name", BODIES)
def test_letter(name: str) -> None:
    mail, expected = BODIES[name]
    assert drawn(read(mail.as_bytes())) == expected


def test_of_two_alternatives_html_is_read_once() -> None:
    mail = made("Сход прошёл\nв Оше")
    mail.add_alternative("<p>Сход прошёл в Оше</p>", subtype="html")
    assert drawn(read(mail.as_bytes())) == [*HEAD, "text | Сход прошёл в Оше"]


def test_flowed_lines_go_on() -> None:
    mail = made("Сход прошёл \nв Оше.\n\nРешили \nмногое.\n\n> Когда \n> был сход?\n-- \nАнна")
    mail.set_param("format", "flowed")
    assert drawn(read(mail.as_bytes()))[2:] == [
        "text | Сход прошёл в Оше.",
        "text | Решили многое.",
        "quoted | Когда был сход?",
        "quoted | --",
        "quoted | Анна",
    ]


def test_date_of_sending_is_a_property_and_no_text() -> None:
    document = read(made("Сход прошёл 6 мая.").as_bytes())
    assert document.properties.created == "2021-05-05T10:00:00"
    assert "2021" not in document.text


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "utf-8"])
def test_headers_and_text_whose_encoding_nobody_declares(encoding: str) -> None:
    data = "Subject: Отчёт о сходе жителей\nFrom: a@example.org\n\nСход жителей прошёл в Оше.".encode(encoding)
    assert drawn(read(data)) == [
        "TITLE | Отчёт о сходе жителей",
        "header | a@example.org",
        "text | Сход жителей прошёл в Оше.",
    ]


def test_broken_headers_are_shown_as_they_are() -> None:
    data = b"Subject: =?utf-8?B?0J/RgNC+0YLQ?= =?nonsense?Q?a?=\nFrom: a\nDate: yesterday\n\n\xd1\x85\xd0\xb9"
    assert read(data).properties.created == ""


def test_sealed_letter_needs_its_key() -> None:
    with pytest.raises(EncryptedError):
        read(
            b"From: a@example.org\nSubject: x\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIIB"
        )


def test_letter_that_only_carries_something() -> None:
    mail = EmailMessage()
    mail["To"], mail["MIME-Version"] = "a@example.org", "1.0"
    mail.add_attachment("Отчёт", filename="отчёт.txt")
    with pytest.raises(EmptyError):
        read(mail.as_bytes())
    assert [source.path for source in unpack(Source("a.eml", mail.as_bytes()), Settings())] == ["a.eml!/отчёт.txt"]


def test_attachments_and_letters_inside() -> None:
    inner = made("Внутреннее письмо.", subject="Сход")
    inner.add_attachment("Протокол схода", filename="протокол.txt")
    mail = made("Прилагаю.")
    mail.add_attachment(inner)
    mail.add_attachment(
        "Список участников".encode("koi8-r"), maintype="text", subtype="plain", filename="../список.txt"
    )
    mail.add_attachment(b"", maintype="application", subtype="pdf", filename="пусто.pdf")
    inside = list(unpack(Source("письмо.eml", mail.as_bytes()), Settings()))
    assert [one.path for one in inside] == [
        "письмо.eml!/Сход.eml",
        "письмо.eml!/Сход.eml!/протокол.txt",
        "письмо.eml!/список.txt",
        "письмо.eml!/пусто.pdf",
    ]
    assert [read(one.data).text for one in inside[1:3] if isinstance(one, Source)] == [
        "Протокол схода",
        "Список участников",
    ]
    assert isinstance(inside[3], Unread)


def outlook(subject: str, body: str, *, inner: dict | None = None, unicode: bool = True, html: bytes = b"") -> dict:
    def text(id: int, value: str) -> dict[str, bytes]:
        return (
            {f"__substg1.0_{id:04X}001F": value.encode("utf-16-le")}
            if unicode
            else {f"__substg1.0_{id:04X}001E": value.encode("cp1251")}
        )

    sent = struct.pack("<HHIQ", 0x0040, 0x0039, 6, 132646608000000000)  # 5 May 2021, 4:00 UTC
    page = struct.pack("<HHIII", 0x0003, 0x3FFD, 6, 1251, 0)
    tree = {"__properties_version1.0": bytes(24 if subject == "внутри" else 32) + sent + page}
    tree |= text(0x0037, subject) | text(0x1000, body) | text(0x0C1A, "Анна Ким") | text(0x5D01, "anna@example.org")
    if html:
        tree["__substg1.0_10130102"] = html
    if inner is not None:
        tree["__attach_version1.0_#00000000"] = {
            "__properties_version1.0": bytes(8),
            "__substg1.0_3001001F": "Сход".encode("utf-16-le"),
            "__substg1.0_3701000D": inner,
        }
        tree["__attach_version1.0_#00000001"] = {
            "__properties_version1.0": bytes(8),
            "__substg1.0_3707001F": "протокол.txt".encode("utf-16-le"),
            "__substg1.0_37010102": "Протокол схода жителей. ".encode() * 300,
        }
    return tree


@pytest.mark.parametrize("unicode", [True, False])
def test_outlook_letter(unicode: bool) -> None:
    document = read(
        compound(outlook("Отчёт о сходе", "Сход прошёл 5 мая.\r\n\r\nС уважением,\r\nАнна", unicode=unicode))
    )
    assert drawn(document) == [*HEAD, "text | Сход прошёл 5 мая.", "quoted | С уважением,/Анна"]
    assert (document.format, document.properties.created) == ("msg", "2021-05-05T04:00:00")


def test_outlook_letter_in_html() -> None:
    data = compound(outlook("Отчёт о сходе", "иначе", html="<p>Сход прошёл</p>".encode("cp1251")))
    assert drawn(read(data)) == [*HEAD, "text | Сход прошёл"]


def test_outlook_attachments_and_letters_inside_give_the_same_bytes_every_time() -> None:
    data = compound(outlook("Отчёт о сходе", "Прилагаю.", inner=outlook("внутри", "Внутреннее письмо.")))
    inside = [one for one in unpack(Source("a.msg", data), Settings()) if isinstance(one, Source)]
    assert inside == list(unpack(Source("a.msg", data), Settings()))
    assert [one.path for one in inside] == ["a.msg!/Сход.eml", "a.msg!/протокол.txt"]
    letter = read(inside[0].data)
    assert drawn(letter) == ["TITLE | внутри", HEAD[1], "text | Внутреннее письмо."]
    assert letter.properties.created == "2021-05-05T04:00:00"
    assert len(inside[1].data) > 4096
