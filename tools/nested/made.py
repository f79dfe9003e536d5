# ruff: noqa: E501 (sentences stand whole)
"""Made reports: people with their posts in the constructions of news and of event reports, marked as they are written.

A mark is `⟦LABEL#number:words⟧`, marks nest; a post belongs to the person and to the organisation of its own number.
"""

import random
import re
from collections.abc import Iterator

from corpus import Extent, Fact, Marked
from words import Chance, Person, inflect, listed, person, phrase

_MARK = re.compile(r"⟦([A-Z]+)#([\d+]*):|⟧")


def _some(chance: Chance, lines: str) -> str:
    return chance.choice([one.strip() for one in lines.replace("\n", ";").split(";")])


def mark(label: str, number: int | str, words: str) -> str:
    """Words under a mark."""
    return f"⟦{label}#{number}:{words}⟧"


class Maker:
    """One report: its chance, and the numbers that it has given."""

    def __init__(self, chance: Chance) -> None:
        self.chance, self.number = chance, 0

    def next(self) -> int:
        """A number that was not given yet."""
        self.number += 1
        return self.number

    def place(self, case: str, number: int | str = "") -> str:
        """A country, town or region."""
        roll = self.chance.random()
        if roll < 0.2:
            return mark("LOC", number, self.chance.choice(listed("fixed_countries")))
        if roll < 0.6:
            return mark("LOC", number, inflect(self.chance.choice(listed("countries")), case).capitalize())
        if roll < 0.85:
            return mark("LOC", number, inflect(self.chance.choice(listed("towns")), case).capitalize())
        region = self.chance.choice(listed("regions"))
        words, gender = self.chance.choice([("область", "femn"), ("район", "masc")])
        adjective = inflect(region.lower(), case if case != "accs" else "nomn", "sing", gender).capitalize()
        return mark("LOC", number, f"{adjective} {inflect(words, case)}")

    def organisation(self, case: str, number: int | str = "") -> str:
        """An organisation, perhaps with its place inside."""
        chance, roll = self.chance, self.chance.random()
        if roll < 0.22:
            words = phrase(chance.choice(listed("named")))(case)
            proper = chance.choice(listed("proper"))
            quotes = chance.choice(["«{}»"] * 6 + ["“{}”", '"{}"', "{}"])
            made = f"{words} {quotes.format(proper)}" if chance.random() < 0.85 else quotes.format(proper)
        elif roll < 0.42:
            made = chance.choice(listed("short"))
        elif roll < 0.62:
            made = f"{phrase(chance.choice(listed('heads')))(case)} {chance.choice(listed('matters'))}"
        elif roll < 0.8:
            made = phrase(f"{chance.choice(listed('kinds'))} {chance.choice(listed('heads'))}")(case)
            made += f" {chance.choice(listed('matters'))}" if chance.random() < 0.4 else ""
        elif roll < 0.9:
            town = chance.choice(listed("regions")).lower()
            made = phrase(f"{town} {chance.choice(listed('kinds'))} университет")(case)
        else:
            made = f"{inflect(_some(chance, 'пресс-служба;отдел;комитет;филиал;управление;представительство'), case)} {chance.choice(listed('short'))}"
        if chance.random() < 0.35:
            made = made[:1].upper() + made[1:]
        if chance.random() < 0.2:
            made += f" {self.place('gent')}"
        return mark("ORG", number, made)

    def where(self, number: int) -> str:
        """Where a post is held, as it follows the post."""
        roll = self.chance.random()
        if roll < 0.62:
            return " " + self.organisation("gent", number)
        if roll < 0.9:
            return " " + self.place("gent", number)
        if roll < 0.95:
            return " от " + self.organisation("gent", number)
        return " в " + self.place("loct", number)

    def job(self, case: str, number: int, plural: bool = False) -> str:
        """A post, mostly with where it is held."""
        post = self.chance.choice(listed("posts"))
        words = phrase(post, "plur" if plural else "sing")(case)
        roll = self.chance.random()
        if roll < 0.1 and "|" not in post and not plural:
            adjective = self.chance.choice(listed("adjectives"))
            return f"{mark('LOC', number, inflect(adjective, case, 'sing', 'masc'))} {mark('POST', number, words)}"
        return mark("POST", number, words) + (self.where(number) if roll < 0.85 else "")

    def jobs(self, case: str, number: int) -> tuple[str, list[int]]:
        """One post or two, and their numbers."""
        if self.chance.random() < 0.15:
            other = self.next()
            glue = self.chance.choice([", ", " и ", ", "])
            return f"{self.job(case, number)}{glue}{self.job(case, other)}", [number, other]
        return self.job(case, number), [number]

    def name(self, who: Person, case: str, numbers: list[int], short: bool = False) -> str:
        """A person in one of the ways in which people are named."""
        surname, given = who.surname(case), who.given(case)
        father = who.patronymic(case) if who.patronymic else ""
        initial, second = who.given("nomn")[0] + ".", father[:1] + "." if father else ""
        if self.chance.random() < 0.08:
            surname = surname.upper()
        gap = self.chance.choice(["", " "])
        ways = [f"{given} {surname}"] * 6 + [
            f"{initial}{second}{gap}{surname}",
            f"{surname} {initial}{gap if second else ''}{second}",
            f"{surname} {given}",
        ]
        if father:
            ways += [f"{surname} {given} {father}"] * 2 + [f"{given} {father} {surname}"] * 2
        if short:
            ways = [surname]
        return mark("PERSON", "+".join(map(str, numbers)), self.chance.choice(ways))

    def titled(self, case: str) -> str:
        """A person with a post, in one of the ways in which the two are joined."""
        number, who, chance = self.next(), person(self.chance), self.chance
        roll = chance.random()
        if roll < 0.52:
            job, numbers = self.jobs(case, number)
            extra = ", к.э.н.," if chance.random() < 0.03 else ""
            return f"{job}{extra} {self.name(who, case, numbers)}"
        job, numbers = self.jobs(case if roll < 0.72 else "nomn", number)
        name = self.name(who, case, numbers)
        if roll < 0.72:
            return f"{name}, {job},"
        if roll < 0.84:
            return f"{name} {chance.choice('–—-')} {job}"
        if roll < 0.95:
            return f"{name} ({job})"
        return f"{name} {self.next() and ''}({self.organisation('nomn')})"

    def sentence(self) -> str:
        """A sentence about somebody."""
        chance, roll = self.chance, self.chance.random()
        about, clause = chance.choice(listed("about")), chance.choice(listed("clauses"))
        if roll < 0.16:
            return f"{self.titled('nomn')} {chance.choice(['отметил', 'заявил', 'сообщил', 'подчеркнул', 'рассказал'])}, что {clause}."
        if roll < 0.24:
            return f"Об этом {chance.choice(['сообщил', 'рассказала', 'говорит', 'заявил агентству'])} {self.titled('nomn')}."
        if roll < 0.31:
            return f"«{clause.capitalize()}», — {chance.choice(['сказал', 'отметила', 'считает', 'цитирует агентство'])} {self.titled('nomn')}."
        if roll < 0.39:
            return f"{chance.choice(['По словам', 'По мнению', 'Под председательством', 'С участием', 'Прозвучало выступление'])} {self.titled('gent')} {clause}."
        if roll < 0.46:
            return f"{self.titled('nomn')} встретился с {self.titled('ablt')}."
        if roll < 0.51:
            return f"Слово было предоставлено {self.titled('datv')}."
        if roll < 0.56:
            return f"На встречу пригласили {self.titled('accs')}."
        if roll < 0.61:
            return f"Семинар {chance.choice(['провела', 'вёл', 'открыла', 'модерировал'])} {self.titled('nomn')}."
        if roll < 0.66:
            return f"Встреча организована {self.titled('ablt')} в {self.place('loct')}."
        if roll < 0.74:
            titled = [self.titled(self.chance.choice(["nomn"])).rstrip(",") for _ in range(chance.randint(2, 4))]
            return f"{chance.choice(['Выступили', 'В работе приняли участие', 'Среди гостей', 'Присутствовали'])}{chance.choice([':', ''])} {', '.join(titled)}."
        if roll < 0.79:
            number = self.next()
            names = [self.name(person(chance), "nomn", [number]) for _ in range(chance.randint(2, 3))]
            return f"В прениях выступили {self.job('nomn', number, plural=True)} {' и '.join([', '.join(names[:-1]), names[-1]])}."
        if roll < 0.9:
            return self._bare(about, clause)
        return (
            f"{self.name(person(chance), 'nomn', [])} {chance.choice(['рассказал', 'говорил', 'напомнила'])} {about}."
        )

    def _bare(self, about: str, clause: str) -> str:
        """Posts without people, people without posts, organisations alone."""
        chance = self.chance
        return chance.choice(
            [
                f"{self.job('nomn', self.next())} рассказал {about}.",
                f"Представители {self.organisation('gent')} обсудили вопрос.",
                f"Поездка {self.job('gent', self.next())} отложена: {clause}.",
                f"Школа имени {mark('PERSON', '', person(chance).surname('gent'))} отметила юбилей.",
                f"{self.organisation('nomn')} подписал соглашение с {self.organisation('ablt')}.",
                f"Делегация прибыла в {self.place('accs')} из {self.place('gent')}.",
                f"{self.name(person(chance), 'nomn', [], short=True)} не согласен: {clause}.",
            ]
        )

    def lines(self) -> list[str]:
        """A form, a list or a table."""
        chance, roll = self.chance, self.chance.random()
        count = chance.randint(3, 7)
        if roll < 0.25:
            label = _some(chance, "Модератор;Ведущий;Докладчик;Эксперт;Тренер;Председатель;Координатор;Спикер;Выступил")
            return [f"{label}: {self.titled('nomn').rstrip(',')}" for _ in range(chance.randint(1, 2))]
        if roll < 0.5:
            glue = chance.choice([", ", " – ", " - ", ", "])
            rows = []
            for _ in range(count):
                number = self.next()
                rows.append(f"{self.name(person(chance), 'nomn', [number])}{glue}{self.job('nomn', number)}")
            numbered = chance.random() < 0.6
            return ["Участники:", *(f"{at}. {row}" if numbered else row for at, row in enumerate(rows, 1))]
        if roll < 0.7:
            rows = []
            for at in range(1, count):
                number = self.next()
                who = self.name(person(chance), "nomn", [number])
                rows.append(
                    f"{at}\t{who}\t{mark('POST', number, phrase(chance.choice(listed('posts')))('nomn'))}\t{self.organisation('nomn', number)}"
                )
            return ["№\tФ.И.О.\tДолжность\tОрганизация", *rows]
        if roll < 0.9:
            rows = []
            for _ in range(count):
                number = self.next()
                who, job = self.name(person(chance), "nomn", [number]), self.job("nomn", number)
                rows.append(chance.choice([f"{who}, {job}", f"{job} {who}", f"{who} – {job}"]))
            return [f"{_some(chance, 'Участники;Выступили;Присутствовали;Слушали')}: {'; '.join(rows)}."]
        return [self.kyrgyz() for _ in range(2)]

    def kyrgyz(self) -> str:
        """A sentence in Kyrgyz: the organisation in the genitive, the post with a possessive, the name."""
        chance, number = self.chance, self.next()
        town = _some(chance, "Ош;Баткен;Нарын;Талас;Чүй;Лейлек;Сузак;Кемин")
        body = _some(
            chance,
            "шаардык кеңешинин;райондук билим берүү бөлүмүнүн;айыл өкмөтүнүн;облустук ооруканасынын;мамлекеттик университетинин",
        )
        post = _some(chance, "төрагасы;башчысы;директору;адиси;мугалими;ректору;орун басары;катчысы")
        org = mark("ORG", number, f"{mark('LOC', '', town)} {body}")
        who = self.name(person(chance), "nomn", [number])
        return (
            f"{org} {mark('POST', number, post)} {who} {_some(chance, 'жыйынды ачты;сөз сүйлөдү;белгиледи;катышты')}."
        )


def reports(count: int, seed: int = 1) -> Iterator[Marked]:
    """Made reports, each with several people."""
    for number in range(count):
        yield _report(f"made_{number}", Maker(random.Random(seed * 1_000_003 + number)))


def _report(name: str, maker: Maker) -> Marked:
    chance, blocks = maker.chance, []
    for _ in range(chance.randint(2, 5)):
        if chance.random() < 0.3:
            blocks += maker.lines()
        else:
            sentences = [
                chance.choice(listed("fillers")) if chance.random() < 0.2 else maker.sentence()
                for _ in range(chance.randint(1, 4))
            ]
            blocks.append(" ".join(map(_begun, sentences)))
    return read_marks(name, "\n".join(blocks).replace(",,", ",").replace(",.", ".").replace(",;", ";"))


def _begun(sentence: str) -> str:
    """With a capital at its beginning, inside marks too."""
    at = next(
        (
            i
            for i, letter in enumerate(sentence)
            if letter.islower() and not sentence[:i].strip("⟦ABCDEFGHIJKLMNOPQRSTUVWXYZ#0123456789+:«")
        ),
        None,
    )
    return sentence if at is None else sentence[:at] + sentence[at].upper() + sentence[at + 1 :]


def read_marks(name: str, marked: str) -> Marked:
    """The text without its marks, and what they say.

    >>> read_marks("", "⟦POST#1:мэр⟧ ⟦PERSON#1:Ли⟧").spans
    [(0, 3, 'POST'), (4, 6, 'PERSON')]
    """
    text, spans, opened, last = "", [], [], 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        last = match.end()
        if match[1]:
            opened.append((len(text), match[1], match[2]))
        else:
            start, label, numbers = opened.pop()
            spans.append(((start, len(text), label), numbers))
    return Marked(name, text + marked[last:], [one for one, _ in spans], list(_facts(spans)))


def _facts(spans: list[tuple[Extent, str]]) -> Iterator[Fact]:
    for post, number in spans:
        if post[2] == "POST":
            like = [one for one, numbers in spans if number in numbers.split("+")]
            yield Fact(
                post,
                frozenset(one for one in like if one[2] == "PERSON"),
                frozenset(one for one in like if one[2] in ("ORG", "LOC")),
            )
