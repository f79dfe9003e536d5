"""Pages saved whole, with their pictures, in one file (RFC 2557)."""

from email import message_from_bytes, policy
from email.message import Message

from pipeline.errors import DamagedError
from pipeline.model.document import Document
from pipeline.readers.encodings import decode
from pipeline.readers.hypertext.document import document
from pipeline.settings import Settings


def read(data: bytes, settings: Settings) -> Document:
    """The page that the file was saved for. Raises DamagedError where there is none, EmptyError, LimitError."""
    try:
        message = message_from_bytes(data, policy=policy.compat32)
        pages = [part for part in message.walk() if part.get_content_type() == "text/html"]
        page = next((part for part in pages if _is_root(message, part)), pages[0])
        content = page.get_payload(decode=True)
        charset = str(page.get_param("charset") or "")
    except Exception as error:  # the parser trips over hostile bytes in many ways
        raise DamagedError(reason=str(error)) from error
    return document(decode(content if isinstance(content, bytes) else b"", charset), "mht", settings)


def _is_root(message: Message, part: Message) -> bool:
    return part.get("Content-ID", "") == message.get_param("start") or (
        part.get("Content-Location") is not None
        and part.get("Content-Location") == message.get("Snapshot-Content-Location")
    )
