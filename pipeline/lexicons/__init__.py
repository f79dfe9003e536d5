"""Words as data: every file here is a TSV whose first line names the columns."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def read(name: str, package: str = __name__) -> tuple[Mapping[str, str], ...]:
    """The rows of `<name>.tsv`, in order, as column → cell; an empty cell is ''. Other packages' TSVs read alike.

    There is no quoting: a cell holds neither tab nor line break. Read once a process. Raises FileNotFoundError where
    there is no such lexicon, ValueError where a row has more or fewer cells than the header.
    """
    header, *lines = (files(package) / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    columns = header.split("\t")
    return tuple(dict(zip(columns, line.split("\t"), strict=True)) for line in lines)
