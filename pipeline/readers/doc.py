"""Binary Word files on a machine without LibreOffice."""

from pipeline.errors import EncryptedError, UnsupportedError
from pipeline.model.document import Document
from pipeline.readers.fib import is_locked
from pipeline.settings import Settings


def read(data: bytes, settings: Settings) -> Document:
    """Raises EncryptedError where a password would be needed as well, UnsupportedError `needs_libreoffice` else."""
    if is_locked(data):
        raise EncryptedError()
    raise UnsupportedError("needs_libreoffice", format="doc")
