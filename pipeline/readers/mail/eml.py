"""Mails as they are sent (RFC 5322, MIME)."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.header import decode_header
from email.message import Message
from email.utils import parsedate_to_datetime

from pipeline.errors import DamagedError, EncryptedError
from pipeline.model.document import Document
from pipeline.readers.encodings import decode
from pipeline.readers.mail.letter import Body, Letter, document
from pipeline.readers.members import Budget, Member, distinct, harmless
from pipeline.settings import Settings

DEEPEST = 50
"""Parts inside parts."""
SEALED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")


def read(data: bytes, settings: Settings) -> Document:
    """The letter itself, without its attachments.

    Raises EncryptedError for a sealed letter, EmptyError for one without text, DamagedError, LimitError.
    """
    message = _parsed(data)
    if message.get_content_type() in SEALED:
        raise EncryptedError()
    letter = Letter(_header(message, "Subject"), _header(message, "From"), _date(message), tuple(_bodies(message)))
    return document(letter, "eml", settings)


def members(data: bytes, budget: Budget) -> Iterator[Member]:
    """The attachments, in order; a letter inside is one, with the ending '.eml'.

    Raises DamagedError, and LimitError where the budget is used up.
    """
    attached = [part for part in _leaves(_parsed(data)) if not _is_body(part)]
    names = [harmless(_name(part, number)) for number, part in enumerate(attached, 1)]
    for name, part in zip(distinct(names), attached, strict=True):
        budget.enter()
        content = _content(part)
        budget.spend(len(content))
        yield Member(name, content) if content else Member(name, error=DamagedError())


def _parsed(data: bytes) -> Message:
    try:
        return message_from_bytes(data.lstrip(b"\r\n\xef\xbb\xbf"), policy=policy.compat32)
    except Exception as error:  # the parser trips over hostile bytes in many ways
        raise DamagedError(reason=str(error)) from error


def _leaves(message: Message, depth: int = 0) -> Iterator[Message]:
    """The parts that hold something, in order; an inner letter is one of them."""
    if not message.is_multipart() or message.get_content_type() == "message/rfc822" or depth > DEEPEST:
        yield message
        return
    for part in message.get_payload():
        if isinstance(part, Message):
            yield from _leaves(part, depth + 1)


def _bodies(message: Message, depth: int = 0) -> Iterator[Body]:
    """The parts that are the letter's text; of alternatives the richest one that says something."""
    if not message.is_multipart():
        if _is_body(message):
            yield _body(message)
        return
    if message.get_content_type() == "message/rfc822" or depth > DEEPEST:
        return
    inner = [list(_bodies(part, depth + 1)) for part in message.get_payload() if isinstance(part, Message)]
    if message.get_content_type() == "multipart/alternative":
        told = [bodies for bodies in inner if any(body.text.text.strip() for body in bodies)]
        yield from max(told, key=lambda bodies: any(body.html for body in bodies), default=[])
    else:
        for bodies in inner:
            yield from bodies


def _is_body(part: Message) -> bool:
    text = part.get_content_type() in ("text/plain", "text/html") and not part.is_multipart()
    return text and part.get_content_disposition() != "attachment" and not _file_name(part)


def _body(part: Message) -> Body:
    text = decode(_content(part), str(part.get_param("charset") or ""))
    return Body(text, part.get_content_subtype() == "html", part.get_param("format") == "flowed")


def _content(part: Message) -> bytes:
    """The bytes of a part; an inner letter as it would be sent. Empty where they are not to be had."""
    try:
        if part.is_multipart():
            inner = part.get_payload()
            return inner[0].as_bytes() if isinstance(inner, list) and isinstance(inner[0], Message) else b""
        content = part.get_payload(decode=True)
    except Exception:  # as above; what comes of it is a member that is damaged
        return b""
    return content if isinstance(content, bytes) else b""


def _name(part: Message, number: int) -> str:
    if name := _file_name(part):
        return name
    inner = part.get_payload()
    if part.is_multipart() and isinstance(inner, list) and inner and isinstance(inner[0], Message):
        return f"{_header(inner[0], 'Subject') or number}.eml".replace("/", "_")
    return f"{number}.{part.get_content_subtype()}"


def _file_name(part: Message) -> str:
    for header, parameter in (("Content-Disposition", "filename"), ("Content-Type", "name")):
        told = part.get_param(parameter, header=header)
        if isinstance(told, tuple):
            return _decoded(told[2].encode("latin-1", "replace"), told[0] or "")
        if told:
            return _unfolded(str(told))
    return ""


def _header(message: Message, name: str) -> str:
    """A header as it is read; taken raw, since `get` hides bytes that nothing declares."""
    raw = (str(value) for key, value in message.raw_items() if key.lower() == name.lower())
    return _unfolded(next(raw, ""))


def _unfolded(value: str) -> str:
    """A header's value as it is read: encoded words decoded, bytes that nothing declares told by their letters."""
    raw = value.encode("utf-8", "surrogateescape")
    try:
        pieces = decode_header(value) if raw.isascii() else [(raw, None)]
    except Exception:  # a broken encoded word; it stays as it is
        pieces = [(raw, None)]
    told = (piece if isinstance(piece, str) else _decoded(piece, codec or "") for piece, codec in pieces)
    return " ".join("".join(told).split())


def _decoded(data: bytes, codec: str) -> str:
    try:
        return data.decode(codec or "ascii")
    except (LookupError, ValueError):
        return decode(data).text


def _date(message: Message) -> str:
    try:
        return parsedate_to_datetime(_header(message, "Date")).replace(tzinfo=None).isoformat()
    except Exception:  # dates of letters are written in every way, and the parser trips over some
        return ""
