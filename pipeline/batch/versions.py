"""Versions: what the results depend on, so that a new program works again on what it would see otherwise, only.

A stage's version is a digest of its own source, words and weights: nobody has to remember to raise a number.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pipeline
from pipeline.catalog.results import Versions
from pipeline.readers import READERS, office
from pipeline.readers.containers import CONTAINERS
from pipeline.settings import Settings

UNDERSTANDING = (
    "annotators",
    "assemble",
    "extractors",
    "flow",
    "lexicons",
    "model",
    "normalisers",
    "tables/build",
    "tables/place",
)
"""What a Document goes through until it is rows, as paths below `pipeline`."""
PUBLISHING = ("batch/gather", "batch/page", "batch/release", "registry", "tables", "writers")
"""What a release's bytes depend on beside the results."""
_MODELS = ("natasha", "pymorphy3-dicts-ru", "spacy")
"""Packages whose words and weights we use."""
_FILE_FORMATS = ("pyarrow", "xlsxwriter")
_CODE = frozenset({".py", ".tsv", ".npz", ".json", ".yaml", ".html"})
_ROOT = Path(pipeline.__file__).parent
_READERS = _ROOT / "readers"
_IMPORT = re.compile(r"^\s*(?:from|import) pipeline\.readers(?:\.(\w+)| import (\w+))", re.M)


def versions(settings: Settings, tools: Iterable[str] = ()) -> Versions:
    """The present ones. `tools` are the programs found on this machine, which decide what can be read."""
    conditions = [repr(settings.limits), repr(settings.ocr), *sorted(tools)]
    return Versions(reading, understanding(), _digest(line.encode() for line in conditions))


@cache
def reading(format: str | None) -> str:
    """The version of what reads a format: its reader and all of `pipeline.readers` that this builds on.

    For a format that is not read, and for none, it is that of all readers.

    >>> reading("docx") == reading("pdf"), reading("docx") == reading("docx")
    (False, True)
    """
    units = _READS.get(format or "")
    used = _closure(units) if units else ["."]
    return _digest(path.read_bytes() for unit in sorted(used) for path in _files(_READERS / unit))


@cache
def understanding() -> str:
    """The version of everything between a Document and its rows."""
    code = (path.read_bytes() for part in UNDERSTANDING for path in _files(_ROOT / part))
    return _digest([*code, *(_installed(package) for package in _MODELS)])


def publishing(formats: Iterable[str]) -> str:
    """The recipe of a release: its formats and everything that turns results into files."""
    code = (path.read_bytes() for part in PUBLISHING for path in _files(_ROOT / part))
    return _digest([*(format.encode() for format in formats), *code, *(_installed(one) for one in _FILE_FORMATS)])


def _files(path: Path) -> Iterator[Path]:
    """The code of a module or a package, in a fixed order."""
    module = path.with_suffix(".py")
    inside = sorted(one for one in path.rglob("*") if one.suffix in _CODE) if path.is_dir() else []
    yield from ([module] if module.is_file() else []) + inside


def _closure(units: Iterable[str]) -> set[str]:
    """Modules and packages of `pipeline.readers`, with all those that they import, and so on.

    >>> "docx" in _closure(["office"]), "builder" in _closure(["docx"]), "pdf" in _closure(["docx"])
    (False, True, False)
    """
    found: set[str] = set()
    ahead = list(units)
    while ahead:
        if (unit := ahead.pop()) not in found:
            found.add(unit)
            for path in _files(_READERS / unit):
                ahead += (one or other for one, other in _IMPORT.findall(path.read_text(encoding="utf-8")))
    return found


def _unit(dotted: str) -> str:
    """
    >>> _unit("pipeline.readers.mail.eml:read")
    'mail'
    """
    return dotted.split(":")[0].split(".")[2]


def _installed(package: str) -> bytes:
    try:
        return f"{package} {version(package)}".encode()
    except PackageNotFoundError:
        return package.encode()


def _digest(parts: Iterable[bytes]) -> str:
    """A short digest of the parts, each with its length, so that none flows into the next."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()[:16]


_READS = {
    **{kind: {_unit(dotted)} for kind, dotted in READERS.items()},
    **{kind: {_unit(dotted), "containers"} for kind, dotted in CONTAINERS.items()},
    **{kind: {_unit(READERS[kind]), "office", "docx"} for kind in office.ENDINGS},
}
"""The modules that read each format."""
