"""What goes in: a file's bytes and where it lay."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """`path` is below the input folder, '/'-separated ('2019/отчёт.docx', 'outer.zip!/inner.docx').

    Only its names are ever used (a year in the name of a file or folder); the bytes alone decide the format.
    """

    path: str
    data: bytes
