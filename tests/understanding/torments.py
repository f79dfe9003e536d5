"""Texts that a careless pattern takes for ever with: each is `size -> text` of about that many characters."""

from collections.abc import Callable, Iterator
from itertools import count

_SURNAMES = "Асанов", "Мамбетова", "Токтогулов", "Иваненко", "Сыдыкова", "Ким", "Жээнбеков", "Петрова"
_NAMES = "Бакыт", "Айгуль", "Нурлан", "Елена", "Гүлмира", "Виктор", "Эрмек", "Наталья"
_SYLLABLES = "ба", "ге", "до", "жу", "ки", "ла", "ме", "ну", "по", "ры"
_LEAD = "Отчёт о круглом столе\n\n5 июня 2024 года в г. Ош прошёл круглый стол «Вода», участвовали 45 человек.\n\n"


def again(words: str) -> Callable[[int], str]:
    """The same over and over."""
    return lambda size: (words * (size // len(words) + 1))[:size]


def told(make: Callable[[int], str], between: str = " ", before: str = _LEAD) -> Callable[[int], str]:
    """A lead, and then what is made of 0, 1, 2 …"""

    def made(size: int) -> str:
        return before + between.join(_up_to(size, (make(no) for no in count()), len(between)))

    return made


def _up_to(size: int, pieces: Iterator[str], between: int) -> Iterator[str]:
    length = 0
    for piece in pieces:
        length += len(piece) + between
        if length > size:
            return
        yield piece


def person(no: int) -> str:
    """«Бакыт Бажуасанов»: every number another surname."""
    more = "".join(_SYLLABLES[int(digit)] for digit in str(no // 64))
    return f"{_NAMES[no % 8]} {more.capitalize()}{_SURNAMES[no // 8 % 8].lower()}"


def _reports(size: int) -> str:
    one = (
        "5 июня 2024 года в г. Ош прошёл семинар «Вода и люди». Участвовали 45 человек, из них 20 женщин. "
        "Модератор – Айгуль Осмонова, заместитель директора ОФ «Булак». Обсудили состояние каналов и тарифы.\n\n"
    )
    return again(one)(size)


def _table(cells: int) -> Callable[[int], str]:
    """A table in Markdown."""
    head = "№", "ФИО", "Должность", "Организация", "Телефон"
    return told(
        lambda no: f"| {' | '.join((str(no + 1), person(no), 'директор', f'ОсОО «Булак-{no}»', '0555')[:cells])} |",
        "\n",
        _LEAD + f"Список участников\n\n| {' | '.join(head[:cells])} |\n|{'---|' * cells}\n",
    )


TORMENTS: dict[str, Callable[[int], str]] = {
    "reports": _reports,
    "years": again("г. г. г. "),
    "settlements": again("с. Кара-Суу, г. Ош, "),
    "opening quotes": again("«"),
    "closing quotes": again("»"),
    "quotes": again("«а» "),
    "straight quotes": again('"'),
    "quoted words": again('"а" "'),
    "nested quotes": lambda size: "«" * (size // 2) + "»" * (size - size // 2),
    "digits": again("7"),
    "digits apart": again("7 "),
    "dots and digits": again("1."),
    "decimals": again("5.5.5 "),
    "opening brackets": again("("),
    "closing brackets": again(")"),
    "brackets": again("(а) "),
    "nested brackets": lambda size: "(" * (size // 2) + ")" * (size - size // 2),
    "square brackets": again("[а]("),
    "dashes": again("–"),
    "dashes apart": again("– "),
    "hyphens": again("а-"),
    "colons": again(":"),
    "words and colons": again("слово: "),
    "capitals": again("АБВГД"),
    "capitals apart": again("АБВ ГДЕ "),
    "title case": again("Айгуль Осмонова "),
    "surnames": again("Осмонова "),
    "initials": again("А. А. А. "),
    "initials glued": again("А.А."),
    "conjunctions": again("и и и "),
    "commas": again(", , , "),
    "commas glued": again(","),
    "semicolons": again("; "),
    "full stops": again("."),
    "dotted lines": again("слово ........ "),
    "underscores": again("_"),
    "stars": again("*"),
    "hashes": again("#"),
    "bars": again("|"),
    "backticks": again("`"),
    "slashes": again("а/"),
    "blanks": again(" "),
    "tabs": again("а\t"),
    "line breaks": again("\n"),
    "short lines": again("а\n"),
    "short paragraphs": again("слово\n\n"),
    "one word": again("а"),
    "one sentence": again("вопросы развития "),
    "genitives": again("директора департамента управления "),
    "posts": again("заместитель директора, "),
    "organisations": again("министерство образования и науки, "),
    "months": again("мая июня "),
    "dates": told(lambda no: f"{no % 28 + 1:02}.{no % 12 + 1:02}.{1990 + no % 40}", ", "),
    "dates in words": told(lambda no: f"{no % 28 + 1} мая {1990 + no % 40} года", ", "),
    "days": told(lambda no: f"{no % 28 + 1}", "–", "Отчёт о семинаре мая 2024\n\n"),
    "times": told(lambda no: f"{no % 24:02}:{no % 60:02}", " – "),
    "numbers of people": told(lambda no: f"{no % 90 + 2} человек", ", "),
    "numerals": again("двадцать пять тысяч "),
    "labels": told(lambda no: f"Дата: {no % 28 + 1} мая\nМесто: г. Ош\nМодератор: {person(no)}", "\n"),
    "labels alone": again("Модератор: Дата: Место: "),
    "proposals": told(lambda no: f"{no + 1}) Починить насос № {no};", "\n", _LEAD + "Предложения:\n"),
    "proposals in a line": told(lambda no: f"{no + 1}) починить насос;", " ", _LEAD + "Предложено: "),
    "lettered": told(lambda no: f"{chr(1072 + no % 28)}) починить насос;", "\n", _LEAD + "Рекомендации:\n"),
    "deep numbers": told(lambda no: "1." * (no % 60 + 1) + " Починить насос", "\n", _LEAD + "Решили:\n"),
    "deep lists": told(lambda no: "  " * (no % 200) + "- починить насос", "\n", _LEAD + "Решили:\n\n"),
    "speakers": told(person, ", ", _LEAD + "Выступили "),
    "speakers with posts": told(lambda no: f"{person(no)} (директор школы № {no})", ", ", _LEAD + "Выступили "),
    "sentences of speakers": told(lambda no: f"{person(no)} рассказала о воде."),
    "one speaker": again("Айгуль Осмонова сказала: «Вода». "),
    "speakers by lines": told(lambda no: f"{person(no)}, директор школы № {no};", "\n", _LEAD + "Список участников:\n"),
    "talks": told(lambda no: f"«Доклад {no}» ({person(no)})", "; ", _LEAD + "Прозвучали доклады: "),
    "topics": told(lambda no: f"состояние канала {no}", ", ", _LEAD + "Обсудили "),
    "hosts": told(lambda no: f"ОФ «Булак-{no}»", ", ", _LEAD + "Организаторы: "),
    "audience": told(lambda no: f"представители школы № {no}", ", ", _LEAD + "Участвовали "),
    "events": told(
        lambda no: f"{no % 28 + 1} мая 2024 года в г. Ош прошёл семинар «Вода {no}»\n\nУчаствовали {no + 9} человек.",
        "\n\n",
        "Дайджест\n\n",
    ),
    "headings": told(lambda no: f"## Семинар «Вода {no}»", "\n\n", "# Дайджест\n\n"),
    "table": _table(5),
    "narrow table": _table(2),
    "addresses": again("ул. Ленина, д. 5, "),
    "sites": again("http://a.ru/ "),
    "mails": again("a@b.ru, "),
    "kyrgyz": again("8-апрелде Ош шаарында тегерек стол өттү. Иш-чарага 45 адам катышты. "),
    "kyrgyz names": again("Бакыт уулу Нурлан, Асан кызы Гүлмира, "),
    "old accents": again("а\u0301"),
    "soft hyphens": again("а\u00ad"),
    "broken words": again("сло-\nво "),
    "look-alikes": again("cлово aбa "),
    "glued": again("слово.Слово"),
    "entities": again("&amp;&lt;"),
    "tags": again("<div>"),
}
