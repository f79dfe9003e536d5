"""Tables of people: attendance lists and lists of speakers, their columns found by what stands in them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from pipeline.annotators.chronicles import entries_of
from pipeline.annotators.labels import fields_of
from pipeline.annotators.persons.name import Name, names_of
from pipeline.annotators.tables import Row, table_rows
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.phrases import is_abbreviation
from pipeline.normalisers.positions import is_post, organisation_heads

_POST = re.compile(r"должност|место\s+работы|пост\b|кем\s+работает|место\s+уч[её]бы|статус|кызмат", re.I)
_DUTY = re.compile(r"должност|кем\s+работает|кызмат", re.I)
_WORKPLACE = re.compile(r"место\s+(?:работы|уч[её]бы)|^(?:от)?куда|^где|жумуш\s+орду", re.I)
"""Where somebody works, in a table that has a column for the post, too."""
_ORGANIZATION = re.compile(r"организаци|учреждени|ведомств|предприяти|компани|мекеме|уюм", re.I)
_LESSON = r"\s+(?:заняти|урок|модул|сесси)"
_TALK = re.compile(rf"тем[аы]\b(?!{_LESSON})|доклад|выступлени[ея]|название|презентаци|баяндама", re.I)
_SPEAKERS = re.compile(
    rf"докладчик|спикер|выступающ|лектор|баяндамачы|(?:что|о\s+ч[её]м)\s+(?:предл|сказал|спрос|прос|говор|расск)"
    rf"|^содержание$|^суть|^выступление$|^вопрос\b|тем[аы]{_LESSON}",
    re.I,
)
_SPOKEN = re.compile(r"\W*(?:[^.!?]{0,40}\s)?(?:выступ(?:или|ления|али)|говорили|прения|сөз\s+сүйлө\w+)\W*", re.I)
"""The line above a table of those who spoke: «От работодателей говорили:»."""
_WELCOME = re.compile(r"\W*(?:приветств|вступительн)", re.I)
_PAPER = re.compile(r"\W*доклад\s+[«“„\"]", re.I)
_ABSENT = re.compile(r"\s*(?:отсутств|не\s+(?:был|явил|приш|присутств)|келген\s+жок|келбеген|келбеди)", re.I)
_NOTHING = re.compile(r"[\s–—-]*")
_ATTENDED = re.compile(r"^(?:явка|присутств|катышуусу)", re.I)
_AWAY = re.compile(r"\s*(?:[–—-]|нет|н/?я|жок)\s*", re.I)
"""In a column that says who came: «Сергеев Илья | –»."""
_SURNAME = re.compile(r"^\W*(?:фамилия|ф\.?\s?и\.?\s?о\b|аты-жөнү|фио)", re.I)


class Listed(NamedTuple):
    """A row's name, where its post stands, and the mention; its parts: position, organization, talk."""

    name: Name
    post: Span | None
    mention: Mention


def rosters(doc: Doc) -> Iterator[Listed]:
    """A person for each row."""
    rows = table_rows(reading_of(doc))
    for table in dict.fromkeys(row.table for row in rows):
        own = [row for row in rows if row.table == table]
        columns = {} if _is_form(doc, own) or _is_of_events(doc, own) else _columns(doc, own)
        if columns:
            yield from _people(doc, own, columns)


def _is_form(doc: Doc, rows: Sequence[Row]) -> bool:
    """A form that asks for the day and the place, too: «Где | мэрия», «Председательствующая | Ли Зоя»."""
    asked = (fields_of(row.cells[0][1].of(text_of(doc)), anchored=True) for row in rows if len(row.cells) == 2)
    return len({field for fields in asked for field in fields} & _OF_EVENT) > 1


def _is_of_events(doc: Doc, rows: Sequence[Row]) -> bool:
    """A chronicle, each row of which tells of an event: «12 марта | клуб | Ли Зоя»."""
    return any(entry.span.covers(rows[-1].cells[0][1]) for entry in entries_of(doc))


_OF_EVENT = frozenset(["date", "time", "place", "title", "topic", "topics", "kind", "goal", "count"])
"""What a form asks for beside people."""


def _columns(doc: Doc, rows: Sequence[Row]) -> dict[str, int]:
    """Which column holds names, posts, talks: by its content, then by its heading."""
    named = Counter(column for row in rows for column, span in row.cells if _is_name(doc, span))
    if not named:
        return {}
    column, count = named.most_common(1)[0]
    if (count < 2 and not (len(rows) == 2 and count == 1)) or count < 0.5 * (len(rows) - 1):
        return {}
    found = {"name": column}
    headings = {number: span.of(text_of(doc)) for number, span in rows[0].cells}
    titled = any(_DUTY.search(text) for text in headings.values())
    for number, text in headings.items():
        if number != column and (
            (_ORGANIZATION.search(text) and not _POST.search(text))
            or (titled and _WORKPLACE.search(text) and not _DUTY.search(text))
        ):
            found.setdefault("organization", number)
        elif number != column and _POST.search(text):
            found.setdefault("post", number)
        elif number != column and _TALK.search(text):
            found.setdefault("talk", number)
        elif number != column and _ATTENDED.search(text):
            found.setdefault("attended", number)
    if "post" not in found and found.get("talk") != column + 1 and _are_posts(doc, rows, column + 1):
        found["post"] = column + 1
    if not found.keys() & {"post", "organization"}:
        free = (number for number in headings if number not in found.values())
        posts = [number for number in free if _begin_with_posts(doc, rows, number)]
        found |= {"post": posts[0]} if posts else {}
    if "organization" not in found:
        free = (number for number, _ in rows[-1].cells if number not in found.values())
        owners = [number for number in free if _are_organisations(doc, rows, number)]
        found |= {"organization": owners[0]} if owners else {}
    return found


def _are_organisations(doc: Doc, rows: Sequence[Row], column: int) -> bool:
    """All cells of a column name organisations: «ЮНИСЕФ», «ОО «Исток»», «Всемирный банк»."""
    texts = [span.of(text_of(doc)) for row in rows[1:] for number, span in row.cells if number == column]
    return len(texts) > 1 and all(map(_is_organisation, texts))


def _is_organisation(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text)
    named = any(form.lemma in organisation_heads() for word in words[:3] for form in forms(word.lower()))
    return bool(words) and not is_post(words[0]) and (named or is_abbreviation(words[0]))


def _begin_with_posts(doc: Doc, rows: Sequence[Row], column: int) -> bool:
    """Most cells of a column begin with a post: «От кого», «Представляет»."""
    texts = [span.of(text_of(doc)) for row in rows[1:] for number, span in row.cells if number == column]
    posts = [text for text in texts if is_post((text.split() or [""])[0]) and not fields_of(text, anchored=True)]
    return 2 * len(posts) > len(texts)


def _are_posts(doc: Doc, rows: Sequence[Row], column: int) -> bool:
    """The column behind the names has words in most rows, and the names have no posts in their own cells."""
    names = [span for row in rows for number, span in row.cells if number == column - 1 and _is_name(doc, span)]
    posted = sum(_post_behind(doc, span) is not None for span in names)
    texts = [span.of(text_of(doc)) for row in rows[1:] for number, span in row.cells if number == column]
    return 2 * posted < len(names) and 2 * sum(bool(re.search(r"[а-яё]{4}", text)) for text in texts) > len(texts)


def _is_name(doc: Doc, span: Span) -> bool:
    """The cell is a person's name, with his post behind a comma or not; no label of a form: «Төрага», «Жери»."""
    inside = names_of(doc).inside(span)
    span = _without_aside(doc, span)
    if fields_of(span.of(text_of(doc)).strip(" :")) or len(inside) != 1:
        return False
    whole = len(inside[0].span) >= 0.75 * len(span.of(text_of(doc)).strip(" .,;"))
    return whole or (inside[0].span.start == span.start and _post_behind(doc, span) is not None)


_ASIDE = re.compile(r"\s*(?:\((?P<bracket>[^()]{3,30})\)|[–—-]\s*(?P<office>[а-яё]{5,20}))\s*$", re.I)
"""«Ли Зоя (секретарь)», «Ли Зоя, агроном – председатель», «Ли Зоя, юрист (онлайн)»."""


def _without_aside(doc: Doc, cell: Span) -> Span:
    match = _aside(doc, cell)
    return Span(cell.start, match.start()) if match else cell


def _aside(doc: Doc, cell: Span) -> re.Match[str] | None:
    """What a cell of a name adds of the part in the meeting, or of how somebody took part."""
    match = _ASIDE.search(text_of(doc), cell.start, cell.stop)
    told = (match["bracket"] or match["office"]).lower() if match else ""
    return match if fields_of(told, anchored=True)[:1] in _MEETING or told in _REMOTE else None


_MEETING = [("moderator",), ("secretary",)]
_REMOTE = frozenset(["онлайн", "online", "zoom", "teams", "дистанционно", "по видеосвязи", "удалённо", "удаленно"])


def _post_behind(doc: Doc, cell: Span) -> Span | None:
    """«Ли Зоя, агроном»: the post that the cell of a name tells behind a comma."""
    cell = _without_aside(doc, cell)
    stop = names_of(doc).inside(cell)[0].span.stop
    post = stripped(text_of(doc), Span(stop, cell.stop))
    told = 0 < len(post) <= _LONGEST and text_of(doc)[stop : cell.stop].lstrip()[:1] == ","
    return post if told else None


_LONGEST = 100
"""Characters of a post in the cell of a name."""


def _people(doc: Doc, rows: Sequence[Row], columns: dict[str, int]) -> Iterator[Listed]:
    heads = [span.of(text_of(doc)).strip() for _, span in rows[0].cells]
    speakers = "talk" in columns or any(map(_SPEAKERS.search, heads)) or bool(_SPOKEN.fullmatch(_above(doc, rows[0])))
    titles = dict(rows[0].cells)
    first = columns["name"] in titles and bool(_SURNAME.search(titles[columns["name"]].of(text_of(doc))))
    for row in rows:
        cells = dict(row.cells)
        name = cells.get(columns["name"])
        if name is None or not _is_name(doc, name):
            continue
        person = names_of(doc).inside(name)[0]
        parts = []
        for label, column in (("position", columns.get("post", -1)), ("organization", columns.get("organization", -1))):
            if column in cells and not _NOTHING.fullmatch(cells[column].of(text_of(doc))):
                parts.append(mention(doc, label, stripped(text_of(doc), cells[column]), "people.roster", "nomn"))
        if not any(part.label == "position" for part in parts) and (post := _post_behind(doc, name)):
            says_post = any(is_post(word) for word in re.findall(r"[^\W\d_]+", post.of(text_of(doc))))
            parts.append(mention(doc, "position" if says_post else "organization", post, "people.roster", "nomn"))
        talk = cells.get(columns.get("talk", -1))
        greets = talk is not None and fields_of(talk.of(text_of(doc)), anchored=True)[:1] == ("opening",)
        if talk and not greets and not _NOTHING.fullmatch(talk.of(text_of(doc))):
            parts.append(mention(doc, "talk", stripped(text_of(doc), talk, ' .,;«»“”"\n'), "people.roster"))
        if first:
            parts.append(mention(doc, "surname_first", person.span, "people.roster"))
        role = _office(doc, row, columns) or ("opening" if greets else _role(doc, row, parts, speakers))
        told = mention(doc, "person", person.span, "people.roster", role, tuple(parts))
        yield Listed(person, cells.get(columns.get("post", -1)) or _post_behind(doc, name), told)


def _office(doc: Doc, row: Row, columns: dict[str, int]) -> str:
    """What a cell beside name and post says of the part in the meeting: «председатель», «секретарь», «–»."""
    own = {columns.get(name, -1) for name in ("name", "post", "organization", "talk")}
    for column, span in row.cells:
        told = span.of(text_of(doc))
        if column == columns.get("attended", -1) and _AWAY.fullmatch(told):
            return "mentioned"
        aside = _aside(doc, span) if column == columns["name"] else None
        told = (aside["bracket"] or aside["office"]) if aside else "" if column in own else told
        fields = fields_of(told, anchored=True) if len(told.split()) <= _OFFICE else ()
        if fields and fields[0] in _OFFICES:
            return _OFFICES[fields[0]]
    return ""


_OFFICES = {"moderator": "moderator", "secretary": "participant"}
_OFFICE = 3
"""Words of an office of a meeting: «председатель сельского схода»."""


def _role(doc: Doc, row: Row, parts: Sequence[Mention], speakers: bool) -> str:
    """«отсутствовал» in any column counts for more than the kind of the list."""
    if any(_ABSENT.match(span.of(text_of(doc))) for _, span in row.cells):
        return "mentioned"
    told = [span.of(text_of(doc)) for _, span in row.cells]
    if speakers and any(map(_WELCOME.match, told)):
        return "opening"
    talked = any(part.label == "talk" for part in parts) or (speakers and any(map(_PAPER.match, told)))
    return "presenter" if talked else "speaker" if speakers else "participant"


def _above(doc: Doc, row: Row) -> str:
    """The line above a table."""
    parts, here = reading_of(doc).parts, reading_of(doc).index_at(row.cells[0][1].start)
    return text_of(doc)[parts[here - 1].start : parts[here - 1].stop] if here else ""
