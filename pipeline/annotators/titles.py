"""Titles: the name row of a form, or the heading above the text of a scope.

Writes `doc.user_data["titles"]`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc

from pipeline import lexicons
from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.frames import is_digest
from pipeline.annotators.headings import is_caption, is_heading
from pipeline.annotators.labels import fields_of
from pipeline.annotators.matches import dates_of, places_of, times_of
from pipeline.annotators.reading import Part, Reading
from pipeline.annotators.scopes import Scope, scopes_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.tokens import reading_of, text_of
from pipeline.model.document import Label
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.phrases import is_abbreviation
from pipeline.normalisers.positions import is_post, organisation_heads

_GREETING = re.compile(
    r"\W*(?:салам|привет|здравствуйте|добр(?:ый|ого|ое)\s+(?:день|дня|вечер|утро)|саламатсыздарбы|"
    r"(?:(?:дорогие|уважаемые)\s+)?(?:друзья|коллеги|подписчики|земляки))\b[^.?:]{0,30}!*\W*",
    re.I,
)
_STAMP = re.compile(r"утвержда|утвержден|утверждён|согласован|приложение\b", re.I)
_DAY = re.compile(r"[«\"\d][\d.,:\s«»\"а-я]{0,40}")
"""«22.02.2022», ««14» июня 2019 г.» below the name of who approved it."""
_LINE = re.compile(r"(?:исх|вх)\.|опубликован", re.I)
"""«исх. № 114 от 02.02.2024 г.», «Опубликовано»: a stamp of one line."""
_GENRE = re.compile(r"протокол|отч[её]т|справк|информаци|резолюци|стенограмм|сведени|сводк|акт\b", re.I)
_GENRE_LINE = re.compile(
    r"(?:протокол|отч[её]т|информация|резолюция|стенограмма|заключение|рекомендации|решение|выписка|справка|"
    r"итоговый документ)(?:\s*№\s*\S+)?",
    re.I,
)
"""A line that says what kind of paper it is, not of what."""
_OF_WHAT = re.compile(r"\s*(?:[а-яё]|Об?\s)")
_UNENDED = re.compile(r"[,–-]$|\s(?:и|или|а|о|об|на|по|в|с|к|для|от|из|при|за)$", re.I)
_DECOR = re.compile(r"[\s=*~_#+|•-]+(?P<title>\S.*?\S)[\s=*~_#+|•-]+", re.S)
_MAILED = re.compile(r"(?:(?:re|fwd?|fw)\s*:\s*)+(?=\S)", re.I)
_QUOTED = re.compile(r"[«“\"][^«»“”\"\n]+[»”\"]")
_MENU = re.compile(r"\|.*\||^\W*(?:главная|главные\s+новости|вы\s+здесь)\b[^.!?]*[>→»|/]", re.S | re.I)
_CONTACT = re.compile(
    r"\bтел(?:ефоны?)?\b\.?\s*:?\s*[(+\d]|\bфакс\b|\be-?mail\b|\w@\w|https?://|\bwww\.|\bинн\b|р/с|^\W*\d{6},", re.I
)
"""«720001, г. Бишкек, пр. Чуй, 114, тел.: 0312 00-00-00»: the letterhead's own."""
_DASH = re.compile(r"(?<=\S)\s+[–—-]\s+\Z")
_HOURS = re.compile(r"[\s,.;:\d–—-]*")
_LONGEST = 320
_LIKELY = 0.5
_REACH = 8
"""Blocks from the top within which a heading is the title."""


@dataclass(frozen=True, slots=True)
class Title:
    """Where a title stands; `labelled` where a form names it so, `shared` above several events of one narrative."""

    span: Span
    labelled: bool = False
    shared: bool = False


def titles(doc: Doc) -> Doc:
    """Find the titles: those of forms, then the heading of each scope; a heading over two lines is one title."""
    reading = reading_of(doc)
    found = [Title(slot.pieces[0], True) for slot in slots_of(doc, "title")]
    for scope in scopes_of(doc):
        parts = [part for part in reading.parts_in(scope.span)[:_REACH] if _stands_above(doc, part, scope)]
        captioned = scope.heading is not None and bool(parts) and is_caption(reading, parts[0])
        span = scope.heading if captioned else _heading(doc, reading, parts) or _town(doc, scope)
        if span:
            found.append(Title(_without_day(doc, span)))
    found += _shared(doc, reading)
    doc.user_data["titles"] = tuple(found)
    return doc


def _without_day(doc: Doc, span: Span) -> Span:
    """«Мастер-класс «Лоскут к лоскуту» — 5 марта, 11:00–13:00» without its day."""
    text = text_of(doc)
    for day in dates_of(doc).inside(span):
        dash = _DASH.search(text, span.start, day.span.start)
        if dash and _HOURS.fullmatch(text, day.span.stop, span.stop):
            return Span(span.start, dash.start())
    return span


def _stands_above(doc: Doc, part: Part, scope: Scope) -> bool:
    """Above what tells of one of several events; not «С уважением, Нурлан» below the last of them."""
    return len(scopes_of(doc)) < 2 or scope.lead is None or part.start <= scope.lead.sentence.start


def _town(doc: Doc, scope: Scope) -> Span | None:
    """«Узген», «Узген, 2 июля» above one of several events."""
    parts = reading_of(doc).parts_in(scope.heading) if scope.heading and len(scopes_of(doc)) > 1 else ()
    return scope.heading if any(_is_place(doc, part) or _is_set(doc, part) for part in parts) else None


def _is_set(doc: Doc, part: Part) -> bool:
    """«Кант, 20 сентября»."""
    text = reading_of(doc).text[part.start : part.stop]
    return bool(places_of(doc).inside(Span(part.start, part.stop))) and _is_place_and_date(doc, part, text)


def _shared(doc: Doc, reading: Reading) -> Iterator[Title]:
    """«День учились, день спорили» above a seminar and a round table that have no headings of their own."""
    scopes = scopes_of(doc)
    if len(scopes) > 1 and not any(scope.heading for scope in scopes) and not is_digest(doc, reading):
        span = _heading(doc, reading, list(reading.parts_in(Span(0, scopes[0].span.start))[:_REACH]))
        if span:
            yield Title(span, shared=True)


def titles_of(doc: Doc) -> tuple[Title, ...]:
    """All titles, those of forms first."""
    found: tuple[Title, ...] = doc.user_data["titles"]
    return found


def _heading(doc: Doc, reading: Reading, parts: list[Part]) -> Span | None:
    """The first heading; one that only names an organisation gives way to a heading that names an event below it."""
    first = _next_heading(doc, reading, parts)
    if first is None or not _names_sender(doc, first):
        return first
    below = list(_headings(doc, reading, [part for part in parts if part.start > first.stop]))
    named = (span for span in below if event_nouns_of(doc).inside(span))
    apart = [span for span in below if not _names_sender(doc, span)]
    return next(named, apart[-1] if apart else None if below else first)


def _headings(doc: Doc, reading: Reading, parts: list[Part]) -> Iterator[Span]:
    """All headings above the text."""
    while (found := _next_heading(doc, reading, parts)) is not None:
        yield found
        parts = [part for part in parts if part.start > found.stop]


def _names_sender(doc: Doc, span: Span) -> bool:
    """«Российская Федерация», «ТАРАЗСКИЙ ИНСТИТУТ ВОДНОГО ХОЗЯЙСТВА» above a protocol: a place or an organisation.

    So is «Комиссия по проведению общественных слушаний»; «Центр права: круглый стол» names an event.
    """
    if any("Nom" in doc[noun.token].morph.get("Case", ["Nom"]) for noun in event_nouns_of(doc).inside(span)):
        return False
    if any(place.span.start == span.start for place in places_of(doc).inside(span)):
        return True
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", span.of(text_of(doc)))
    if words and is_abbreviation(words[0]):
        return True
    found = [forms(word.lower()) for word in words[:5]]
    first = next((some for some in found if not any(form.pos == "ADJF" for form in some)), ())
    return any(form.lemma in organisation_heads() and form.case == "nomn" for form in first)


def _next_heading(doc: Doc, reading: Reading, parts: list[Part]) -> Span | None:
    for i, part in enumerate(parts):
        if not (_is_title(doc, reading, part) or _begins_title(reading, parts[i : i + 2])):
            if _starts_text(reading, part):
                return None
            continue
        first = last = part
        for following in parts[i + 1 : i + 3]:
            told = _is_title(doc, reading, following) or _says_of_what(reading.text, last, following)
            if not (told and _goes_on(doc, last, following)):
                break
            first = following if _says_again(reading.text, last, following) else first
            last = following
        return _undecorated(reading.text, Span(first.start, last.stop))
    return None


def _begins_title(reading: Reading, parts: list[Part]) -> bool:
    """«Отчёт» above «по итогам конкурса»: a line that is no title by itself, and goes on."""
    first, *below = (reading.text[part.start : part.stop].strip() for part in parts)
    goes_on = bool(below) and below[0][:1].islower() and is_heading(reading, parts[1])
    return goes_on and is_heading(reading, parts[0]) and _GENRE_LINE.fullmatch(first) is not None


def _says_again(text: str, part: Part, following: Part) -> bool:
    """«ПРОТОКОЛ» | «ПРОТОКОЛ общего собрания»: the second line begins anew."""
    return text[following.start : following.stop].lstrip().startswith(text[part.start : part.stop].strip())


def _undecorated(text: str, span: Span) -> Span:
    """«=== МОСКВА. ПРИЁМ ЮРИСТОВ ===», «Fwd: встреча»: without the signs around it, without what a mail adds."""
    match = _DECOR.fullmatch(text, span.start, span.stop)
    bare = Span(*match.span("title")) if match else span
    mailed = _MAILED.match(text, bare.start, bare.stop)
    return Span(mailed.end(), bare.stop) if mailed else bare


def _starts_text(reading: Reading, part: Part) -> bool:
    """A paragraph of running text, or a greeting: no title stands below it."""
    text = reading.text[part.start : part.stop]
    if _GREETING.fullmatch(text):
        return True
    return len(text) > 150 and text.rstrip().endswith((".", "!", "?")) and part.block.label is Label.TEXT


def _is_title(doc: Doc, reading: Reading, part: Part) -> bool:
    text = reading.text[part.start : part.stop].strip()
    if not is_heading(reading, part) or len(text) > _LONGEST or not re.search(r"[^\W\d_]{3}", text):
        return False
    if (
        _GREETING.fullmatch(text)
        or _no_title().fullmatch(text)
        or _MENU.search(text)
        or _CONTACT.search(text)
        or in_stamp(reading, part)
        or (":" in text and fields_of(text.split(":")[0]))
    ):
        return False
    if (
        part.block.label not in (Label.TITLE, Label.SECTION_HEADER)
        and fields_of(text, anchored=True)
        and len(text.split()) < (4 if _tells(text) else 5)
        and "«" not in text
    ):
        return False
    return not (_is_place(doc, part) or _is_place_and_date(doc, part, text) or _is_address(text))


@cache
def _no_title() -> re.Pattern[str]:
    """«Пресс-релиз», «Общие сведения», «Новости – Общество»: a line that says nothing of what took place."""
    one = f"(?:{'|'.join(row['pattern'] for row in lexicons.read('no_titles'))})"
    return re.compile(rf"{one}(?:\s*[-–—/|>]\s*{one})*\W*", re.I)


def _is_place(doc: Doc, part: Part) -> bool:
    """«Кыргызстан/Ош»: places and nothing else."""
    text = reading_of(doc).text[part.start : part.stop]
    inside = sum(len(place.span) for place in places_of(doc).inside(Span(part.start, part.stop)))
    return inside > 0 and inside + len(re.findall(r"[\W_]", text)) >= len(text)


def in_stamp(reading: Reading, part: Part) -> bool:
    """The block, or one of the three above it, is a stamp of approval; a heading that names a genre ends it."""
    index = reading.index_at(part.start)
    if _LINE.match(reading.text, part.start):
        return True
    if index and _DAY.fullmatch(reading.text, part.start, part.stop) and in_stamp(reading, reading.parts[index - 1]):
        return True
    for one in reversed(reading.parts[max(0, index - 3) : index + 1]):
        text = reading.text[one.start : one.stop].lstrip(' «"')
        if _STAMP.match(text):
            return True
        if _GENRE.match(text):
            return False
    return False


def _is_address(text: str) -> bool:
    """«Начальнику Баткенского областного управления образования» above a letter."""
    first = re.match(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)
    if first is None or not is_post(first[0]) or _tells(text):
        return False
    return all(form.case == "datv" for form in forms(first[0].lower()) if form.case)


def _tells(text: str) -> bool:
    """«Волонтёрам объяснили, как тушить торф»."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return any(form.pos == "VERB" and form.share > _LIKELY for word in words for form in forms(word))


def _is_place_and_date(doc: Doc, part: Part, text: str) -> bool:
    """«г. Бишкек                29 сентября 2021 года» above a protocol."""
    if event_nouns_of(doc).inside(Span(part.start, part.stop)):
        return False
    span = Span(part.start, part.stop)
    inside = sum(len(match.span) for match in dates_of(doc).inside(span))
    around = sum(len(match.span) for found in (places_of(doc), times_of(doc)) for match in found.inside(span))
    leading = any(found.begins_in(Span(span.start, span.start + 3)) for found in (places_of(doc), times_of(doc)))
    told = inside + around * leading
    return inside > 0 and len(text) - told < 40 and ("\t" in text or told > 0.35 * len(text)) and "«" not in text


def _goes_on(doc: Doc, part: Part, following: Part) -> bool:
    """«ПРОТОКОЛ № 7» | «заседания Общественного совета»: the second line goes on with the first."""
    first = text_of(doc)[part.start : part.stop].strip()
    text = text_of(doc)[following.start : following.stop].strip()
    genre = bool(_GENRE_LINE.fullmatch(first))
    if following.block.cell or not (_are_alike(part, following) or (genre and _OF_WHAT.match(text))):
        return False
    if text[:1].islower() or _UNENDED.search(first):
        return True
    opened = first.count("«") > first.count("»")
    return opened or genre or bool(_QUOTED.fullmatch(text) and _ends_with_event(doc, part))


def _says_of_what(text: str, part: Part, following: Part) -> bool:
    """«ЗАКЛЮЧЕНИЕ» | «О результатах публичных слушаний по отчёту за 2021 год.»: though it ends as a sentence does."""
    genre = _GENRE_LINE.fullmatch(text[part.start : part.stop].strip())
    return bool(genre) and following.stop - following.start < _LONGEST and bool(_OF_WHAT.match(text, following.start))


def _are_alike(part: Part, following: Part) -> bool:
    labels = {part.block.label, following.block.label}
    return len(labels) == 1 or labels <= {Label.TITLE, Label.SECTION_HEADER}


def _ends_with_event(doc: Doc, part: Part) -> bool:
    """«Отчёт о проведении семинара-совещания» | «Родники большого города»."""
    nouns = event_nouns_of(doc).inside(Span(part.start, part.stop))
    return bool(nouns) and not text_of(doc)[nouns[-1].span.stop : part.stop].strip()
