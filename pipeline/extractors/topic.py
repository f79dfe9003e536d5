"""The theme of the event."""

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.annotators.event_nouns import event_nouns_of
from pipeline.annotators.kyrgyz_venues import kyrgyz_venues
from pipeline.annotators.leads import leads_of
from pipeline.annotators.matches import dates_of, places_of, quotes_of, times_of
from pipeline.annotators.persons.name import names_of
from pipeline.annotators.scopes import Scope, scopes_of
from pipeline.annotators.slots import slots_of
from pipeline.annotators.titles import titles_of
from pipeline.annotators.tokens import text_of
from pipeline.annotators.venues import names_venue
from pipeline.extractors.mentions import mention, stripped
from pipeline.model.mention import Mention
from pipeline.model.span import Span
from pipeline.normalisers.morphology import forms, lemmas
from pipeline.normalisers.phrases import is_abbreviation
from pipeline.normalisers.positions import organisation_heads, place_nouns
from pipeline.normalisers.quotes import Quote

# «круглый стол на тему «…»», «форум сельских женщин «…»», «проходила под девизом «…»»
_TO_QUOTE = re.compile(
    r"[\s\-–—:,*]*(?:(?:[^\s«»“”\",.:;]+\s+){0,9}?(?:на|по|под|с)\s+(?:общ(?:ую|им|ей)\s+)?(?:тем[уеыоай]+|девизом|лозунгом|названием|заголовком)|(?:[^\s«»“”\",.:;]+\s+){0,8}?)[\s:\-–—*]*",
    re.I,
)
# «на тему: развитие села.», «по теме развития села»
_THEME = re.compile(r"\b(?:на|по)\s+тем[уе]\s*[:\-–—]?\s*(?P<topic>[^«»“”\n.;]{8,200})", re.I)
# «посвящённый развитию туризма», «о нормативно-правовом регулировании», «по вопросам миграции»
_ABOUT = re.compile(
    r"\s*,?\s*(?:(?P<about>об?|обо)\s|посвящ[её]нн[а-я]+\s|приуроченн[а-я]+\s+к(?:о)?\s|по\s+(?:вопрос(?:у|ам)|проблем(?:е|ам)|обсуждению)\s|по\s(?=(?:проект|бюджет|закон|программ|план|стратеги|концепци)))(?P<topic>[^«»“”\n.;()]{6,220})",
    re.I,
)
# «Семинар был посвящён укреплению сотрудничества между общинами.»
_DEDICATED = re.compile(
    r"\s+(?:[^\W\d_]+\s+){0,4}?(?:(?:был[аои]?\s+)?посвящ(?:[её]н[аоы]?|ена)|посвятили"
    r"|(?P<question>(?:был[аои]?\s+)?(?:созван|собран|провед[её]н)[аоы]?\s+по\s+вопрос(?:у|ам)))\s+"
    r"(?P<topic>[^«»“”\n.;()]{6,220})",
    re.I,
)
_MOTTO = re.compile(
    r"\b(?:проход|прош|состоял|провод|провед|работал)[а-яё]+\s+(?:[^\W\d_]+\s+){0,3}под\s+(?:девизом|лозунгом|названием|заголовком)\s+(?=[«“\"])"
    r"|\bтем(?:а|ой)\s+(?:[^\W\d_]+\s+){0,4}(?:[–—:-]|(?:стал|был)[аио]?)\s*(?:лозунг|девиз|фраза|слова)?\s*(?=[«“\"])",
    re.I,
)
# «Встречу так и назвали «Чистый двор»», «Сход носил название «Чистый двор»»
_CALLED = re.compile(
    r"\s+(?:[^\W\d_]+\s+){0,3}?(?:назвали|назван[аоы]?|назывался|называлась|называлось|(?:носил|получил)[аои]?\s+название)\s+(?=[«“\"])",
    re.I,
)
_LATIN = re.compile(r"\s+(?P<topic>[A-Z][\w-]+(?:\s+[A-Z0-9][\w-]*){0,5})(?=[\s.,])")
_QUESTION = re.compile(
    r"\b(?:рассматривал|обсуждал|рассмотр|обсуд|обсужд)[а-яё]+\s+(?:[а-яё]+\s+)?вопрос[а-яё]*\s+об?\s+(?P<topic>[^,.;:\n«»]{6,160})",
    re.I,
)
_OWNER = re.compile(r"\s+(?:для\s+)?(?:[^\W\d_]{4,}\s+){0,3}")
"""Between an event and its title when it is named again: «форум студенческих инициатив «Время»»."""
_FRAME = re.compile(r"рамках|поддержк|организован|базе|совместн|участи", re.I)
_SHARED = re.compile(r"\sс\s+международным\s+участием", re.I)
"""«конференция с международным участием «Говоры»»: the conference's own name."""
_COURSES = frozenset({"программа"})
_KYRGYZ = re.compile(
    r"\s*(?:аттуу?|деген|темасында(?:гы)?|темадагы|аталыштагы|аталышында(?:гы)?(?:\s+темада)?|аттуу?\s+темадагы|деп\s+аталган"
    r"|темасына\s+арналган)\s",
    re.I,
)
_APART = 60
"""Characters between a quoted theme and its event: ««Тоо» аталышында эл аралык илимий-практикалык конференция»."""
_PICTURE = re.compile(r"(?<=[»”\"])\s*[^\w\s.,;:!?()«»“”\"–—-]+\s*$")
_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)\s*$")
_BODY = re.compile(r"\s+(?:[а-яөүң]+\s+)?(?:фонд|бирикме|уюм|ассоциация|борбор|мекеме|ишкана)[а-яөүң]*", re.I)
"""«фестиваль “Тоо” коомдук фонду тарабынан …»: the name of a body."""
_KYRGYZ_ABOUT = re.compile(
    r"(?P<topic>[^«»“”\n.;,()]{8,200}?)\s+(?:боюнча|тууралуу|жөнүндө)\s+(?:[а-яөүң-]+(?:[лдт][ыиуү]к|[иы]й)\s+){0,2}$",
    re.I,
)
_GOES_ON = re.compile(r"\s*(?:ошондой\s+эле|жана)\s", re.I)
"""«…, ошондой эле компост боюнча»: the last of several."""
_CLAUSE = re.compile(
    r",\s*(?:на\s+)?котор|,\s*где\b|,\s*в\s+(?:ходе|рамках)|,\s*организован|,\s*(?:при)?участ|\s+(?:состоял|прош[её]?л|провед|собрал|при\s+(?:участии|поддержке))",
    re.I,
)


def extract(doc: Doc) -> Iterator[Mention]:
    """Candidates for the topic."""
    for rule in RULES:
        yield from rule(doc)


def by_label(doc: Doc) -> Iterator[Mention]:
    """«Тема: Охрана приграничных пастбищ»."""
    for slot in slots_of(doc, "topic"):
        yield mention(doc, "topic", _bare(doc, slot.pieces[0]), "topic.label")


def by_lead(doc: Doc) -> Iterator[Mention]:
    """«… прошёл круглый стол «Раннее предупреждение»»."""
    for scope in scopes_of(doc):
        if scope.lead and not scope.lead.noun.told:
            quote = _quote_after(doc, scope.lead.noun.span.stop, scope.lead.sentence.stop) or _quote_before(
                doc, scope.lead.noun.span.start
            )
            if quote:
                yield mention(doc, "topic", quote.inner, "topic.lead_quote")


def by_title(doc: Doc) -> Iterator[Mention]:
    """«Круглый стол «Питьевая вода в сёлах»» as a heading, or in the name row of a form; «Название: «Сель»»."""
    for title in titles_of(doc):
        span = title.span
        if title.labelled and len(bare := _bare(doc, span)) < len(stripped(text_of(doc), span)):
            yield mention(doc, "topic", bare, "topic.title_quote")
        for noun in event_nouns_of(doc).touching(span):
            if span.covers(noun.core):
                quote = _quote_after(doc, noun.span.stop, span.stop) or _quote_before(doc, noun.span.start)
                if quote and span.covers(quote.span):
                    yield mention(doc, "topic", quote.inner, "topic.title_quote")
                    break


def by_noun(doc: Doc) -> Iterator[Mention]:
    """The event named again with its title: «награды конференции «Первые шаги»»; «проходила под девизом «…»»."""
    for scope in scopes_of(doc):
        kind = _kind(doc, scope)
        for lead in leads_of(doc):
            if lead.verb and lead.noun.type == kind and lead != scope.lead and scope.span.covers(lead.sentence):
                quote = _quote_after(doc, lead.noun.span.stop, lead.sentence.stop)
                if quote and _OWNER.fullmatch(text_of(doc), lead.noun.span.stop, quote.span.start):
                    yield mention(doc, "topic", quote.inner, "topic.noun_quote")
        for noun in event_nouns_of(doc).inside(scope.span):
            if noun.type == kind:
                called = _CALLED.match(text_of(doc), noun.span.stop)
                quote = _quote_after(doc, called.end() if called else noun.span.stop, scope.span.stop)
                owned = quote and _BODY.match(text_of(doc), quote.span.stop)
                if quote and not owned and (called or not text_of(doc)[noun.span.stop : quote.span.start].strip()):
                    yield mention(doc, "topic", quote.inner, "topic.noun_quote")
                named = _quote_before(doc, noun.span.start)
                if named and _KYRGYZ.match(text_of(doc), named.span.stop):
                    yield mention(doc, "topic", named.inner, "topic.noun_quote")
        for match in _MOTTO.finditer(text_of(doc), scope.span.start, scope.span.stop):
            found = next(iter(quotes_of(doc).from_(match.end())[:1]), None)
            if found and found.span.start == match.end():
                yield mention(doc, "topic", found.inner, "topic.motto")


def _kind(doc: Doc, scope: Scope) -> str:
    """The lead's; where none names the event, that of the first noun that could."""
    if scope.lead and scope.lead.noun.rank:
        return scope.lead.noun.type
    return next((noun.type for noun in event_nouns_of(doc).inside(scope.span) if noun.rank), "")


def by_latin(doc: Doc) -> Iterator[Mention]:
    """«II Международная научная конференция GLP-Planet»: a name in Latin letters needs no quotation marks."""
    for scope in scopes_of(doc):
        if scope.lead and not scope.lead.noun.told:
            match = _LATIN.match(text_of(doc), scope.lead.noun.span.stop, scope.lead.sentence.stop)
            if match:
                yield mention(doc, "topic", Span(*match.span("topic")), "topic.latin")


def by_theme(doc: Doc) -> Iterator[Mention]:
    """«на тему: развитие сёл», without quotation marks."""
    for _, start, stop in _places(doc):
        match = _THEME.search(text_of(doc), start, stop)
        if match:
            yield mention(
                doc, "topic", stripped(text_of(doc), _cut(text_of(doc), Span(*match.span("topic")))), "topic.theme"
            )


def by_about(doc: Doc) -> Iterator[Mention]:
    """«круглый стол о нормативно-правовом регулировании …», «конференция, посвящённая …»."""
    for scope in scopes_of(doc):
        if not scope.lead:
            continue
        lead = scope.lead
        match = _ABOUT.match(text_of(doc), lead.noun.span.stop, lead.sentence.stop) or _after_genitive(
            doc, lead.noun.span.stop, lead.sentence.stop
        )
        if match:
            value = "loct" if match["about"] else "datv"
            yield mention(
                doc,
                "topic",
                stripped(text_of(doc), _cut(text_of(doc), Span(*match.span("topic")))),
                "topic.about",
                value,
            )
        yield from _dedicated(doc, scope)
        question = _QUESTION.search(text_of(doc), lead.noun.span.stop, lead.sentence.stop)
        if question:
            yield mention(doc, "topic", stripped(text_of(doc), Span(*question.span("topic"))), "topic.question", "loct")
        before = _KYRGYZ_ABOUT.search(
            text_of(doc), _after_people(doc, lead.sentence.start, lead.noun.span.start), lead.noun.span.start
        )
        if before and not _GOES_ON.match(before["topic"]):
            yield mention(doc, "topic", _behind_place(doc, Span(*before.span("topic"))), "topic.kyrgyz_about")


def _dedicated(doc: Doc, scope: Scope) -> Iterator[Mention]:
    """«В этом году семинар был посвящён укреплению сотрудничества»: said of the event after its lead."""
    kind = _kind(doc, scope)
    for noun in event_nouns_of(doc).inside(scope.span):
        match = _DEDICATED.match(text_of(doc), noun.span.stop, scope.span.stop)
        if match and noun.type == kind:
            span = stripped(text_of(doc), _cut(text_of(doc), Span(*match.span("topic"))))
            yield mention(doc, "topic", span, "topic.about", "gent" if match["question"] else "datv")


def _behind_place(doc: Doc, span: Span) -> Span:
    """«Бишкекте өрт коопсуздугу боюнча», «2022-жылдын 19-июлунда …»: behind where and when it took place."""
    told = [one.span for found in (places_of(doc), dates_of(doc), times_of(doc)) for one in found.inside(span)]
    leading = [one.stop for one in told if one.start < span.start + _LEADING]
    where = [doc[end - 1].idx + len(doc[end - 1].text) for _, end in kyrgyz_venues(doc)]
    stops = [*leading, *(stop for stop in where if span.start < stop < span.stop)]
    stops += [match.end() for match in _WITHIN.finditer(text_of(doc), span.start, span.stop)]
    return stripped(text_of(doc), Span(max(stops), span.stop)) if stops and max(stops) < span.stop - 8 else span


_WITHIN = re.compile(
    r"\s(?:алкагында|үчүн|тарабынан|максатында|негизинде|(?:колдоосу|демилгеси|уюштуруусу)\s+менен|биргеликте)(?=\s)"
)
"""«долбоордун алкагында тургундар үчүн суу боюнча тренинг»"""
_LEADING = 3
"""Characters before a place that opens the sentence."""


def _after_people(doc: Doc, start: int, stop: int) -> int:
    """Where what the event was about can begin: after the last name before it."""
    named = names_of(doc).inside(Span(start, max(start, stop)))
    return named[-1].span.stop if named else max(start, stop - 220)


def _after_genitive(doc: Doc, start: int, stop: int) -> "re.Match[str] | None":
    """«встреча жителей о будущем районной газеты»: up to three words between."""
    at = start
    for _ in range(3):
        match = re.compile(r"\s+[^\W\d_]+").match(text_of(doc), at, stop)
        if not match:
            return None
        at = match.end()
        found = _ABOUT.match(text_of(doc), at, stop)
        if found:
            return found
    return None


def _titles(doc: Doc) -> list[Span]:
    return [title.span for title in titles_of(doc)]


def _places(doc: Doc) -> Iterator[tuple[Scope, int, int]]:
    for scope in scopes_of(doc):
        if scope.lead:
            yield scope, scope.lead.noun.span.stop, scope.lead.sentence.stop
    for span in _titles(doc):
        yield scopes_of(doc)[0], span.start, span.stop


def _quote_after(doc: Doc, start: int, stop: int) -> Quote | None:
    """The quoted title that belongs to an event noun which ends at `start`."""
    for quote in quotes_of(doc).from_(start):
        if quote.span.start >= stop:
            break
        if quote.depth == 0:
            fits = _TO_QUOTE.fullmatch(text_of(doc), start, quote.span.start)
            asks = quote.inner.of(text_of(doc)).endswith(("?", "!"))
            named = not asks and _names_something(text_of(doc)[start : quote.span.start])
            return quote if fits and not named else None
    return None


def _names_something(between: str) -> bool:
    """The quoted name is that of an organisation or a project: «семинар фонда «Искра»»."""
    words = re.findall(r"[^\W\d_]+", _SHARED.sub("", between))
    if not words or re.search(r"тем|девиз|лозунг|назван|заголов", between, re.I):
        return False
    return bool(_FRAME.search(_SHARED.sub("", between))) or _owns_name(words)


def _owns_name(words: list[str]) -> bool:
    """«жителей микрорайона «Тескей»», «Ассоциации водопользователей «Кожо-Арык»».

    Not «форум молодёжных инициатив «Время действовать»»: the forum's own name.
    """
    named = [word for word in words[:-1] if word.istitle()]
    owners = organisation_heads() - _COURSES
    last = {form.lemma for form in forms(words[-1].lower()) if form.number != "plur"}
    return bool(last & (owners | place_nouns())) or any(lemmas(word.lower()) & owners for word in named)


def _quote_before(doc: Doc, stop: int) -> Quote | None:
    """Kyrgyz: ««Суу жана тынчтык» аттуу тегерек стол», ««Мектеп парламенти» окуу семинары»."""
    for quote in quotes_of(doc).inside(Span(max(stop - 700, 0), stop)):
        if stop <= quote.span.stop + _APART and quote.depth == 0:
            between = text_of(doc)[quote.span.stop : stop]
            if _KYRGYZ.match(between) or not between.strip() or _belongs(between):
                return None if _names_body(doc, quote) else quote
    return None


def _belongs(between: str) -> bool:
    """««Мектеп парламенти» окуу семинары»; not «в ОО «Шлем» провели семинар»."""
    return bool(re.fullmatch(r"\s*[а-яөүң]+\s*", between)) and not any(
        form.pos == "VERB" and form.known for form in forms(between.strip())
    )


def _names_body(doc: Doc, quote: Quote) -> bool:
    """«в гостинице «Чорсу Палас»», «ОО «Шлем»»: what stands before the quotation marks is a house or a body."""
    before = _WORD_BEFORE.search(text_of(doc), max(0, quote.span.start - 40), quote.span.start)
    if before is None:
        return False
    body = lemmas(before[1].lower()) & organisation_heads()
    return is_abbreviation(before[1]) or names_venue(before[1]) or bool(body)


def _cut(text: str, span: Span) -> Span:
    """Up to where another clause begins."""
    match = _CLAUSE.search(text, span.start, span.stop)
    return Span(span.start, match.start()) if match and match.start() > span.start + 5 else span


def _bare(doc: Doc, span: Span) -> Span:
    """Without the quotation marks around the whole, and without a picture behind them."""
    span = stripped(text_of(doc), span)
    picture = _PICTURE.search(text_of(doc), span.start, span.stop)
    span = Span(span.start, picture.start()) if picture else span
    whole = [quote for quote in quotes_of(doc).inside(span) if quote.span == span]
    return whole[0].inner if whole else span


RULES = (by_label, by_lead, by_title, by_noun, by_latin, by_theme, by_about)
