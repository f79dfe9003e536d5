"""Mails as Outlook saves them (MS-OXMSG): a compound file whose streams are properties."""

import datetime as dt
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from email.policy import SMTP
from functools import cached_property
from io import BytesIO

import olefile  # type: ignore[import-untyped]

from pipeline.errors import DamagedError, ReadError
from pipeline.model.document import Document
from pipeline.readers.encodings import Text, decode
from pipeline.readers.mail.letter import Body, Letter, document
from pipeline.readers.members import Budget, Member, distinct, harmless
from pipeline.settings import Settings

SUBJECT, SENDER, SENDER_ADDRESS, SMTP_ADDRESS = 0x0037, 0x0C1A, 0x0C1F, 0x5D01
SENT, DELIVERED, BODY, HTML = 0x0039, 0x0E06, 0x1000, 0x1013
CODE_PAGE, HTML_CODE_PAGE = 0x3FFD, 0x3FDE
ATTACHED, ATTACHED_NAME, ATTACHED_SHORT_NAME, DISPLAY_NAME = 0x3701, 0x3707, 0x3704, 0x3001
"""Ids of properties (MS-OXPROPS)."""
UNICODE, STRING8, BINARY, OBJECT = 0x001F, 0x001E, 0x0102, 0x000D
"""Types of properties (MS-OXCDATA 2.11.1)."""
HEADS = {"top": 32, "inner": 24, "attachment": 8}
"""Bytes before the first entry of a property stream (MS-OXMSG 2.4.1)."""
EPOCH = dt.datetime(1601, 1, 1)
DEEPEST = 10
"""Letters inside letters."""


def read(data: bytes, settings: Settings) -> Document:
    """The letter itself, without its attachments. Raises DamagedError, EmptyError, LimitError."""
    with _opened(data) as top:
        letter = top.letter
    return document(letter, "msg", settings)


def members(data: bytes, budget: Budget) -> Iterator[Member]:
    """The attachments, in order; a letter inside comes as an .eml.

    Raises DamagedError, and LimitError where the budget is used up.
    """
    with _opened(data) as top:
        names = distinct([attachment.name for attachment in top.attachments])
        for name, attachment in zip(names, top.attachments, strict=True):
            budget.enter()
            content = attachment.content
            budget.spend(len(content))
            yield Member(name, content) if content else Member(name, error=DamagedError())


class _Storage:
    """A storage of the compound file: a letter or an attachment. `depth` counts the letters around it."""

    def __init__(self, compound: olefile.OleFileIO, path: tuple[str, ...], kind: str, depth: int = 0) -> None:
        self._compound = compound
        self._path = path
        self._kind = kind
        self._depth = depth

    @property
    def letter(self) -> Letter:
        """What the letter says; HTML where there is some, or else plain text."""
        sender = self._text(SENDER)
        address = self._text(SMTP_ADDRESS) or self._text(SENDER_ADDRESS)
        told = f"{sender} <{address}>" if "@" in address and address != sender else sender
        sent = self._time(SENT) or self._time(DELIVERED)
        return Letter(self._text(SUBJECT), told, sent, tuple(self._bodies))

    @property
    def name(self) -> str:
        """The attachment's name."""
        return harmless(self._text(ATTACHED_NAME) or self._text(ATTACHED_SHORT_NAME) or self._inner_name)

    @property
    def content(self) -> bytes:
        """The attachment's bytes; a letter inside as it would be sent."""
        inner = self._inner
        return inner.as_mail if inner else self._stream(ATTACHED, BINARY)

    @property
    def attachments(self) -> list["_Storage"]:
        """The attachments of the letter, in order."""
        depth = len(self._path)
        names = {
            entry[depth]
            for entry in self._compound.listdir(streams=True, storages=True)
            if tuple(entry[:depth]) == self._path and len(entry) > depth and entry[depth].startswith("__attach")
        }
        return [_Storage(self._compound, (*self._path, name), "attachment", self._depth) for name in sorted(names)]

    @property
    def as_mail(self) -> bytes:
        """The letter with its attachments as a mail of the Internet; the same bytes every time."""
        letter, mail = self.letter, EmailMessage(SMTP)
        mail["Subject"], mail["From"] = _line(letter.subject), _line(letter.sender)
        if letter.date:
            mail["Date"] = dt.datetime.fromisoformat(letter.date)
        for body in letter.bodies:
            mail.set_content(body.text.text, subtype="html" if body.html else "plain", charset="utf-8", cte="base64")
        for attachment in self.attachments:
            mail.add_attachment(
                attachment.content, maintype="application", subtype="octet-stream", filename=_line(attachment.name)
            )
        if mail.is_multipart():
            mail.set_boundary(f"=_letter_{self._depth}")
        return mail.as_bytes()

    @property
    def _bodies(self) -> Iterator[Body]:
        html = self._stream(HTML, BINARY)
        if html.strip():
            yield Body(decode(html, self._codec(HTML_CODE_PAGE)), html=True)
        elif told := self._text(HTML):
            yield Body(Text(told, "utf-16-le"), html=True)
        elif told := self._text(BODY):
            yield Body(decode(told.encode()))

    @property
    def _inner(self) -> "_Storage | None":
        path = (*self._path, f"__substg1.0_{ATTACHED:04X}{OBJECT:04X}")
        if self._depth < DEEPEST and self._compound.exists([*path, "__properties_version1.0"]):
            return _Storage(self._compound, path, "inner", self._depth + 1)
        return None

    @property
    def _inner_name(self) -> str:
        return f"{self._text(DISPLAY_NAME) or 'letter'}.eml".replace("/", "_") if self._inner else ""

    def _text(self, id: int) -> str:
        wide = self._stream(id, UNICODE)
        if wide:
            return wide.decode("utf-16-le", "ignore").replace("\x00", "").strip()
        return decode(self._stream(id, STRING8), self._codec(CODE_PAGE)).text.strip()

    def _stream(self, id: int, kind: int) -> bytes:
        path = [*self._path, f"__substg1.0_{id:04X}{kind:04X}"]
        if not self._compound.exists(path):
            return b""
        with self._compound.openstream(path) as stream:
            return bytes(stream.read())

    def _codec(self, id: int) -> str:
        page = struct.unpack("<I", self._fixed.get(id, bytes(8))[:4])[0]
        return {0: "", 65001: "utf-8", 20866: "koi8-r", 28595: "iso8859-5"}.get(page, f"cp{page}")

    def _time(self, id: int) -> str:
        ticks = struct.unpack("<Q", self._fixed.get(id, bytes(8)))[0]
        return (EPOCH + dt.timedelta(microseconds=ticks // 10)).replace(microsecond=0).isoformat() if ticks else ""

    @cached_property
    def _fixed(self) -> dict[int, bytes]:
        """The properties of fixed length: eight bytes each."""
        path = [*self._path, "__properties_version1.0"]
        if not self._compound.exists(path):
            return {}
        with self._compound.openstream(path) as stream:
            entries = stream.read()[HEADS[self._kind] :]
        whole = (entries[at : at + 16] for at in range(0, len(entries) - 15, 16))
        return {struct.unpack_from("<H", entry, 2)[0]: bytes(entry[8:]) for entry in whole}


@contextmanager
def _opened(data: bytes) -> Iterator[_Storage]:
    try:
        with olefile.OleFileIO(BytesIO(data)) as compound:
            yield _Storage(compound, (), "top")
    except ReadError:
        raise
    except Exception as error:  # olefile raises whatever its arithmetic comes to
        raise DamagedError(reason=str(error)) from error


def _line(text: str) -> str:
    return " ".join(text.split())
