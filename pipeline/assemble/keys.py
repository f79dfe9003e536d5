"""When two rows say the same."""

from pipeline.normalisers.names import fold

_MARKS = str.maketrans("", "", "«»")


def key(text: str) -> str:
    """What of a name or title tells it from others: not its quotation marks, capitals and spelling variants.

    >>> key("Фонд «Мосты»") == key("фонд Мосты")
    True
    """
    return fold(text).translate(_MARKS).strip()
