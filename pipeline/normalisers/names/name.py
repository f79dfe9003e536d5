"""A personal name, and whether two can belong to one person."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """Nominative parts; an initial keeps its full stop. `certain` is False where the case remained a guess."""

    surname: str = ""
    given_name: str = ""
    patronymic: str = ""
    gender: str = ""
    case: str = ""
    certain: bool = True

    @property
    def canonical(self) -> str:
        """«Фамилия Имя Отчество» as far as given.

        >>> Name("Абдыров", "Толонбек", "Шакирович").canonical, Name("Ли", "С.", "А.").canonical
        ('Абдыров Толонбек Шакирович', 'Ли С. А.')
        """
        return " ".join(part for part in (self.surname, self.given_name, self.patronymic) if part)

    @property
    def fullness(self) -> tuple[int, int]:
        """How much is known: parts, then letters."""
        parts = [part for part in (self.surname, self.given_name, self.patronymic) if part]
        return sum(1 if part.endswith(".") else 3 for part in parts), sum(map(len, parts))


def fold(word: str) -> str:
    """Fold spelling variants of one name: ё, Kyrgyz letters, case, apostrophes.

    >>> fold("Гүлзат") == fold("гулзат")
    True
    """
    return word.casefold().translate(_FOLD)


_FOLD = str.maketrans("ёөѳүңіұқғҳӯҷӣ", "еооунiукгхуйи", "’'ʼ`ьъ")


def _fit(one: str, other: str) -> bool:
    if not one or not other:
        return True
    one, other = fold(one), fold(other)
    if one.endswith(".") or other.endswith("."):
        short, long = sorted((one.rstrip("."), other.rstrip(".")), key=len)
        return long.startswith(short)
    return one == other


def compatible(one: Name, other: Name) -> bool:
    """Whether nothing speaks against both being one person, and something is shared.

    >>> compatible(Name("Чотбаева", "Роза"), Name("", "Роза", "Асановна"))
    True
    >>> compatible(Name("Ким", "Станислав"), Name("Ким", "Виктор"))
    False
    """
    if one.gender and other.gender and one.gender != other.gender:
        return False
    if not all(_fit(a, b) for a, b in zip(_parts(one), _parts(other), strict=True)):
        return False
    return any(
        a and b and not (a.endswith(".") or b.endswith(".")) for a, b in zip(_parts(one), _parts(other), strict=True)
    )


def fuller(one: Name, other: Name) -> Name:
    """Of two forms of one person's name, every part in its fullest form.

    >>> fuller(Name("Лебедева", "И.", "В.", "f"), Name("", "Ирина", "Викторовна", "f")).canonical
    'Лебедева Ирина Викторовна'
    """
    surname, given_name, patronymic = (_fuller(a, b) for a, b in zip(_parts(one), _parts(other), strict=True))
    gender, certain = one.gender or other.gender, one.certain or other.certain
    return Name(surname, given_name, patronymic, gender, one.case, certain)


def _fuller(part: str, other: str) -> str:
    return other if not part or (part.endswith(".") and other and not other.endswith(".")) else part


def _parts(name: Name) -> tuple[str, str, str]:
    return name.surname, name.given_name, name.patronymic
