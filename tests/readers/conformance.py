"""What the readers of html, md, txt and odt are shown to bear: `python tests/readers/conformance.py` prints it.

A line a file; each is read by `test_drawn.py` and compared with the drawing beside it.
"""

from pathlib import Path

FORMATS = {"html": "Saved pages", "md": "Markdown", "txt": "Text", "fodt": "OpenDocument"}


def rows() -> list[tuple[str, str]]:
    """Format and what is shown, in the order of the folders."""
    here = Path(__file__).parent
    files = ((title, file) for kind, title in FORMATS.items() for file in sorted((here / kind).glob(f"*.{kind}")))
    return [(title, file.stem.replace("_", " ")) for title, file in files]


if __name__ == "__main__":
    for title, shown in rows():
        print(f"{title:14}{shown}")
