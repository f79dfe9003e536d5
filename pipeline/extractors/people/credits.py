"""Who took the picture, wrote the report or signed it: names that are no people of the event."""

import re

from spacy.tokens import Doc

from pipeline.annotators.persons.name import Name
from pipeline.annotators.tokens import index_from, reading_of, text_of
from pipeline.normalisers.morphology import forms
from pipeline.normalisers.positions import is_post

_CREDIT = re.compile(
    r"(?:^|[.!?]\s|\n|\()\W*(?:фото|автор(?:ы)?(?:\s+(?:текста|фото|статьи|материала|сюжета|репортажа|заметки|видео))?|текст|корреспондент|корр\.|подготовил[аи]?|составитель|(?:(?:отч[её]т|карточку|анкету|форму|справку|паспорт|заметку|материал|стать[юи]|текст|репортаж|информацию|обзор|хронику)\s+)?(?:составил|подготовил|заполнил|написал)[аи]?(?:\s+(?:отч[её]т|карточку|анкету|форму|справку|паспорт|заметку|материал|стать[юи]|текст|репортаж|информацию|обзор|хронику))?|исполнитель|исп\.|снимок|снимки|съ[её]мка|камера|оператор|монтаж|видео(?:съ[её]мка)?|пресс-секретарь|пресс-служба|контактное\s+лицо|контакты?(?:\s+для\s+(?:сми|прессы|журналистов|справок))?|фотографи[ия]\s+(?:сделан|предоставлен)\w+|сүрөт|(?:отчетту|материалды|маалыматты)\s+даярда(?:ган|ды)(?:\s+[а-яөүң]+){0,2})\s*[:–—-]?\s*$",
    re.I,
)
_LABELLED = re.compile(r"(?<!\w)(?:текст|автор|корреспондент|корр\.)\s*:\s*$", re.I)
"""«7 сентября, 12:30 Текст: Ольга Асанова» above the report."""
_DATED = re.compile(r"\W*\d{1,2}[:.]\d{2}\W|\W*\d{1,2}\s+[а-яё]+\s+\d{4}")
"""«14:38, 30 сентября 2019, Бишкек – агентство, Мария Асанова»: the agency's line begins with the time."""
_CONTACT = re.compile(
    r"(?:информаци\w+|сведени\w+|справк\w+|вопросам|интервью)[^.!?\n]{0,80}?(?:обра(?:ща|ти)\w+|звон\w+|пи(?:ш|с)\w+)[^.!?\n]{0,60}$",
    re.I,
)
"""«За дополнительной информацией обращайтесь: Зоя Ли, специалист по связям»."""
_MAILED = re.compile(r"(?:^|\n)\W*(?:от(?:\s+кого)?|кому|копия|from|to|cc)\s*:\W*$", re.I)
"""«От: Зоя Ли» above a letter."""
_GREETING = re.compile(
    r"(?:уважаем(?:ая|ый)|дорог(?:ая|ой)|здравствуйте|добрый\s+(?:день|вечер)|доброе\s+утро)\W*$", re.I
)
"""«Добрый день, Айнура Токтосуновна!» above a letter."""
_CLOSING = re.compile(r"(?:^|\n)\W*(?:с\s+уважением|с\s+наилучшими\s+пожеланиями|урматоо\s+менен)\W[^.!?]*$", re.I)
"""«С уважением, координатор проекта Назира Сыдыкбекова» below one."""
_SIGNED = re.compile(
    r"(?!.*(?:председат|секретар|ведущ(?!\w*\s+(?:специалист|инженер|методист|консультант|научн|библиотекар))|модератор|төрага|катчы))[^\t\n.!?]{4,80}\t(?:\(?подпись\)?\t)?\Z",
    re.I,
)
"""«Агроном айыл окмоту        подпись        Б. Сарногоев» at the very end: who wrote the paper."""
_EDITED = re.compile(r"(?:^|[.!?]\s)\W*(?:\w+\s)?редактор\w*\s*[:–—-]?\s*$", re.I)
"""«Редактор: А. Токтоматов. Тираж 999 экз.» in the last lines."""
_PICTURED = re.compile(r"\W{1,3}фото\s*:?\s+(?:автора|из|с|предоставлен|пресс)", re.I)
"""«Алия САДЫКОВА. Фото автора»."""
_DATELINE = re.compile(r"[А-ЯЁӨҮҢ][А-ЯЁӨҮҢ\s-]{2,30}[,.]\s*\d{1,2}[^!?\n]{0,20}[–—-]\s*")
"""«МАЙЛУУ-СУУ, 20 нояб – Зоя Ли. Восемь вечера, …»."""
_REACH = 200
"""Characters before a name in which the word of a credit may stand."""


def is_credit(doc: Doc, person: Name) -> bool:
    """A photographer, a reporter in a dateline, who signs below."""
    part = reading_of(doc).part_at(person.span.start)
    before_name = text_of(doc)[max(part.start, person.span.start - _REACH) : person.span.start]
    if (_CREDIT.search(before_name) and not _acts(doc, person)) or _PICTURED.match(text_of(doc), person.span.stop):
        return True
    if _CONTACT.search(before_name) or _closes(doc, person) or _opens(doc, person, before_name):
        return True
    last = part in reading_of(doc).parts[-2:] and person.span.start - part.start < _REACH
    if last and _SIGNED.match(text_of(doc), part.start, person.span.start):
        return True
    if _is_addressed(doc, person) or _MAILED.search(before_name):
        return True
    if _is_byline(doc, person) or _LABELLED.search(before_name[-30:]) or _ends_dateline(doc, person):
        return True
    if part is reading_of(doc).parts[-1] and _EDITED.search(before_name[-60:]) and not _acts(doc, person):
        return True
    if _DATELINE.fullmatch(before_name) and text_of(doc)[person.span.stop :][:1] == ".":
        return True
    dateline = "/" in before_name[-2:] or (before_name.count("/") == 1 and len(before_name) < 40)
    return dateline and "/" in text_of(doc)[person.span.stop : person.span.stop + 40]


def _acts(doc: Doc, person: Name) -> bool:
    """«Редактор Марат Горов рассказал о воде»: no sign divides him from his post, and a verb in the past follows."""
    apart = doc[person.start - 1].is_punct if person.start else True
    following = doc[person.end] if person.end < len(doc) else None
    return not apart and following is not None and following.pos_ == "VERB" and following.text.islower()


def _closes(doc: Doc, person: Name) -> bool:
    """Below «С уважением,»: who wrote the letter."""
    return bool(_CLOSING.search(text_of(doc)[max(0, person.span.start - _REACH) : person.span.start]))


def _opens(doc: Doc, person: Name, before: str) -> bool:
    """Who is written to; a greeting that is quoted is spoken."""
    quoted = text_of(doc)[reading_of(doc).part_at(person.span.start).start] in "«–—"
    return bool(_GREETING.search(before)) and not quoted


def _is_addressed(doc: Doc, person: Name) -> bool:
    """«Вице-мэру города Токмок | Абдыкадырову Р. Т.» at the very top: to whom the paper goes."""
    before = doc[: person.start]
    words = [token.lower_ for token in before if token.is_alpha or "-" in token.text]
    if not words or person.span.start > _ADDRESS or not is_post(words[0]):
        return False
    dative = all(form.case == "datv" for form in forms(words[0]) if form.case)
    return dative and not any(token.pos_ == "VERB" for token in before)


_ADDRESS = 150
"""Characters within which an address ends."""


def _ends_dateline(doc: Doc, person: Name) -> bool:
    """The last words of a line at the top that begins with the time and has no verb."""
    here = reading_of(doc).index_at(person.span.start)
    part = reading_of(doc).parts[here]
    line = text_of(doc)[part.content : part.stop].rstrip(" .")
    if here > _TOP or len(line) > _LINE or person.span.stop < part.content + len(line) or not _DATED.match(line):
        return False
    inside = doc[index_from(doc, part.content) : person.start]
    return len(line) > len(person.span) and not any(token.pos_ == "VERB" for token in inside)


_TOP, _LINE = 3, 120
"""How far down an agency's line stands, and how long it is."""
_PARAGRAPH, _SENTENCE = 120, 60
"""Characters from which on a block is a paragraph and no line, and from which it is a sentence."""


_OFFICE = re.compile(
    r"председат|секретар|ведущ(?!\w*\s+(?:специалист|инженер|методист|консультант|научн|библиотекар))|модерат|төрага|катчы|тренер|спикер|эксперт|организат|докладч",
    re.I,
)
"""Who is named so had a part in the event."""


def _tells_post(words: str) -> bool:
    """«Педагог-библиотекарь»: a post that tells of no part in the event."""
    first = words.split()[0]
    return any(map(is_post, first.split("-"))) and len(words.split()) <= _SHORT and not _OFFICE.search(words)


def _tells_workplace(doc: Doc, person: Name, tail: str) -> bool:
    """«Зоя Ли, «Жаңы таң» гезити», «Зоя Ли, корреспондент»: who writes for a paper."""
    return doc[person.end].text == "," and len(tail.split()) <= _SHORT and bool(_PRESS.search(tail))


_PRESS = re.compile(r"(?<!\w)(?:газет|гезит|журнал|агентств|агенттиг|корр|кабарчы|пресс-)", re.I)


_SHORT = 7
"""Words of a post below a report."""


def _is_byline(doc: Doc, person: Name) -> bool:
    """Nothing but the name, or a post and the name, on a line below the last paragraph: who wrote the report.

    Or the name alone on one of the first lines, above the first paragraph.
    """
    parts, here = reading_of(doc).parts, reading_of(doc).index_at(person.span.start)
    if 0 < here <= _TOP and here + 1 < len(parts) and parts[here + 1].stop - parts[here + 1].content > _PARAGRAPH:
        return text_of(doc)[parts[here].start : parts[here].stop].strip() == person.span.of(text_of(doc))
    if here == 0 or here < len(parts) - 3 or parts[here].block.cell is not None:
        return False
    ahead = text_of(doc)[parts[here].content : person.span.start]
    behind = text_of(doc)[person.span.stop : parts[here].stop]
    told, tail = ahead.strip(" .,"), behind.strip(" .,")
    if (tail and (told or not _tells_workplace(doc, person, tail))) or (told and not _tells_post(told)):
        return False
    above = text_of(doc)[parts[here - 1].start : parts[here - 1].stop].rstrip()
    return len(above) > (_PARAGRAPH if told or tail else _SENTENCE) and bool(
        told or above.endswith((".", "!", "?", "»"))
    )
