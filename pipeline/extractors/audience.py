"""Groups that took part: after a label, in a table, or in a list that a sentence says to have been there."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.annotators.groups import Group, Groups, groups_of
from pipeline.annotators.leads import event_nouns_of
from pipeline.annotators.matches import numbers_of, quoted_of
from pipeline.annotators.persons import people_of
from pipeline.annotators.scopes import Scope, scopes_of
from pipeline.annotators.sentences import sentences_of
from pipeline.annotators.slots import Row, Slot, slots_of, slotted_otherwise, table_rows
from pipeline.annotators.stops import first_sentence
from pipeline.annotators.tokens import index_from, reading_of, text_of
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.document import Label
from pipeline.model.mention import Mention
from pipeline.model.span import Span, Spans
from pipeline.normalisers import kyrgyz
from pipeline.normalisers.groups import words_of
from pipeline.normalisers.numbers import parse_number

_WINDOW = 160
"""How far before a list its cue may begin."""
_COMMA = re.compile(r"\s*[,;]\s*")
_NO_GROUP = re.compile(r"\d|прилага|список|согласно|\bсм\.|^(?:чел|всего|в\s+т\.|итого|и\s+др)", re.I)
_TOTALS = re.compile(r"всего|итого|кол(?:ичество|-во)|числ|участник|чел|баары|саны", re.I)
_JOINT = re.compile(r"(?:[,;]|\sи|\sтакже)\s+$", re.I)
_NEAR = 12
"""Characters in which a joint stands before a group."""
_NO_PEOPLE = re.compile(r"сом|руб|бюджет|сумм|цен|час|балл|голос", re.I)


@dataclass(frozen=True, slots=True)
class _Cue:
    """What stands before or after a list that was there, and the cases in which the list can stand with it."""

    pattern: re.Pattern[str]
    cases: frozenset[str]


def extract(doc: Doc) -> Iterator[Mention]:
    """A mention for each group; `value` is the nominative plural; parts: number."""
    told = {group.span: (group, rule) for from_ in reversed(RULES) for group, rule in from_(doc)}
    known = sorted(told)
    yield from (_mention(doc, *told[span]) for span in known)
    yield from (_mention(doc, group, rule) for group, rule in _implied(doc, known))


Told = tuple[Group, str]


def by_label(doc: Doc) -> Iterator[Told]:
    """«Участники: представители государственных органов, журналисты, СМИ»."""
    for slot in slots_of(doc, "audience"):
        for piece in slot.pieces:
            span = first_sentence(doc, piece)
            if not people_of(doc).inside(piece) and not kyrgyz.is_kyrgyz(_labelled(doc, slot, span)):
                found = [group for item in _pieces(doc, span) for group in _labelled_groups(doc, item)]
                yield from ((group, "audience.label") for group in _without_total(found))
    for slot in slots_of(doc, "count"):
        for groups in (one for piece in slot.pieces for one in groups_of(doc).inside(piece)):
            yield from ((group, "audience.label") for group in _counted(doc, groups) if group.number)


def _without_total(found: list[Group]) -> list[Group]:
    """«директора, прорабы, депутаты (33 человека)»: the only number behind a list counts all of it."""
    behind = [group for group in found if group.number and group.number.span.start > group.span.start]
    return [replace(group, number=None) for group in found] if len(behind) == 1 < len(found) else found


def by_table(doc: Doc) -> Iterator[Told]:
    """«Группа | жен. | муж. | всего» with a row for each group; «учителя | 6»."""
    rows = table_rows(reading_of(doc))
    for table in dict.fromkeys(row.table for row in rows):
        own = [row for row in rows if row.table == table]
        column = _count_column(doc, own)
        found = [one for row in own if (one := _row_group(doc, row, column)) is not None]
        if column is not None and len(found) > 1:
            yield from ((group, "audience.table") for group in found)


def by_sentence(doc: Doc) -> Iterator[Told]:
    """«В тренинге приняли участие 12 акушерок», «конференция собрала учителей», «фермеры собрались»."""
    told = False
    before: Groups | None = None
    for groups in groups_of(doc):
        after = before is not None and ((told and _follows(doc, before, groups)) or _parts(doc, before, groups))
        told = after or (not _is_headline(doc, groups) and (_is_told(doc, groups) or _in_row(doc, groups)))
        before = groups
        if told and not _is_total(doc, groups) and not _in_slot(doc, groups.span):
            yield from ((group, "audience.sentence") for group in _counted(doc, groups))


def by_number(doc: Doc) -> Iterator[Told]:
    """«На встречу пришло свыше ста детей и родителей»: a counted group in a sentence of attendance."""
    for sentence in sentences_of(doc):
        inside = [one for one in groups_of(doc).inside(sentence.span) if any(group.number for group in one.items)]
        if inside and _attended().search(text_of(doc), sentence.span.start, sentence.span.stop):
            for groups in inside:
                if not _in_slot(doc, groups.span) and not _is_total(doc, groups):
                    yield from ((group, "audience.number") for group in _counted(doc, groups) if group.number)


def _implied(doc: Doc, known: list[Span]) -> Iterator[Told]:
    """Where nothing else is said of an event: whom it was for, whose it was, who a headline says was there."""
    for scope in scopes_of(doc):
        if not any(scope.span.covers(span) for span in known):
            inside = groups_of(doc).inside(scope.span)
            meant = [groups for groups in inside if _is_meant(doc, groups, scope) and not _is_aside(doc, groups.span)]
            named = [groups for groups in inside if _is_headline(doc, groups) and _is_told(doc, groups)]
            for groups in [*meant, *named][:1]:
                yield from ((group, "audience.implied") for group in _counted(doc, groups))


def _labelled(doc: Doc, slot: Slot, span: Span) -> str:
    return f"{slot.label.of(text_of(doc))}: {span.of(text_of(doc))}"


def _pieces(doc: Doc, span: Span) -> Iterator[Span]:
    """A value at its commas and semicolons, outside brackets and quotation marks."""
    brackets = re.compile(r"\([^()]*\)").finditer(text_of(doc), span.start, span.stop)
    closed = Spans([*quoted_of(doc).overlapping(span), *(Span(*match.span()) for match in brackets)])
    start = span.start
    for match in _COMMA.finditer(text_of(doc), span.start, span.stop):
        if not closed.inside(match.start()):
            yield Span(start, match.start())
            start = match.end()
    yield Span(start, span.stop)


def _labelled_groups(doc: Doc, item: Span) -> Iterator[Group]:
    """The groups that begin in an item; else the item as it stands."""
    lists = groups_of(doc).touching(item)
    found = [group for one in lists for group in one.items if item.start <= group.span.start < item.stop]
    if found:
        yield from (group for group in (*found[:-1], _whole(doc, found[-1], item)) if not _is_nobody(group))
        return
    span = stripped(text_of(doc), item, " .;,:–—-()\n\t")
    text = span.of(text_of(doc))
    words = text.split()
    if len(text) > 2 and len(words) < 12 and not _NO_GROUP.search(text) and words[0].lower() not in words_of("nobody"):
        yield Group(span, "", "")


def _whole(doc: Doc, group: Group, item: Span) -> Group:
    """With what else stands in a labelled item: «учителя, работающие в сёлах», without brackets and figures."""
    rest = text_of(doc)[group.span.stop : item.stop]
    more = re.match(r"[^()\d:–—.]*(?=\(|[.\s]*$)", rest)
    if (group.number and group.number.span.start > group.span.start) or not more or len(more[0].split()) > 6:
        return group
    span = stripped(text_of(doc), Span(group.span.start, group.span.stop + more.end()))
    name = " ".join((group.name + text_of(doc)[group.span.stop : span.stop]).split())
    return replace(group, span=span, name=name, bare=group.bare and not more[0].strip())


def _is_nobody(group: Group) -> bool:
    """«участники», «134 жителя»: everybody who was there."""
    told = " с " in group.name  # «люди с инвалидностью»
    return (group.lemma in words_of("nobody") and not told) or (group.bare and group.lemma in words_of("bare"))


def _counted(doc: Doc, groups: Groups) -> Iterator[Group]:
    """The groups of a list; one number before two of them counts neither."""
    numbered = [group for group in groups.items if group.number]
    shared = (
        len(numbered) == 1 and len(groups.items) > 1 and groups.items[0].number is not None and _at_and(doc, groups)
    )
    for group in groups.items:
        if not _is_nobody(group):
            yield replace(group, number=None) if shared else group


def _at_and(doc: Doc, groups: Groups) -> bool:
    between = text_of(doc)[groups.items[0].span.stop : groups.items[1].span.start]
    return between.strip() == "и"


def _is_told(doc: Doc, groups: Groups) -> bool:
    """A cue of attendance stands right before the list or right after it."""
    text = text_of(doc)
    begin = max(groups.span.start - _WINDOW, reading_of(doc).part_at(groups.span.start).start)
    before, after = text[begin : groups.span.start], Span(groups.span.stop, min(groups.span.stop + _WINDOW, len(text)))
    return any(cue.cases & groups.cases and cue.pattern.search(before) for cue in _cues("before")) or any(
        cue.cases & groups.cases and cue.pattern.match(text, after.start, after.stop) for cue in _cues("after")
    )


def _in_row(doc: Doc, groups: Groups) -> bool:
    """«приняли участие аким района, мэр города А. Токтогулов, | депутаты и журналисты»: a later one of those named."""
    sentence = sentences_of(doc).at(groups.span.start)
    named = text_of(doc)[groups.span.start].isupper()
    if sentence is None or named or "nomn" not in groups.cases or not _joined(doc, groups):
        return False
    cues = list(_attending().finditer(text_of(doc), sentence.span.start, groups.span.start))
    row = doc.char_span(cues[-1].end(), groups.span.start, alignment_mode="contract") if cues else None
    broken = row is None or any(word.text in ";:" or _is_verb(word) for word in row)
    return not broken and not _is_subject(doc, groups)


def _joined(doc: Doc, groups: Groups) -> bool:
    before = groups.span.start
    return bool(_JOINT.search(text_of(doc), max(before - _NEAR, 0), before))


def _is_subject(doc: Doc, groups: Groups) -> bool:
    """Another clause begins with the groups, or a name follows: «, а депутаты | сказали», «депутаты | А. Бекова»."""
    i = index_from(doc, groups.span.stop)
    return i < len(doc) and (_is_verb(doc[i]) or people_of(doc).begins(doc[i].idx))


def _is_verb(word: Token) -> bool:
    return word.pos_ in ("VERB", "AUX") and "VerbForm=Fin" in str(word.morph)


def _follows(doc: Doc, before: Groups, groups: Groups) -> bool:
    """«около 350 врачей и фельдшеров, | а также представители …»: the list goes on in another case."""
    between = text_of(doc)[before.span.stop : groups.span.start]
    return "nomn" in groups.cases and bool(_GOES_ON.fullmatch(between))


_GOES_ON = re.compile(r"\s*[,;]?\s*(?:а\s+также\s+|и\s+)?(?:более\s+|около\s+)?", re.I)


def _parts(doc: Doc, total: Groups, groups: Groups) -> bool:
    between = text_of(doc)[total.span.stop : groups.span.start]
    return len(between) < _WINDOW and _is_total(doc, total) and between.rstrip().endswith((":", "(", "числе", "них"))


def _is_total(doc: Doc, groups: Groups) -> bool:
    """«около трёхсот горожан: школьники, солдаты»: what follows says who they were."""
    one = groups.items[-1]
    return one.number is not None and bool(_PARTED.match(text_of(doc), groups.span.stop))


_PARTED = re.compile(
    r"\s*(?:из\s+[^:.;,]{3,60})?(?::\s*|\s\(\s*|,\s*(?:среди\s+них|в\s+том\s+числе)\s+)(?=[а-яё]{4,}(?:и|ы|а)\b)", re.I
)


@cache
def _cues(place: str) -> tuple[_Cue, ...]:
    edges = (r"\b(?:", r")\s*$") if place == "before" else ("(?:", r")(?![^\W\d_])")
    return tuple(
        _Cue(re.compile(edges[0] + row["pattern"] + edges[1], re.I), frozenset(row["cases"].split()))
        for row in lexicons.read("audience")
        if row["place"] == place
    )


@cache
def _attending() -> re.Pattern[str]:
    """The cues behind which, in the nominative, those stand who were there."""
    rows = (row for row in lexicons.read("audience") if row["place"] == "before" and row["cases"] == "nomn")
    return re.compile("|".join(rf"\b(?:{row['pattern']})" for row in rows), re.I)


@cache
def _attended() -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?:{row['pattern']})" for row in lexicons.read("attendance") if row["strength"] == "strong"), re.I
    )


def _is_headline(doc: Doc, groups: Groups) -> bool:
    return reading_of(doc).part_at(groups.span.start).block.label in (Label.TITLE, Label.SECTION_HEADER)


def _is_aside(doc: Doc, span: Span) -> bool:
    return quoted_of(doc).inside(span.start) or slotted_otherwise(doc, "title", "topic", "kind").cover(span)


def _is_meant(doc: Doc, groups: Groups, scope: Scope) -> bool:
    """«семинар для библиотекарей», «состоялся сход жителей улицы Токтогула», «прошла встреча с жителями»."""
    sentence = sentences_of(doc).at(groups.span.start)
    before = text_of(doc)[max(groups.span.start - _WINDOW, sentence.span.start if sentence else 0) : groups.span.start]
    nouns = event_nouns_of(doc).touching(Span(groups.span.start - len(before), groups.span.start))
    if not nouns:
        return False
    own = scope.lead is not None and nouns[-1].span == scope.lead.noun.span
    between = before[nouns[-1].span.stop - groups.span.start :]
    met = own and "ablt" in groups.cases and between in (" с ", " со ")
    return met or ("gent" in groups.cases and (before.endswith("для ") or (own and between == " ")))


def _in_slot(doc: Doc, span: Span) -> bool:
    return slotted_otherwise(doc, "count", "ignore").cover(span)


def _count_column(doc: Doc, rows: list[Row]) -> int | None:
    """The column that counts people: by its heading; of a table of two columns the second."""
    head = {column: span.of(text_of(doc)) for column, span in rows[0].cells}
    if any(_NO_PEOPLE.search(text) for text in head.values()):
        return None
    named = [column for column, text in head.items() if column and _TOTALS.search(text)]
    if named:
        return named[-1]
    return 1 if max(column for row in rows for column, _ in row.cells) == 1 else None


def _row_group(doc: Doc, row: Row, column: int | None) -> Group | None:
    """The group that a row names, with its count."""
    cells = dict(row.cells)
    if column is None or column not in cells or parse_number(cells[column].of(text_of(doc))) is None:
        return None
    for at, cell in row.cells:
        found = next((one for one in groups_of(doc).inside(cell) if one.span.start == cell.start), None)
        if found and at < column and "nomn" in found.cases and not _is_nobody(found.items[0]):
            number = next((one for one in numbers_of(doc).inside(cells[column])), None)
            return Group(found.items[0].span, found.items[0].name, found.items[0].lemma, number)
    return None


def _mention(doc: Doc, group: Group, rule: str) -> Mention:
    number = group.number
    exact = number is not None and number.qualifier == "exact"
    parts = (mention(doc, "number", number.span, rule, str(number.value)),) if number and exact else ()
    return mention(doc, "audience", group.span, rule, group.name, parts)


RULES = (by_label, by_table, by_sentence, by_number)
