"""Personal names: what each word of one can be, and the whole name in the nominative."""

from pipeline.normalisers.names.name import Name, compatible, fold, fuller
from pipeline.normalisers.names.parse import name_cases, parse_name, parse_names
from pipeline.normalisers.names.words import (
    Part,
    Reading,
    given_gender,
    is_given,
    is_initial,
    is_patronymic,
    kin,
    listed_surnames,
    readings,
)

__all__ = [
    "Name",
    "Part",
    "Reading",
    "compatible",
    "fold",
    "fuller",
    "given_gender",
    "is_given",
    "is_initial",
    "is_patronymic",
    "kin",
    "listed_surnames",
    "name_cases",
    "parse_name",
    "parse_names",
    "readings",
]
