"""All exceptions of Letopis.

    LetopisError
    ├── ReadError                 a file cannot be turned into a Document; an outcome, never a crash
    │   ├── UnsupportedError      the format is known and not read here, or not known at all
    │   ├── EncryptedError        a password is needed
    │   ├── DamagedError          the file contradicts its own format
    │   ├── EmptyError            nothing to read in it
    │   └── LimitError            a budget of `settings.Limits` is used up
    ├── SettingsError             letopis.toml says something that cannot be
    ├── UsageError                the command cannot be carried out as asked (exit code 2)
    ├── RunError                  the run as a whole cannot go on (exit code 3)
    └── CatalogError              the state below extracted/.letopis cannot be used (exit code 3)

A `ReadError` carries a stable snake_case `code`; the Russian sentence for it stands in `lexicons/outcomes.tsv`.
Foreign exceptions are translated once, where they are first met, and chained. Every exception here pickles.
"""


class LetopisError(Exception):
    """Root of all exceptions that Letopis raises on purpose."""


class ReadError(LetopisError):
    """The file gives no Document.

    `code` is published as `documents.error_code`; `details` fill the placeholders of its Russian sentence.

    >>> ReadError("damaged", reason="no central directory").code
    'damaged'
    """

    default = "unreadable"

    def __init__(self, code: str = "", **details: object) -> None:
        self.code = code or self.default
        self.details = details
        super().__init__(self.code, details)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self.code, self.details)

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.details.items())
        return f"{self.code}: {told}" if told else self.code


class UnsupportedError(ReadError):
    """The format is not read (here): `unsupported`, `needs_libreoffice`, `needs_tesseract`."""

    default = "unsupported"


class EncryptedError(ReadError):
    """The file opens only with a password."""

    default = "encrypted"


class DamagedError(ReadError):
    """The bytes contradict the format that they claim."""

    default = "damaged"


class EmptyError(ReadError):
    """No character of text: an empty file, or one that holds only blank pages."""

    default = "empty"


class LimitError(ReadError):
    """A budget is used up: `too_large`, `too_many_pages`, `too_deep`, `expands_too_much`, `too_many_members`."""

    default = "too_large"


class SettingsError(LetopisError):
    """A setting that does not exist, has the wrong type or an impossible value."""


class UsageError(LetopisError):
    """What was asked on the command line cannot be done; the text is for the person who typed it, in Russian."""


class RunError(LetopisError):
    """The run cannot go on (no input folder, no space, output locked); the text is for the operator, in Russian."""


class CatalogError(RunError):
    """The catalog cannot be opened, read or migrated."""


def _rebuild(kind: type[ReadError], code: str, details: dict[str, object]) -> ReadError:
    return kind(code, **details)
