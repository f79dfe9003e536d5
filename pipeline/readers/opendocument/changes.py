"""What was deleted while changes were tracked, by the mark that stands where it was (part 3, 5.5)."""

from collections.abc import Mapping

from pipeline.readers.opendocument.names import OFFICE, TEXT, XML
from pipeline.readers.opendocument.package import Element


def deletions(body: Element) -> Mapping[str, str]:
    """The text of each deletion, paragraphs run together."""
    told: dict[str, str] = {}
    for region in body.iterfind(f"{TEXT}tracked-changes/{TEXT}changed-region"):
        deletion = region.find(f"{TEXT}deletion")
        if deletion is not None:
            paragraphs = (
                paragraph for child in deletion if child.tag != f"{OFFICE}change-info" for paragraph in child.iter()
            )
            text = " ".join(" ".join(_own(paragraph).split()) for paragraph in paragraphs)
            told[region.get(f"{TEXT}id") or region.get(f"{XML}id") or ""] = " ".join(text.split())
    return told


def _own(element: Element) -> str:
    if element.tag not in (f"{TEXT}p", f"{TEXT}h"):
        return ""
    return "".join(str(text) for text in element.itertext())
