"""CPU time of other readers on a folder of documents: `PYTHON tests/bench/peers.py FOLDER`, by any interpreter.

Prints JSON: for each peer, the milliseconds for one document of each format that it reads, or why it is missing. It
needs nothing of Letopis, so that the peers can live in an environment of their own.
"""

import json
import os
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

PANDOC = ("docx", "html", "odt", "md")
FEW = 20
"""Documents that each peer reads: the slow ones take a tenth of a second for one."""


def python_docx() -> dict[str, Callable[[Path], object]]:
    """Paragraphs and table cells, the walk that its documentation shows."""
    import docx

    def read(path: Path) -> list[str]:
        document = docx.Document(str(path))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return [paragraph.text for paragraph in document.paragraphs] + cells

    return {"docx": read}


def pdfplumber() -> dict[str, Callable[[Path], object]]:
    """Text and tables of every page."""
    import pdfplumber as plumber

    def read(path: Path) -> list[object]:
        with plumber.open(path) as document:
            return [(page.extract_text(), page.extract_tables()) for page in document.pages]

    return {"pdf": read}


def markitdown() -> dict[str, Callable[[Path], object]]:
    """Markdown of all it reads."""
    from markitdown import MarkItDown

    def read(path: Path) -> str:
        return str(reader.convert(str(path)).text_content)

    reader = MarkItDown()
    return dict.fromkeys(("docx", "pdf", "html"), read)


def mammoth() -> dict[str, Callable[[Path], object]]:
    """Markdown, where lists have their numbers."""
    import mammoth as converter

    def read(path: Path) -> str:
        with path.open("rb") as file:
            return str(converter.convert_to_markdown(file).value)

    return {"docx": read}


def pandoc() -> dict[str, Callable[[Path], object]]:
    """Plain text; its own process for each document, as pypandoc runs it."""
    import pypandoc

    def reading(form: str) -> Callable[[Path], object]:
        return lambda path: pypandoc.convert_file(str(path), "plain", format=form, extra_args=["--wrap=none"])

    return {kind: reading(form) for kind, form in zip(PANDOC, ("docx", "html", "odt", "markdown"), strict=True)}


def kreuzberg() -> dict[str, Callable[[Path], object]]:
    """Its text, without recognition."""
    import kreuzberg as reader

    def read(path: Path) -> str:
        return str(reader.extract_file_sync(str(path)).content)

    return dict.fromkeys(("docx", "pdf", "html", "odt", "md", "txt"), read)


def unstructured() -> dict[str, Callable[[Path], object]]:
    """The elements of its fast partition.

    The English model that it downloads only tells titles from text: where it is missing an empty one stands in.
    """
    import spacy
    from unstructured.nlp import tokenize
    from unstructured.partition.auto import partition

    if not spacy.util.is_package("en_core_web_sm"):
        blank = spacy.blank("en")
        blank.add_pipe("sentencizer")
        tokenize._load_spacy_model = lambda: blank

    def read(path: Path) -> list[str]:
        return [str(element) for element in partition(str(path), languages=["rus"])]

    return dict.fromkeys(("docx", "html", "odt", "md", "txt"), read)


def docling() -> dict[str, Callable[[Path], object]]:
    """The formats that it reads without models of its own; its PDF wants them."""
    from docling.backend.html_backend import HTMLDocumentBackend
    from docling.backend.md_backend import MarkdownDocumentBackend
    from docling.backend.msword_backend import MsWordDocumentBackend
    from docling.datamodel.base_models import InputFormat
    from docling.datamodel.document import InputDocument

    def reading(format: object, backend: type) -> Callable[[Path], object]:
        def read(path: Path) -> object:
            given = InputDocument(path_or_stream=path, format=format, backend=backend, filename=path.name)
            return backend(in_doc=given, path_or_stream=path).convert().export_to_markdown()

        return read

    return {
        "docx": reading(InputFormat.DOCX, MsWordDocumentBackend),
        "html": reading(InputFormat.HTML, HTMLDocumentBackend),
        "md": reading(InputFormat.MD, MarkdownDocumentBackend),
    }


PEERS: dict[str, Callable[[], dict[str, Callable[[Path], object]]]] = {
    "python-docx": python_docx,
    "pdfplumber": pdfplumber,
    "markitdown": markitdown,
    "mammoth": mammoth,
    "pypandoc_binary": pandoc,
    "kreuzberg": kreuzberg,
    "unstructured": unstructured,
    "docling-slim": docling,
}


def milliseconds(read: Callable[[Path], object], files: list[Path]) -> float:
    """CPU time of one document, once the first has been read; that of the programs that a reader calls counts too."""
    read(files[0])
    began = sum(os.times()[:4])
    for file in files:
        read(file)
    return (sum(os.times()[:4]) - began) / len(files) * 1000


def measured(name: str, folder: Path) -> dict[str, object]:
    """Version and times of a peer, or why there are none."""
    try:
        readers = PEERS[name]()
    except Exception as error:
        return {"missing": f"{type(error).__name__}: {error}".splitlines()[0]}
    times: dict[str, object] = {"version": version(name)}
    for kind, read in readers.items():
        try:
            times[kind] = milliseconds(read, sorted((folder / kind).iterdir())[:FEW])
        except Exception as error:
            times[kind] = f"{type(error).__name__}: {error}".splitlines()[0]
    return times


if __name__ == "__main__" and sys.argv[1:]:
    print(json.dumps({name: measured(name, Path(sys.argv[1])) for name in PEERS}))
