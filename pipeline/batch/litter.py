"""What lies in folders without being a document: lock and temporary files, thumbnails, folders of sync programs."""

import re
from fnmatch import translate
from functools import cache

from pipeline.lexicons import read


def is_litter(name: str, folder: bool = False) -> bool:
    """Whether a name, without its path, is known as litter; upper and lower case are one.

    >>> is_litter("~$отчёт.docx"), is_litter("THUMBS.DB"), is_litter("__MACOSX", folder=True), is_litter("отчёт.docx")
    (True, True, True, False)
    """
    return bool(_pattern("folder" if folder else "file").match(name.casefold()))


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile("|".join(translate(row["pattern"].casefold()) for row in read("litter") if row["kind"] == kind))
